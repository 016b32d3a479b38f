// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/talk/prepare_view.h"

#include "app/talk/guides.h"
#include "app/talk/rated_view.h"
#include "app/talk/talk_surroundings.h"
#include "domain/hand.h"

#include <algorithm>

namespace app {
namespace {

using domain::Side;

/// Before it is held, and not cancelled.
bool is_to_come(const domain::Talk& talk)
{
    return talk->state <= domain::TalkState::preparing;
}

/// What one side has written, by question; what cannot be read is left out.
class Written {
public:
    Written() = default;
    explicit Written(const domain::SidePreparation& side)
    {
        for (const auto& each : side.answers) {
            if (!each.question.is_withheld() && !each.answer.is_withheld())
                m_answers.push_back({each.question.str(), each.answer.str()});
        }
    }
    /// Each answer is given to one point only.
    std::optional<std::string> take(const domain::SealedText& question)
    {
        if (question.is_withheld())
            return std::nullopt;
        const auto found = std::find_if(m_answers.begin(), m_answers.end(), [&](const auto& each) { return each.first == question.str(); });
        if (found == m_answers.end())
            return std::nullopt;
        auto answer = found->second;
        m_answers.erase(found);
        return answer;
    }
    const std::vector<std::pair<std::string, std::string>>& left() const { return m_answers; }

private:
    std::vector<std::pair<std::string, std::string>> m_answers;
};

class Builder {
public:
    Builder(const domain::Case& records, const domain::Talk& talk, const domain::Account* account, base::Date today)
        : m_records(records), m_talk(talk), m_account(account), m_today(today), m_view{talk->id, talk->kind, talk->state, talk->date}
    {
    }

    PrepareView build()
    {
        m_view.is_blind = !m_talk->preparation || m_talk->preparation->blind;
        if (m_account)
            m_view.side = domain::Hand(*m_records, *m_account, m_today).own_side();
        m_view.presidium = side(Side::presidium);
        m_view.executive = side(Side::executive);
        rights();
        last_talk();
        points();
        for (const auto& item : m_talk->agenda) {
            m_view.minutes_of_points += item.minutes.value_or(0);
            m_view.is_withheld = m_view.is_withheld || item.title.is_withheld();
        }
        m_view.is_withheld = m_view.is_withheld || m_talk->place.is_withheld();
        m_view.minutes_planned = m_talk->minutes;
        if (m_talk->ratings)
            m_view.ratings = prepare_ratings(m_records, m_talk, m_account, m_today);
        surroundings();
        return std::move(m_view);
    }

private:
    const domain::SidePreparation* of(Side which) const { return m_talk->preparation ? &m_talk->preparation->of(which) : nullptr; }
    Side other() const { return m_view.side == Side::executive ? Side::presidium : Side::executive; }

    PreparingSide side(Side which) const
    {
        using State = PreparingSide::State;
        PreparingSide told{which};
        const auto* prepared = of(which);
        if (!prepared)
            return told;
        if (prepared->none_entered)
            told.state = State::none;
        else if (prepared->submitted)
            told.state = State::submitted;
        else if (prepared->joint)
            told.state = State::shared;
        else if (!prepared->answers.empty())
            told.state = State::begun;
        told.on = prepared->submitted ? prepared->submitted : prepared->none_entered;
        if (prepared->by && told.state != State::not_begun)
            told.writer = m_records->persons.get(*prepared->by)->name.str();
        told.is_readable = std::none_of(prepared->answers.begin(), prepared->answers.end(), [](const auto& each) { return each.answer.is_withheld(); });
        return told;
    }

    void rights()
    {
        const auto& preparation = m_talk->preparation;
        m_view.is_open = preparation && (!preparation->blind || preparation->both_in());
        const bool is_party = m_account && domain::side_of((*m_account)->party);
        m_view.may_plan = is_party && is_to_come(m_talk);
        if (!m_view.side || !is_to_come(m_talk) || !(*m_account)->person)
            return;
        const auto* own = of(*m_view.side);
        const bool is_in = own && own->is_in();
        const bool is_free = !own || own->answers.empty() || own->joint || !own->by || own->by == (*m_account)->person;
        const bool has_written = own && !own->answers.empty();
        m_view.may_write = !is_in && is_free;
        m_view.may_submit = m_view.may_write && has_written;
        m_view.may_share = m_view.may_submit && *m_view.side == Side::presidium && !own->joint;
        m_view.may_say_none = m_view.may_write;
    }

