// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_form/signatures.h"

namespace app::open_form {
namespace {

json of(const domain::LookOver& look_over)
{
    json out;
    put(out, "due", look_over.due);
    out["on"] = look_over.on.iso();
    return out;
}

/// What every version of a rule says last.
template <class Fields, class Table>
void put_version(json& out, const Fields& fields, const Table& table)
{
    put(out, "next_review", fields.next_review);
    put_list(out, "look_overs", fields.look_overs, [](const auto& each) { return of(each); });
    if (fields.replaces)
        out["replaces"] = table.get(*fields.replaces)->key;
}

}  // namespace

json Writer::delegation(const domain::DelegationFields& delegation) const
{
    auto out = head(delegation, "delegations");
    out["title"] = delegation.title.str();
    out["version"] = delegation.version;
    out["state"] = code(delegation.state);
    put(out, "adopted", delegation.adopted);
    refer(out, "term", delegation.term);
    put_version(out, delegation, m_case.delegations);
    return out;
}

json Writer::instruction(const domain::InstructionFields& instruction) const
{
    auto out = head(instruction, "instructions");
    out["title"] = instruction.title.str();
    out["version"] = instruction.version;
    out["state"] = code(instruction.state);
    put(out, "adopted", instruction.adopted);
    put(out, "valid_from", instruction.valid_from);
    put_list(out, "sections", instruction.sections, [](const auto& section) {
        json one;
        put(one, "topic", section.topic);
        one["heading"] = section.heading.str();
        put(one, "text", section.text);
        put_list(one, "tasks", section.tasks, [](const auto& task) { return json(task.str()); });
        return one;
    });
    put_list(out, "limits", instruction.limits, [](const auto& limit) {
        json one{{"what", limit.what.str()}};
        put(one, "amount", std::optional(limit.amount));
        return one;
    });
    put_version(out, instruction, m_case.instructions);
    return out;
}

json Writer::accord(const domain::AccordFields& accord) const
{
    auto out = head(accord, "accords");
    out["appointment"] = m_case.appointments.get(accord.appointment)->key;
    out["title"] = accord.title.str();
    out["version"] = accord.version;
    out["state"] = code(accord.state);
    put_list(out, "points", accord.points, [](const auto& point) {
        json one;
        put(one, "heading", point.heading);
        one["text"] = point.text.str();
        return one;
    });
    write_signatures(
        out, "signatures", accord.signatures, [&](domain::PersonId id) { return person(id); },
        [&](json& one, const char* name, const std::optional<domain::OnBehalf>& by) { mark(one, name, by); });
    put_version(out, accord, m_case.accords);
    return out;
}

json Writer::step(const domain::StepFields& step) const
{
    auto out = head(step, "steps");
    out["appointment"] = m_case.appointments.get(step.appointment)->key;
    out["kind"] = code(step.kind);
    put(out, "title", step.title);
    put(out, "due", step.due);
    put(out, "date", step.date);
    put(out, "reference", step.reference);
    put(out, "outcome", step.outcome);
    put(out, "decision", step.decision);
    put(out, "basis", step.basis);
    put(out, "votes_for", step.votes_for);
    put(out, "votes_against", step.votes_against);
    if (step.talk)
        out["talk"] = m_case.talks.get(*step.talk)->key;
    return out;
}

}  // namespace app::open_form
