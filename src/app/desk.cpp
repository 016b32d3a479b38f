// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"

#include "app/law.h"
#include "app/open_form/read.h"
#include "base/resource.h"
#include "domain/case.h"
#include "domain/refused.h"

namespace app {

struct Desk::Parts {
    Parts(std::string_view form, std::filesystem::path templates) : Parts(std::make_unique<domain::Case>(read_open_form(form)), nullptr, std::move(templates))
    {
    }
    Parts(std::unique_ptr<domain::Case> own, const domain::Case* others, std::filesystem::path templates)
        : held(std::move(own))
        , records(held ? *held : *others)
        , law(Law::of(records->municipality->country))
        , composer(std::move(templates))
        , minutes(records, law, composer)
    {
    }

    std::unique_ptr<domain::Case> held;
    const domain::Case& records;
    const Law& law;
    documents::Composer composer;
    Minutes minutes;
};

Desk::Desk(std::string_view form, std::filesystem::path templates) : m_parts(std::make_unique<Parts>(form, std::move(templates))) {}
Desk::Desk(const domain::Case& records, std::filesystem::path templates) : m_parts(std::make_unique<Parts>(nullptr, &records, std::move(templates))) {}
Desk::~Desk() = default;

std::string_view Desk::sample_form()
{
    return base::resource("sample/fjellvik.json");
}

const domain::Case& Desk::records() const
{
    return m_parts->records;
}

const Law& Desk::law() const
{
    return m_parts->law;
}

const Minutes& Desk::minutes() const
{
    return m_parts->minutes;
}

Documents Desk::documents() const
{
    return Documents(m_parts->records, m_parts->law, m_parts->composer);
}

Papers Desk::papers() const
{
    return Papers(municipality(), m_parts->composer);
}

const std::string& Desk::municipality() const
{
    return m_parts->records->municipality->name.str();
}

base::Language Desk::written_form() const
{
    return m_parts->records->municipality->language;
}

base::Date Desk::today(const base::Clock& clock, std::optional<base::Date> asked) const
{
    if (asked)
        return *asked;
    return m_parts->records->today.value_or(clock.today());
}

domain::TalkId Desk::find_talk(std::string_view key_or_id) const
{
    if (const auto* talk = m_parts->records->talks.find(key_or_id))
        return (*talk)->id;
    throw domain::Refused({{"record.unknown", std::string(key_or_id)}});
}

}  // namespace app
