// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <wx/string.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

class wxWindow;

namespace gui {

struct FileQuestion {
    enum class Kind { open, save, folder };
    Kind kind = Kind::open;
    wxString title;
    /// As wx writes it: "PDF documents (*.pdf)|*.pdf". Empty for a folder.
    wxString types = {};
    /// For saving: the name to begin with.
    wxString name = {};
};

/// Asks the person for a file; empty when they think better of it. A test answers in the person's place.
using AskFile = std::function<std::optional<std::filesystem::path>(wxWindow& parent, const FileQuestion& question)>;

/// With the desktop's own dialog, which asks before it takes an existing file for saving. Begins among the documents of
/// whoever sits here, later where something was chosen last, by this or a copy of it.
class FileDialog {
public:
    std::optional<std::filesystem::path> operator()(wxWindow& parent, const FileQuestion& question);

private:
    std::shared_ptr<wxString> m_folder = std::make_shared<wxString>();
};

}  // namespace gui
