// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/minutes_view.h"

#include "app/documents/view_words.h"
#include "app/law.h"
#include "app/plan/results_view.h"
#include "domain/case.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace app {
namespace {

using nlohmann::json;
using view::add_list;
using view::flags;
using view::or_null;

class View {
public:
    View(const domain::Case& records, const domain::Talk& talk, const Law& law, domain::Edition edition, base::Language language, base::Date on)
        : m_records(records), m_talk(talk), m_law(law), m_edition(edition), m_language(language), m_on(talk->frozen.value_or(on))
    {
    }

    json compose()
    {
        const auto& executive = m_records.executive_of(m_talk);
        json view = {{"language", base::code(m_language)}, {"edition", flags(m_edition)}, {"draft", !m_talk->is_frozen()},
            {"municipality", m_records->municipality->name.str()},
            {"executive", {{"name", executive->name.str()}, {"title", m_records.appointment_of(m_talk)->title.str()}}}, {"kind", flags(m_talk->kind)},
            {"date", day(m_talk->date)}, {"time", m_talk->time ? json(m_talk->time->in_words(m_language)) : json()},
            {"minutes", m_talk->minutes ? json(std::to_string(*m_talk->minutes)) : json()}, {"place", or_null(m_talk->place)}, {"invited", invited()},
            {"mandate", mandate()}, {"preparation", preparation()}, {"next_talk", day(m_talk->next_talk)}};
        add_list(view, "participants", participants());
        view["items"] = items();
        add_list(view, "ratings", ratings());
        add_results(view, m_records.plan_of(m_talk), m_talk->date, m_language);
        add_list(view, "development", development());
        add_list(view, "earlier", earlier());
        view["has_earlier_notes"] = view::has_notes(view["earlier"]);
        add_list(view, "actions", new_actions());
        add_list(view, "remarks", remarks());
        add_list(view, "disagreement", disagreement());
        add_list(view, "signatures", signatures());
        add_list(view, "omitted", m_omitted);
        return view;
    }

private:
    json day(const std::optional<base::Date>& date) const { return view::day(date, m_language); }
    json person(const domain::PersonId& id) const { return m_records->persons.get(id)->name.str(); }

    std::string side(domain::Side by) const
    {
        const auto& title = by == domain::Side::executive ? m_records.appointment_of(m_talk)->title : m_records->municipality->presidium_title;
        return base::capitalised(title.str());
    }

    /// `where`: item, ratings, remarks or disagreement; `section` names the item.
    json passage(const domain::Passage& text, const char* where, const json& section = {})
    {
        json shown = {{"text", text.text.str()}, {"language", text.language.empty() ? json() : json(text.language)}, {"closed", nullptr}};
        if (!text.access.is_closed())
            return shown;
        const auto marker = m_law.marker(text.access, m_language);
        shown["closed"] = {{"marker", marker}};
        if (m_edition == domain::Edition::public_)
            shown["text"] = nullptr;
        json in = {{"item", false}, {"ratings", false}, {"remarks", false}, {"disagreement", false}};
        in[where] = true;
        m_omitted.push_back(
            {{"in", in}, {"section", section}, {"marker", marker}, {"reason", or_null(text.access.reason())}, {"review", day(text.access.review())}});
        return shown;
    }

    /// By another hand, as long as nobody has confirmed it.
    json typed(const std::optional<domain::OnBehalf>& mark) const
    {
        if (!mark || mark->confirmed)
            return {};
        return {{"by", person(mark->typed_by)}, {"source", flags(mark->source)}, {"date", day(mark->of)}};
    }

    json invited() const
    {
        if (!m_talk->invited)
            return {};
        return {{"date", day(*m_talk->invited)}, {"days", std::to_string(m_talk->notice().value_or(0))}, {"one_day", m_talk->notice() == 1}};
    }

    json mandate() const
    {
        const auto* mandate = m_records.mandate_of(m_talk);
        if (!mandate)
            return {};
        const auto& decision = (*mandate)->decision;
        return {{"body", base::capitalised(decision.body.str())}, {"case_number", or_null(decision.case_number)}, {"paragraph", or_null(decision.paragraph)},
            {"date", day(decision.date)}, {"valid_to", day((*mandate)->valid_to)}};
    }

    json preparation() const
    {
        if (!m_talk->preparation)
            return {};
        const auto& presidium = m_talk->preparation->presidium;
        const auto& executive = m_talk->preparation->executive;
        return {{"presidium", day(presidium.submitted)}, {"executive", day(executive.submitted)},
            {"without", {{"presidium", presidium.none_entered.has_value()}, {"executive", executive.none_entered.has_value()}}}};
    }

    json participants() const
    {
        json list = json::array();
        for (const auto& one : m_talk->participants)
            list.push_back({{"name", person(one.person)}, {"capacity", base::capitalised(one.capacity.str())}, {"attendance", flags(one.attendance)}});
        return list;
    }

