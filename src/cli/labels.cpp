// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/labels.h"

#include "app/sentence_table.h"
#include "base/date.h"
#include "base/money.h"
#include "base/text.h"
#include "cli/codes.h"

#include <fmt/format.h>

#include <algorithm>

namespace cli {
namespace {

struct Label {
    std::string_view field;
    std::string_view message;
};

constexpr Label labels[] = {
    {"absent", N_("Absent")},
    {"access", N_("Closed")},
    {"account", N_("Account")},
    {"activity", N_("Activity")},
    {"agenda", N_("Agenda")},
    {"agreed", N_("Agreed")},
    {"agreed_assessment", N_("Agreed assessment")},
    {"agreed_percent", N_("Agreed, per cent")},
    {"agreement_signed", N_("Agreement signed")},
    {"amount", N_("Amount")},
    {"answer", N_("Answer")},
    {"answers", N_("Answers")},
    {"appointment", N_("Appointment")},
    {"area", N_("Area")},
    {"attendance", N_("Attendance")},
    {"baseline", N_("Baseline")},
    {"basis", N_("Legal basis")},
    {"blind", N_("Hidden until both are in")},
    {"body", N_("Body")},
    {"bytes", N_("Bytes")},
    {"by", N_("By")},
    {"cancelled_reason", N_("Why it was cancelled")},
    {"capacity", N_("Capacity")},
    {"case_number", N_("Case number")},
    {"circle", N_("Circle")},
    {"closed", N_("Closed")},
    {"confirmed", N_("Confirmed")},
    {"cost", N_("Cost")},
    {"currency", N_("Currency")},
    {"data_owner", N_("Data owner")},
    {"date", N_("Date")},
    {"deadline", N_("Deadline")},
    {"decided_by", N_("Decided by")},
    {"decision", N_("Decision")},
    {"declared", N_("Declared")},
    {"deputy_for", N_("Deputy for")},
    {"development", N_("Development")},
    {"disagreement", N_("Disagreement")},
    {"done", N_("Done")},
    {"due", N_("Due")},
    {"epoch", N_("Keys")},
    {"edition", N_("Edition")},
    {"ended", N_("Right has ended")},
    {"effect_check", N_("Effect looked at")},
    {"election", N_("Election")},
    {"employer_accepted", N_("Accepted by the employer")},
    {"employer_assessment", N_("The employer's assessment")},
    {"employer_on_behalf", N_("Typed on behalf of the employer")},
    {"evidence", N_("Evidence")},
    {"executive", N_("The executive")},
    {"executive_accepted", N_("Accepted by the executive")},
    {"executive_on_behalf", N_("Typed on behalf of the executive")},
    {"fault", N_("Fault")},
    {"field", N_("Field")},
    {"fingerprint", N_("Fingerprint")},
    {"follow_ups", N_("Follow-ups")},
    {"frames", N_("Frames")},
    {"from", N_("From")},
    {"frozen", N_("Frozen")},
    {"gap", N_("Gap to own rating")},
    {"goal", N_("Goal")},
    {"goals", N_("Goals")},
    {"governing_documents", N_("Governing documents")},
    {"guests", N_("Guests")},
    {"guide", N_("Guide")},
    {"hash", N_("Short hash")},
    {"head", N_("Log ended with")},
    {"hat", N_("Role")},
    {"high", N_("Upper bound")},
    {"history", N_("History")},
    {"holder", N_("Holder")},
    {"how", N_("HOW")},
    {"id", N_("Id")},
    {"indicator", N_("Indicator")},
    {"invited", N_("Invited")},
    {"joint", N_("Shared within the own side")},
    {"kept", N_("Kept")},
    {"key", N_("Key")},
    {"kind", N_("Kind")},
    {"language", N_("Language")},
    {"largest", N_("Largest gap")},
    {"lead", N_("Leads")},
    {"let_in", N_("Let in by the lead")},
    {"low", N_("Lower bound")},
    {"made", N_("Made")},
    {"mandate", N_("Mandate")},
    {"matter", N_("Matter")},
    {"mean", N_("Mean")},
    {"members", N_("Members")},
    {"mentor", N_("Mentor")},
    {"method", N_("How")},
    {"milestone", N_("Milestone")},
    {"milestones", N_("Milestones")},
    {"minutes", N_("Minutes")},
    {"moved_from", N_("Moved from")},
    {"name", N_("Name")},
    {"need", N_("Need")},
    {"new_value", N_("New value")},
    {"next_talk", N_("Next talk")},
    {"none_entered", N_("Entered as missing")},
    {"note", N_("Note")},
    {"number", N_("No.")},
    {"of", N_("Of")},
    {"old_value", N_("Old value")},
    {"on_behalf", N_("Typed on behalf")},
    {"open_remarks", N_("Open remarks")},
    {"order", N_("Order")},
    {"owner", N_("Owner")},
    {"panel", N_("Panel")},
    {"paragraph", N_("Paragraph")},
    {"part", N_("Part")},
    {"participants", N_("Participants")},
    {"ours", N_("Can be given here")},
    {"party", N_("Party")},
    {"pay_limit_percent", N_("Limit for pay, per cent")},
    {"may_sub_delegate", N_("May be passed on")},
    {"person", N_("Person")},
    {"place", N_("Place")},
    {"plan", N_("Plan")},
    {"point", N_("Point")},
    {"points", N_("Points")},
    {"powers", N_("Powers")},
    {"preparation", N_("Preparation")},
    {"presidium", N_("The employer's side")},
    {"probation_until", N_("Probation until")},
    {"promises", N_("Promises")},
    {"question", N_("Question")},
    {"past", N_("Past")},
    {"proof", N_("Proof")},
    {"questions", N_("Questions")},
    {"rating", N_("Rating")},
    {"ratings", N_("Ratings")},
    {"reads", N_("Who reads it")},
    {"record", N_("Record")},
    {"reason", N_("Reason")},
    {"remark_deadline", N_("Deadline for remarks")},
    {"remarks", N_("Remarks")},
    {"removed", N_("Taken out")},
    {"replied", N_("Replied")},
    {"reply", N_("Reply")},
    {"reservation", N_("Reservation")},
    {"review", N_("To be looked at anew")},
    {"risk", N_("Risk")},
    {"room", N_("Room")},
    {"rule", N_("Rule")},
    {"scale", N_("Scale")},
    {"scores", N_("Scores")},
    {"self", N_("Own rating")},
    {"self_assessment", N_("Own assessment")},
    {"settled", N_("Settled")},
    {"settled_on_behalf", N_("Settled on behalf")},
    {"sheets", N_("Recovery sheets")},
    {"side", N_("Side")},
    {"signatures", N_("Signatures")},
    {"signed", N_("Signed")},
    {"signs", N_("Signs")},
    {"source", N_("Source")},
    {"start", N_("Start")},
    {"state", N_("State")},
    {"statements", N_("Statements")},
    {"status", N_("Status")},
    {"status_reason", N_("Why this status")},
    {"sha256", N_("SHA-256")},
    {"subject", N_("About")},
    {"submitted", N_("Submitted")},
    {"support", N_("Support")},
    {"talk", N_("Talk")},
    {"tally", N_("Counted")},
    {"target", N_("Target")},
    {"term", N_("Term")},
    {"texts", N_("Texts")},
    {"text", N_("Text")},
    {"time", N_("Time")},
    {"title", N_("Title")},
    {"to", N_("To")},
    {"total", N_("Total")},
    {"type", N_("Type")},
    {"typed_by", N_("Typed by")},
    {"unit", N_("Unit")},
    {"until", N_("Until")},
    {"valid_from", N_("Valid from")},
    {"valid_to", N_("Valid to")},
    {"value", N_("Value")},
    {"verified", N_("Compared")},
    {"version", N_("Version")},
    {"votes_against", N_("Votes against")},
    {"organisation", N_("For")},
    {"side_post", N_("Side post")},
    {"unsigned", N_("Not signed yet")},
    {"checklist", N_("Checklist")},
    {"contributions", N_("Contributions")},
    {"gross", N_("In all")},
    {"missing", N_("Missing")},
    {"remaining", N_("Left to pay")},
    {"severance_cost", N_("What severance costs")},
    {"yearly", N_("Annual pay")},
    {"agreement", N_("Agreement")},
    {"amends", N_("Amends")},
    {"answered", N_("Answered")},
    {"afterwards", N_("Afterwards")},
    {"base", N_("Reckoned from")},
    {"ceiling", N_("At most in all")},
    {"clauses", N_("Clauses")},
    {"contributions_percent", N_("Contributions, per cent")},
    {"employee_months", N_("Notice by the employee, months")},
    {"employee_months_in_probation", N_("The same in probation")},
    {"employer_months", N_("Notice by the employer, months")},
    {"employer_months_in_probation", N_("The same in probation")},
    {"employment_protection", N_("LAS applies")},
    {"exceptions", N_("Exceptions")},
    {"fixed_term", N_("Fixed term")},
    {"form", N_("Form")},
    {"intention", N_("The parties say what they want by")},
    {"intention_months", N_("Months before its end")},
    {"months", N_("Months")},
    {"not_applicable", N_("Does not apply")},
    {"notice", N_("Notice")},
    {"paid", N_("Paid")},
    {"pay", N_("Pay")},
    {"pay_review", N_("First pay review")},
    {"payment", N_("Payment")},
    {"post", N_("Post")},
    {"presidium_alone", N_("With the employer's side alone")},
    {"probation", N_("Probation")},
    {"proposed", N_("Proposed")},
    {"protection_reason", N_("Why")},
    {"reconfirmed", N_("Still so")},
    {"released", N_("Released from work from")},
    {"retreat", N_("Retreat post")},
    {"secrecy", N_("Secrecy")},
    {"set_off", N_("Set-off against other income")},
    {"set_off_from_month", N_("Set-off from month")},
    {"set_off_percent", N_("Set-off, per cent")},
    {"set_off_terms", N_("How it is set off")},
    {"severance", N_("Severance pay")},
    {"signed_on", N_("Signed on")},
    {"superseded", N_("Replaced on")},
    {"terms", N_("Terms")},
    {"top_leader", N_("Top leader")},
    {"triggers", N_("Paid when")},
    {"versions", N_("Versions")},
    {"waiver", N_("Waiver of job protection")},
    {"withdrawn_reason", N_("Why it was given up")},
    {"votes_for", N_("Votes for")},
    {"waits", N_("Who waits")},
    {"weight", N_("Weight, per cent")},
    {"what", N_("WHAT")},
    {"after", N_("After")},
    {"assessment_delivered", N_("Assessment handed over")},
    {"bargaining", N_("Bargaining positions")},
    {"before", N_("Before")},
    {"bids", N_("Claims and offers")},
    {"collected", N_("Collected")},
    {"comparison", N_("Comparison set")},
    {"comparison_delivered", N_("Comparison set handed over")},
    {"concluded", N_("Concluded")},
    {"criteria", N_("Criteria")},
    {"criterion", N_("Criterion")},
    {"decided", N_("Decided")},
    {"delivered", N_("Handed over")},
    {"discussed", N_("Spoken of before")},
    {"effective", N_("Takes effect")},
    {"elements", N_("Pay elements")},
    {"emphasis", N_("Emphasis")},
    {"employer", N_("The employer's side")},
    {"executive_note", N_("The executive's note")},
    {"grounds", N_("Rests on")},
    {"impartiality", N_("Impartiality considered")},
    {"letter", N_("Letter handed over")},
    {"lump_sum", N_("Paid once")},
    {"measure", N_("What it measures")},
    {"measures", N_("Measures")},
    {"model", N_("How pay is set")},
    {"municipality", N_("Municipality")},
    {"next_review", N_("Next review")},
    {"opened", N_("Opened")},
    {"other_benefits", N_("Other benefits")},
    {"outcome", N_("Result")},
    {"payroll", N_("Payroll told")},
    {"per", N_("Per")},
    {"reported", N_("Reported")},
    {"reported_on", N_("Reported on")},
    {"salary", N_("Salary reviews")},
    {"score", N_("Score")},
    {"series", N_("Series of figures")},
    {"size", N_("Inhabitants")},
    {"strategy", N_("The presidium's aims")},
    {"year", N_("Year")},
    {"adopted", N_("Adopted")},
    {"carried_over_from", N_("Goes on from")},
    {"delegated_from", N_("Passed on from")},
    {"heading", N_("Heading")},
    {"holiday", N_("Holiday")},
    {"limits", N_("Limits")},
    {"look_overs", N_("Looked over")},
    {"may_pass_on", N_("Powers that may be passed on")},
    {"on", N_("On")},
    {"reference", N_("Where it is seen")},
    {"replaces", N_("Replaces")},
    {"sections", N_("Sections")},
    {"self_on_behalf", N_("Typed on behalf of the executive")},
    {"tasks", N_("Tasks")},
    {"topic", N_("Topic")},
    {"workload", N_("Workload")},
    {"in_time", N_("In time")},
    {"looked_over", N_("Last looked over")},
    {"withdrawn", N_("Taken back")},
};

/// One plain value of a field on one line.
std::string line_of(const Json& value, const base::Words& words, std::string_view field = {})
{
    if (value.is_null())
        return {};
    if (value.is_boolean())
        return std::string(value.get<bool>() ? words(N_("yes")) : words(N_("no")));
    if (value.is_object()) {
        std::string all;
        for (const auto& [name, each] : value.items())
            all += fmt::format(
                "{}{} {}", all.empty() ? "" : ", ", words(app::english_name("kind", name).value_or(label(name, words))), line_of(each, words, name));
        return all;
    }
    if (value.is_array()) {
        std::string all;
        for (const auto& each : value)
            all += (all.empty() ? "" : ", ") + line_of(each, words, field);
        return all;
    }
    return value.is_string() ? std::string(word_of(field, value.get_ref<const std::string&>(), words)) : value.dump();
}

std::string padded(std::string text, size_t width)
{
    const auto length = base::length(text);
    return length < width ? text + std::string(width - length, ' ') : text;
}

/// What stands where the account cannot read; nothing for other values.
std::optional<std::string> withheld(const Json& value, const base::Words& words)
{
    if (!value.is_object() || value.size() != 1 || !value.contains("withheld"))
        return std::nullopt;
    const auto room = line_of(value.at("withheld"), words);
    return words.fill(N_("[withheld: it lies in {room}]"), {{"room", std::string(words(app::english_name("room", room).value_or(room)))}});
}

std::vector<std::string> table_of(const Json& rows, const base::Words& words, bool with_ids)
{
    if (rows.empty())
        return {std::string(words(N_("There are none.")))};
    std::vector<std::vector<std::string>> cells(1);
    for (const auto& [name, value] : rows.front().items()) {
        if (with_ids || name != "id")
            cells.front().emplace_back(label(name, words));
    }
    for (const auto& row : rows) {
        auto& line = cells.emplace_back();
        for (const auto& [name, value] : row.items()) {
            if (with_ids || name != "id")
                line.push_back(line_of(value, words, name));
        }
    }
    std::vector<size_t> widths(cells.front().size());
    for (const auto& line : cells) {
        for (size_t i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], base::length(line[i]));
    }
    std::vector<std::string> lines;
    for (const auto& line : cells) {
        std::string all;
        for (size_t i = 0; i < line.size(); ++i)
            all += padded(line[i], widths[i]) + "  ";
        all.erase(all.find_last_not_of(' ') + 1);
        lines.push_back(std::move(all));
    }
    return lines;
}

/// An amount of the open form, which is in whole øre, as people write it.
std::optional<std::string> money(const Json& value, const base::Words& words)
{
    if (!value.is_object() || value.size() != 2 || !value.contains("amount") || !value.contains("currency"))
        return std::nullopt;
    const auto currency = base::currency_from(line_of(value.at("currency"), words));
    if (!currency || !value.at("amount").is_number_integer())
        return std::nullopt;
    const auto amount = base::Money::of_minor(value.at("amount").get<std::int64_t>(), *currency);
    return amount ? std::optional(amount->in_words(words.language())) : std::nullopt;
}

class InFull {
public:
    explicit InFull(const base::Words& words) : m_words(words) {}

