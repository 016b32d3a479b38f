// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/talk/lacks.h"

#include <algorithm>

namespace app {
namespace {

using What = Lack::What;

void before_it_is_held(const domain::TalkFields& talk, base::Date today, std::vector<Lack>& lacks)
{
    if (talk.date < today) {
        lacks.push_back({What::holding, 1, talk.date});
        return;
    }
    if (!talk.invited)
        lacks.push_back({What::invitation});
    if (!talk.preparation || !talk.preparation->presidium.is_in())
        lacks.push_back({What::presidium_preparation, 1, talk.date});
    if (!talk.preparation || !talk.preparation->executive.is_in())
        lacks.push_back({What::executive_preparation, 1, talk.date});
    if (talk.date == today)
        lacks.push_back({What::holding, 1, talk.date});
}

template <class Range, class Holds>
int count(const Range& range, Holds holds)
{
    return static_cast<int>(std::count_if(range.begin(), range.end(), holds));
}

}  // namespace

std::vector<Lack> lacks(const domain::TalkFields& talk, base::Date today)
{
    std::vector<Lack> lacks;
    using State = domain::TalkState;
    switch (talk.state) {
    case State::planned:
    case State::invited:
    case State::preparing: before_it_is_held(talk, today, lacks); break;
    case State::held:
        if (const int texts = count(talk.agenda, [](const auto& item) { return !item.agreed; }); texts > 0)
            lacks.push_back({What::texts, texts});
        lacks.push_back({What::review});
        break;
    case State::in_review:
        if (const int remarks = count(talk.remarks, [](const auto& remark) { return remark.state == domain::Remark::State::open; }); remarks > 0)
            lacks.push_back({What::remarks, remarks, talk.remark_deadline});
        else if (talk.remark_deadline && *talk.remark_deadline >= today)
            lacks.push_back({What::reading, 1, talk.remark_deadline});
        else
            lacks.push_back({What::freezing});
        break;
    case State::frozen: {
        const auto asked = talk.asked();
        if (const int waiting = count(asked, [](const auto& line) { return line.state == domain::Signature::State::waiting; }); waiting > 0)
            lacks.push_back({What::signatures, waiting});
        break;
    }
    case State::signed_:
    case State::archived:
    case State::cancelled: break;
    }
    return lacks;
}

}  // namespace app
