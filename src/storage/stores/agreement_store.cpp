// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stores/agreement_store.h"

#include "domain/sight.h"
#include "storage/stores/agreement_rows.h"
#include "storage/stores/employer_rows.h"

namespace storage {
namespace {

/// In the order in which they are written.
const std::vector<const Table*>& tables()
{
    static const std::vector<const Table*> all{&table_of<AgreementCircleRow>(), &table_of<ClauseRow>(), &table_of<PayRow>(), &table_of<NoticeRow>(),
        &table_of<ProbationRow>(), &table_of<FixedTermRow>(), &table_of<RetreatRow>(), &table_of<SeveranceRow>(), &table_of<AgreementSignatureRow>(),
        &table_of<VersionRow>(), &table_of<AgreementRow>()};
    return all;
}

/// The parts of agreements, by the agreement they belong to.
struct Parts {
    Parts(RowStore& rows, const std::optional<std::string>& id)
        : circles(rows.read(table_of<AgreementCircleRow>(), 0, id))
        , clauses(rows.read(table_of<ClauseRow>(), 0, id))
        , pay(rows.read(table_of<PayRow>(), 0, id))
        , notices(rows.read(table_of<NoticeRow>(), 0, id))
        , probations(rows.read(table_of<ProbationRow>(), 0, id))
        , terms(rows.read(table_of<FixedTermRow>(), 0, id))
        , retreats(rows.read(table_of<RetreatRow>(), 0, id))
        , severances(rows.read(table_of<SeveranceRow>(), 0, id))
        , signatures(rows.read(table_of<AgreementSignatureRow>(), 0, id))
        , versions(rows.read(table_of<VersionRow>(), 0, id))
    {
    }

    /// What hangs on one version in this table.
    template <class R, class Take>
    static void each(const Groups& groups, const std::string& id, std::int64_t number, Take take)
    {
        const auto found = groups.find(id);
        if (found == groups.end())
            return;
        for (const auto& row : found->second) {
            if (lead_of<std::int64_t>(table_of<R>(), row, 1) != number)
                continue;
            auto object = R::blank();
            fill<R>(row, object);
            take(std::move(object));
        }
    }
    template <class R, class T>
    static void all(const Groups& groups, const std::string& id, std::int64_t number, std::vector<T>& into)
    {
        each<R>(groups, id, number, [&](T object) { into.push_back(std::move(object)); });
    }
    template <class R, class T>
    static void one(const Groups& groups, const std::string& id, std::int64_t number, std::optional<T>& into)
    {
        each<R>(groups, id, number, [&](T object) { into = std::move(object); });
    }

    domain::AgreementVersion version(const Row& row, const std::string& id) const;
    domain::AgreementFields agreement(const Row& row) const;

    Groups circles, clauses, pay, notices, probations, terms, retreats, severances, signatures, versions;
};

domain::AgreementVersion Parts::version(const Row& row, const std::string& id) const
{
    auto version = VersionRow::blank();
    fill<VersionRow>(row, version);
    version.number = lead_of<int>(table_of<VersionRow>(), row, 1);
    const auto number = version.number;
    all<ClauseRow>(clauses, id, number, version.terms.clauses);
    all<PayRow>(pay, id, number, version.terms.pay);
    one<NoticeRow>(notices, id, number, version.terms.notice);
    one<ProbationRow>(probations, id, number, version.terms.probation);
    one<FixedTermRow>(terms, id, number, version.terms.fixed_term);
    one<RetreatRow>(retreats, id, number, version.terms.retreat);
    one<SeveranceRow>(severances, id, number, version.terms.severance);
    all<AgreementSignatureRow>(signatures, id, number, version.signatures);
    return version;
}

domain::AgreementFields Parts::agreement(const Row& row) const
{
    const auto& table = table_of<AgreementRow>();
    auto agreement = AgreementRow::blank();
    agreement.id = lead_of<domain::AgreementId>(table, row, 0);
    fill<AgreementRow>(row, agreement);
    const auto id = agreement.id.str();
    if (lead_of<bool>(table, row, 2)) {
        agreement.circle.emplace();
        if (const auto found = circles.find(id); found != circles.end()) {
            for (const auto& each : found->second) {
                auto person = AgreementCircleRow::blank();
                fill<AgreementCircleRow>(each, person);
                const bool presidium = lead_of<std::string>(table_of<AgreementCircleRow>(), each, 1) == "presidium";
                (presidium ? agreement.circle->presidium : agreement.circle->guests).push_back(person);
            }
        }
    }
    if (const auto found = versions.find(id); found != versions.end()) {
        for (const auto& each : found->second)
            agreement.versions.push_back(version(each, id));
    }
    return agreement;
}

}  // namespace

std::vector<domain::Appointment> AgreementStore::appointments()
{
    std::vector<domain::Appointment> all;
    read_records<AppointmentRow>(m_rows, "appointment", all);
    return all;
}

Saved AgreementStore::save(const domain::Appointment& appointment)
{
    return save_record<AppointmentRow>(m_rows, *appointment);
}

std::vector<domain::Agreement> AgreementStore::read(const std::optional<std::string>& id)
{
    const auto heads = m_rows.read_rows(table_of<AgreementRow>(), id);
    const Parts parts(m_rows, id);
    std::vector<domain::Agreement> all;
    for (const auto& row : heads)
        m_rows.gather("agreement", table_of<AgreementRow>().row_name(row), all, [&] { return domain::Agreement::restore(parts.agreement(row)); });
    return all;
}

std::optional<domain::Agreement> AgreementStore::find(domain::AgreementId id)
{
    auto found = read(id.str());
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Saved AgreementStore::save(const domain::Agreement& agreement, const domain::CaseFields& whole)
{
    std::vector<RowStore::Wanted> wanted;
    each_row(*agreement, [&]<class R>(R, const auto& object, std::vector<Cell> lead, const domain::AgreementVersion* version) {
        const auto room = version ? std::optional(domain::room_of(whole, *agreement, *version)) : std::nullopt;
        wanted.push_back({&table_of<R>(), take<R>(object, std::move(lead)), room});
    });
    return m_rows.save(agreement->id.str(), tables(), wanted);
}

std::vector<domain::SidePost> AgreementStore::side_posts()
{
    const auto words = m_rows.read(table_of<SidePostWordRow>(), 0);
    std::vector<domain::SidePost> all;
    for (const auto& row : m_rows.read_rows(table_of<SidePostRow>())) {
        m_rows.gather("side_post", table_of<SidePostRow>().row_name(row), all, [&] {
            auto post = SidePostRow::blank();
            post.id = lead_of<domain::SidePostId>(table_of<SidePostRow>(), row, 0);
            fill<SidePostRow>(row, post);
            fill_list<SidePostWordRow>(words, post.id.str(), post.reconfirmed);
            return domain::SidePost::restore(std::move(post));
        });
    }
    return all;
}

Saved AgreementStore::save(const domain::SidePost& post, const domain::CaseFields& whole)
{
    const auto id = to_cell(post->id);
    std::vector<RowStore::Wanted> wanted;
    std::int64_t place = 0;
    for (const auto& day : post->reconfirmed)
        wanted.push_back({&table_of<SidePostWordRow>(), take<SidePostWordRow>(day, {id, Cell{++place}})});
    wanted.push_back({&table_of<SidePostRow>(), take<SidePostRow>(*post, {id, Cell{}}), domain::room_of(whole, *post)});
    return m_rows.save(post->id.str(), {&table_of<SidePostWordRow>(), &table_of<SidePostRow>()}, wanted);
}

}  // namespace storage
