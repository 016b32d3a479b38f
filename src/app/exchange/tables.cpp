// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/tables.h"

#include "domain/plan/attainment.h"
#include "domain/salary/salary_in_case.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace app {
namespace {

/// Digits with at most one comma or point, and a sign.
bool is_number(std::string_view cell)
{
    if (!cell.empty() && (cell.front() == '-' || cell.front() == '+'))
        cell.remove_prefix(1);
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const bool starts = !cell.empty() && is_digit(cell.front()) && is_digit(cell.back());
    return starts && std::count_if(cell.begin(), cell.end(), [&](char c) { return !is_digit(c); }) <= 1
        && std::all_of(cell.begin(), cell.end(), [&](char c) { return is_digit(c) || c == ',' || c == '.'; });
}

std::string cell(std::string text)
{
    if (!text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos && !is_number(text))
        text.insert(0, 1, '\'');
    if (text.find_first_of(";\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (char c : text)
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + "\"";
}

std::string of(std::string_view text)
{
    return std::string(text);
}
std::string of(const base::Text& text)
{
    return text.str();
}
std::string of(const base::Date& date)
{
    return date.iso();
}
std::string of(int whole)
{
    return std::to_string(whole);
}
std::string of(const base::Decimal& figure)
{
    auto text = figure.plain();
    std::replace(text.begin(), text.end(), '.', ',');
    return text;
}
std::string of(const domain::Decision& decision)
{
    return fmt::format("{} {} {} {}", decision.body.str(), decision.date.iso(), decision.case_number.str(), decision.paragraph.str());
}
template <class T>
std::string of(const std::optional<T>& value)
{
    return value ? of(*value) : std::string();
}
template <class T>
std::string of(const domain::Sealed<T>& value)
{
    if (const auto* withheld = value.withheld())
        return fmt::format("{{withheld: {}}}", code(withheld->room));
    return of(value.open());
}

class Table {
public:
    explicit Table(std::vector<std::string> columns) : m_columns(columns.size()) { line(std::move(columns)); }
    void line(std::vector<std::string> cells)
    {
        cells.resize(m_columns);
        for (size_t i = 0; i < m_columns; ++i)
            m_bytes += (i ? ";" : "") + cell(std::move(cells[i]));
        m_bytes += "\r\n";
    }
    std::string take() { return std::move(m_bytes); }

private:
    size_t m_columns;
    std::string m_bytes = "\xEF\xBB\xBF";
};

/// type, unit, baseline, target, low, high, due, total.
std::vector<std::string> measure(const domain::Goal& goal)
{
    if (goal.indicator.is_withheld())
        return std::vector<std::string>(8, of(domain::SealedText(*goal.indicator.withheld())));
    std::vector<std::string> cells(8);
    cells[0] = code(*goal.indicator);
    if (const auto* number = std::get_if<domain::NumberIndicator>(&*goal.indicator)) {
        cells[1] = of(number->unit);
        cells[2] = of(number->baseline);
        cells[3] = of(number->target);
    }
    else if (const auto* band = std::get_if<domain::BandIndicator>(&*goal.indicator)) {
        cells[1] = of(band->unit);
        cells[4] = of(band->low);
        cells[5] = of(band->high);
    }
    else if (const auto* dated = std::get_if<domain::DateIndicator>(&*goal.indicator))
        cells[6] = of(dated->due);
    else if (const auto* share = std::get_if<domain::ShareIndicator>(&*goal.indicator)) {
        cells[1] = of(share->unit);
        cells[7] = of(share->total);
    }
    return cells;
}

std::string percent(const std::optional<domain::Attainment>& attainment)
{
    return attainment ? of(base::Decimal::from(fmt::format("{:.1f}", attainment->shown()))) : std::string();
}

}  // namespace

std::string goals_table(const domain::Case& records, base::Date today)
{
    Table table(
        {"plan", "plan_title", "plan_state", "number", "key", "title", "what", "how", "type", "area", "source", "weight", "indicator", "unit", "baseline",
            "target", "low", "high", "due", "total", "data_owner", "deadline", "status", "status_reason", "follow_up", "value", "done", "attainment_percent"});
    for (const auto& plan : records->plans) {
        for (const auto& goal : plan->goals) {
            std::vector<std::string> cells{plan->key, of(plan->title), of(code(plan->state)), of(goal.number), goal.key, of(goal.title), of(goal.what),
                of(goal.how), of(code(goal.type)), of(goal.area), of(goal.source), of(goal.weight)};
            for (auto& each : measure(goal))
                cells.push_back(std::move(each));
            const auto* latest = goal.latest(today);
            for (auto& each : {of(goal.data_owner), of(goal.deadline), of(code(goal.status_on(today))), of(goal.status_reason)})
                cells.push_back(each);
            if (latest) {
                for (auto& each : {of(latest->date), of(latest->value), of(latest->done)})
                    cells.push_back(each);
            }
            else
                cells.resize(cells.size() + 3);
            cells.push_back(plan->scores ? percent(domain::attainment(goal, today)) : std::string());
            table.line(std::move(cells));
        }
    }
    return table.take();
}

std::string salary_table(const domain::Case& records)
{
    Table table({"appointment", "person", "title", "effective", "per", "amount", "currency", "percent", "decided", "from", "key"});
    for (const auto& appointment : records->appointments) {
        for (const auto& step : domain::salary_history(*records, appointment->id)) {
            const auto amount = step.amount ? base::Decimal::of_ten_thousandths(step.amount->minor() * 100) : std::nullopt;
            const auto percent = step.percent ? base::Decimal::from(fmt::format("{:.2f}", *step.percent)) : std::nullopt;
            table.line({appointment->key, of(records->persons.get(appointment->person)->name), of(appointment->title), of(step.effective), of(code(step.per)),
                of(amount), step.amount ? of(base::code(step.amount->currency())) : std::string(), of(percent), of(step.decided), step.kind, step.key});
        }
    }
    return table.take();
}

std::string actions_table(const domain::Case& records, base::Date today)
{
    Table table({"key", "talk", "talk_date", "owner", "owner_name", "text", "due", "state", "overdue", "settled", "moved_from", "note"});
    for (const auto& action : records->actions) {
        const auto& talk = records->talks.get(action->talk);
        const auto& owner = records->persons.get(action->owner);
        table.line({action->key, talk->key, of(talk->date), owner->key, of(owner->name), of(action->text), of(action->due), of(code(action->state)),
            action.is_overdue(today) ? "yes" : "no", of(action->settled), of(action->moved_from), of(action->note)});
    }
    return table.take();
}

}  // namespace app
