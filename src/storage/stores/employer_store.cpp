// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stores/employer_store.h"

#include "domain/sight.h"
#include "storage/audit/entry.h"
#include "storage/stores/employer_rows.h"

namespace storage {

std::optional<domain::Municipality> EmployerStore::municipality()
{
    std::vector<domain::Municipality> found;
    for (const auto& row : m_rows.read_rows(table_of<MunicipalityRow>())) {
        m_rows.gather("municipality", table_of<MunicipalityRow>().row_name(row), found, [&] {
            auto fields = MunicipalityRow::blank();
            fields.country = m_rows.connection().prepare("SELECT country FROM file").value<domain::Country>();
            fill<MunicipalityRow>(row, fields);
            return domain::Municipality::restore(std::move(fields));
        });
    }
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<domain::Person> EmployerStore::persons()
{
    std::vector<domain::Person> all;
    read_records<PersonRow>(m_rows, "person", all);
    return all;
}

std::vector<domain::Term> EmployerStore::terms()
{
    std::vector<domain::Term> all;
    read_records<TermRow>(m_rows, "term", all);
    return all;
}

std::vector<domain::Seat> EmployerStore::seats()
{
    std::vector<domain::Seat> all;
    read_records<SeatRow>(m_rows, "seat", all);
    return all;
}

std::vector<domain::Mandate> EmployerStore::mandates()
{
    const auto& table = table_of<MandateRow>();
    const auto powers = m_rows.read(table_of<PowerRow>(), 0);
    const auto passed = m_rows.read(table_of<PassOnRow>(), 0);
    const auto take_powers = [](const Table& of, const Groups& groups, const std::string& mandate, std::set<domain::Power>& into) {
        if (const auto found = groups.find(mandate); found != groups.end()) {
            for (const auto& each : found->second)
                into.insert(lead_of<domain::Power>(of, each, 1));
        }
    };
    std::vector<domain::Mandate> all;
    for (const auto& row : m_rows.read_rows(table)) {
        m_rows.gather("mandate", table.row_name(row), all, [&] {
            auto fields = MandateRow::blank();
            fields.id = lead_of<domain::MandateId>(table, row, 0);
            fill<MandateRow>(row, fields);
            take_powers(table_of<PowerRow>(), powers, fields.id.str(), fields.powers);
            take_powers(table_of<PassOnRow>(), passed, fields.id.str(), fields.may_pass_on);
            return domain::Mandate::restore(std::move(fields));
        });
    }
    return all;
}

std::vector<domain::Interest> EmployerStore::interests()
{
    std::vector<domain::Interest> all;
    read_records<InterestRow>(m_rows, "interest", all);
    return all;
}

std::vector<domain::Account> EmployerStore::accounts()
{
    auto found = m_rows.connection().prepare("SELECT id, key, name, party, person, let_in, valid_to, closed_at FROM account ORDER BY place, id");
    std::vector<domain::Account> all;
    while (found.step()) {
        m_rows.gather("account", found.get<std::string>(0), all, [&] {
            domain::AccountFields fields{found.get<AccountId>(0), found.get<std::string>(1), found.get<base::Text>(2)};
            fields.party = found.get<Party>(3);
            fields.person = found.get<std::optional<domain::PersonId>>(4);
            fields.let_in = found.get<bool>(5);
            fields.valid_to = found.get<std::optional<base::Date>>(6);
            if (const auto closed = found.get<std::optional<Instant>>(7))
                fields.closed = base::Date::from(std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(*closed)));
            return domain::Account::restore(std::move(fields));
        });
    }
    return all;
}

Saved EmployerStore::save(const domain::Municipality& municipality)
{
    const auto id = file_id(m_rows.connection());
    const auto country = m_rows.connection().prepare("SELECT country FROM file").value<domain::Country>();
    if (country != municipality->country)
        domain::refuse("file.other_country", "country", {{"country", std::string(domain::code(country))}});
    return m_rows.save(id, {&table_of<MunicipalityRow>()}, {{&table_of<MunicipalityRow>(), take<MunicipalityRow>(*municipality, {Cell{id}})}});
}

Saved EmployerStore::save(const domain::Person& person)
{
    return save_record<PersonRow>(m_rows, *person);
}

Saved EmployerStore::save(const domain::Term& term)
{
    return save_record<TermRow>(m_rows, *term);
}

Saved EmployerStore::save(const domain::Seat& seat)
{
    return save_record<SeatRow>(m_rows, *seat);
}

Saved EmployerStore::save(const domain::Mandate& mandate)
{
    const auto id = to_cell(mandate->id);
    std::vector<RowStore::Wanted> wanted{{&table_of<MandateRow>(), take<MandateRow>(*mandate, {id, Cell{}})}};
    for (const auto power : mandate->powers)
        wanted.push_back({&table_of<PowerRow>(), take<PowerRow>(power, {id, to_cell(power)})});
    for (const auto power : mandate->may_pass_on)
        wanted.push_back({&table_of<PassOnRow>(), take<PassOnRow>(power, {id, to_cell(power)})});
    return m_rows.save(mandate->id.str(), {&table_of<PowerRow>(), &table_of<PassOnRow>(), &table_of<MandateRow>()}, wanted);
}

Saved EmployerStore::save(const domain::Interest& interest, const domain::CaseFields& whole)
{
    return save_record<InterestRow>(m_rows, *interest, domain::room_of(whole, *interest));
}

}  // namespace storage
