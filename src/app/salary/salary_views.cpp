// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/salary/salary_views.h"

#include "app/documents/view_words.h"
#include "app/law.h"
#include "app/plan/results_view.h"
#include "app/salary/salary_chart.h"
#include "domain/salary/salary_in_case.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace app {
namespace {

using namespace view;
using domain::SalaryReview;

class View {
public:
    View(const DocumentSource& source, const SalaryReview& review)
        : m_records(*source.records)
        , m_review(review)
        , m_law(source.law)
        , m_edition(source.options.edition)
        , m_language(source.language)
        , m_closed(!review->bargaining_basis.empty() && !review->bargaining_opened)
    {
    }

    json head() const
    {
        const auto& appointment = m_records.appointments.get(m_review->appointment);
        const auto& municipality = *m_records.municipality;
        json view = {{"language", base::code(m_language)}, {"edition", flags(m_edition)}, {"draft", !m_review->is_decided()}, {"state", flags(m_review->state)},
            {"model", flags(m_review->model)}, {"per", flags(m_review->per)}, {"municipality", municipality.name.str()},
            {"presidium", municipality.presidium_title.str()}, {"executive", {{"name", person(appointment->person)}, {"title", appointment->title.str()}}},
            {"year", std::to_string(m_review->year)}, {"opened", day(m_review->opened)},
            {"talk", m_review->talk ? day(m_records.talks.get(*m_review->talk)->date) : json()}, {"mandate", mandate()},
            {"impartiality", day(m_review->impartiality)}, {"payroll", day(m_review->payroll)}, {"letter", day(m_review->letter)},
            {"next_review", day(m_review->next_review)}};
        add_list(view, "participants", participants());
        view["has_attendance"] =
            std::any_of(view["participants"].begin(), view["participants"].end(), [](const json& each) { return !each["attendance"]["unknown"].get<bool>(); });
        add_list(view, "signatures", signatures());
        return view;
    }

    /// Pay before and after, what it came to, why, and who decided.
    void add_result(json& view)
    {
        const auto& outcome = m_review->outcome;
        view["outcome"] = outcome.kind ? flags(*outcome.kind) : json();
        view["concluded"] = day(outcome.concluded);
        view["effective"] = day(outcome.effective);
        view["lump_sum"] = money(outcome.lump_sum);
        view["other_benefits"] = or_null(outcome.other_benefits);
        view["measures"] = or_null(outcome.measures);
        view["executive_note"] = or_null(outcome.executive_note);
        add_list(view, "elements", elements());
        view["several_elements"] = m_review->elements.size() > 1;
        view["total"] = total();
        const auto yearly = m_review.yearly_effect();
        view["yearly"] = yearly && yearly->minor() != 0 ? json(words(*yearly)) : json();
        view["back_pay"] = back_pay();
        add_list(view, "reason", reason());
        add_list(view, "grounds", grounds());
        const auto& decision = m_review->decision;
        view["decision"] = view::decision(decision.decision.open(), m_language);
        view["votes"] = decision.votes_for || decision.votes_against
            ? json{{"for", std::to_string(decision.votes_for.value_or(0))}, {"against", std::to_string(decision.votes_against.value_or(0))}}
            : json();
        view["reported"] = view::decision(decision.reported.open(), m_language);
    }

    /// What was bid, and what it rests on: left out of a public edition while it is closed.
    void add_basis(json& view)
    {
        const bool left_out = m_closed && m_edition == domain::Edition::public_;
        view["bargaining"] = nullptr;
        if (m_closed) {
            const auto access = domain::Access::closed(m_law.bases(), m_review->bargaining_basis, m_review->bargaining_reason, m_review->bargaining_review);
            view["bargaining"] = {{"marker", m_law.marker(access, m_language)},
                {"reason", m_review->bargaining_reason.is_withheld() ? json() : or_null(m_review->bargaining_reason)},
                {"review", day(m_review->bargaining_review)}};
        }
        view["left_out"] = left_out;
        if (left_out)
            omit("bargaining", view["bargaining"]["marker"], view["bargaining"]["reason"], view["bargaining"]["review"]);
        view["now"] = m_pay ? json(words(*m_pay)) : json();
        view["highest"] = left_out ? json() : highest();
        add_list(view, "criteria", criteria(left_out));
        view["assessed"] = std::any_of(
            view["criteria"].begin(), view["criteria"].end(), [](const json& each) { return !each["employer"].is_null() || !each["executive"].is_null(); });
        add_list(view, "comparison", left_out ? json::array() : comparison());
        view["quartiles"] = left_out ? json() : quartiles();
        add_list(view, "bids", left_out ? json::array() : bids());
        add_list(view, "surprises", left_out ? json::array() : surprises());
        view["has_withheld"] = m_withheld;
    }

