// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/widgets/field.h"

#include <string>

namespace gui {

/// The groups of five signs of a slip or a recovery sheet, typed from paper: put in order, four to a line, when the field is left,
/// and counted below it. Whether they are right is the case file's to say.
class GroupsField : public Field {
public:
    bool Create(wxWindow* parent, wxWindowID id);
    /// How many the paper has.
    void set_count(int groups);

    std::string value() const;
    void set_value(const std::string& groups);
    void set_read_only(bool read_only) override;
    bool settle() override;
    wxTextCtrl& text() { return *m_text; }

private:
    void count();

    wxTextCtrl* m_text = nullptr;
    int m_groups = 8;
    wxDECLARE_DYNAMIC_CLASS(GroupsField);
};

}  // namespace gui