    void last_talk()
    {
        const auto* before = m_records.talk_before(m_talk);
        if (!before)
            return;
        m_view.last_date = (*before)->date;
        m_view.last_talk = (*before)->id;
        for (const auto& item : (*before)->agenda) {
            if (item.agreed)
                m_view.last.emplace_back(item.title, item.agreed->text);
        }
    }

    /// On a point of the same key or of the same words.
    std::optional<domain::SealedText> agreed_last(const domain::AgendaItem& item) const
    {
        const auto* before = m_view.last_talk ? m_records->talks.find(*m_view.last_talk) : nullptr;
        if (!before)
            return std::nullopt;
        for (const auto& old : (*before)->agenda) {
            const bool same = old.key == item.key || (!old.title.is_withheld() && !item.title.is_withheld() && old.title.str() == item.title.str());
            if (same && old.agreed)
                return old.agreed->text;
        }
        return std::nullopt;
    }

    void points()
    {
        Written own, others;
        if (m_view.side) {
            if (const auto* mine = of(*m_view.side))
                own = Written(*mine);
            if (const auto* theirs = of(other()); theirs && theirs->submitted)
                others = Written(*theirs);
        }
        const auto add = [&](PreparePoint point) {
            point.own = own.take(point.title);
            point.other = others.take(point.title);
            m_view.points.push_back(std::move(point));
        };
        for (const auto& item : m_talk->agenda) {
            PreparePoint point{PreparePoint::Kind::item, "item." + item.key, item.title, item.id, item.hat, item.minutes};
            point.last = agreed_last(item);
            add(std::move(point));
        }
        for (const auto& question : questions())
            add({PreparePoint::Kind::question, "question." + question.key, question.text});
        // The rest: questions that were changed since, and the other side's own.
        for (const auto* left : {&own.left(), &others.left()}) {
            const auto rest = *left;
            for (const auto& each : rest)
                add({PreparePoint::Kind::other, "other." + std::to_string(m_view.points.size()), base::Text::of(each.first)});
        }
    }

    /// Of the guide, to the account's own side.
    std::vector<domain::GuideQuestion> questions() const
    {
        if (m_talk->guide.empty() || !m_view.side)
            return {};
        if (!m_records->guides.find(m_talk->guide) && !ShippedGuide::find(m_talk->guide))
            return {};
        auto questions = find_guide(*m_records, m_talk->guide).questions;
        const auto part = *m_view.side == Side::presidium ? domain::GuidePart::presidium : domain::GuidePart::executive;
        std::erase_if(questions, [part](const auto& each) { return each.part != part; });
        return questions;
    }

    void surroundings()
    {
        const auto on = std::min(m_today, m_talk->date);
        if (const auto* plan = plan_before(m_records, m_talk, on)) {
            for (const auto& goal : (*plan)->goals)
                m_view.goals.push_back({goal.id, goal.number, goal.title, goal.status_on(m_today)});
        }
        for (const auto* action : actions_before(m_records, m_talk, on)) {
            const auto& fields = **action;
            m_view.actions.push_back(
                {fields.id, fields.talk, fields.text, m_records->persons.get(fields.owner)->name.str(), fields.due, action->is_overdue(m_today)});
        }
    }

    const domain::Case& m_records;
    const domain::Talk& m_talk;
    const domain::Account* m_account;
    base::Date m_today;
    PrepareView m_view;
};

}  // namespace

PrepareView prepare_view(const domain::Case& records, domain::TalkId talk, const domain::Account* account, base::Date today)
{
    return Builder(records, records->talks.get(talk), account, today).build();
}

std::vector<domain::PreparationAnswer> answers_with(const PrepareView& view, const std::vector<std::pair<std::string, std::string>>& written)
{
    std::vector<domain::PreparationAnswer> answers;
    for (const auto& point : view.points) {
        if (point.title.is_withheld())
            continue;
        auto answer = point.own.value_or("");
        for (const auto& [key, text] : written) {
            if (key == point.key)
                answer = text;
        }
        const auto text = base::Text::from(answer);
        if (!text)
            domain::refuse("text.control_character", point.key);
        if (!text->empty())
            answers.push_back({point.title.open(), *text});
    }
    return answers;
}

}  // namespace app
