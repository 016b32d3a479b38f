// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/widgets/field.h"

namespace gui {

/// One line of plain text, such as a name or a place; as wide as there is room.
class LineField : public TextField {
public:
    bool Create(wxWindow* parent, wxWindowID id);
    /// Without the spaces around it.
    std::string value() const;
    void set_value(const std::string& text) { set_typed(text); }

protected:
    Reading read(const std::string& typed) override;
    wxString written() const override;
    int letters() const override { return 14; }

private:
    wxDECLARE_DYNAMIC_CLASS(LineField);
};

}  // namespace gui
