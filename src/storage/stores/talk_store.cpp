// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stores/talk_store.h"

#include "domain/sight.h"
#include "storage/stores/talk_headlines.h"
#include "storage/stores/talk_rows.h"

namespace storage {
namespace {

/// In the order in which they are written.
const std::vector<const Table*>& tables()
{
    static const std::vector<const Table*> all{&table_of<CircleRow>(), &table_of<ParticipantRow>(), &table_of<PreparationRow>(), &table_of<AnswerRow>(),
        &table_of<AgendaRow>(), &table_of<StatementRow>(), &table_of<RemarkRow>(), &table_of<DisagreementRow>(), &table_of<RatingRow>(),
        &table_of<RatingPointRow>(), &table_of<AgreedStatementRow>(), &table_of<RatingSheetRow>(), &table_of<ScoreRow>(), &table_of<TalkSignatureRow>(),
        &table_of<TalkRow>()};
    return all;
}

/// The parts of talks, by the talk they belong to; statements by their item.
struct Parts {
    Parts(RowStore& rows, const std::optional<std::string>& id)
        : circles(rows.read(table_of<CircleRow>(), 0, id))
        , participants(rows.read(table_of<ParticipantRow>(), 0, id))
        , preparations(rows.read(table_of<PreparationRow>(), 0, id))
        , answers(rows.read(table_of<AnswerRow>(), 0, id))
        , agenda(rows.read(table_of<AgendaRow>(), 1, id))
        , statements(rows.read(table_of<StatementRow>(), 0, id))
        , remarks(rows.read(table_of<RemarkRow>(), 0, id))
        , disagreement(rows.read(table_of<DisagreementRow>(), 0, id))
        , ratings(rows.read(table_of<RatingRow>(), 0, id))
        , points(rows.read(table_of<RatingPointRow>(), 0, id))
        , agreed(rows.read(table_of<AgreedStatementRow>(), 0, id))
        , sheets(rows.read(table_of<RatingSheetRow>(), 0, id))
        , scores(rows.read(table_of<ScoreRow>(), 0, id))
        , signatures(rows.read(table_of<TalkSignatureRow>(), 0, id))
    {
    }

    domain::Circle circle(const std::string& id) const;
    domain::Preparation preparation(const std::string& id, bool blind) const;
    std::optional<domain::Ratings> ratings_of(const std::string& id) const;
    domain::TalkFields talk(const Row& row) const;