    void object(const Json& record, size_t depth)
    {
        for (const auto& [name, value] : record.items())
            field(name, std::string(label(name, m_words)), value, depth);
    }
    std::vector<std::string> lines;

private:
    void field(const std::string& code, const std::string& name, const Json& value, size_t depth)
    {
        const std::string indent(depth * 2, ' ');
        if (const auto closed = withheld(value, m_words))
            lines.push_back(fmt::format("{}{}: {}", indent, name, *closed));
        else if (const auto amount = money(value, m_words))
            lines.push_back(fmt::format("{}{}: {}", indent, name, *amount));
        else if (value.is_object()) {
            lines.push_back(fmt::format("{}{}:", indent, name));
            object(value, depth + 1);
        }
        else if (value.is_array() && std::any_of(value.begin(), value.end(), [](const Json& each) { return each.is_object(); })) {
            lines.push_back(fmt::format("{}{}:", indent, name));
            size_t number = 0;
            for (const auto& each : value)
                field({}, std::to_string(++number), each, depth + 1);
        }
        else
            plain(indent, code, name, value);
    }
    /// Longer texts keep their lines, each under the first.
    void plain(const std::string& indent, const std::string& code, const std::string& name, const Json& value)
    {
        auto text = line_of(value, m_words, code);
        if (const auto date = base::Date::from(text))
            text = date->in_words(m_words.language());
        auto head = fmt::format("{}{}: ", indent, name);
        for (size_t from = 0; from <= text.size();) {
            const auto end = std::min(text.find('\n', from), text.size());
            lines.push_back(head + text.substr(from, end - from));
            head = indent + "  ";
            from = end + 1;
        }
    }

    const base::Words& m_words;
};

}  // namespace

std::string_view label(std::string_view field, const base::Words& words)
{
    const auto* found = std::find_if(std::begin(labels), std::end(labels), [&](const Label& each) { return each.field == field; });
    return found == std::end(labels) ? field : words(found->message);
}

std::vector<std::string> table(const Json& rows, const base::Words& words)
{
    return table_of(rows, words, false);
}

std::vector<std::string> table_with_ids(const Json& rows, const base::Words& words)
{
    return table_of(rows, words, true);
}

std::vector<std::string> in_full(const Json& record, const base::Words& words)
{
    InFull writer(words);
    writer.object(record, 0);
    return writer.lines;
}

}  // namespace cli
