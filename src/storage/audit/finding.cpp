// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit/finding.h"

#include <algorithm>
#include <utility>

namespace storage {
namespace {

constexpr size_t limit = 1000;

bool continues(const Finding& before, const Finding& next)
{
    return before.what == next.what && before.kind == next.kind && before.record == next.record && before.last_seq > 0 && next.seq > before.last_seq
        && next.seq - before.last_seq == 1 && (next.what != Finding::What::entry_moved || next.other - next.seq == before.other - before.seq);
}

}  // namespace

bool AuditReport::has(Finding::What what) const
{
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& each) { return each.what == what; });
}

void AuditReport::add(Finding finding)
{
    // A run may be interleaved with a finding of another kind on the same entries.
    for (size_t i = findings.size(), looked = 0; i-- > 0 && looked < 4; ++looked) {
        if (continues(findings[i], finding)) {
            findings[i].last_seq = finding.last_seq;
            return;
        }
    }
    if (findings.size() < limit)
        findings.push_back(std::move(finding));
    else
        ++more;
}

void AuditReport::add(const AuditReport& other)
{
    entries += other.entries;
    records += other.records;
    more += other.more;
    stopped = stopped || other.stopped;
    if (other.head.seq > head.seq)
        head = other.head;
    for (const auto& finding : other.findings)
        add(finding);
}

}  // namespace storage