    Groups circles, participants, preparations, answers, agenda, statements, remarks, disagreement, ratings, points, agreed, sheets, scores, signatures;
};

/// Its rows, by their place in their list; places are counted from 1.
template <class R, class Use>
void each_placed(const Groups& groups, const std::string& id, std::size_t lead, Use use)
{
    const auto found = groups.find(id);
    if (found == groups.end())
        return;
    for (const auto& row : found->second)
        use(row, static_cast<std::size_t>(lead_of<std::int64_t>(table_of<R>(), row, lead)) - 1);
}

std::optional<domain::Ratings> Parts::ratings_of(const std::string& id) const
{
    const auto scale = ratings.find(id);
    if (scale == ratings.end())
        return std::nullopt;
    domain::Ratings found;
    fill<RatingRow>(scale->second.front(), found);
    fill_list<RatingPointRow>(points, id, found.points);
    each_placed<AgreedStatementRow>(agreed, id, 1, [&](const Row& row, std::size_t place) {
        if (place >= found.points.size())
            misfit(table_of<AgreedStatementRow>(), "place");
        fill<AgreedStatementRow>(row, found.points[place].agreed.emplace());
    });
    // In the order of their key: the panel, then the executive's own.
    each_placed<RatingSheetRow>(sheets, id, 2, [&](const Row& row, std::size_t) {
        auto sheet = RatingSheetRow::blank();
        fill<RatingSheetRow>(row, sheet);
        if (row.lead[1] == Cell{"panel"})
            found.panel.push_back(std::move(sheet));
        else
            found.self = std::move(sheet);
    });
    each_placed<ScoreRow>(scores, id, 2, [&](const Row& row, std::size_t sheet) {
        const bool panel = row.lead[1] == Cell{"panel"};
        if (panel ? sheet >= found.panel.size() : !found.self)
            misfit(table_of<ScoreRow>(), "sheet");
        fill<ScoreRow>(row, (panel ? found.panel[sheet] : *found.self).scores.emplace_back());
    });
    return found;
}

domain::Circle Parts::circle(const std::string& id) const
{
    domain::Circle circle;
    if (const auto found = circles.find(id); found != circles.end()) {
        for (const auto& row : found->second) {
            auto person = CircleRow::blank();
            fill<CircleRow>(row, person);
            const bool presidium = row.lead[1] == Cell{"presidium"};
            (presidium ? circle.presidium : circle.guests).push_back(person);
        }
    }
    return circle;
}

domain::Preparation Parts::preparation(const std::string& id, bool blind) const
{
    domain::Preparation preparation;
    preparation.blind = blind;
    if (const auto found = preparations.find(id); found != preparations.end()) {
        for (const auto& row : found->second)
            fill<PreparationRow>(row, preparation.of(lead_of<domain::Side>(table_of<PreparationRow>(), row, 1)));
    }
    if (const auto found = answers.find(id); found != answers.end()) {
        for (const auto& row : found->second) {
            auto& list = preparation.of(lead_of<domain::Side>(table_of<AnswerRow>(), row, 1)).answers;
            fill<AnswerRow>(row, list.emplace_back());
        }
    }
    return preparation;
}

domain::TalkFields Parts::talk(const Row& row) const
{
    auto talk = TalkRow::blank();
    talk.id = lead_of<domain::TalkId>(table_of<TalkRow>(), row, 0);
    fill<TalkRow>(row, talk);
    const auto id = talk.id.str();
    if (lead_of<bool>(table_of<TalkRow>(), row, 2))
        talk.circle = circle(id);
    if (const auto blind = lead_of<std::optional<bool>>(table_of<TalkRow>(), row, 3))
        talk.preparation = preparation(id, *blind);
    fill_list<ParticipantRow>(participants, id, talk.participants);
    if (const auto found = agenda.find(id); found != agenda.end()) {
        for (const auto& each : found->second) {
            auto item = AgendaRow::blank();
            item.id = lead_of<domain::AgendaItemId>(table_of<AgendaRow>(), each, 0);
            fill<AgendaRow>(each, item);
            fill_list<StatementRow>(statements, item.id.str(), item.statements);
            talk.agenda.push_back(std::move(item));
        }
    }
    fill_list<RemarkRow>(remarks, id, talk.remarks);
    fill_list<DisagreementRow>(disagreement, id, talk.disagreement);
    talk.ratings = ratings_of(id);
    fill_list<TalkSignatureRow>(signatures, id, talk.signatures);
    return talk;
}

}  // namespace

std::vector<domain::Talk> TalkStore::read(const std::optional<std::string>& id)
{
    const auto heads = m_rows.read_rows(table_of<TalkRow>(), id);
    const Parts parts(m_rows, id);
    std::vector<domain::Talk> talks;
    for (const auto& row : heads)
        m_rows.gather("talk", table_of<TalkRow>().row_name(row), talks, [&] { return domain::Talk::restore(parts.talk(row)); });
    return talks;
}

std::vector<domain::Talk> TalkStore::load_all()
{
    return read(std::nullopt);
}

std::optional<domain::Talk> TalkStore::find(domain::TalkId id)
{
    auto found = read(id.str());
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<domain::Action> TalkStore::read_actions(const std::optional<std::string>& id)
{
    std::vector<domain::Action> actions;
    read_records<ActionRow>(m_rows, "action", actions, id);
    return actions;
}

std::vector<domain::Action> TalkStore::actions()
{
    return read_actions(std::nullopt);
}

std::vector<domain::Action> TalkStore::next_actions(std::int64_t& place)
{
    constexpr std::size_t most = 256;
    auto page = m_rows.read_page(table_of<ActionRow>(), place, most);
    if (!page.empty())
        place = lead_of<std::int64_t>(table_of<ActionRow>(), page.back(), 1);
    std::vector<domain::Action> actions;
    for (auto& row : page)
        make_record<ActionRow>(m_rows, "action", std::move(row), actions);
    return actions;
}

SealedRows TalkStore::sealed_actions(Connection& connection)
{
    return RowStore::read_sealed(connection, table_of<ActionRow>());
}

std::vector<domain::Action> TalkStore::open_actions(SealedRows& sealed, std::size_t from, std::size_t to)
{
    std::vector<domain::Action> actions;
    actions.reserve(to - from);
    for (auto index = from; index < to; ++index)
        make_record<ActionRow>(m_rows, "action", m_rows.open(table_of<ActionRow>(), sealed, index), actions);
    return actions;
}

std::vector<domain::TalkHeadline> TalkStore::headlines()
{
    return talk_headlines(m_rows);
}

std::optional<domain::Action> TalkStore::find(domain::ActionId id)
{
    auto found = read_actions(id.str());
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

namespace {

std::vector<RowStore::Wanted> wanted_of(const domain::Talk& talk, const domain::CaseFields& whole)
{
    const auto own = domain::room_of(whole, *talk);
    const auto presidium = domain::room_of(whole, *talk, domain::Side::presidium), executive = domain::room_of(whole, *talk, domain::Side::executive);
    const auto signed_in = domain::signatures_room(whole, *talk);
    std::vector<RowStore::Wanted> wanted;
    each_row(*talk, [&]<class R>(R, const auto& object, std::vector<Cell> lead, TalkPart part) {
        const auto room_of = [&]() -> std::optional<domain::RoomOf> {
            switch (part.kind) {
            case TalkPart::talk: return own;
            case TalkPart::presidium_answers: return presidium;
            case TalkPart::executive_answers: return executive;
            case TalkPart::scores: return domain::room_of(whole, *talk, *part.sheet);
            case TalkPart::signatures: return signed_in;
            }
            return std::nullopt;
        };
        const auto room = room_of();
        wanted.push_back({&table_of<R>(), take<R>(object, std::move(lead)), room});
    });
    return wanted;
}

}  // namespace

Saved TalkStore::save(const domain::Talk& talk, const domain::CaseFields& whole, const domain::Talk* before)
{
    auto wanted = wanted_of(talk, whole);
    std::vector<RowStore::Wanted> stored;
    // One talk is saved again and again while people work on it.
    if (before && m_last && m_last->talk == *before)
        stored = std::move(m_last->rows);
    else if (before)
        stored = wanted_of(*before, whole);
    m_last.reset();
    const auto saved = m_rows.save(talk->id.str(), tables(), wanted, stored);
    m_last = Last{talk, std::move(wanted)};
    return saved;
}

Saved TalkStore::save(const domain::Action& action, const domain::CaseFields& whole)
{
    return save_record<ActionRow>(m_rows, *action, domain::room_of(whole, *action));
}

}  // namespace storage
