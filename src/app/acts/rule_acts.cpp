// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/act.h"
#include "app/employer/rules.h"
#include "app/open_form/reader.h"
#include "app/open_form/signatures.h"

namespace app::acts {
namespace {

using namespace open_form;

domain::Decision decision_in(const ActContext& act, const char* name)
{
    const auto decision = act.in.decision(name);
    if (!decision)
        act.in.spoil();
    return decision.value_or(domain::Decision{{}, base::Date(2000, 1, 1), {}, {}});
}

/// Takes what the act names.
template <class Fields>
class Taking {
public:
    Taking(const ActContext& act, Fields& next, const Fields& given) : m_act(act), m_next(next), m_given(given) {}
    template <class Member>
    void operator()(const char* name, Member Fields::*member) const
    {
        if (m_act.names(name))
            m_next.*member = m_given.*member;
    }

private:
    const ActContext& m_act;
    Fields& m_next;
    const Fields& m_given;
};

Done add_delegation(ActContext& act)
{
    const auto delegation = read_delegation(act.in);
    act.require_read();
    Rules(act.work).add(delegation);
    return done("delegations", &delegation);
}

Done edit_delegation(ActContext& act)
{
    const auto id = act.in.must_refer<domain::DelegationId>("delegation", "delegations");
    const auto given = read_delegation(act.in);
    act.require_named_read();
    auto next = *act.records().delegations.get(id);
    using D = domain::DelegationFields;
    const Taking take(act, next, given);
    take("title", &D::title);
    take("version", &D::version);
    take("term", &D::term);
    take("next_review", &D::next_review);
    take("replaces", &D::replaces);
    Rules(act.work).edit(next);
    return done("delegations", &next);
}

Done adopt_delegation(ActContext& act)
{
    const auto id = act.in.must_refer<domain::DelegationId>("delegation", "delegations");
    const auto decision = decision_in(act, "adopted");
    const auto next_review = act.in.date("next_review");
    act.require_read();
    Rules(act.work).adopt(id, decision, next_review);
    return done("delegations", act.records().delegations.get(id));
}

Done look_over_delegation(ActContext& act)
{
    const auto id = act.in.must_refer<domain::DelegationId>("delegation", "delegations");
    const auto on = act.day_or_today("on");
    const auto next = act.in.date("next_review");
    act.require_read();
    Rules(act.work).look_over(id, on, next);
    return done("delegations", act.records().delegations.get(id));
}

Done add_instruction(ActContext& act)
{
    const auto instruction = read_instruction(act.in);
    act.require_read();
    Rules(act.work).add(instruction);
    return done("instructions", &instruction);
}

Done edit_instruction(ActContext& act)
{
    const auto id = act.in.must_refer<domain::InstructionId>("instruction", "instructions");
    const auto given = read_instruction(act.in);
    act.require_named_read();
    auto next = *act.records().instructions.get(id);
    using I = domain::InstructionFields;
    const Taking take(act, next, given);
    take("title", &I::title);
    take("version", &I::version);
    take("valid_from", &I::valid_from);
    take("sections", &I::sections);
    take("limits", &I::limits);
    take("next_review", &I::next_review);
    take("replaces", &I::replaces);
    Rules(act.work).edit(next);
    return done("instructions", &next);
}

Done adopt_instruction(ActContext& act)
{
    const auto id = act.in.must_refer<domain::InstructionId>("instruction", "instructions");
    const auto decision = decision_in(act, "adopted");
    const auto valid_from = act.in.date("valid_from");
    const auto next_review = act.in.date("next_review");
    act.require_read();
    Rules(act.work).adopt(id, decision, valid_from, next_review);
    return done("instructions", act.records().instructions.get(id));
}

Done look_over_instruction(ActContext& act)
{
    const auto id = act.in.must_refer<domain::InstructionId>("instruction", "instructions");
    const auto on = act.day_or_today("on");
    const auto next = act.in.date("next_review");
    act.require_read();
    Rules(act.work).look_over(id, on, next);
    return done("instructions", act.records().instructions.get(id));
}

domain::AccordId accord_in(const ActContext& act)
{
    return act.in.must_refer<domain::AccordId>("accord", "accords");
}

Done done_accord(const ActContext& act, domain::AccordId id)
{
    return done("accords", act.records().accords.get(id));
}

Done add_accord(ActContext& act)
{
    const auto accord = read_accord(act.in);
    act.require_read();
    Rules(act.work).add(accord);
    return done("accords", &accord);
}

Done edit_accord(ActContext& act)
{
    const auto id = accord_in(act);
    const auto given = read_accord(act.in);
    act.require_named_read();
    auto next = *act.records().accords.get(id);
    using A = domain::AccordFields;
    const Taking take(act, next, given);
    take("title", &A::title);
    take("version", &A::version);
    take("points", &A::points);
    take("signatures", &A::signatures);
    take("next_review", &A::next_review);
    take("replaces", &A::replaces);
    Rules(act.work).edit(next);
    return done("accords", &next);
}

Done propose_accord(ActContext& act)
{
    const auto id = accord_in(act);
    act.require_read();
    Rules(act.work).propose(id);
    return done_accord(act, id);
}

/// The person that is named, else the account's own.
domain::PersonId signer_in(const ActContext& act)
{
    if (const auto person = act.in.refers<domain::PersonId>("person", "persons"))
        return *person;
    return domain::Hand(act.records(), act.work.account(), act.work.today()).person();
}

Done settle(ActContext& act, domain::Signature::State state)
{
    const auto id = accord_in(act);
    const auto behalf = act.behalf();
    domain::Signature given{signer_in(act)};
    given.state = state;
    given.method = act.in.word("method", domain::Signature::Method::paper);
    given.date = act.in.date("date");
    given.reservation = act.in.text("reservation");
    given.reason = act.in.text("reason");
    act.require_read();
    Rules(act.work).sign(id, std::move(given), behalf);
    return done_accord(act, id);
}

Done sign_accord(ActContext& act)
{
    return settle(act, act.names("reservation") ? domain::Signature::State::reserved : domain::Signature::State::signed_);
}

Done refuse_accord(ActContext& act)
{
    return settle(act, domain::Signature::State::refused);
}

Done withdraw_accord(ActContext& act)
{
    return settle(act, domain::Signature::State::withdrawn);
}

Done reply_accord(ActContext& act)
{
    const auto id = accord_in(act);
    const auto person = act.in.must_refer<domain::PersonId>("person", "persons");
    auto text = act.in.text("text");
    const auto on = act.day_or_today("on");
    act.require_read();
    Rules(act.work).reply(id, person, std::move(text), on);
    return done_accord(act, id);
}

Done look_over_accord(ActContext& act)
{
    const auto id = accord_in(act);
    const auto on = act.day_or_today("on");
    const auto next = act.in.date("next_review");
    act.require_read();
    Rules(act.work).look_over(id, on, next);
    return done_accord(act, id);
}

Done add_step(ActContext& act)
{
    const auto step = read_step(act.in);
    act.require_read();
    Rules(act.work).add(step);
    return done("steps", &step);
}

Done edit_step(ActContext& act)
{
    const auto id = act.in.must_refer<domain::StepId>("step", "steps");
    const auto given = read_step(act.in);
    act.require_named_read();
    auto next = *act.records().steps.get(id);
    using S = domain::StepFields;
    const Taking take(act, next, given);
    take("kind", &S::kind);
    take("title", &S::title);
    take("due", &S::due);
    take("date", &S::date);
    take("reference", &S::reference);
    take("outcome", &S::outcome);
    take("decision", &S::decision);
    take("basis", &S::basis);
    take("votes_for", &S::votes_for);
    take("votes_against", &S::votes_against);
    take("talk", &S::talk);
    Rules(act.work).edit(next);
    return done("steps", &next);
}

Done step_done(ActContext& act)
{
    const auto id = act.in.must_refer<domain::StepId>("step", "steps");
    const auto on = act.day_or_today("on");
    auto reference = act.in.text("reference");
    auto outcome = act.in.text("outcome");
    act.require_read();
    Rules(act.work).done(id, on, std::move(reference), std::move(outcome));
    return done("steps", act.records().steps.get(id));
}

constexpr Act table[] = {
    {"delegation.add", add_delegation, "delegations"},
    {"delegation.edit", edit_delegation, nullptr, "delegations"},
    {"delegation.adopt", adopt_delegation},
    {"delegation.look_over", look_over_delegation},
    {"instruction.add", add_instruction, "instructions"},
    {"instruction.edit", edit_instruction, nullptr, "instructions"},
    {"instruction.adopt", adopt_instruction},
    {"instruction.look_over", look_over_instruction},
    {"accord.add", add_accord, "accords"},
    {"accord.edit", edit_accord, nullptr, "accords"},
    {"accord.propose", propose_accord},
    {"accord.sign", sign_accord},
    {"accord.refuse", refuse_accord},
    {"accord.withdraw", withdraw_accord},
    {"accord.reply", reply_accord},
    {"accord.look_over", look_over_accord},
    {"step.add", add_step, "steps"},
    {"step.edit", edit_step, nullptr, "steps"},
    {"step.done", step_done},
};

}  // namespace

std::span<const Act> rule_acts()
{
    return table;
}

}  // namespace app::acts
