// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/about_dialog.h"

#include "gui/icons.h"
#include "gui/theme.h"
#include "gui/words.h"

#include <wx/utils.h>
#include <wx/versioninfo.h>

namespace gui {
namespace {

/// Name with version, and licence, a line each.
wxString parts()
{
    wxString text = wxGetLibraryVersionInfo().GetName() + " " + wxGetLibraryVersionInfo().GetVersionString().AfterLast(' ') + "|wxWindows Library Licence 3.1\n"
        + to_wx(RADSLAG_PARTS) + "\nNoto Sans|OFL-1.1\nDejaVu Sans|Bitstream Vera, public domain\n";
    text.Replace("|", to_wx(" – "));
    return text;
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
    text += parts();
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
