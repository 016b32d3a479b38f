// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/draft_keeper.h"
#include "gui/widgets/writing_field.h"
#include "gui/workplace.h"

namespace gui {

/// What is agreed on one point of a talk, in a field: kept as a draft while somebody writes, and put into the minutes by
/// `write`. A draft of it that was left stands there when it is opened again.
class AgreedText {
public:
    /// Fills the field; the field must outlive it.
    AgreedText(Workplace& place, domain::TalkId talk, domain::AgendaItemId item, WritingField& field);

    domain::AgendaItemId item() const { return m_item; }
    /// After each letter.
    void changed() { m_draft.changed(); }
    /// Another text stands there than in the minutes.
    bool is_changed() const;
    /// Into the minutes; true when it lies there, or nothing was to be done. False: the complaint stands at the field.
    bool write();
    /// At once, as a draft. Throws nothing.
    void put_away() { m_draft.put_away(); }
    /// What is written here lies in the file, as minutes or as a draft.
    bool is_safe() const { return !is_changed() || m_draft.kept() == m_field.value(); }
    /// What stands in the records, or the draft of it, unless somebody is writing here.
    void reload();
    base::Text text() const;
    /// Whether this account may write it now.
    bool can_write() const { return m_can_write; }

private:
    const domain::AgendaItem& record() const;
    /// As it stands in the minutes; empty where nothing does.
    std::string kept() const;

    Workplace& m_place;
    domain::TalkId m_talk;
    domain::AgendaItemId m_item;
    WritingField& m_field;
    DraftKeeper m_draft;
    bool m_can_write = false;
};

/// This account may write in the minutes of the talk as they stand now, close texts of them and open them again.
bool may_minute(const Workplace& place, const domain::TalkFields& talk);

/// What somebody typed in a field.
base::Text text_of(const std::string& typed);

}  // namespace gui
