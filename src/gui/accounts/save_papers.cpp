// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/save_papers.h"

#include "base/files.h"
#include "gui/words.h"

namespace gui {

std::optional<std::filesystem::path> ask_folder(wxWindow& parent, const Workplace& place, const wxString& title)
{
    return place.ask()(parent, {.kind = FileQuestion::Kind::folder, .title = title});
}

bool save_papers(const Workplace& place, const std::filesystem::path& folder, std::span<const documents::Composed> papers)
{
    return attempt(place.notice(), [&] {
        for (const auto& each : papers)
            base::write_atomically(folder / (documents::as_file_name(each.title) + ".pdf"), each.pdf);
    });
}

}  // namespace gui
