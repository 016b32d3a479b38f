// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_form/reader.h"
#include "app/open_form/signatures.h"

namespace app::open_form {
namespace {

std::vector<domain::LookOver> read_look_overs(const Fields& in)
{
    std::vector<domain::LookOver> all;
    in.list("look_overs", [&](const Fields& each) { all.push_back({each.date("due"), each.day("on")}); });
    return all;
}

}  // namespace

domain::DelegationFields read_delegation(const Fields& in)
{
    return {
        .id = in.id<domain::DelegationId>("delegations"),
        .key = in.plain("key"),
        .title = in.text("title"),
        .version = in.whole("version").value_or(1),
        .state = in.word("state", domain::RuleState::draft),
        .adopted = in.decision("adopted"),
        .term = in.refers<domain::TermId>("term", "terms"),
        .next_review = in.date("next_review"),
        .look_overs = read_look_overs(in),
        .replaces = in.refers<domain::DelegationId>("replaces", "delegations"),
    };
}

domain::InstructionFields read_instruction(const Fields& in)
{
    domain::InstructionFields fields{
        .id = in.id<domain::InstructionId>("instructions"),
        .key = in.plain("key"),
        .title = in.text("title"),
        .version = in.whole("version").value_or(1),
        .state = in.word("state", domain::RuleState::draft),
        .adopted = in.decision("adopted"),
        .valid_from = in.date("valid_from"),
        .next_review = in.date("next_review"),
        .look_overs = read_look_overs(in),
        .replaces = in.refers<domain::InstructionId>("replaces", "instructions"),
    };
    in.list("sections", [&](const Fields& each) {
        fields.sections.push_back({each.plain("topic"), each.text("heading"), each.text("text"), each.texts("tasks")});
    });
    in.list("limits", [&](const Fields& each) {
        if (const auto amount = each.money("amount"))
            fields.limits.push_back({each.text("what"), *amount});
        else
            each.spoil();
    });
    return fields;
}

domain::AccordFields read_accord(const Fields& in)
{
    domain::AccordFields fields{
        .id = in.id<domain::AccordId>("accords"),
        .key = in.plain("key"),
        .appointment = in.must_refer<domain::AppointmentId>("appointment", "appointments"),
        .title = in.text("title"),
        .version = in.whole("version").value_or(1),
        .state = in.word("state", domain::AccordState::draft),
        .signatures = read_signatures(in, "signatures"),
        .next_review = in.date("next_review"),
        .look_overs = read_look_overs(in),
        .replaces = in.refers<domain::AccordId>("replaces", "accords"),
    };
    in.list("points", [&](const Fields& each) { fields.points.push_back({each.text("heading"), each.text("text")}); });
    return fields;
}

domain::StepFields read_step(const Fields& in)
{
    return {
        .id = in.id<domain::StepId>("steps"),
        .key = in.plain("key"),
        .appointment = in.must_refer<domain::AppointmentId>("appointment", "appointments"),
        .kind = in.word("kind", domain::StepKind::other),
        .title = in.sealed_text("title"),
        .due = in.date("due"),
        .date = in.date("date"),
        .reference = in.sealed_text("reference"),
        .outcome = in.sealed_text("outcome"),
        .decision = in.sealed(&Fields::decision, "decision"),
        .basis = in.plain("basis"),
        .votes_for = in.whole("votes_for"),
        .votes_against = in.whole("votes_against"),
        .talk = in.refers<domain::TalkId>("talk", "talks"),
    };
}

}  // namespace app::open_form
