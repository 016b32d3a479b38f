// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/workplace.h"

#include <wx/timer.h>

#include <functional>
#include <optional>
#include <string>

namespace gui {

/// Keeps a text that is being written in the case file, in the writer's own room, until it is put where it belongs. Saved
/// a moment after it has changed and when the page goes; a disk that is full is told of once, and tried again.
class DraftKeeper {
public:
    /// `where` as Session::save_draft says; `text` gives what stands there now.
    DraftKeeper(Workplace& place, std::string where, std::function<std::string()> text);
    ~DraftKeeper();

    /// What was kept before, if anything.
    std::optional<std::string> kept() const;
    /// After each change of the text.
    void changed();
    /// At once, if something has changed. Throws nothing.
    void put_away();
    /// Nothing of it would be lost.
    bool is_safe() const { return !m_is_changed; }
    /// The text lies where it belongs now.
    void discard();
    const std::string& where() const { return m_where; }

private:
    Workplace& m_place;
    std::string m_where;
    std::function<std::string()> m_text;
    wxTimer m_next;
    bool m_is_changed = false;
    bool m_has_told = false;
};

}  // namespace gui
