// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/codes.h"

#include "app/sentence_table.h"

#include <algorithm>

namespace cli {
namespace {

struct CodeWord {
    std::string_view field;
    std::string_view code;
    std::string_view message;
};

constexpr CodeWord code_words[] = {
    {"state", "draft", N_("draft")},
    {"state", "proposed", N_("proposed")},
    {"state", "agreed", N_("agreed")},
    {"state", "under_follow_up", N_("under follow-up")},
    {"state", "closed", N_("finished")},
    {"state", "adopted", N_("adopted")},
    {"state", "replaced", N_("replaced by a new version")},
    {"state", "superseded", N_("replaced by a new version")},
    {"state", "planned", N_("planned")},
    {"state", "invited", N_("invited")},
    {"state", "preparing", N_("being prepared")},
    {"state", "held", N_("held")},
    {"state", "in_review", N_("out for reading")},
    {"state", "frozen", N_("frozen for good")},
    {"state", "signed", N_("signed")},
    {"state", "archived", N_("archived")},
    {"state", "cancelled", N_("called off")},
    {"state", "waiting", N_("waiting for signature")},
    {"state", "reserved", N_("signed with a reservation")},
    {"state", "refused", N_("declined")},
    {"state", "withdrawn", N_("withdrawn")},
    {"state", "open", N_("not settled yet")},
    {"state", "done", N_("carried out")},
    {"state", "moved", N_("moved to a later day")},
    {"state", "dropped", N_("dropped")},
    {"state", "accepted", N_("followed")},
    {"state", "declined", N_("not followed")},
    {"state", "pending", N_("slip not used yet")},
    {"state", "expired", N_("expired")},
    {"state", "bids", N_("claims and offers given")},
    {"state", "concluded", N_("talks concluded")},
    {"state", "decided", N_("decided")},
    {"state", "notified", N_("the parties told")},
    {"state", "reported", N_("told of")},
    {"state", "consented", N_("consent given")},
    {"state", "ended", N_("ended")},
    {"state", "coming", N_("coming")},
    {"state", "due", N_("due now")},
    {"state", "overdue", N_("overdue")},
    {"state", "missing", N_("missing")},
    {"state", "not_applicable", N_("not applicable")},
    {"status", "not_started", N_("not started")},
    {"status", "on_track", N_("on track")},
    {"status", "at_risk", N_("at risk")},
    {"status", "late", N_("past its day")},
    {"status", "reached", N_("reached")},
    {"status", "dropped", N_("dropped")},
    {"type", "work", N_("work goal")},
    {"type", "development", N_("development goal")},
    {"type", "interplay", N_("interplay goal")},
    {"type", "number", N_("figure up or down")},
    {"type", "band", N_("within a band")},
    {"type", "date", N_("by a day")},
    {"type", "share", N_("share of a number")},
    {"type", "milestones", N_("by milestones")},
    {"kind", "expectation", N_("expectation talk")},
    {"kind", "goal_setting", N_("goal-setting talk")},
    {"kind", "development", N_("development talk")},
    {"kind", "follow_up", N_("follow-up talk")},
    {"kind", "salary", N_("salary talk")},
    {"kind", "probation", N_("probation talk")},
    {"kind", "renewal", N_("renewal review")},
    {"kind", "interplay", N_("interplay talk")},
    {"kind", "exit", N_("exit talk")},
    {"kind", "conflict", N_("conflict step")},
    {"kind", "debrief", N_("debrief after panel ratings")},
    {"kind", "union_negotiation", N_("negotiation with the unions")},
    {"kind", "eligibility", N_("declaration of eligibility")},
    {"kind", "work_environment", N_("distribution of work-environment tasks")},
    {"kind", "closed_meeting", N_("closing of a meeting")},
    {"kind", "other", N_("other")},
    {"kind", "claim", N_("claim")},
    {"kind", "offer", N_("offer")},
    {"type", "employment", N_("employment agreement")},
    {"type", "amendment", N_("amendment")},
    {"type", "leader_agreement", N_("leader agreement")},
    {"type", "fixed_term", N_("fixed-term appointment")},
    {"type", "severance", N_("severance agreement")},
    {"type", "exit", N_("exit agreement")},
    {"type", "job_description", N_("job description")},
    {"kind", "fixed", N_("fixed pay")},
    {"kind", "addition", N_("addition")},
    {"kind", "benefit", N_("benefit")},
    {"kind", "once", N_("lump sum")},
    {"base", "fixed", N_("fixed pay")},
    {"base", "with_additions", N_("pay with additions")},
    {"triggers", "employer_ends", N_("the employer gives notice")},
    {"triggers", "lost_confidence", N_("confidence is lost")},
    {"triggers", "mutual", N_("the parties agree to end it")},
    {"triggers", "own_resignation", N_("the employee resigns")},
    {"triggers", "not_renewed", N_("the term is not renewed")},
    {"triggers", "reorganisation", N_("the post goes in a reorganisation")},
    {"severance_start", "after_notice", N_("the end of notice")},
    {"severance_start", "from_leaving", N_("leaving, notice pay included")},
    {"payment", "monthly", N_("monthly")},
    {"payment", "lump_sum", N_("lump sum")},
    {"form", "term", N_("fixed term")},
    {"form", "temporary", N_("temporary")},
    {"form", "assignment", N_("term within a permanent employment")},
    {"kept", "open", N_("not known yet")},
    {"kept", "yes", N_("kept")},
    {"kept", "no", N_("not kept")},
    {"attendance", "unknown", N_("not noted")},
    {"attendance", "present", N_("present")},
    {"attendance", "absent", N_("absent")},
    {"hat", "employer", N_("as employer")},
    {"hat", "assignment", N_("as principal")},
    {"method", "paper", N_("on paper")},
    {"method", "electronic", N_("electronically")},
    {"method", "in_app", N_("in the program")},
    {"outcome", "agreed", N_("agreed result")},
    {"outcome", "set_by_employer", N_("set by the employer")},
    {"outcome", "no_change", N_("no change")},
    {"model", "dialogue", N_("talk between the parties")},
    {"model", "negotiation", N_("negotiation")},
    {"emphasis", "none", N_("none of its own")},
    {"emphasis", "some", N_("some")},
    {"emphasis", "strong", N_("strong")},
    {"kind", "norm", N_("settlement norm")},
    {"kind", "cpi", N_("consumer price index")},
    {"measure", "level", N_("level of an index")},
    {"measure", "change", N_("change in per cent")},
    {"of", "deadline", N_("deadline")},
    {"of", "statement", N_("statement of a framework")},
    {"part", "presidium", N_("preparation by the employer's side")},
    {"part", "executive", N_("preparation by the chief executive")},
    {"part", "talk", N_("in the talk")},
    {"source", "paper", N_("on paper")},
    {"source", "email", N_("by e-mail")},
    {"source", "spoken", N_("by word of mouth")},
    {"field", "title", N_("title")},
    {"field", "what", N_("WHAT")},
    {"field", "how", N_("HOW")},
    {"field", "weight", N_("weight")},
    {"field", "target", N_("target")},
    {"field", "deadline", N_("deadline")},
    {"field", "milestone_due", N_("day of a milestone")},
    {"field", "dropped", N_("the goal is dropped")},
    {"document_kind", "minutes", N_("minutes of a talk")},
};

/// Fields whose codes complaints name too, and the value by which they do.
constexpr std::pair<std::string_view, std::string_view> named_elsewhere[] = {{"party", "party"}, {"side", "party"}, {"by", "party"}, {"powers", "power"},
    {"may_pass_on", "power"}, {"edition", "edition"}, {"per", "per"}, {"room_kind", "room"}};

}  // namespace

std::string_view word_of(std::string_view field, std::string_view code, const base::Words& words)
{
    const auto* found =
        std::find_if(std::begin(code_words), std::end(code_words), [&](const CodeWord& each) { return each.field == field && each.code == code; });
    if (found != std::end(code_words))
        return words(found->message);
    for (const auto& [name, value] : named_elsewhere) {
        if (const auto message = name == field ? app::english_name(value, code) : std::nullopt)
            return words(*message);
    }
    return code;
}

}  // namespace cli
