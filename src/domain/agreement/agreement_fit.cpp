// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/agreement/agreement_fit.h"

#include "domain/case.h"

#include <algorithm>
#include <set>

namespace domain {
namespace {

class Fit {
public:
    Fit(const CaseFields& fields, const std::string& path, Faults& faults) : m_case(fields), m_path(path), m_faults(faults) {}

    template <class T, class IdT>
    bool need(const Table<T, IdT>& table, const IdT& id, std::string_view field)
    {
        if (table.find(id))
            return true;
        m_faults.add("case.reference", at(m_path, field), {{"id", id.str()}});
        return false;
    }
    template <class T, class IdT>
    bool need(const Table<T, IdT>& table, const std::optional<IdT>& id, std::string_view field)
    {
        return id && need(table, *id, field);
    }
    void typed_by(const std::optional<OnBehalf>& mark, std::string_view field)
    {
        if (mark)
            need(m_case.persons, mark->typed_by, at(field, "on_behalf/typed_by"));
    }
    void add(std::string code, std::string_view field, std::map<std::string, std::string> values)
    {
        m_faults.add(std::move(code), at(m_path, field), std::move(values));
    }

    void agreement(const AgreementFields& agreement);
    void relation(const AgreementFields& agreement, const std::optional<AgreementId>& other, std::string_view field);
    void version(const AgreementFields& agreement, const AgreementVersion& version, const std::string& where);

private:
    const CaseFields& m_case;
    const std::string& m_path;
    Faults& m_faults;
};

void Fit::relation(const AgreementFields& agreement, const std::optional<AgreementId>& other, std::string_view field)
{
    if (!need(m_case.agreements, other, field))
        return;
    const auto& found = *m_case.agreements.get(*other);
    // What is amended is no amendment itself: so no agreement hangs on itself round a corner.
    const bool unfit = field == "amends" && found.kind == AgreementKind::amendment;
    if (found.appointment != agreement.appointment || unfit)
        add("agreement.amends_wrong", field, {{"agreement", agreement.key}, {"other", found.key}});
}

void Fit::version(const AgreementFields& agreement, const AgreementVersion& version, const std::string& where)
{
    need(m_case.mandates, version.terms.mandate, at(where, "mandate"));
    const auto* appointment = m_case.appointments.find(agreement.appointment);
    bool executive_signs = false;
    for (size_t i = 0; i < version.signatures.size(); ++i) {
        const auto& line = version.signatures[i];
        const auto here = at(at(where, "signatures"), i);
        need(m_case.persons, line.person, at(here, "person"));
        typed_by(line.on_behalf, here);
        executive_signs = executive_signs || (appointment && (*appointment)->person == line.person);
    }
    if (version.signatures.empty() || !appointment || version.state == VersionState::draft)
        return;
    if (!executive_signs)
        add("agreement.executive_missing", at(where, "signatures"), {{"agreement", agreement.key}});
    else if (version.signatures.size() < 2)
        add("agreement.employer_missing", at(where, "signatures"), {{"agreement", agreement.key}});
}

void Fit::agreement(const AgreementFields& agreement)
{
    need(m_case.appointments, agreement.appointment, "appointment");
    need(m_case.terms, agreement.term, "term");
    if (agreement.country != m_case.municipality->country)
        add("agreement.other_country", "country", {{"agreement", agreement.key}});
    relation(agreement, agreement.amends, "amends");
    relation(agreement, agreement.replaces, "replaces");
    if (agreement.circle) {
        for (size_t i = 0; i < agreement.circle->presidium.size(); ++i)
            need(m_case.persons, agreement.circle->presidium[i], at("circle/presidium", i));
        for (size_t i = 0; i < agreement.circle->guests.size(); ++i)
            need(m_case.persons, agreement.circle->guests[i], at("circle/guests", i));
    }
    for (size_t i = 0; i < agreement.versions.size(); ++i)
        version(agreement, agreement.versions[i], at("versions", i));
}

}  // namespace

void fit(const CaseFields& fields, const Agreement& agreement, const std::string& path, Faults& faults)
{
    Fit(fields, path, faults).agreement(*agreement);
}

void fit(const CaseFields& fields, const SidePost& post, const std::string& path, Faults& faults)
{
    Fit here(fields, path, faults);
    here.typed_by(post->on_behalf, "");
    if (here.need(fields.appointments, post->appointment, "appointment")) {
        const auto& appointment = fields.appointments.get(post->appointment);
        if (appointment->until && *appointment->until < post->reported)
            here.add("side_post.after_appointment", "reported", {{"side_post", post->key}, {"until", appointment->until->iso()}});
    }
    if (here.need(fields.agreements, post->agreement, "agreement") && fields.agreements.get(*post->agreement)->appointment != post->appointment)
        here.add("agreement.amends_wrong", "agreement", {{"agreement", fields.agreements.get(*post->agreement)->key}, {"other", post->key}});
}

void check_circle(const CaseFields& fields, AppointmentId appointment, const Circle& circle, base::Date today, Faults& faults)
{
    std::set<PersonId> seen;
    const auto belongs = [&](PersonId person) {
        const bool sits = std::any_of(fields.seats.begin(), fields.seats.end(),
            [&](const Seat& seat) { return seat->person == person && seat->from <= today && today <= seat->to.value_or(fields.terms.get(seat->term)->to); });
        return sits || std::any_of(fields.accounts.begin(), fields.accounts.end(), [&](const Account& each) {
            return each->person == person && each->party == Party::secretariat && each->let_in && !each->closed;
        });
    };
    const auto each_of = [&](const std::vector<PersonId>& persons, std::string_view path, bool presidium) {
        for (size_t i = 0; i < persons.size(); ++i) {
            const auto where = at(path, i);
            const auto* person = fields.persons.find(persons[i]);
            if (!person) {
                faults.add("case.reference", where, {{"id", persons[i].str()}});
                continue;
            }
            const std::map<std::string, std::string> who{{"person", (*person)->name.str()}};
            const auto conflict = std::find_if(fields.interests.begin(), fields.interests.end(), [&](const Interest& interest) {
                return interest->person == persons[i] && !interest->talk && interest->declared <= today && (!interest->until || today <= *interest->until);
            });
            if (!seen.insert(persons[i]).second)
                faults.add("circle.twice", where, who);
            else if (fields.appointments.get(appointment)->person == persons[i])
                faults.add("circle.executive", where, who);
            else if (conflict != fields.interests.end())
                faults.add("interest.conflict", where, {{"interest", (*conflict)->key}, {"matter", matter_of(*conflict)}});
            else if (presidium && !belongs(persons[i]))
                faults.add("circle.no_seat", where, who);
        }
    };
    if (circle.presidium.empty())
        faults.add("circle.empty", "circle/presidium");
    each_of(circle.presidium, "circle/presidium", true);
    each_of(circle.guests, "circle/guests", false);
}

std::vector<const Agreement*> agreements_of(const CaseFields& fields, AppointmentId appointment)
{
    std::vector<const Agreement*> all;
    for (const auto& each : fields.agreements) {
        if (each->appointment == appointment)
            all.push_back(&each);
    }
    return all;
}

}  // namespace domain
