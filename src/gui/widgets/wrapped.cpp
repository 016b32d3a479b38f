// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/wrapped.h"

#include <wx/arrstr.h>
#include <wx/tokenzr.h>

namespace gui {
namespace {

/// As much of a word as fits, at least one letter.
size_t part_that_fits(const wxWindow& window, const wxString& word, int width)
{
    size_t fits = 1;
    while (fits < word.length() && window.GetTextExtent(word.Left(fits + 1)).x <= width)
        ++fits;
    const auto hyphen = word.Left(fits).rfind('-');
    return hyphen == wxString::npos ? fits : hyphen + 1;
}

}  // namespace

wxString wrapped(const wxWindow& window, const wxString& text, int width)
{
    wxString all;
    for (const auto& paragraph : wxSplit(text, '\n', '\0')) {
        // Most do, and measuring word by word takes long.
        if (window.GetTextExtent(paragraph).x <= width) {
            all += paragraph + "\n";
            continue;
        }
        wxString line;
        wxStringTokenizer words(paragraph, " ", wxTOKEN_RET_EMPTY_ALL);
        for (bool is_first = true; words.HasMoreTokens(); is_first = false) {
            auto word = words.GetNextToken();
            if (const auto longer = is_first ? word : line + " " + word; window.GetTextExtent(longer).x <= width) {
                line = longer;
                continue;
            }
            if (!line.empty())
                all += line + "\n";
            while (window.GetTextExtent(word).x > width) {
                const auto fits = part_that_fits(window, word, width);
                if (fits >= word.length())
                    break;
                all += word.Left(fits) + "\n";
                word.erase(0, fits);
            }
            line = word;
        }
        all += line + "\n";
    }
    all.RemoveLast();
    return all;
}

}  // namespace gui
