// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/gallery/gallery.h"

#include "gui/gallery/gallery_pages.h"
#include "gui/icons.h"
#include "gui/shell.h"
#include "gui/theme.h"
#include "gui/words.h"

#include <wx/sizer.h>

namespace gui {

Gallery::Gallery(const std::string& page) : wxFrame(nullptr, wxID_ANY, say("Gallery of widgets"))
{
    wxIcon mark;
    mark.CopyFromBitmap(icon("app", theme::palette().accent, 64).GetBitmap(wxSize(64, 64)));
    SetIcon(mark);
    SetSizer(new wxBoxSizer(wxVERTICAL));
    SetMinSize(FromDIP(wxSize(900, 560)));
    SetSize(FromDIP(wxSize(1360, 860)));
    rebuild(page);
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        CallAfter([this] {
            theme::apply();
            rebuild({});
        });
        event.Skip();
    });
}

void Gallery::rebuild(const std::string& page)
{
    delete m_shell;
    SetBackgroundColour(theme::palette().ground);
    m_shell = new Shell(this);
    m_shell->show_whose({}, {}, {});
    for (auto& entry : gallery_pages())
        m_shell->add(std::move(entry));
    GetSizer()->Add(m_shell, wxSizerFlags(1).Expand());
    m_shell->go_to(size_t{0});
    m_shell->go_to(page);
    Layout();
}

}  // namespace gui
