// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stores/talk_headlines.h"

#include <set>

namespace storage {
namespace {

/// One sealed cell of a row; the rest of it is left alone.
struct TitleRow {
    static Shape shape() { return {"agenda_item", "talk", {"id", "talk"}, 1}; }
    static domain::SealedText blank() { return {}; }
    template <class V, class O>
    static void fields(V& row, O& title)
    {
        row.sealed("title", title);
    }
};

struct CapacityRow {
    static Shape shape() { return {"participant", "talk", {"talk", "place"}, 2}; }
    static domain::SealedText blank() { return {}; }
    template <class V, class O>
    static void fields(V& row, O& capacity)
    {
        row.sealed("capacity", capacity);
    }
};

template <class R>
void add_withheld(RowStore& rows, std::size_t talk, std::set<domain::TalkId>& withheld)
{
    for (const auto& row : rows.read_rows(table_of<R>())) {
        if (row.sealed.front().withheld)
            withheld.insert(lead_of<domain::TalkId>(table_of<R>(), row, talk));
    }
}

}  // namespace

std::vector<domain::TalkHeadline> talk_headlines(RowStore& rows)
{
    std::set<domain::TalkId> withheld;
    add_withheld<TitleRow>(rows, 1, withheld);
    add_withheld<CapacityRow>(rows, 0, withheld);
    std::vector<domain::TalkHeadline> lines;
    auto found = rows.connection().prepare(
        "SELECT talk.id, talk.key, talk.kind, talk.state, talk.day, talk.time, plan.key, mandate.key, talk.invited, talk.remark_deadline, talk.frozen,"
        " talk.next_talk, talk.circle, (SELECT count(*) FROM remark WHERE remark.talk = talk.id AND remark.state = 'open'),"
        " (SELECT count(*) FROM action WHERE action.talk = talk.id)"
        " FROM talk LEFT JOIN plan ON plan.id = talk.plan LEFT JOIN mandate ON mandate.id = talk.mandate ORDER BY talk.place, talk.id");
    while (found.step()) {
        domain::TalkHeadline line{found.get<domain::TalkId>(0), found.get<std::string>(1), found.get<domain::TalkKind>(2), found.get<domain::TalkState>(3),
            found.get<base::Date>(4), found.get<std::optional<base::TimeOfDay>>(5)};
        line.plan = found.get<std::optional<std::string>>(6);
        line.mandate = found.get<std::optional<std::string>>(7);
        line.invited = found.get<std::optional<base::Date>>(8);
        line.remark_deadline = found.get<std::optional<base::Date>>(9);
        line.frozen = found.get<std::optional<base::Date>>(10);
        line.next_talk = found.get<std::optional<base::Date>>(11);
        line.circle = found.get<bool>(12);
        line.open_remarks = found.get<int>(13);
        line.actions = found.get<int>(14);
        line.is_withheld = withheld.contains(line.id);
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace storage
