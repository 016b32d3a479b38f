// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sentences/rows.h"

namespace app::sentences {
namespace {

constexpr Name all[] = {
    {"room", "own", N_("its owner's own room")},
    {"room", "presidium", N_("the presidium's room")},
    {"room", "dialogue", N_("the dialogue room")},
    {"room", "record", N_("the record room")},
    {"room", "hr", N_("the HR room")},
    {"room", "circle_presidium", N_("the presidium's room of the circle")},
    {"room", "circle_dialogue", N_("the dialogue room of the circle")},
    {"party", "presidium", N_("the employer's side")},
    {"party", "executive", N_("the chief executive")},
    {"party", "hr", N_("HR")},
    {"party", "secretariat", N_("the secretariat")},
    {"party", "guest", N_("a guest")},
    {"party", "recovery", N_("the recovery sheets")},
    {"service", "", N_("a sync service")},
    {"kind", "file", N_("the file itself")},
    {"kind", "account", N_("account")},
    {"kind", "room", N_("room")},
    {"kind", "room_epoch", N_("keys of a room")},
    {"kind", "room_grant", N_("access to a room")},
    {"kind", "audit", N_("event log")},
    {"kind", "draft", N_("draft")},
    {"kind", "document", N_("document")},
    {"kind", "municipality", N_("municipality")},
    {"kind", "person", N_("person")},
    {"kind", "term", N_("term of office")},
    {"kind", "seat", N_("seat")},
    {"kind", "mandate", N_("mandate")},
    {"kind", "mandate_power", N_("power in a mandate")},
    {"kind", "appointment", N_("appointment")},
    {"kind", "interest", N_("declared interest")},
    {"kind", "plan", N_("goal and development plan")},
    {"kind", "governing_document", N_("governing document")},
    {"kind", "promise", N_("employer's promise")},
    {"kind", "promise_kept", N_("outcome of a promise")},
    {"kind", "goal", N_("goal")},
    {"kind", "goal_status", N_("status of a goal")},
    {"kind", "milestone", N_("milestone")},
    {"kind", "follow_up", N_("follow-up")},
    {"kind", "assessment", N_("assessment")},
    {"kind", "development_item", N_("development activity")},
    {"kind", "plan_change", N_("change in the plan")},
    {"kind", "talk", N_("talk")},
    {"kind", "talk_circle", N_("circle of a talk")},
    {"kind", "participant", N_("participant")},
    {"kind", "preparation", N_("preparation")},
    {"kind", "answer", N_("answer")},
    {"kind", "agenda_item", N_("item on the agenda")},
    {"kind", "statement", N_("statement")},
    {"kind", "remark", N_("remark")},
    {"kind", "disagreement", N_("disagreement")},
    {"kind", "action", N_("action")},
    {"who", "", N_("somebody")},
    {"host", "", N_("unknown")},
    {"since", "", N_("just now")},
    {"why", "asked", N_("the file is open for reading only")},
    {"why", "held", N_("somebody else has the file open")},
    {"why", "damaged", N_("the file is damaged, and only what could be read is open")},
    {"why", "disk", N_("you have no right to write where the file lies")},
    {"why", "older", N_("the file comes from an older version of the program")},
    {"edition", "full", N_("full edition")},
    {"edition", "public", N_("public edition")},
};

}  // namespace

std::span<const Name> names()
{
    return all;
}

}  // namespace app::sentences
