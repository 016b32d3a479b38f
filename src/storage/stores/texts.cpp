// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stores/texts.h"

#include "storage/stores/agreement_rows.h"
#include "storage/stores/employer_rows.h"
#include "storage/stores/plan_rows.h"
#include "storage/stores/rule_rows.h"
#include "storage/stores/salary_rows.h"
#include "storage/stores/talk_rows.h"
#include "storage/stores/waiver_rows.h"

namespace storage {
namespace {

/// Visits a row and keeps what is in words.
class Wording {
public:
    explicit Wording(std::string& into) : m_into(into) {}

    template <class T>
    void plain(std::string_view, const T& value)
    {
        if constexpr (std::is_same_v<T, base::Text>)
            add(value);
    }
    template <class T>
    void sealed(std::string_view, const domain::SealedValue<T>& value)
    {
        if (!value.is_withheld())
            add(value.open());
    }
    void passage(std::string_view, const domain::Passage& passage)
    {
        sealed("", passage.text);
        sealed("", passage.access.reason());
    }
    void passage(std::string_view name, const std::optional<domain::Passage>& value)
    {
        if (value)
            passage(name, *value);
    }
    void on_behalf(std::string_view, const std::optional<domain::OnBehalf>&) {}

private:
    void add(const base::Text& text)
    {
        if (!text.empty())
            m_into += (m_into.empty() ? "" : "\n") + text.str();
    }
    void add(const std::optional<domain::Decision>& decision)
    {
        if (decision) {
            add(decision->body);
            add(decision->case_number);
        }
    }
    /// Figures are not searched for.
    template <class T>
    void add(const T&)
    {
    }

    std::string& m_into;
};

template <class R, class O>
void add(std::string& text, const O& object)
{
    Wording words(text);
    R::fields(words, object);
}

/// What stood before and what stands now is a day or a figure in most fields of a plan.
void add(std::string& text, const domain::PlanChange& change)
{
    using F = domain::PlanChange::Field;
    auto said = change;
    if (said.field != F::title && said.field != F::what && said.field != F::how)
        said.old_value = said.new_value = domain::SealedText();
    add<ChangeRow>(text, said);
}

template <class R, class Fields>
std::vector<SearchEntry> entry_of(const char* kind, const Fields& fields)
{
    SearchEntry entry{kind, fields.id.str(), {}};
    add<R>(entry.text, fields);
    return {std::move(entry)};
}

/// A record with all that hangs on it.
template <class R, class Fields>
std::vector<SearchEntry> whole_entry(const char* kind, const Fields& fields)
{
    auto entries = entry_of<R>(kind, fields);
    each_row(fields, [&]<class Part>(Part, const auto& object, const std::vector<Cell>&) {
        if constexpr (!std::is_same_v<Part, R>)
            add<Part>(entries.front().text, object);
    });
    return entries;
}

template <class R>
constexpr bool of_a_goal =
    std::is_same_v<R,
        GoalRow> || std::is_same_v<R, GoalStatusRow> || std::is_same_v<R, MilestoneRow> || std::is_same_v<R, FollowUpRow> || std::is_same_v<R, AssessmentRow>;

}  // namespace

std::vector<SearchEntry> texts_of(const domain::Person& person)
{
    return entry_of<PersonRow>("person", *person);
}

std::vector<SearchEntry> texts_of(const domain::Mandate& mandate)
{
    return entry_of<MandateRow>("mandate", *mandate);
}

std::vector<SearchEntry> texts_of(const domain::Interest& interest)
{
    return entry_of<InterestRow>("interest", *interest);
}

std::vector<SearchEntry> texts_of(const domain::Action& action)
{
    return entry_of<ActionRow>("action", *action);
}

std::vector<SearchEntry> texts_of(const domain::Delegation& delegation)
{
    return entry_of<DelegationRow>("delegation", *delegation);
}

std::vector<SearchEntry> texts_of(const domain::Instruction& instruction)
{
    return whole_entry<InstructionRow>("instruction", *instruction);
}

std::vector<SearchEntry> texts_of(const domain::Accord& accord)
{
    return whole_entry<AccordRow>("accord", *accord);
}

std::vector<SearchEntry> texts_of(const domain::Step& step)
{
    return entry_of<StepRow>("step", *step);
}

std::vector<SearchEntry> texts_of(const domain::Waiver& waiver)
{
    return entry_of<WaiverRow>("waiver", *waiver);
}

std::vector<SearchEntry> texts_of(const domain::SalaryReview& review)
{
    auto entries = entry_of<SalaryRow>("salary", *review);
    each_row(*review, [&]<class R>(R, const auto& object, const std::vector<Cell>&, SalaryPart) {
        if constexpr (!std::is_same_v<R, SalaryRow>)
            add<R>(entries.front().text, object);
    });
    return entries;
}

std::vector<SearchEntry> texts_of(const domain::Series& series)
{
    return entry_of<SeriesRow>("series", *series);
}

std::vector<SearchEntry> texts_of(const domain::Agreement& agreement)
{
    auto entries = entry_of<AgreementRow>("agreement", *agreement);
    each_row(*agreement, [&]<class R>(R, const auto& object, const std::vector<Cell>&, const domain::AgreementVersion*) {
        if constexpr (!std::is_same_v<R, AgreementRow>)
            add<R>(entries.front().text, object);
    });
    return entries;
}

std::vector<SearchEntry> texts_of(const domain::SidePost& post)
{
    return entry_of<SidePostRow>("side_post", *post);
}

std::vector<SearchEntry> texts_of(const domain::Plan& plan)
{
    // The plan's own row, with its title, comes last in the file and first for who reads.
    std::vector<SearchEntry> entries = entry_of<PlanRow>("plan", *plan);
    each_row(*plan, [&]<class R>(R, const auto& object, const std::vector<Cell>& lead, PlanPart) {
        if constexpr (of_a_goal<R>) {
            const auto& goal = std::get<std::string>(lead[0]);
            if (entries.back().id != goal)
                entries.push_back({"goal", goal, {}});
            add<R>(entries.back().text, object);
        }
        else if constexpr (std::is_same_v<R, ChangeRow>)
            add(entries.front().text, object);
        else if constexpr (!std::is_same_v<R, PlanRow>)
            add<R>(entries.front().text, object);
    });
    return entries;
}

std::vector<SearchEntry> texts_of(const domain::Talk& talk)
{
    std::vector<SearchEntry> entries = entry_of<TalkRow>("talk", *talk);
    each_row(*talk, [&]<class R>(R, const auto& object, const std::vector<Cell>&, TalkPart) {
        if constexpr (!std::is_same_v<R, TalkRow>)
            add<R>(entries.front().text, object);
    });
    return entries;
}

}  // namespace storage
