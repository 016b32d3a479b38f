// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stores/guide_store.h"

#include "storage/stores/guide_rows.h"

namespace storage {

std::vector<domain::Guide> GuideStore::load_all()
{
    const auto& table = table_of<GuideRow>();
    const auto items = m_rows.read(table_of<GuideItemRow>(), 0);
    const auto questions = m_rows.read(table_of<GuideQuestionRow>(), 0);
    const auto points = m_rows.read(table_of<GuidePointRow>(), 0);
    std::vector<domain::Guide> guides;
    for (const auto& row : m_rows.read_rows(table)) {
        m_rows.gather("guide", table.row_name(row), guides, [&] {
            auto guide = GuideRow::blank();
            guide.id = lead_of<domain::GuideId>(table, row, 0);
            fill<GuideRow>(row, guide);
            const auto id = guide.id.str();
            fill_list<GuideItemRow>(items, id, guide.agenda);
            fill_list<GuideQuestionRow>(questions, id, guide.questions);
            fill_list<GuidePointRow>(points, id, guide.points);
            return domain::Guide::restore(std::move(guide));
        });
    }
    return guides;
}

Saved GuideStore::save(const domain::Guide& guide)
{
    const auto id = to_cell(guide->id);
    std::vector<RowStore::Wanted> wanted;
    const auto add = [&]<class R>(R, const auto& list) {
        std::int64_t place = 0;
        for (const auto& each : list)
            wanted.push_back({&table_of<R>(), take<R>(each, {id, Cell{++place}})});
    };
    add(GuideItemRow{}, guide->agenda);
    add(GuideQuestionRow{}, guide->questions);
    add(GuidePointRow{}, guide->points);
    wanted.push_back({&table_of<GuideRow>(), take<GuideRow>(*guide, {id, Cell{}})});
    return m_rows.save(guide->id.str(), {&table_of<GuideItemRow>(), &table_of<GuideQuestionRow>(), &table_of<GuidePointRow>(), &table_of<GuideRow>()}, wanted);
}

}  // namespace storage
