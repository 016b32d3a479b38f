// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/rescued_records.h"

#include "base/failure.h"
#include "domain/every_table.h"

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

using Places = std::set<std::pair<std::string, size_t>>;

/// Whether any record of this table was left out.
template <class Record, class IdT>
bool sift(domain::Table<Record, IdT>& table, const std::string& name, const Places& out, std::vector<Notice>& notices)
{
    domain::Table<Record, IdT> kept;
    for (size_t i = 0; i < table.size(); ++i) {
        if (out.contains({name, i}))
            notices.push_back({"file.lost_record", name + "/" + table[i]->id.str(), {{"code", "case.reference"}}});
        else
            kept.add(table[i]);
    }
    const bool fewer = kept.size() < table.size();
    table = std::move(kept);
    return fewer;
}

}  // namespace

domain::Case what_holds_together(domain::CaseFields fields, std::vector<Notice>& notices)
{
    // Each round leaves out at least one record.
    for (;;) {
        domain::Faults faults;
        check(fields, faults);
        Places out;
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
        bool fewer = false;
        domain::every_table(fields, [&](const std::string& name, auto& table) { fewer = sift(table, name, out, notices) || fewer; });
        // What no record can be left out for is lost as a whole.
        if (!fewer)
            throw base::Failure(base::Failure::Kind::damaged, "storage.damaged", faults.all().front().code);
    }
}

}  // namespace app
