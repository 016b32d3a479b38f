// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/rescued_records.h"

#include "base/failure.h"

#include <charconv>
#include <set>

namespace app {
namespace {

/// "/talks/3/plan" -> {"talks", 3}.
std::optional<std::pair<std::string, size_t>> record_in(std::string_view pointer)
{
    if (!pointer.starts_with('/'))
        return std::nullopt;
    pointer.remove_prefix(1);
    const auto slash = pointer.find('/');
    if (slash == std::string_view::npos)
        return std::nullopt;
    size_t index = 0;
    const auto digits = pointer.substr(slash + 1);
    if (std::from_chars(digits.data(), digits.data() + digits.size(), index).ec != std::errc())
        return std::nullopt;
    return std::pair(std::string(pointer.substr(0, slash)), index);
}

class Sieve {
public:
    Sieve(std::set<std::pair<std::string, size_t>> out, std::vector<Notice>& notices) : m_out(std::move(out)), m_notices(notices) {}

    template <class Record, class IdT>
    void sift(domain::Table<Record, IdT>& table, const std::string& name)
    {
        domain::Table<Record, IdT> kept;
        for (size_t i = 0; i < table.size(); ++i) {
            if (m_out.contains({name, i}))
                m_notices.push_back({"file.lost_record", name + "/" + table[i]->id.str(), {{"code", "case.reference"}}});
            else
                kept.add(table[i]);
        }
        table = std::move(kept);
    }

private:
    std::set<std::pair<std::string, size_t>> m_out;
    std::vector<Notice>& m_notices;
};

}  // namespace

domain::Case what_holds_together(domain::CaseFields fields, std::vector<Notice>& notices)
{
    // Each round leaves out at least one record.
    for (;;) {
        domain::Faults faults;
        check(fields, faults);
        std::set<std::pair<std::string, size_t>> out;
        for (const auto& complaint : faults.all()) {
            if (const auto record = record_in(complaint.field)) {
                if (record->first != "goals") {
                    out.insert(*record);
                    continue;
                }
                // Goals are counted over all plans.
                size_t first = 0;
                for (size_t i = 0; i < fields.plans.size(); first += fields.plans[i]->goals.size(), ++i) {
                    if (record->second >= first && record->second < first + fields.plans[i]->goals.size())
                        out.insert({"plans", i});
                }
            }
        }
        if (faults.none())
            return domain::Case(std::move(fields));
        if (out.empty())
            throw base::Failure(base::Failure::Kind::damaged, "storage.damaged", faults.all().front().code);
        Sieve sieve(std::move(out), notices);
        sieve.sift(fields.persons, "persons");
        sieve.sift(fields.terms, "terms");
        sieve.sift(fields.seats, "seats");
        sieve.sift(fields.appointments, "appointments");
        sieve.sift(fields.mandates, "mandates");
        sieve.sift(fields.interests, "interests");
        sieve.sift(fields.agreements, "agreements");
        sieve.sift(fields.side_posts, "side_posts");
        sieve.sift(fields.delegations, "delegations");
        sieve.sift(fields.instructions, "instructions");
        sieve.sift(fields.accords, "accords");
        sieve.sift(fields.steps, "steps");
        sieve.sift(fields.waivers, "waivers");
        sieve.sift(fields.plans, "plans");
        sieve.sift(fields.talks, "talks");
        sieve.sift(fields.actions, "actions");
        sieve.sift(fields.accounts, "accounts");
    }
}

}  // namespace app
