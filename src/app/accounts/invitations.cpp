// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/invitations.h"

#include "domain/case.h"

#include <algorithm>

namespace app {
namespace {

bool has_account(const domain::CaseFields& records, const domain::Person& person)
{
    return std::any_of(records.accounts.begin(), records.accounts.end(),
        [&](const domain::Account& each) { return !each->closed && (each->person == person->id || each->name == person->name); });
}

bool is_listed(const std::vector<Candidate>& all, domain::PersonId person)
{
    return std::any_of(all.begin(), all.end(), [&](const Candidate& each) { return each.invitation.person == person; });
}

}  // namespace

std::vector<Candidate> candidates(const domain::CaseFields& records, base::Date today)
{
    std::vector<Candidate> all;
    const auto add = [&](domain::PersonId id, domain::Party party, const base::Text& capacity) {
        const auto& person = records.persons.get(id);
        if (!has_account(records, person) && !is_listed(all, id))
            all.push_back({{{}, person->name, party, id}, capacity.str()});
    };
    for (const bool leading : {true, false}) {
        for (const auto& seat : records.seats) {
            if (seat->lead == leading && seat->from <= today && (!seat->to || today <= *seat->to))
                add(seat->person, domain::Party::presidium, seat->title);
        }
    }
    for (const auto& post : records.appointments) {
        if (!post->until || today <= *post->until)
            add(post->person, domain::Party::executive, post->title);
    }
    return all;
}

std::vector<PrintedSlip> invite_all(Work& work, const std::vector<Invitation>& invitations)
{
    std::vector<PrintedSlip> slips;
    domain::Faults faults;
    Accounts accounts(work);
    for (size_t i = 0; i < invitations.size(); ++i) {
        try {
            slips.push_back(accounts.invite(invitations[i]));
        }
        catch (const domain::Refused& refused) {
            for (const auto& each : refused.complaints())
                faults.add(each.code, domain::at(std::to_string(i), each.field), each.values);
        }
    }
    faults.raise();
    return slips;
}

}  // namespace app