    json items()
    {
        json list = json::array();
        int number = 0;
        for (const auto& item : m_talk->agenda) {
            const auto section = fmt::format("{}. {}", ++number, item.title.str());
            json statements = json::array();
            for (const auto& statement : item.statements)
                statements.push_back({{"by", side(statement.by)}, {"passage", passage(statement.passage, "item", section)}});
            json shown = {{"number", std::to_string(number)}, {"title", item.title.str()}};
            add_list(shown, "statements", std::move(statements));
            shown["agreed"] = item.agreed ? passage(*item.agreed, "item", section) : json();
            list.push_back(std::move(shown));
        }
        return list;
    }

    /// What was agreed on each point. Single ratings, and what can be reckoned back to them, stand in no edition.
    json ratings()
    {
        json list = json::array();
        if (!m_talk->ratings)
            return list;
        for (const auto& point : m_talk->ratings->points) {
            if (!point.agreed)
                continue;
            auto said = passage(point.agreed->text, "ratings", point.title.str());
            // The figure tells what the text tells.
            const bool left_out = m_edition == domain::Edition::public_ && point.agreed->text.access.is_closed();
            const auto& rating = point.agreed->rating;
            list.push_back({{"title", point.title.str()}, {"rating", rating.has_value() && !left_out ? json(std::to_string(*rating)) : json()},
                {"high", std::to_string(m_talk->ratings->high)}, {"passage", std::move(said)}});
        }
        return list;
    }

    json development() const
    {
        json list = json::array();
        for (const auto& item : m_records.development_of(m_talk))
            list.push_back({{"need", item.need.str()}, {"activity", or_null(item.activity)}, {"time", or_null(item.time)},
                {"cost", item.cost ? json(item.cost->in_words(m_language)) : json()}, {"mentor", or_null(item.mentor)}, {"until", day(item.until)},
                {"support", or_null(item.support)}});
        return list;
    }

    /// As it stood on the day of the talk: what came later belongs to later minutes.
    json earlier() const
    {
        json list = json::array();
        for (const auto* action : m_records.earlier_actions(m_talk)) {
            const auto& fields = **action;
            const bool settled = fields.settled && *fields.settled <= m_talk->date;
            const auto state = settled ? fields.state : domain::ActionState::open;
            const auto due = !settled && fields.moved_from ? fields.moved_from : fields.due;
            list.push_back({{"text", fields.text.str()}, {"owner", person(fields.owner)}, {"due", day(due)}, {"state", flags(state)},
                {"note", settled ? or_null(fields.note) : json()}});
        }
        return list;
    }

    json new_actions() const
    {
        json list = json::array();
        for (const auto* action : m_records.actions_of(m_talk)) {
            const auto& fields = **action;
            list.push_back({{"text", fields.text.str()}, {"owner", person(fields.owner)}, {"due", day(fields.moved_from ? fields.moved_from : fields.due)}});
        }
        return list;
    }

    json remarks()
    {
        json list = json::array();
        for (const auto& remark : m_talk->remarks) {
            if (m_talk.prints_as_disagreement(remark, m_on))
                continue;
            // An answer tells what it answers, so it is left out with a closed remark.
            const bool left_out = m_edition == domain::Edition::public_ && remark.passage.access.is_closed();
            list.push_back({{"by", person(remark.by)}, {"passage", passage(remark.passage, "remarks")}, {"state", flags(remark.state)},
                {"reason", left_out ? json() : or_null(remark.reason)}, {"typed", typed(remark.on_behalf)}, {"answer_typed", typed(remark.settled_on_behalf)}});
        }
        return list;
    }

    json disagreement()
    {
        json list = json::array();
        for (const auto& one : m_talk.disagreement_on(m_on))
            list.push_back({{"by", person(one.by)}, {"passage", passage(one.passage, "disagreement")}, {"typed", typed(one.on_behalf)}});
        return list;
    }

    /// Lines to be signed; of one that was given, what came of it.
    json signatures() const
    {
        json list = json::array();
        auto lines = m_talk->asked();
        if (!m_talk->is_frozen()) {
            for (const auto& one : m_talk->participants) {
                if (one.signs)
                    lines.push_back({one.person, one.capacity});
            }
        }
        return view::signature_lines(lines, m_language, [this](domain::PersonId id) { return person(id); });
    }

    const domain::Case& m_records;
    const domain::Talk& m_talk;
    const Law& m_law;
    domain::Edition m_edition;
    base::Language m_language;
    /// Minutes say what was so on this day; frozen ones for good.
    base::Date m_on;
    json m_omitted = json::array();
};

}  // namespace

json minutes_view(const domain::Case& records, const domain::Talk& talk, const Law& law, domain::Edition edition, base::Language language, base::Date on)
{
    return View(records, talk, law, edition, language, on).compose();
}

}  // namespace app
