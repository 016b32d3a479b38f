// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ask_file.h"

#include "gui/words.h"

#include <wx/dirdlg.h>
#include <wx/filedlg.h>
#include <wx/filefn.h>
#include <wx/stdpaths.h>

namespace gui {

std::optional<std::filesystem::path> FileDialog::operator()(wxWindow& parent, const FileQuestion& question)
{
    if (!wxDirExists(*m_folder))
        *m_folder = wxStandardPaths::Get().GetDocumentsDir();
    if (question.kind == FileQuestion::Kind::folder) {
        wxDirDialog dialog(&parent, question.title, *m_folder);
        if (dialog.ShowModal() != wxID_OK)
            return std::nullopt;
        *m_folder = dialog.GetPath();
        return std::filesystem::path(from_wx(*m_folder));
    }
    const long style = question.kind == FileQuestion::Kind::open ? wxFD_OPEN | wxFD_FILE_MUST_EXIST : wxFD_SAVE | wxFD_OVERWRITE_PROMPT;
    wxFileDialog dialog(&parent, question.title, *m_folder, question.name, question.types, style);
    if (dialog.ShowModal() != wxID_OK)
        return std::nullopt;
    *m_folder = dialog.GetDirectory();
    return std::filesystem::path(from_wx(dialog.GetPath()));
}

}  // namespace gui
