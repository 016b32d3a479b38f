// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/talk/talk_fit.h"

#include "domain/case.h"

#include <algorithm>

namespace domain {
namespace {

class Fit {
public:
    Fit(const CaseFields& fields, const TalkFields& talk, const std::vector<Interest>& interests, Faults& faults)
        : m_case(fields), m_talk(talk), m_interests(interests), m_faults(faults)
    {
    }

    bool person(const PersonId& id, const std::string& where)
    {
        if (m_case.persons.find(id))
            return true;
        m_faults.add("case.reference", where, {{"id", id.str()}});
        return false;
    }
    void mark(const std::optional<OnBehalf>& mark, const std::string& where)
    {
        if (mark)
            (void)person(mark->typed_by, where + "/typed_by");
    }
    /// An interest can be declared whatever was rated before; from then on there is no rating.
    void impartial(const PersonId& id, base::Date rated, const std::string& where)
    {
        if (const auto* interest = conflict_of(id, m_talk, m_interests); interest && (*interest)->declared < rated)
            m_faults.add("interest.conflict", where, {{"interest", (*interest)->key}, {"matter", matter_of(*interest)}});
    }

    void rater(const RatingSheet& sheet, const std::string& path)
    {
        mark(sheet.on_behalf, path + "/on_behalf");
        if (!person(sheet.person, path + "/person"))
            return;
        const bool seated = std::any_of(m_case.seats.begin(), m_case.seats.end(), [&](const Seat& seat) { return seat->person == sheet.person; });
        if (!seated)
            m_faults.add("rating.not_panel", path + "/person", {{"name", m_case.persons.get(sheet.person)->name.str()}});
        if (sheet.submitted)
            impartial(sheet.person, *sheet.submitted, path + "/person");
    }
    void self(const RatingSheet& sheet, const std::string& path)
    {
        mark(sheet.on_behalf, path + "/on_behalf");
        if (!person(sheet.person, path + "/person"))
            return;
        const auto* appointment = m_case.appointments.find(m_talk.appointment);
        if (appointment && sheet.person != (*appointment)->person)
            m_faults.add("rating.other_executive", path + "/person", {{"name", m_case.persons.get(sheet.person)->name.str()}});
    }
    void signature(const Signature& signature, const std::string& path)
    {
        mark(signature.on_behalf, path + "/on_behalf");
        if (!person(signature.person, path + "/person"))
            return;
        const bool asked = std::any_of(
            m_talk.participants.begin(), m_talk.participants.end(), [&](const Participant& each) { return each.person == signature.person && each.signs; });
        if (!asked)
            m_faults.add("signature.not_asked", path + "/person", {{"name", m_case.persons.get(signature.person)->name.str()}});
    }

private:
    const CaseFields& m_case;
    const TalkFields& m_talk;
    const std::vector<Interest>& m_interests;
    Faults& m_faults;
};

}  // namespace

void fit_term(const CaseFields& fields, const TalkFields& talk, const std::string& path, Faults& faults)
{
    const auto* term = talk.term ? fields.terms.find(*talk.term) : nullptr;
    if (term && talk.state < TalkState::held && talk.date > (*term)->to)
        faults.add(
            "talk.after_term", path + "/date", {{"talk", talk.key}, {"date", talk.date.iso()}, {"term", (*term)->name.str()}, {"to", (*term)->to.iso()}});
}

void fit_ratings_and_signatures(
    const CaseFields& fields, const TalkFields& talk, const std::string& path, const std::vector<Interest>& interests, Faults& faults)
{
    Fit fit(fields, talk, interests, faults);
    for (size_t i = 0; i < talk.remarks.size(); ++i)
        fit.mark(talk.remarks[i].settled_on_behalf, path + "/remarks/" + std::to_string(i) + "/settled_on_behalf");
    if (talk.ratings) {
        for (size_t i = 0; i < talk.ratings->panel.size(); ++i)
            fit.rater(talk.ratings->panel[i], path + "/ratings/panel/" + std::to_string(i));
        if (talk.ratings->self)
            fit.self(*talk.ratings->self, path + "/ratings/self");
    }
    for (size_t i = 0; i < talk.signatures.size(); ++i)
        fit.signature(talk.signatures[i], path + "/signatures/" + std::to_string(i));
}

}  // namespace domain
