// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/acting.h"

#include "app/accounts/accounts.h"

namespace support {

app::Session& Acting::as(const std::string& account)
{
    auto* session = file.session();
    return session && session->account()->key == account ? *session : Council::unlock(file, account);
}

Acting::Acting(bool alone) : file(council.open())
{
    if (alone)
        return;
    admit("chief", "Eirik Nesbø Haugland", domain::Party::executive, "haugland");
    admit("deputy", "Torstein Bakkejord", domain::Party::presidium, "bakkejord");
    admit("hr", "Solveig Myklebust", domain::Party::hr, "myklebust");
}

void Acting::admit(const std::string& key, const std::string& name, domain::Party party, const std::string& person)
{
    auto& lead = as("lead");
    {
        app::Work work(lead);
        const auto who = (*work.records()->persons.find(person))->id;
        app::Accounts(work).admit({key, base::Text::of(name), party, who, party == domain::Party::secretariat}, key + " opens it");
        work.commit();
    }
    Council::let_in(lead, (*lead.records()->accounts.find(key))->id);
}

app::ActsResult Acting::run(const std::string& account, std::string_view acts, bool dry_run)
{
    return app::run_acts(as(account), acts, dry_run);
}

std::vector<std::string> Acting::refuses(const std::string& account, std::string_view acts)
{
    std::vector<std::string> told;
    try {
        run(account, acts);
    }
    catch (const domain::Refused& refused) {
        for (const auto& each : refused.complaints())
            told.push_back(each.code + " " + each.field);
    }
    return told;
}

std::string Acting::refuses_one(const std::string& account, const std::string& act)
{
    std::string all;
    for (const auto& each : refuses(account, "[" + act + "]"))
        all += (all.empty() ? "" : "; ") + each;
    return all;
}

std::vector<std::string> Acting::warns(const std::string& account, std::string_view acts)
{
    std::vector<std::string> told;
    for (const auto& each : run(account, acts).warnings)
        told.push_back(each.code + " " + each.field);
    return told;
}

}  // namespace support
