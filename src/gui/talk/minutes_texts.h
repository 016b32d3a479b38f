// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/talk/agreed_text.h"
#include "gui/workplace.h"

#include <wx/scrolwin.h>

#include <map>
#include <memory>
#include <vector>

namespace gui {

/// What is agreed on each point of a talk, one text below the other, with what each side wanted minuted above it.
class MinutesTexts : public wxScrolledWindow {
public:
    MinutesTexts(wxWindow* parent, Workplace& place, domain::TalkId talk);

    /// After each letter.
    std::function<void()> on_typing;
    /// After a text has gone into the minutes.
    std::function<void()> on_written;

    /// What is being written and stands in no minutes yet.
    std::map<domain::AgendaItemId, base::Text> typed() const;
    /// All of it into the minutes. False: one of them could not be.
    bool write();
    void reload();
    void put_away();
    bool is_safe() const;
    WritingField& field(size_t item) { return *m_fields[item]; }

private:
    void write(size_t item);

    Workplace& m_place;
    std::vector<WritingField*> m_fields;
    std::vector<std::unique_ptr<AgreedText>> m_texts;
};

}  // namespace gui
