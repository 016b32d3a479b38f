// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ask_file.h"

#include "gui/words.h"

#include <wx/dirdlg.h>
#include <wx/filedlg.h>

namespace gui {

std::optional<std::filesystem::path> ask_file(wxWindow& parent, const FileQuestion& question)
{
    if (question.kind == FileQuestion::Kind::folder) {
        wxDirDialog dialog(&parent, question.title);
        return dialog.ShowModal() == wxID_OK ? std::optional(std::filesystem::path(from_wx(dialog.GetPath()))) : std::nullopt;
    }
    long style = question.kind == FileQuestion::Kind::open ? wxFD_OPEN | wxFD_FILE_MUST_EXIST : wxFD_SAVE | wxFD_OVERWRITE_PROMPT;
    wxFileDialog dialog(&parent, question.title, {}, question.name, question.types, style);
    if (dialog.ShowModal() != wxID_OK)
        return std::nullopt;
    return std::filesystem::path(from_wx(dialog.GetPath()));
}

}  // namespace gui
