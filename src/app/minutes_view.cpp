// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/minutes_view.h"

#include "app/law.h"
#include "base/number.h"
#include "domain/case.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace app {
namespace {

using nlohmann::json;

json or_null(const base::Text& text)
{
    return text.empty() ? json() : json(text.str());
}

/// The words of an enumeration stand in the template; the view says which one it is.
template <class E>
json flags(E value)
{
    json object = json::object();
    for (const auto& [each, word] : domain::Codes<E>::all)
        object[std::string(word)] = each == value;
    return object;
}

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
        add_plan(view);
        add_list(view, "development", development());
        add_list(view, "earlier", earlier());
        add_list(view, "actions", new_actions());
        add_list(view, "remarks", remarks());
        add_list(view, "disagreement", disagreement());
        add_list(view, "signatures", signatures());
        add_list(view, "omitted", m_omitted);
        return view;
    }

private:
    static void add_list(json& view, const std::string& name, json list)
    {
        view["has_" + name] = !list.empty();
        view[name] = std::move(list);
    }

    json day(const base::Date& date) const { return {{"iso", date.iso()}, {"text", date.in_words(m_language)}}; }
    json day(const std::optional<base::Date>& date) const { return date ? day(*date) : json(); }
    json figure(base::Decimal value, const base::Text& unit) const { return value.in_words(m_language) + (unit.empty() ? "" : "\u00A0" + unit.str()); }
    json person(const domain::PersonId& id) const { return m_records->persons.get(id)->name.str(); }

    std::string side(domain::Side by) const
    {
        const auto& title = by == domain::Side::executive ? m_records.appointment_of(m_talk)->title : m_records->municipality->presidium_title;
        return base::capitalised(title.str());
    }

    /// `where`: item, remarks or disagreement; `section` names the item.
    json passage(const domain::Passage& text, const char* where, const json& section = {})
    {
        json shown = {{"text", text.text.str()}, {"language", text.language.empty() ? json() : json(text.language)}, {"closed", nullptr}};
        if (!text.access.is_closed())
            return shown;
        const auto marker = m_law.marker(text.access, m_language);
        shown["closed"] = {{"marker", marker}};
        if (m_edition == domain::Edition::public_)
            shown["text"] = nullptr;
        json in = {{"item", false}, {"remarks", false}, {"disagreement", false}};
        in[where] = true;
        m_omitted.push_back(
            {{"in", in}, {"section", section}, {"marker", marker}, {"reason", or_null(text.access.reason())}, {"review", day(text.access.review())}});
        return shown;
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

    struct Measures {
        json baseline, target, result;
    };

    Measures measures(const domain::Goal& goal) const
    {
        const auto* last = goal.latest(m_talk->date);
        const auto measured = [&](const base::Text& unit) { return last && last->value ? figure(*last->value, unit) : json(); };
        struct Visitor {
            const View& view;
            const domain::Goal& goal;
            const domain::FollowUp* last;
            decltype(measured)& value;

            Measures operator()(const domain::NumberIndicator& number) const
            {
                const auto target = view.figure(number.target, number.unit).get<std::string>();
                return {view.figure(number.baseline, number.unit), (number.rises() ? "≥\u00A0" : "≤\u00A0") + target, value(number.unit)};
            }
            Measures operator()(const domain::BandIndicator& band) const
            {
                return {nullptr, band.low.in_words(view.m_language) + " – " + view.figure(band.high, band.unit).get<std::string>(), value(band.unit)};
            }
            Measures operator()(const domain::DateIndicator& date) const
            {
                return {nullptr, date.due.in_words(view.m_language), last && last->done ? json(last->done->in_words(view.m_language)) : json()};
            }
            Measures operator()(const domain::ShareIndicator& share) const
            {
                const auto total = share.total.in_words(view.m_language);
                return {
                    nullptr, view.figure(share.total, share.unit), last && last->value ? json(last->value->in_words(view.m_language) + "/" + total) : json()};
            }
            Measures operator()(const domain::MilestoneIndicator&) const
            {
                const auto done =
                    std::count_if(goal.milestones.begin(), goal.milestones.end(), [&](const auto& m) { return m.done && *m.done <= view.m_talk->date; });
                const auto last_day = goal.last_day();
                return {nullptr, last_day ? json(last_day->in_words(view.m_language)) : json(), fmt::format("{}/{}", done, goal.milestones.size())};
            }
        };
        return std::visit(Visitor{*this, goal, last, measured}, *goal.indicator);
    }

    void add_plan(json& view) const
    {
        const auto* plan = m_records.plan_of(m_talk);
        json goals = json::array(), bars = json::array(), promises = json::array();
        const bool scores = plan && (*plan)->scores;
        if (plan) {
            for (const auto& goal : (*plan)->goals) {
                const auto reached = scores ? attainment(goal, m_talk->date) : std::nullopt;
                const auto shown = reached ? json(base::per_cent(reached->shown(), 1, m_language)) : json();
                auto [baseline, target, result] = measures(goal);
                goals.push_back({{"number", std::to_string(goal.number)}, {"title", goal.title.str()},
                    {"weight", goal.weight ? json(base::per_cent(*goal.weight, 0, m_language)) : json()}, {"baseline", baseline}, {"target", target},
                    {"result", result}, {"attainment", shown}, {"status", flags(goal.status_on(m_talk->date))}});
                if (reached)
                    bars.push_back({{"label", fmt::format("{}. {}", goal.number, goal.title.str())}, {"value", reached->shown()}, {"text", shown},
                        {"role", reached->percent >= 100 ? "good" : "accent"}});
            }
            for (const auto& promise : (*plan)->promises)
                promises.push_back({{"text", promise.text.str()}, {"kept", flags(promise.kept)}, {"note", or_null(promise.note)}});
        }
        const auto total = plan && scores ? plan->total(m_talk->date) : std::nullopt;
        view["charts"] = {{"goals", bars.empty() ? json() : json{{"type", "bars"}, {"max", 100}, {"rows", std::move(bars)}}}};
        view["has_weights"] = plan && plan->has_weights();
        view["has_scores"] = scores;
        view["goals_total"] = total ? json(base::per_cent(domain::one_decimal(*total), 1, m_language)) : json();
        add_list(view, "goals", std::move(goals));
        add_list(view, "promises", std::move(promises));
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
                {"reason", left_out ? json() : or_null(remark.reason)}});
        }
        return list;
    }

    json disagreement()
    {
        json list = json::array();
        for (const auto& one : m_talk.disagreement_on(m_on))
            list.push_back({{"by", person(one.by)}, {"passage", passage(one.passage, "disagreement")}});
        return list;
    }

    json signatures() const
    {
        json list = json::array();
        for (const auto& one : m_talk->participants) {
            if (one.signs)
                list.push_back({{"name", person(one.person)}, {"capacity", one.capacity.str()}, {"field", fmt::format("signature_{}", list.size() + 1)}});
        }
        return list;
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
