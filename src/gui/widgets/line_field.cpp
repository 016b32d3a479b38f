// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/line_field.h"

#include "gui/words.h"

#include <wx/sizer.h>

namespace gui {

wxIMPLEMENT_DYNAMIC_CLASS(LineField, wxPanel);

bool LineField::Create(wxWindow* parent, wxWindowID id)
{
    if (!TextField::Create(parent, id))
        return false;
    row().GetItem(&text())->SetProportion(1);
    return true;
}

std::string LineField::value() const
{
    auto shown = to_wx(typed());
    return from_wx(shown.Trim(true).Trim(false));
}

TextField::Reading LineField::read(const std::string&)
{
    return {value().empty() ? Reading::Kind::empty : Reading::Kind::good};
}

wxString LineField::written() const
{
    return to_wx(value());
}

}  // namespace gui
