// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/work.h"
#include "domain/agreement/side_post.h"
#include "domain/hand.h"

namespace app {

/// The register of side posts. The executive reports and says each year that it is still so, or another hand on his behalf; the
/// employer consents, which needs the mandate to sign on that day.
class SidePosts {
public:
    explicit SidePosts(Work& work) : m_work(work) {}

    void add(domain::SidePostFields post, const std::optional<domain::Behalf>& behalf = {});
    /// Until it is answered.
    void edit(domain::SidePostFields post);
    /// Refuses "mandate.missing" …, "act.other_side" to the executive, "interest.conflict".
    void consent(domain::SidePostId post, base::Date on, std::optional<domain::Decision> decision, std::optional<domain::AgreementId> agreement,
        const std::optional<domain::Behalf>& behalf = {});
    void refuse(domain::SidePostId post, base::Date on, base::Text reason, const std::optional<domain::Behalf>& behalf = {});
    void reconfirm(domain::SidePostId post, base::Date on, const std::optional<domain::Behalf>& behalf = {});
    void end(domain::SidePostId post, base::Date on);

private:
    domain::Hand hand() const { return {*m_work.records(), m_work.account(), m_work.today()}; }
    void require_answer(base::Date on, const std::optional<domain::Behalf>& behalf);

    Work& m_work;
};

}  // namespace app
