// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/open_form/frozen_copy.h"
#include "domain/case.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace app::open_form {

using json = nlohmann::ordered_json;

// One value, and whether it stands there at all: what is empty is left out.

inline void put(json& out, const char* name, const base::Text& text)
{
    if (!text.empty())
        out[name] = text.str();
}

inline json of(const domain::Withheld& withheld)
{
    return {{"withheld", code(withheld.room)}};
}

/// What nobody left out: a text that is empty stands as such.
inline json of(const domain::SealedText& text)
{
    return text.is_withheld() ? of(*text.withheld()) : json(text.str());
}

inline void put(json& out, const char* name, const std::string& plain)
{
    if (!plain.empty())
        out[name] = plain;
}

inline void put(json& out, const char* name, const std::optional<base::Date>& date)
{
    if (date)
        out[name] = date->iso();
}

inline void put(json& out, const char* name, const std::optional<int>& whole)
{
    if (whole)
        out[name] = *whole;
}

inline void put(json& out, const char* name, const std::optional<base::Decimal>& figure)
{
    if (figure)
        out[name] = figure->plain();
}

inline json of(const domain::Decision& decision)
{
    json out;
    put(out, "body", decision.body);
    out["date"] = decision.date.iso();
    put(out, "case_number", decision.case_number);
    put(out, "paragraph", decision.paragraph);
    return out;
}

inline void put(json& out, const char* name, const std::optional<domain::Decision>& decision)
{
    if (decision)
        out[name] = of(*decision);
}

inline void put(json& out, const char* name, const std::optional<base::Money>& money)
{
    if (money)
        out[name] = json{{"amount", money->minor()}, {"currency", base::code(money->currency())}};
}

template <class T>
void put(json& out, const char* name, const domain::Sealed<T>& sealed)
{
    if (const auto* withheld = sealed.withheld())
        out[name] = of(*withheld);
    else
        put(out, name, sealed.open());
}

/// Lists that are empty are left out.
template <class Rows, class F>
void put_list(json& out, const char* name, const Rows& rows, F one)
{
    if (rows.begin() == rows.end())
        return;
    auto list = json::array();
    for (const auto& row : rows)
        list.push_back(one(row));
    out[name] = std::move(list);
}

inline json of(const domain::Passage& passage)
{
    json out;
    out["text"] = of(passage.text);
    if (passage.access.is_closed()) {
        json access;
        access["basis"] = passage.access.basis();
        put(access, "reason", passage.access.reason());
        put(access, "review", passage.access.review());
        out["access"] = std::move(access);
    }
    put(out, "language", passage.language);
    return out;
}

/// Records as the form has them.
class Writer {
public:
    explicit Writer(const domain::Case& whole) : m_case(*whole) {}
    std::string write(const std::vector<FrozenCopy>& documents) const;

private:
    template <class T>
    json head(const T& record, std::string_view kind, std::string_view scope = {}) const
    {
        json out;
        out["key"] = record.key;
        const auto name = scope.empty() ? record.key : std::string(scope) + "/" + record.key;
        if (record.id.uuid() != base::Uuid::derive(m_case.municipality->organisation_number, kind, name))
            out["id"] = record.id.str();
        return out;
    }
    json municipality() const;
    json seat(const domain::SeatFields& seat) const;
    json appointment(const domain::AppointmentFields& appointment) const;
    json mandate(const domain::MandateFields& mandate) const;
    json interest(const domain::InterestFields& interest) const;
    json delegation(const domain::DelegationFields& delegation) const;
    json instruction(const domain::InstructionFields& instruction) const;
    json accord(const domain::AccordFields& accord) const;
    json step(const domain::StepFields& step) const;
    json waiver(const domain::WaiverFields& waiver) const;
    json agreement(const domain::AgreementFields& agreement) const;
    json version(const domain::AgreementVersion& version) const;
    json side_post(const domain::SidePostFields& post) const;
    json account(const domain::AccountFields& account) const;
    json plan(const domain::PlanFields& plan) const;
    json change(const domain::PlanFields& plan, const domain::PlanChange& change) const;
    json goal(const domain::PlanFields& plan, const domain::Goal& goal) const;
    json side(const domain::SidePreparation& side) const;
    json talk(const domain::TalkFields& talk) const;
    json sheet(const domain::RatingSheet& sheet) const;
    json ratings(const domain::Ratings& ratings) const;
    json guide(const domain::GuideFields& guide) const;
    json item(const domain::TalkFields& talk, const domain::AgendaItem& item) const;
    json action(const domain::ActionFields& action) const;
    json salary(const domain::SalaryReviewFields& review) const;
    json outcome(const domain::SalaryOutcome& outcome) const;
    json series(const domain::SeriesFields& series) const;
    json document(const FrozenCopy& document) const;

    std::string person(domain::PersonId id) const { return m_case.persons.get(id)->key; }
    std::string goal_key(domain::GoalId id) const;
    void refer(json& out, const char* name, const std::optional<domain::PersonId>& id) const;
    void refer(json& out, const char* name, const std::optional<domain::TermId>& id) const;
    void mark(json& out, const char* name, const std::optional<domain::OnBehalf>& on_behalf) const;

    const domain::CaseFields& m_case;
};

}  // namespace app::open_form
