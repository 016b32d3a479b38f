// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/behalf.h"

#include <algorithm>

namespace app {
namespace {

std::vector<domain::Unconfirmed> waiting_for(const domain::CaseFields& fields, const domain::Account& account, base::Date today)
{
    auto all = domain::unconfirmed(fields);
    std::erase_if(all, [&](const domain::Unconfirmed& each) { return !domain::may_confirm(fields, account, each, today); });
    return all;
}

}  // namespace

std::vector<domain::Unconfirmed> unconfirmed(Session& session)
{
    return waiting_for(*session.records(), session.account(), session.access_day());
}

void confirm_behalf(Work& work, std::string_view kind, std::string_view record, std::string_view field)
{
    const auto& fields = *work.records();
    const auto* plan = kind == "plans" ? fields.plans.find(record) : nullptr;
    const auto* talk = kind == "talks" ? fields.talks.find(record) : nullptr;
    const auto* agreement = kind == "agreements" ? fields.agreements.find(record) : nullptr;
    const auto* post = kind == "side-posts" ? fields.side_posts.find(record) : nullptr;
    const auto* accord = kind == "accords" ? fields.accords.find(record) : nullptr;
    if (!plan && !talk && !agreement && !post && !accord)
        domain::refuse("record.unknown", std::string(kind.substr(0, kind.size() - !kind.empty())), {{"id", std::string(record)}});
    const auto key = plan ? (*plan)->key : talk ? (*talk)->key : agreement ? (*agreement)->key : post ? (*post)->key : (*accord)->key;
    const auto all = domain::unconfirmed(fields);
    const auto mark =
        std::find_if(all.begin(), all.end(), [&](const domain::Unconfirmed& each) { return each.kind == kind && each.key == key && each.field == field; });
    if (mark == all.end())
        domain::refuse("behalf.unknown", "field", {{"key", key}, {"what", std::string(field)}});
    if (!domain::may_confirm(fields, work.account(), *mark, work.session().access_day()))
        domain::refuse("behalf.not_yours", "field", {{"what", std::string(field)}});
    if (plan)
        work.save(domain::with_confirmed(*plan, field, work.today()));
    else if (agreement)
        work.save(domain::with_confirmed(*agreement, field, work.today()));
    else if (post)
        work.save(domain::with_confirmed(*post, field, work.today()));
    else if (accord)
        work.save(domain::with_confirmed(*accord, field, work.today()));
    else
        work.save(domain::with_confirmed(*talk, field, work.today()));
}

int confirm_all_behalf(Work& work, std::string_view kind, std::string_view record)
{
    const auto& fields = *work.records();
    auto mine = waiting_for(fields, work.account(), work.session().access_day());
    if (!record.empty()) {
        const auto* plan = kind == "plans" ? fields.plans.find(record) : nullptr;
        const auto* talk = kind == "talks" ? fields.talks.find(record) : nullptr;
        const auto* agreement = kind == "agreements" ? fields.agreements.find(record) : nullptr;
        const auto* post = kind == "side-posts" ? fields.side_posts.find(record) : nullptr;
        const auto* accord = kind == "accords" ? fields.accords.find(record) : nullptr;
        const auto key = plan ? (*plan)->key
            : talk            ? (*talk)->key
            : agreement       ? (*agreement)->key
            : post            ? (*post)->key
            : accord          ? (*accord)->key
                              : std::string();
        std::erase_if(mine, [&](const domain::Unconfirmed& each) { return each.kind != kind || each.key != key; });
        if (mine.empty())
            domain::refuse("behalf.unknown", "field", {{"key", key}, {"what", std::string(kind)}});
    }
    for (const auto& each : mine)
        confirm_behalf(work, each.kind, each.key, each.field);
    return static_cast<int>(mine.size());
}

}  // namespace app
