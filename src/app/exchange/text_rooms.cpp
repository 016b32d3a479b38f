// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text_rooms.h"

#include "domain/salary/salary_sight.h"
#include "storage/stores/agreement_rows.h"
#include "storage/stores/plan_rows.h"
#include "storage/stores/rule_rows.h"
#include "storage/stores/salary_rows.h"
#include "storage/stores/talk_rows.h"
#include "storage/stores/waiver_rows.h"

#include <algorithm>

namespace app {
namespace {

/// Whether anything of the row would be sealed so that it can be read.
template <class R>
bool tells(const auto& object)
{
    const auto row = storage::take<R>(object, {});
    return std::any_of(row.sealed.begin(), row.sealed.end(), [](const storage::SealedCell& cell) { return cell.text.has_value(); });
}

void add(std::vector<TextRoom>& rooms, TextRoom room)
{
    if (std::find(rooms.begin(), rooms.end(), room) == rooms.end())
        rooms.push_back(std::move(room));
}

std::string sheet_place(const domain::Ratings& ratings, const domain::RatingSheet& sheet)
{
    for (size_t i = 0; i < ratings.panel.size(); ++i) {
        if (&ratings.panel[i] == &sheet)
            return "/ratings/panel/" + std::to_string(i) + "/scores";
    }
    return "/ratings/self/scores";
}

}  // namespace

std::vector<TextRoom> text_rooms(const domain::CaseFields& whole, const domain::Plan& plan, const std::string& pointer)
{
    std::vector<TextRoom> rooms;
    storage::each_row(*plan, [&]<class R>(R, const auto& object, const std::vector<storage::Cell>&, storage::PlanPart part) {
        if (!tells<R>(object))
            return;
        const auto room = part == storage::PlanPart::plan ? domain::room_of(whole, *plan)
            : part == storage::PlanPart::results          ? domain::results_of(whole, *plan)
                                                          : domain::dialogue_of(whole, *plan);
        add(rooms, {room, pointer});
    });
    return rooms;
}

std::vector<TextRoom> text_rooms(const domain::CaseFields& whole, const domain::Talk& talk, const std::string& pointer)
{
    std::vector<TextRoom> rooms;
    storage::each_row(*talk, [&]<class R>(R, const auto& object, const std::vector<storage::Cell>&, storage::TalkPart part) {
        if (!tells<R>(object))
            return;
        using Part = storage::TalkPart;
        const bool from_outside = R::shape().writers == storage::Writers::anyone;
        if (part.kind == Part::talk)
            add(rooms, {domain::room_of(whole, *talk), pointer});
        else if (part.kind == Part::signatures)
            add(rooms, {domain::signatures_room(whole, *talk), pointer + "/signatures"});
        else if (part.kind == Part::scores)
            add(rooms, {domain::room_of(whole, *talk, *part.sheet), pointer + sheet_place(*talk->ratings, *part.sheet), from_outside});
        else {
            const auto side = part.kind == Part::presidium_answers ? domain::Side::presidium : domain::Side::executive;
            const auto place = pointer + "/preparation/" + std::string(domain::code(side)) + "/answers";
            add(rooms, {domain::room_of(whole, *talk, side), place, from_outside});
        }
    });
    return rooms;
}

std::vector<TextRoom> text_rooms(const domain::CaseFields& whole, const domain::SalaryReview& review, const std::string& pointer)
{
    std::vector<TextRoom> rooms;
    storage::each_row(*review, [&]<class R>(R, const auto& object, const std::vector<storage::Cell>&, storage::SalaryPart part) {
        if (tells<R>(object))
            add(rooms,
                {part == storage::SalaryPart::dialogue           ? domain::dialogue_of(whole, *review)
                        : part == storage::SalaryPart::presidium ? domain::presidium_of(whole, *review)
                                                                 : domain::result_of(whole, *review),
                    pointer});
    });
    return rooms;
}

std::vector<TextRoom> text_rooms(const domain::CaseFields& whole, const domain::Agreement& agreement, const std::string& pointer)
{
    std::vector<TextRoom> rooms;
    storage::each_row(*agreement, [&]<class R>(R, const auto& object, const std::vector<storage::Cell>&, const domain::AgreementVersion* version) {
        if (version && tells<R>(object))
            add(rooms, {domain::room_of(whole, *agreement, *version), pointer + "/versions/" + std::to_string(version->number - 1)});
    });
    return rooms;
}

std::vector<TextRoom> text_rooms(const domain::CaseFields& whole, const domain::SidePost& post, const std::string& pointer)
{
    if (!tells<storage::SidePostRow>(*post))
        return {};
    return {{domain::room_of(whole, *post), pointer}};
}

std::vector<TextRoom> text_rooms(const domain::CaseFields& whole, const domain::Interest& interest, const std::string& pointer)
{
    if (interest->matter.is_withheld())
        return {};
    return {{domain::room_of(whole, *interest), pointer}};
}

std::vector<TextRoom> text_rooms(const domain::CaseFields& whole, const domain::Action& action, const std::string& pointer)
{
    if (action->text.is_withheld() && (action->note.is_withheld() || action->note.empty()))
        return {};
    return {{domain::room_of(whole, *action), pointer}};
}

std::vector<TextRoom> text_rooms(const domain::CaseFields& whole, const domain::Accord& accord, const std::string& pointer)
{
    std::vector<TextRoom> rooms;
    storage::each_row(*accord, [&]<class R>(R, const auto& object, const std::vector<storage::Cell>&) {
        if (tells<R>(object))
            add(rooms, {domain::room_of(whole, *accord), pointer + "/signatures"});
    });
    return rooms;
}

std::vector<TextRoom> text_rooms(const domain::CaseFields& whole, const domain::Step& step, const std::string& pointer)
{
    if (!tells<storage::StepRow>(*step))
        return {};
    return {{domain::room_of(whole, *step), pointer}};
}

std::vector<TextRoom> text_rooms(const domain::CaseFields& whole, const domain::Waiver& waiver, const std::string& pointer)
{
    if (!tells<storage::WaiverRow>(*waiver))
        return {};
    return {{domain::room_of(whole, *waiver), pointer}};
}

}  // namespace app
