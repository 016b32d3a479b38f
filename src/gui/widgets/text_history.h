// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <wx/string.h>

#include <optional>
#include <vector>

namespace gui {

/// What a text has been, so that it can be again: GTK's own text of several lines cannot undo. A word that is typed in one
/// go is one step.
class TextHistory {
public:
    struct State {
        wxString text;
        /// Where the caret stood, in letters.
        long caret = 0;
        bool operator==(const State&) const = default;
    };

    /// Begins anew with this text.
    void begin(const wxString& text);
    /// After each change; one that changes nothing is ignored.
    void note(const wxString& text, long caret);
    bool can_undo() const { return m_now > 0; }
    bool can_redo() const { return m_now + 1 < m_states.size(); }
    /// What the text becomes; nothing where there is no step to go.
    std::optional<State> undo();
    std::optional<State> redo();

private:
    bool goes_on(const wxString& text, long caret) const;

    std::vector<State> m_states{State{}};
    size_t m_now = 0;
    /// The latest step may still grow.
    bool m_growing = false;
};

}  // namespace gui
