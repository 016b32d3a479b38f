// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/agreed_text.h"

#include "app/case/drafts.h"
#include "app/talk/talks.h"
#include "domain/case.h"
#include "gui/words.h"

namespace gui {
namespace {

std::string place_of(domain::TalkId talk, domain::AgendaItemId item)
{
    return "talk/" + talk.str() + "/agreed/" + item.str();
}

}  // namespace

bool may_minute(const Workplace& place, const domain::TalkFields& talk)
{
    const auto* account = place.account();
    return place.can_write() && account && talk.was_held() && !talk.is_frozen()
        && ((*account)->party == domain::Party::presidium || (*account)->party == domain::Party::executive || (*account)->party == domain::Party::secretariat);
}

base::Text text_of(const std::string& typed)
{
    return base::Text::from(typed).value_or(base::Text());
}

AgreedText::AgreedText(Workplace& place, domain::TalkId talk, domain::AgendaItemId item, WritingField& field)
    : m_place(place), m_talk(talk), m_item(item), m_field(field), m_draft(place, place_of(talk, item), [&field] { return field.value(); })
{
    m_field.set_language(place.desk().written_form());
    reload();
}

const domain::AgendaItem& AgreedText::record() const
{
    return *m_place.records().talks.get(m_talk).find_item(m_item);
}

std::string AgreedText::kept() const
{
    const auto& agreed = record().agreed;
    return agreed && !agreed->text.is_withheld() ? agreed->text.str() : std::string();
}

void AgreedText::reload()
{
    const auto& agreed = record().agreed;
    const bool is_withheld = agreed && agreed->text.is_withheld();
    m_can_write = !is_withheld && may_minute(m_place, *m_place.records().talks.get(m_talk));
    m_field.set_read_only(!m_can_write);
    auto text = is_withheld ? from_wx(say("Withheld")) : kept();
    if (m_can_write) {
        if (const auto draft = m_draft.kept())
            text = *draft;
    }
    if (m_field.value() != text || text.empty())
        m_field.set_value(text);
}

base::Text AgreedText::text() const
{
    return text_of(m_field.value());
}

bool AgreedText::is_changed() const
{
    return m_can_write && text().str() != kept();
}

bool AgreedText::write()
{
    if (!m_can_write)
        return true;
    if (!is_changed()) {
        if (m_draft.kept())
            m_draft.discard();
        return true;
    }
    const auto before = record().agreed;
    auto agreed = before.value_or(domain::Passage());
    agreed.text = text();
    const auto complain = [this](const domain::Complaint& complaint) {
        if (complaint.field.find("agreed") == std::string::npos && complaint.field.find("text") == std::string::npos)
            return false;
        m_field.complain(complaint);
        return true;
    };
    const auto minute = [talk = m_talk, item = m_item, where = m_draft.where(), agreed](app::Work& work) {
        app::Talks(work).minute(talk, item, agreed);
        app::discard_draft(work, where);
    };
    if (!m_place.change(minute, complain)) {
        // What stands there is kept, whatever is wrong with it.
        m_draft.changed();
        m_draft.put_away();
        return false;
    }
    m_draft.discard();
    if (before) {
        m_place.can_undo(say("Change the text"), [talk = m_talk, item = m_item, before](app::Work& work) { app::Talks(work).minute(talk, item, *before); });
    }
    return true;
}

}  // namespace gui
