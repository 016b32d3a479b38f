// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/agreement/side_post.h"

#include "domain/agreement/agreement.h"
#include "domain/rules.h"

namespace domain {
namespace {

std::map<std::string, std::string> state_of(const SidePostFields& post)
{
    return {{"side_post", post.key}, {"state", std::string(code(post.state))}};
}

}  // namespace

void check(const SidePostFields& fields, Faults& faults)
{
    check_key(fields.key, faults);
    require_text(fields.what, faults, "", "what");
    require_text(fields.employer, faults, "", "employer");
    const bool is_answered = fields.state == SidePostState::consented || fields.state == SidePostState::refused;
    if (is_answered && !fields.answered)
        faults.add("side_post.answer_missing", "answered", {{"side_post", fields.key}});
    if (fields.state == SidePostState::reported && fields.answered)
        faults.add("side_post.answer_missing", "state", {{"side_post", fields.key}});
    if (fields.state == SidePostState::refused && !fields.reason.is_withheld() && fields.reason.empty())
        faults.add("side_post.reason_missing", "reason", {{"side_post", fields.key}});
    if (fields.decision.is_known())
        check(*fields.decision, faults, "decision");
    check_order(fields.reported, fields.answered, faults, "", "answered");
    check_order(fields.answered.value_or(fields.reported), fields.ended, faults, "", "ended");
    if ((fields.state == SidePostState::ended) != fields.ended.has_value())
        faults.add("field.required", "ended");
    if (!fields.reconfirmed.empty() && !fields.answered)
        faults.add("side_post.answer_missing", "reconfirmed", {{"side_post", fields.key}});
    auto before = fields.answered.value_or(fields.reported);
    for (size_t i = 0; i < fields.reconfirmed.size(); ++i) {
        if (fields.reconfirmed[i] <= before && i > 0)
            faults.add("side_post.reconfirmed_order", at("reconfirmed", i), {{"date", fields.reconfirmed[i].iso()}});
        else if (fields.reconfirmed[i] < before)
            faults.add("side_post.reconfirmed_order", at("reconfirmed", i), {{"date", fields.reconfirmed[i].iso()}});
        before = fields.reconfirmed[i];
    }
}

void SidePost::edit(SidePostFields next)
{
    if ((**this).state != State::reported)
        refuse("side_post.answered", "", state_of(**this));
    next.state = State::reported;
    next.answered.reset();
    next.reason = {};
    next.decision = {};
    next.reconfirmed.clear();
    next.ended.reset();
    replace(std::move(next));
}

void SidePost::consent(base::Date on, std::optional<Decision> decision, std::optional<AgreementId> agreement)
{
    if ((**this).state != State::reported)
        refuse("side_post.answered", "", state_of(**this));
    auto next = **this;
    next.state = State::consented;
    next.answered = on;
    next.decision = std::move(decision);
    if (agreement)
        next.agreement = agreement;
    replace(std::move(next));
}

void SidePost::refuse_consent(base::Date on, base::Text reason)
{
    if ((**this).state != State::reported)
        refuse("side_post.answered", "", state_of(**this));
    auto next = **this;
    next.state = State::refused;
    next.answered = on;
    next.reason = std::move(reason);
    replace(std::move(next));
}

void SidePost::reconfirm(base::Date on)
{
    if ((**this).state != State::consented)
        refuse("side_post.wrong_state", "", state_of(**this));
    auto next = **this;
    next.reconfirmed.push_back(on);
    replace(std::move(next));
}

void SidePost::end(base::Date on)
{
    if ((**this).state == State::ended || (**this).state == State::refused)
        refuse("side_post.wrong_state", "", state_of(**this));
    auto next = **this;
    next.state = State::ended;
    next.ended = on;
    replace(std::move(next));
}

std::optional<base::Date> SidePost::reconfirmation_due() const
{
    const auto& post = **this;
    if (post.state != State::consented)
        return std::nullopt;
    return months_on(post.reconfirmed.empty() ? *post.answered : post.reconfirmed.back(), 12);
}

}  // namespace domain
