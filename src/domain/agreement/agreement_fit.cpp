// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/agreement/agreement_fit.h"

#include "domain/case.h"

#include <algorithm>

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
