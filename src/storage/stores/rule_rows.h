// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/employer/accord.h"
#include "domain/employer/instruction.h"
#include "domain/employer/step.h"
#include "storage/stores/blank.h"
#include "storage/stores/row.h"
#include "storage/stores/signature_fields.h"

// How rules of delegation, instructions, accords and steps lie in their tables; see row.h.
namespace storage {

struct DelegationRow {
    static Shape shape() { return {"delegation", "id", {"id", "place"}, 1, true}; }
    static domain::DelegationFields blank() { return {blank_id<domain::DelegationId>(), {}, {}}; }
    template <class V, class O>
    static void fields(V& row, O& delegation)
    {
        row.plain("key", delegation.key);
        row.plain("title", delegation.title);
        row.plain("number", delegation.version);
        row.plain("state", delegation.state);
        row.plain("adopted", delegation.adopted);
        row.plain("term", delegation.term);
        row.plain("next_review", delegation.next_review);
        row.plain("replaces", delegation.replaces);
    }
};

struct InstructionRow {
    static Shape shape() { return {"instruction", "id", {"id", "place"}, 1, true}; }
    static domain::InstructionFields blank() { return {blank_id<domain::InstructionId>(), {}, {}}; }
    template <class V, class O>
    static void fields(V& row, O& instruction)
    {
        row.plain("key", instruction.key);
        row.plain("title", instruction.title);
        row.plain("number", instruction.version);
        row.plain("state", instruction.state);
        row.plain("adopted", instruction.adopted);
        row.plain("valid_from", instruction.valid_from);
        row.plain("next_review", instruction.next_review);
        row.plain("replaces", instruction.replaces);
    }
};

struct SectionRow {
    static Shape shape() { return {"instruction_section", "instruction", {"instruction", "place"}, 2}; }
    static domain::InstructionSection blank() { return {}; }
    template <class V, class O>
    static void fields(V& row, O& section)
    {
        row.plain("topic", section.topic);
        row.plain("heading", section.heading);
        row.plain("text", section.text);
    }
};

/// Its section is the number of one, counted from 1.
struct TaskRow {
    static Shape shape() { return {"instruction_task", "instruction", {"instruction", "place", "section"}, 2}; }
    static base::Text blank() { return {}; }
    template <class V, class O>
    static void fields(V& row, O& task)
    {
        row.plain("text", task);
    }
};

struct LimitRow {
    static Shape shape() { return {"instruction_limit", "instruction", {"instruction", "place"}, 2}; }
    static domain::InstructionLimit blank() { return {{}, *base::Money::of_minor(0, base::Currency::nok)}; }
    template <class V, class O>
    static void fields(V& row, O& limit)
    {
        row.plain("what", limit.what);
        row.plain("amount", limit.amount);
    }
};

struct AccordRow {
    static Shape shape() { return {"accord", "id", {"id", "place"}, 1, true}; }
    static domain::AccordFields blank() { return {blank_id<domain::AccordId>(), {}, blank_id<domain::AppointmentId>(), {}}; }
    template <class V, class O>
    static void fields(V& row, O& accord)
    {
        row.plain("key", accord.key);
        row.plain("appointment", accord.appointment);
        row.plain("title", accord.title);
        row.plain("number", accord.version);
        row.plain("state", accord.state);
        row.plain("next_review", accord.next_review);
        row.plain("replaces", accord.replaces);
    }
};

struct PointRow {
    static Shape shape() { return {"accord_point", "accord", {"accord", "place"}, 2}; }
    static domain::AccordPoint blank() { return {}; }
    template <class V, class O>
    static void fields(V& row, O& point)
    {
        row.plain("heading", point.heading);
        row.plain("text", point.text);
    }
};

struct AccordSignatureRow {
    static Shape shape() { return {"accord_signature", "accord", {"accord", "place"}, 2}; }
    static domain::Signature blank() { return {blank_id<domain::PersonId>()}; }
    template <class V, class O>
    static void fields(V& row, O& signature)
    {
        signature_fields(row, signature);
    }
};

template <class V, class O>
void look_over_fields(V& row, O& look_over)
{
    row.plain("due", look_over.due);
    row.plain("day", look_over.on);
}
struct DelegationLookOverRow {
    static Shape shape() { return {"delegation_look_over", "delegation", {"delegation", "place"}, 2}; }
    static domain::LookOver blank() { return {{}, blank_day()}; }
    template <class V, class O>
    static void fields(V& row, O& look_over)
    {
        look_over_fields(row, look_over);
    }
};
struct InstructionLookOverRow {
    static Shape shape() { return {"instruction_look_over", "instruction", {"instruction", "place"}, 2}; }
    static domain::LookOver blank() { return {{}, blank_day()}; }
    template <class V, class O>
    static void fields(V& row, O& look_over)
    {
        look_over_fields(row, look_over);
    }
};
struct AccordLookOverRow {
    static Shape shape() { return {"accord_look_over", "accord", {"accord", "place"}, 2}; }
    static domain::LookOver blank() { return {{}, blank_day()}; }
    template <class V, class O>
    static void fields(V& row, O& look_over)
    {
        look_over_fields(row, look_over);
    }
};

struct StepRow {
    static Shape shape() { return {"step", "id", {"id", "place"}, 1, true}; }
    static domain::StepFields blank() { return {blank_id<domain::StepId>(), {}, blank_id<domain::AppointmentId>()}; }
    template <class V, class O>
    static void fields(V& row, O& step)
    {
        row.plain("key", step.key);
        row.plain("appointment", step.appointment);
        row.plain("kind", step.kind);
        row.plain("due", step.due);
        row.plain("day", step.date);
        row.plain("basis", step.basis);
        row.plain("votes_for", step.votes_for);
        row.plain("votes_against", step.votes_against);
        row.plain("talk", step.talk);
        row.sealed("title", step.title);
        row.sealed("reference", step.reference);
        row.sealed("outcome", step.outcome);
        row.sealed("decision", step.decision);
    }
};

/// Calls each(row type, object, lead cells) for every row of a record, its own row last.
template <class Each>
void each_row(const domain::DelegationFields& delegation, Each each)
{
    const auto id = to_cell(delegation.id);
    std::int64_t place = 0;
    for (const auto& one : delegation.look_overs)
        each(DelegationLookOverRow{}, one, {id, Cell{++place}});
    each(DelegationRow{}, delegation, {id, Cell{}});
}

template <class Each>
void each_row(const domain::InstructionFields& instruction, Each each)
{
    const auto id = to_cell(instruction.id);
    std::int64_t section = 0, task = 0, limit = 0, look_over = 0;
    for (const auto& one : instruction.sections) {
        each(SectionRow{}, one, {id, Cell{++section}});
        for (const auto& text : one.tasks)
            each(TaskRow{}, text, {id, Cell{++task}, Cell{section}});
    }
    for (const auto& one : instruction.limits)
        each(LimitRow{}, one, {id, Cell{++limit}});
    for (const auto& one : instruction.look_overs)
        each(InstructionLookOverRow{}, one, {id, Cell{++look_over}});
    each(InstructionRow{}, instruction, {id, Cell{}});
}

template <class Each>
void each_row(const domain::AccordFields& accord, Each each)
{
    const auto id = to_cell(accord.id);
    std::int64_t point = 0, signature = 0, look_over = 0;
    for (const auto& one : accord.points)
        each(PointRow{}, one, {id, Cell{++point}});
    for (const auto& one : accord.signatures)
        each(AccordSignatureRow{}, one, {id, Cell{++signature}});
    for (const auto& one : accord.look_overs)
        each(AccordLookOverRow{}, one, {id, Cell{++look_over}});
    each(AccordRow{}, accord, {id, Cell{}});
}

}  // namespace storage
