// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/talk/minutes_item.h"

#include <wx/scrolwin.h>

#include <map>
#include <vector>

namespace gui {

/// The points of the minutes one below the other.
class MinutesTexts : public wxScrolledWindow {
public:
    MinutesTexts(wxWindow* parent, Workplace& place, domain::TalkId talk, MinutesItem::Host host);

    /// After each letter.
    std::function<void()> on_typing;

    /// What is being written and stands in no minutes yet.
    std::map<domain::AgendaItemId, base::Text> typed() const;
    /// All of it into the minutes. False: one of them could not be.
    bool write();
    void reload();
    void put_away();
    bool is_safe() const;
    MinutesItem& item(size_t index) { return *m_items[index]; }
    WritingField& field(size_t item) { return m_items[item]->field(); }

private:
    void write(size_t item);
    void fit();

    MinutesItem::Host m_host;
    std::vector<MinutesItem*> m_items;
};

}  // namespace gui
