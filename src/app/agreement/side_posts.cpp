// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agreement/side_posts.h"

#include "domain/employer/permit.h"

namespace app {

using domain::Side;

void SidePosts::add(domain::SidePostFields post, const std::optional<domain::Behalf>& behalf)
{
    const auto by = hand();
    by.require_by_today(post.reported, "reported");
    post.on_behalf = by.for_side(Side::executive, behalf);
    post.state = domain::SidePostState::reported;
    post.answered.reset();
    post.reconfirmed.clear();
    post.ended.reset();
    m_work.save(domain::SidePost(std::move(post)));
}

void SidePosts::edit(domain::SidePostFields fields)
{
    hand().require_dialogue();
    auto post = m_work.records()->side_posts.get(fields.id);
    post.edit(std::move(fields));
    m_work.save(post);
}

void SidePosts::require_answer(base::Date on, const std::optional<domain::Behalf>& behalf)
{
    const auto by = hand();
    by.require_by_today(on, "on");
    const auto mark = by.for_side(Side::presidium, behalf);
    if (!mark)
        by.require_impartial(on);
    domain::Permits permits(*m_work.records(), m_work.warnings());
    permits.require(domain::Power::sign, on, mark ? std::nullopt : m_work.account()->person);
}

void SidePosts::consent(domain::SidePostId id, base::Date on, std::optional<domain::Decision> decision, std::optional<domain::AgreementId> agreement,
    const std::optional<domain::Behalf>& behalf)
{
    require_answer(on, behalf);
    auto post = m_work.records()->side_posts.get(id);
    post.consent(on, std::move(decision), agreement);
    m_work.save(post);
}

void SidePosts::refuse(domain::SidePostId id, base::Date on, base::Text reason, const std::optional<domain::Behalf>& behalf)
{
    require_answer(on, behalf);
    auto post = m_work.records()->side_posts.get(id);
    post.refuse_consent(on, std::move(reason));
    m_work.save(post);
}

void SidePosts::reconfirm(domain::SidePostId id, base::Date on, const std::optional<domain::Behalf>& behalf)
{
    const auto by = hand();
    by.require_by_today(on, "on");
    by.for_side(Side::executive, behalf);
    auto post = m_work.records()->side_posts.get(id);
    post.reconfirm(on);
    m_work.save(post);
}

void SidePosts::end(domain::SidePostId id, base::Date on)
{
    hand().require_dialogue();
    auto post = m_work.records()->side_posts.get(id);
    post.end(on);
    m_work.save(post);
}

}  // namespace app
