// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stores/rule_store.h"

#include "domain/sight.h"
#include "storage/stores/rule_rows.h"

namespace storage {
namespace {

/// Every record of one kind: its own row and, by `rest`, what hangs on it.
template <class R, class Record, class Rest>
std::vector<Record> read_all(RowStore& rows, const char* kind, Rest rest)
{
    std::vector<Record> all;
    for (const auto& row : rows.read_rows(table_of<R>())) {
        rows.gather(kind, table_of<R>().row_name(row), all, [&] {
            auto fields = R::blank();
            fields.id = lead_of<decltype(fields.id)>(table_of<R>(), row, 0);
            fill<R>(row, fields);
            rest(fields);
            return Record::restore(std::move(fields));
        });
    }
    return all;
}

template <class Fields>
std::vector<RowStore::Wanted> wanted_of(const Fields& fields, const std::optional<domain::RoomOf>& room = {})
{
    std::vector<RowStore::Wanted> wanted;
    each_row(fields, [&]<class R>(R, const auto& object, std::vector<Cell> lead) {
        wanted.push_back({&table_of<R>(), take<R>(object, std::move(lead)), table_of<R>().has_seals() ? room : std::nullopt});
    });
    return wanted;
}

}  // namespace

std::vector<domain::Delegation> RuleStore::delegations()
{
    const auto look_overs = m_rows.read(table_of<DelegationLookOverRow>(), 0);
    return read_all<DelegationRow, domain::Delegation>(
        m_rows, "delegation", [&](auto& fields) { fill_list<DelegationLookOverRow>(look_overs, fields.id.str(), fields.look_overs); });
}

std::vector<domain::Instruction> RuleStore::instructions()
{
    const auto sections = m_rows.read(table_of<SectionRow>(), 0);
    const auto tasks = m_rows.read(table_of<TaskRow>(), 0);
    const auto limits = m_rows.read(table_of<LimitRow>(), 0);
    const auto look_overs = m_rows.read(table_of<InstructionLookOverRow>(), 0);
    return read_all<InstructionRow, domain::Instruction>(m_rows, "instruction", [&](auto& fields) {
        const auto id = fields.id.str();
        fill_list<SectionRow>(sections, id, fields.sections);
        if (const auto found = tasks.find(id); found != tasks.end()) {
            for (const auto& row : found->second) {
                const auto section = lead_of<std::int64_t>(table_of<TaskRow>(), row, 2);
                if (section < 1 || section > static_cast<std::int64_t>(fields.sections.size()))
                    misfit(table_of<TaskRow>(), "section");
                fill<TaskRow>(row, fields.sections[static_cast<std::size_t>(section - 1)].tasks.emplace_back());
            }
        }
        fill_list<LimitRow>(limits, id, fields.limits);
        fill_list<InstructionLookOverRow>(look_overs, id, fields.look_overs);
    });
}

std::vector<domain::Accord> RuleStore::accords()
{
    const auto points = m_rows.read(table_of<PointRow>(), 0);
    const auto signatures = m_rows.read(table_of<AccordSignatureRow>(), 0);
    const auto look_overs = m_rows.read(table_of<AccordLookOverRow>(), 0);
    return read_all<AccordRow, domain::Accord>(m_rows, "accord", [&](auto& fields) {
        const auto id = fields.id.str();
        fill_list<PointRow>(points, id, fields.points);
        fill_list<AccordSignatureRow>(signatures, id, fields.signatures);
        fill_list<AccordLookOverRow>(look_overs, id, fields.look_overs);
    });
}

std::vector<domain::Step> RuleStore::steps()
{
    return read_all<StepRow, domain::Step>(m_rows, "step", [](auto&) {});
}

Saved RuleStore::save(const domain::Delegation& delegation)
{
    return m_rows.save(delegation->id.str(), {&table_of<DelegationLookOverRow>(), &table_of<DelegationRow>()}, wanted_of(*delegation));
}

Saved RuleStore::save(const domain::Instruction& instruction)
{
    return m_rows.save(instruction->id.str(),
        {&table_of<SectionRow>(), &table_of<TaskRow>(), &table_of<LimitRow>(), &table_of<InstructionLookOverRow>(), &table_of<InstructionRow>()},
        wanted_of(*instruction));
}

Saved RuleStore::save(const domain::Accord& accord, const domain::CaseFields& whole)
{
    return m_rows.save(accord->id.str(), {&table_of<PointRow>(), &table_of<AccordSignatureRow>(), &table_of<AccordLookOverRow>(), &table_of<AccordRow>()},
        wanted_of(*accord, domain::room_of(whole, *accord)));
}

Saved RuleStore::save(const domain::Step& step, const domain::CaseFields& whole)
{
    return save_record<StepRow>(m_rows, *step, domain::room_of(whole, *step));
}

}  // namespace storage
