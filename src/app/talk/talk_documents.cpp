// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/talk/talk_documents.h"

#include "app/documents/view_words.h"
#include "app/plan/results_view.h"
#include "app/talk/guides.h"
#include "app/talk/talk_surroundings.h"
#include "domain/case.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace app {
namespace {

using nlohmann::json;
using view::add_list;
using view::flags;
using view::or_null;

/// What an invitation and a pack say alike.
class Talk {
public:
    Talk(const DocumentSource& source, DocumentFace& face)
        : m_source(source), m_records(source.records), m_talk(*source.records->talks.find(source.record)), m_language(source.language)
    {
        if (m_talk->state == domain::TalkState::cancelled)
            domain::refuse("talk.cancelled", "state", {{"talk", m_talk->key}, {"state", "cancelled"}});
        face.date = m_talk->invited.value_or(source.options.on.value_or(m_talk->date));
    }

    json invitation() const
    {
        auto view = head();
        view["sent"] = day(m_talk->invited ? m_talk->invited : m_source.options.on);
        view["mandate"] = mandate();
        const bool written = m_talk->preparation.has_value();
        view["preparation"] = written ? json{{"blind", m_talk->preparation->blind}} : json();
        view["sender"] = sender();
        view["rated"] = m_talk->ratings && m_talk->ratings->self;
        const auto asked = questions();
        add_list(view, "questions", asked.at("executive"));
        return view;
    }

    json pack() const
    {
        auto view = head();
        const auto on = std::min(m_source.options.on.value_or(m_talk->date), m_talk->date);
        view["on"] = day(on);
        const auto asked = questions();
        for (const auto part : {domain::GuidePart::presidium, domain::GuidePart::executive, domain::GuidePart::talk})
            add_list(view, "questions_" + std::string(code(part)), asked.at(std::string(code(part))));
        view["last"] = last();
        add_results(view, plan_before(m_records, m_talk, on), on, m_language);
        add_list(view, "open_actions", open_actions(on));
        add_list(view, "rules", json::array());
        return view;
    }

private:
    json day(const std::optional<base::Date>& date) const { return view::day(date, m_language); }
    json person(const domain::PersonId& id) const { return m_records->persons.get(id)->name.str(); }

    json head() const
    {
        const auto& executive = m_records.executive_of(m_talk);
        json view = {{"language", base::code(m_language)}, {"municipality", m_records->municipality->name.str()},
            {"presidium", m_records->municipality->presidium_title.str()},
            {"executive", {{"name", executive->name.str()}, {"title", m_records.appointment_of(m_talk)->title.str()}}}, {"kind", flags(m_talk->kind)},
            {"date", day(m_talk->date)}, {"time", m_talk->time ? json(m_talk->time->in_words(m_language)) : json()},
            {"minutes", m_talk->minutes ? json(std::to_string(*m_talk->minutes)) : json()}, {"place", or_null(m_talk->place)}};
        json participants = json::array();
        for (const auto& one : m_talk->participants)
            participants.push_back({{"name", person(one.person)}, {"in_capacity", one.capacity.str()}, {"more", !participants.empty()}});
        add_list(view, "participants", std::move(participants));
        json agenda = json::array();
        int number = 0;
        for (const auto& item : m_talk->agenda)
            agenda.push_back({{"number", std::to_string(++number)}, {"title", item.title.str()}, {"hat", flags(item.hat)},
                {"minutes", item.minutes ? json(std::to_string(*item.minutes)) : json()}});
        view["has_minutes"] = std::any_of(m_talk->agenda.begin(), m_talk->agenda.end(), [](const auto& item) { return item.minutes.has_value(); });
        add_list(view, "agenda", std::move(agenda));
        return view;
    }

    json mandate() const
    {
        const auto* mandate = m_records.mandate_of(m_talk);
        return mandate ? view::decision((*mandate)->decision, m_language) : json();
    }

    /// Who leads the employer's side on the day of the talk; the first of it who takes part where nobody does.
    json sender() const
    {
        for (const auto& seat : m_records->seats) {
            const auto last = seat->to.value_or(m_records->terms.get(seat->term)->to);
            if (seat->lead && seat->from <= m_talk->date && m_talk->date <= last)
                return {{"name", person(seat->person)}, {"title", seat->title.str()}};
        }
        for (const auto& one : m_talk->participants) {
            if (one.side == domain::Side::presidium)
                return {{"name", person(one.person)}, {"title", one.capacity.str()}};
        }
        return {};
    }

    /// Of the guide that the talk names, in the document's language where it is a shipped one.
    json questions() const
    {
        json all = {{"presidium", json::array()}, {"executive", json::array()}, {"talk", json::array()}};
        if (m_talk->guide.empty())
            return all;
        const auto* own = m_records->guides.find(m_talk->guide);
        const auto* shipped = own ? nullptr : ShippedGuide::find(m_talk->guide);
        if (!own && !shipped)
            return all;
        const auto guide = own ? **own : shipped->in(m_language, m_records->municipality->executive_title);
        // Where the questions are the agenda they stand there already.
        const bool is_agenda = guide.agenda.empty();
        for (const auto& question : guide.questions) {
            if (question.part != domain::GuidePart::talk || !is_agenda)
                all[std::string(code(question.part))].push_back({{"text", question.text.str()}});
        }
        return all;
    }

    json last() const
    {
        const auto* before = m_records.talk_before(m_talk);
        if (!before)
            return {};
        json items = json::array();
        for (const auto& item : (*before)->agenda) {
            if (!item.agreed)
                continue;
            const auto& passage = *item.agreed;
            items.push_back(
                {{"title", item.title.str()}, {"text", passage.text.str()}, {"language", passage.language.empty() ? json() : json(passage.language)}});
        }
        json view = {{"kind", flags((*before)->kind)}, {"date", day((*before)->date)}, {"signed", (*before)->state >= domain::TalkState::signed_}};
        add_list(view, "items", std::move(items));
        return view;
    }

    json open_actions(base::Date on) const
    {
        json list = json::array();
        for (const auto* action : actions_before(m_records, m_talk, on)) {
            const auto& fields = **action;
            list.push_back({{"text", fields.text.str()}, {"owner", person(fields.owner)}, {"due", day(fields.due)}, {"late", action->is_overdue(on)}});
        }
        return list;
    }

    const DocumentSource& m_source;
    const domain::Case& m_records;
    const domain::Talk& m_talk;
    base::Language m_language;
};

}  // namespace

json invitation_view(const DocumentSource& source, DocumentFace& face)
{
    return Talk(source, face).invitation();
}

json pack_view(const DocumentSource& source, DocumentFace& face)
{
    return Talk(source, face).pack();
}

}  // namespace app