    void add_development(json& view, base::Date until) const
    {
        auto history = pay_history(m_records, m_review->appointment, until, m_language);
        view["has_development"] = history.size() > 1;
        add_list(view, "history", std::move(history));
        view["charts"]["pay"] = pay_chart(m_records, m_review->appointment, until, m_language);
        json series = json::array();
        for (const auto& each : m_records.series)
            series.push_back({{"name", each->name.str()}, {"source", each->source.str()}, {"collected", day(each->collected)}});
        add_list(view, "series", std::move(series));
        const auto real = m_review->outcome.effective ? real_change(m_records, m_review->appointment, *m_review->outcome.effective) : std::nullopt;
        view["real_change"] = real ? json(base::per_cent(*real, 1, m_language)) : json();
    }

    void add_omitted(json& view) { add_list(view, "omitted", m_omitted); }

private:
    template <class T>
    json day(const T& date) const
    {
        return view::day(date, m_language);
    }
    json person(const domain::PersonId& id) const { return m_records.persons.get(id)->name.str(); }
    std::string words(base::Money amount) const { return amount.in_words(m_language); }
    json money(const std::optional<base::Money>& amount) const { return amount ? json(words(*amount)) : json(); }
    std::string signed_words(base::Money amount) const { return (amount.minor() > 0 ? "+" : "") + words(amount); }
    std::string percent(double value) const { return (value > 0 ? "+" : "") + base::per_cent(value, 2, m_language); }

