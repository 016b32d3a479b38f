// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/about_dialog.h"

#include "gui/icons.h"
#include "gui/theme.h"
#include "gui/words.h"

#include <poppler-version.h>
#include <wx/utils.h>
#include <wx/versioninfo.h>

namespace gui {
namespace {

struct Part {
    std::string name;
    const char* licence;
};

std::vector<Part> parts()
{
    return {
        {from_wx(wxGetLibraryVersionInfo().GetName() + " " + wxGetLibraryVersionInfo().GetVersionString().AfterLast(' ')), "wxWindows Library Licence 3.1"},
        {"Poppler " + poppler::version_string(), "GPL-2.0-or-later"},
        {"libharu", "zlib"},
        {"qpdf", "Apache-2.0"},
        {"MD4C", "MIT"},
        {"kainjow Mustache", "BSL-1.0"},
        {"nlohmann/json", "MIT"},
        {"valijson", "BSD-2-Clause"},
        {"{fmt}", "MIT"},
        {"utf8proc", "MIT"},
        {"libsodium", "ISC"},
        {"Noto Sans", "OFL-1.1"},
        {"DejaVu Sans", "Bitstream Vera, public domain"},
    };
}

}  // namespace

AboutDialog::AboutDialog(wxWindow* parent) : AboutDialogForm(parent)
{
    theme::set_heading(*m_name, 1.75);
    m_version->SetLabelText(say("Version {version}", {{"version", RADSLAG_VERSION}}));
    m_version->SetForegroundColour(theme::palette().muted);
    m_icon->SetBitmap(icon("app", theme::palette().accent, 64));
    theme::set_name(*m_icon, say("The program's mark"));

    wxString text = say("Rådslag is free software under the GNU General Public License, version 3 or later. It comes with no warranty.");
    text += "\n\n" + say("It builds on:") + "\n";
    for (const auto& part : parts())
        text += to_wx(part.name + " – " + part.licence + "\n");
    m_licences->ChangeValue(text);
    m_licences->SetInsertionPoint(0);
    theme::set_name(*m_licences, say("Licences"));
    theme::css_class(*m_licences, "framed");
    theme::set_margins(*m_licences, 8);
    SetEscapeId(m_close->GetId());
    SetAffirmativeId(m_close->GetId());
    Fit();
    CentreOnParent();
}

}  // namespace gui
