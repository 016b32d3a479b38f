// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"
#include "gui/widgets/field.h"
#include "gui/widgets/text_history.h"

#include <optional>
#include <string>

namespace gui {

/// A text of several lines: undone and done again with Ctrl+Z and Ctrl+Shift+Z, its spelling checked once somebody writes
/// in it. Sends EVT_FIELD with each change.
class WritingField : public Field {
public:
    bool Create(wxWindow* parent, wxWindowID id);

    /// Without white space at the end.
    std::string value() const;
    /// What stood before cannot be brought back with undo.
    void set_value(const std::string& text);
    /// What it is written in, for the spelling; without it nothing is checked.
    void set_language(base::Language language);
    /// About so many lines high, and higher where the sizer gives more.
    void set_lines(int lines);
    void set_read_only(bool read_only) override;
    bool settle() override;

    bool can_undo() const { return m_history.can_undo(); }
    bool can_redo() const { return m_history.can_redo(); }
    void undo() { take(m_history.undo()); }
    void redo() { take(m_history.redo()); }
    wxTextCtrl& text() { return *m_text; }

private:
    void take(const std::optional<TextHistory::State>& state);

    wxTextCtrl* m_text = nullptr;
    TextHistory m_history;
    std::optional<base::Language> m_language;
    bool m_is_checked = false;
    wxDECLARE_DYNAMIC_CLASS(WritingField);
};

}  // namespace gui