    json mandate() const
    {
        const auto* mandate = m_review->mandate ? m_records.mandates.find(*m_review->mandate) : nullptr;
        if (!mandate)
            return {};
        auto shown = view::decision((*mandate)->decision, m_language);
        shown["holder"] = base::capitalised((*mandate)->holder.str());
        const auto& limit = (*mandate)->pay_limit_percent;
        shown["limit"] = limit ? json(base::per_cent(limit->to_double(), limit->ten_thousandths() % 10'000 ? 1 : 0, m_language)) : json();
        shown["valid_to"] = day((*mandate)->valid_to);
        return shown;
    }

    /// The highest pay within the mandate.
    json highest() const
    {
        const auto* mandate = m_review->mandate ? m_records.mandates.find(*m_review->mandate) : nullptr;
        return mandate ? money(m_review.limit(*mandate)) : json();
    }

    const domain::Talk* talk() const { return m_review->talk ? &m_records.talks.get(*m_review->talk) : nullptr; }

    /// Those of the review; where it names none, those of its talk.
    const std::vector<domain::Participant>& parties() const
    {
        const auto* held = talk();
        return m_review->participants.empty() && held ? (*held)->participants : m_review->participants;
    }

    /// As said of the review, else of its talk.
    domain::Attendance attendance_of(const domain::Participant& one) const
    {
        if (const auto* held = talk(); held && one.attendance == domain::Attendance::unknown) {
            for (const auto& each : (*held)->participants) {
                if (each.person == one.person)
                    return each.attendance;
            }
        }
        return one.attendance;
    }

    json participants() const
    {
        json list = json::array();
        for (const auto& one : parties()) {
            list.push_back({{"name", person(one.person)}, {"capacity", one.capacity.is_withheld() ? std::string() : base::capitalised(one.capacity.str())},
                {"attendance", flags(attendance_of(one))}});
        }
        return list;
    }

    json signatures() const
    {
        json list = json::array();
        for (const auto& one : parties()) {
            if (one.signs)
                list.push_back({{"name", person(one.person)}, {"capacity", one.capacity.is_withheld() ? std::string() : one.capacity.str()},
                    {"field", fmt::format("signature_{}", list.size() + 1)}});
        }
        return list;
    }

    json elements() const
    {
        json list = json::array();
        for (const auto& one : m_review->elements) {
            const auto& before = one.before.open();
            const auto& after = one.after ? one.after.open() : before;
            const auto change = before && after ? base::Money::of_minor(after->minor() - before->minor(), after->currency()) : std::nullopt;
            list.push_back({{"name", one.name.str()}, {"before", money(before)}, {"after", money(after)},
                {"change", change && change->minor() != 0 ? json(signed_words(*change)) : json()}});
        }
        return list;
    }

    json total() const
    {
        const auto rise = m_review.rise();
        if (!rise)
            return {};
        return {{"before", words(rise->before)}, {"after", words(rise->after)}, {"changed", rise->difference.minor() != 0},
            {"difference", signed_words(rise->difference)}, {"percent", percent(rise->percent)}};
    }

    json back_pay() const
    {
        const auto amount = m_review.back_pay();
        const auto months = m_review.months_late();
        if (!amount || !months || *months == 0 || amount->minor() == 0)
            return {};
        const auto month = [this](const base::Date& date) { return fmt::format("{} {}", base::month_name(date.month(), m_language), date.year()); };
        return {{"amount", words(*amount)}, {"months", std::to_string(*months)}, {"one_month", *months == 1}, {"from", month(*m_review->outcome.effective)},
            {"to", month(*m_review->decision.date)}};
    }

    json reason()
    {
        json list = json::array();
        for (const auto& passage : m_review->outcome.reason) {
            json shown = {{"text", passage.text.str()}, {"language", passage.language.empty() ? json() : json(passage.language)}, {"closed", nullptr}};
            if (passage.access.is_closed()) {
                const auto marker = m_law.marker(passage.access, m_language);
                shown["closed"] = {{"marker", marker}};
                if (m_edition == domain::Edition::public_)
                    shown["text"] = nullptr;
                omit("reason", marker, or_null(passage.access.reason()), day(passage.access.review()));
            }
            list.push_back({{"passage", std::move(shown)}});
        }
        return list;
    }

    void omit(const char* part, const std::string& marker, json why, json review)
    {
        m_omitted.push_back({{"in", {{"reason", std::string_view(part) == "reason"}, {"bargaining", std::string_view(part) == "bargaining"}}},
            {"marker", marker}, {"reason", std::move(why)}, {"review", std::move(review)}});
    }

    const domain::Goal* goal_of(const domain::GoalId& id) const
    {
        for (const auto& plan : m_records.plans) {
            if (const auto* goal = plan.find_goal(id))
                return goal;
        }
        return nullptr;
    }
    std::string title_of(const domain::Goal& goal) const { return goal.title.is_withheld() ? std::string() : goal.title.str(); }

    json grounds() const
    {
        json list = json::array();
        for (const auto& ground : m_review->outcome.grounds) {
            const auto* goal = ground.goal ? goal_of(*ground.goal) : nullptr;
            const auto* criterion = m_review.find_criterion(ground.criterion);
            if (goal)
                list.push_back({{"goal", {{"number", std::to_string(goal->number)}, {"title", title_of(*goal)}}}, {"criterion", nullptr}});
            else if (criterion)
                list.push_back({{"goal", nullptr}, {"criterion", criterion->title.str()}});
        }
        return list;
    }

    /// What can be read of a side; null where nothing is said.
    json side(const domain::CriterionAssessment& one)
    {
        if (one.score.is_withheld() || one.text.is_withheld() || one.evidence.is_withheld()) {
            m_withheld = true;
            return {};
        }
        if (one.empty())
            return {};
        return {{"score", one.score ? json(std::to_string(*one.score)) : json()}, {"text", or_null(one.text)}, {"evidence", or_null(one.evidence)}};
    }

    json criteria(bool left_out)
    {
        json list = json::array();
        for (const auto& one : m_review->criteria) {
            json shown = {{"title", one.title.is_withheld() ? std::string() : one.title.str()}, {"emphasis", flags(one.weight)}};
            shown["employer"] = left_out ? json() : side(one.employer);
            shown["executive"] = left_out ? json() : side(one.executive);
            list.push_back(std::move(shown));
        }
        return list;
    }

    json comparison()
    {
        json list = json::array();
        for (const auto& one : m_review->comparison) {
            if (one.municipality.is_withheld() || one.amount.is_withheld()) {
                m_withheld = true;
                continue;
            }
            const auto size = one.size ? base::Decimal::of_ten_thousandths(*one.size * 10'000LL) : std::nullopt;
            list.push_back({{"municipality", one.municipality.str()}, {"size", size ? json(size->in_words(m_language)) : json()},
                {"source", or_null(one.source)}, {"collected", day(one.collected)}, {"amount", money(one.amount)}});
        }
        return list;
    }

    /// What it came to; while that is open, what is paid now.
    std::optional<base::Money> pay_after() const
    {
        const auto rise = m_review.rise();
        return rise ? std::optional(rise->after) : m_pay;
    }

    json quartiles() const
    {
        const auto found = domain::quartiles(m_review->comparison);
        if (!found)
            return {};
        json of_median;
        if (const auto pay = pay_after(); pay && found->median.minor() > 0)
            of_median = base::per_cent(100.0 * static_cast<double>(pay->minor()) / static_cast<double>(found->median.minor()), 1, m_language);
        return {{"first", words(found->first)}, {"median", words(found->median)}, {"third", words(found->third)}, {"of_median", of_median}};
    }

    json bids()
    {
        json list = json::array();
        for (const auto& one : m_review->bids) {
            if (one.amount.is_withheld()) {
                m_withheld = true;
                continue;
            }
            list.push_back({{"kind", flags(one.kind)}, {"by", person(one.by)}, {"date", day(one.date)}, {"amount", money(one.amount)},
                {"percent", m_pay && one.amount ? json(percent(domain::rise_percent(*m_pay, *one.amount))) : json()}, {"reason", or_null(one.reason)},
                {"delivered", one.delivered.has_value()}});
        }
        return list;
    }

    json surprises() const
    {
        json list = json::array();
        for (const auto& one : domain::surprises(m_records, *m_review)) {
            const auto* goal = one.goal ? goal_of(*one.goal) : nullptr;
            const auto* criterion = m_review.find_criterion(one.criterion);
            const auto title = goal                            ? fmt::format("{}. {}", goal->number, title_of(*goal))
                : criterion && !criterion->title.is_withheld() ? criterion->title.str()
                                                               : one.criterion;
            list.push_back({{"title", title}});
        }
        return list;
    }

    const domain::CaseFields& m_records;
    const SalaryReview& m_review;
    const Law& m_law;
    domain::Edition m_edition;
    base::Language m_language;
    bool m_closed;
    bool m_withheld = false;
    json m_omitted = json::array();
    std::optional<base::Money> m_pay = [this] {
        const auto before = domain::total_before(m_review->elements);
        return before && before->minor() > 0 ? before : std::nullopt;
    }();
};

const SalaryReview& review_of(const DocumentSource& source)
{
    return *source.records->salary.find(source.record);
}

}  // namespace

json salary_assessment_view(const DocumentSource& source, DocumentFace& face)
{
    const auto& review = review_of(source);
    face.date = review->outcome.concluded.value_or(review->opened);
    View view(source, review);
    auto data = view.head();
    view.add_basis(data);
    const auto on = review->talk ? source.records->talks.get(*review->talk)->date : face.date;
    add_results(data, review->plan ? source.records->plans.find(*review->plan) : nullptr, on, source.language);
    view.add_development(data, std::max(on, review->outcome.effective.value_or(on)));
    view.add_omitted(data);
    return data;
}

json salary_protocol_view(const DocumentSource& source, DocumentFace& face)
{
    const auto& review = review_of(source);
    if (review->is_open())
        domain::refuse("salary.not_concluded", review->key);
    face.date = review->decision.date.value_or(*review->outcome.concluded);
    View view(source, review);
    auto data = view.head();
    view.add_result(data);
    view.add_development(data, std::max(face.date, review->outcome.effective.value_or(face.date)));
    view.add_omitted(data);
    return data;
}

json outcome_letter_view(const DocumentSource& source, DocumentFace& face)
{
    const auto& review = review_of(source);
    if (!review->is_decided())
        domain::refuse("salary.not_decided", review->key);
    face.date = review->letter.value_or(*review->decision.date);
    View view(source, review);
    auto data = view.head();
    view.add_result(data);
    data["date"] = view::day(face.date, source.language);
    json leads = json::array();
    for (const auto& seat : source.records->seats) {
        const bool sits = seat->from <= face.date && face.date <= seat->to.value_or(source.records->terms.get(seat->term)->to);
        if (seat->lead && sits)
            leads.push_back({{"name", source.records->persons.get(seat->person)->name.str()}, {"capacity", seat->title.str()}, {"field", "signature_1"}});
    }
    add_list(data, "signatures", std::move(leads));
    view.add_omitted(data);
    return data;
}

}  // namespace app
