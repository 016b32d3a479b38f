// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/spelling.h"

#include <wx/textctrl.h>

#include <gspell/gspell.h>

#include <map>

namespace gui {
namespace {

const char* dictionary(base::Language language)
{
    switch (language) {
    case base::Language::nb: return "nb_NO";
    case base::Language::nn: return "nn_NO";
    case base::Language::sv: return "sv_SE";
    case base::Language::en: return "en_GB";
    }
    return "";
}

/// Null where the dictionary is not installed.
GspellChecker* checker(base::Language language)
{
    static std::map<base::Language, GspellChecker*> loaded;
    const auto found = loaded.find(language);
    if (found != loaded.end())
        return found->second;
    const auto* known = gspell_language_lookup(dictionary(language));
    return loaded[language] = known ? gspell_checker_new(known) : nullptr;
}

}  // namespace

void check_spelling(wxTextCtrl& text, base::Language language)
{
    auto* spelling = checker(language);
    // wx gives the scrolled window around a text of several lines.
    auto* inner = GTK_IS_BIN(text.GetHandle()) ? gtk_bin_get_child(GTK_BIN(text.GetHandle())) : nullptr;
    if (!spelling || !inner || !GTK_IS_TEXT_VIEW(inner))
        return;
    auto* view = GTK_TEXT_VIEW(inner);
    gspell_text_buffer_set_spell_checker(gspell_text_buffer_get_from_gtk_text_buffer(gtk_text_view_get_buffer(view)), spelling);
    gspell_text_view_set_inline_spell_checking(gspell_text_view_get_from_gtk_text_view(view), TRUE);
}

}  // namespace gui
