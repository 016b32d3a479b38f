// SPDX-License-Identifier: GPL-3.0-or-later
// What the dialog offers, what stands in its fields, and what the rules say of it.
#include "app/law.h"
#include "app/talk/guides.h"
#include "base/words.h"
#include "gui/employer/resolution_dialog.h"
#include "gui/talk/plan/plan_fill.h"
#include "gui/talk/plan/plan_talk_dialog.h"
#include "gui/talk/talk_words.h"
#include "gui/theme.h"
#include "gui/words.h"

#include <algorithm>

namespace gui {
namespace {

/// What stands in the documents for whom the records give no title, in the municipality's own language.
base::Text capacity_of(const app::Invitee& invitee, base::Language language)
{
    if (!invitee.capacity.empty())
        return invitee.capacity;
    const base::Words words(language);
    const auto word = [&] {
        switch (invitee.side) {
        case domain::Side::hr: return N_("HR");
        case domain::Side::secretariat: return N_("secretary");
        default: return N_("guest");
        }
    };
    return base::Text::of(words(word()));
}

int length_of(const domain::GuideFields& guide)
{
    int minutes = 0;
    for (const auto& item : guide.agenda)
        minutes += item.minutes.value_or(0);
    return minutes;
}

}  // namespace

void PlanTalkDialog::fill_kinds()
{
    for (const auto& [kind, code] : domain::Codes<domain::TalkKind>::all) {
        m_kinds.push_back(kind);
        m_kind->Append(kind_word(kind));
    }
    const auto found = std::find(m_kinds.begin(), m_kinds.end(), m_before.kind);
    m_kind->SetSelection(static_cast<int>(found - m_kinds.begin()));
}

domain::TalkKind PlanTalkDialog::kind() const
{
    return m_kinds[static_cast<size_t>(m_kind->GetSelection())];
}

/// The municipality's own first, then those of its country, then the general ones.
void PlanTalkDialog::fill_guides()
{
    const auto& records = m_place.records();
    m_guide->Clear();
    m_guides.clear();
    const auto add = [this](const std::string& key, const wxString& title) {
        m_guides.push_back(key);
        m_guide->Append(title);
    };
    for (const auto& own : records.guides) {
        if (own->kind == kind())
            add(own->key, say("{title} (the municipality's own)", {{"title", own->title.str()}}));
    }
    const auto& shipped = app::ShippedGuide::all();
    for (const bool of_country : {true, false}) {
        for (const auto& guide : shipped) {
            const bool fits = of_country ? guide.country() == records.municipality->country : !guide.country();
            if (guide.kind() == kind() && fits && !records.guides.find(guide.key()))
                add(guide.key(), to_wx(guide.in(window_language(), records.municipality->executive_title).title.str()));
        }
    }
    add({}, say("No guide"));
    const auto kept = std::find(m_guides.begin(), m_guides.end(), m_before.guide);
    const bool keep = !m_is_new && m_before.kind == kind() && kept != m_guides.end();
    m_guide->SetSelection(keep ? static_cast<int>(kept - m_guides.begin()) : 0);
}

void PlanTalkDialog::fill_plans()
{
    for (const auto& plan : m_place.records().plans) {
        if (plan->appointment != m_before.appointment)
            continue;
        m_plans.push_back(plan->id);
        m_follows->Append(to_wx(plan->from.in_words(window_language()) + " – " + plan->to.in_words(window_language())));
    }
    m_plans.push_back(std::nullopt);
    m_follows->Append(say("No plan"));
    const auto found = std::find(m_plans.begin(), m_plans.end(), m_before.plan);
    m_follows->SetSelection(static_cast<int>(found - m_plans.begin()));
}

/// Who sits that day, until somebody has chosen others.
void PlanTalkDialog::fill_people()
{
    const auto& records = m_place.records();
    const bool first = m_invitees.empty();
    const bool as_offered = !first && m_people->chosen() == plan::expected(m_invitees);
    m_invitees = app::invitees(records, *records.appointments.get(m_before.appointment), m_date->value().value_or(m_before.date));
    const auto chosen = m_people->chosen();
    std::vector<PeoplePicker::Person> people;
    for (const auto& each : m_invitees)
        people.push_back({each.person.str(), to_wx(each.name), to_wx(capacity_of(each, records.municipality->language).str())});
    m_people->offer(std::move(people));
    if (as_offered)
        m_people->choose(plan::expected(m_invitees));
    if (!first)
        return;
    std::vector<std::string> taking_part;
    for (const auto& each : m_before.participants)
        taking_part.push_back(each.person.str());
    m_people->choose(m_is_new ? plan::expected(m_invitees) : taking_part);
}

void PlanTalkDialog::begin_new()
{
    m_time->set_value(m_before.time);
    m_where->set_value(m_before.place.is_withheld() ? "" : m_before.place.str());
    m_blind->SetValue(true);
}

void PlanTalkDialog::begin_with(const domain::TalkFields& talk)
{
    m_date->set_value(talk.date);
    m_time->set_value(talk.time);
    m_minutes->set_value(talk.minutes);
    m_length_is_said = true;
    m_where->set_value(talk.place.is_withheld() ? "" : talk.place.str());
    m_blind->SetValue(!talk.preparation || talk.preparation->blind);
}

/// What is offered follows the kind and the day, so these two come first.
void PlanTalkDialog::keep()
{
    m_form.add(
        "kind", [this] { return std::string(domain::code(kind())); },
        [this](const std::string& code) {
            const auto found = std::find(m_kinds.begin(), m_kinds.end(), domain::from_code<domain::TalkKind>(code).value_or(kind()));
            m_kind->SetSelection(static_cast<int>(found - m_kinds.begin()));
            fill_guides();
        });
    m_form.add(
        "guide", [this] { return m_guides[static_cast<size_t>(m_guide->GetSelection())]; },
        [this](const std::string& key) {
            if (const auto found = std::find(m_guides.begin(), m_guides.end(), key); found != m_guides.end())
                m_guide->SetSelection(static_cast<int>(found - m_guides.begin()));
        });
    m_form.add(
        "date", [this] { return m_date->typed(); },
        [this](const std::string& typed) {
            m_date->set_typed(typed);
            fill_people();
        });
    m_form.add("time", *m_time);
    m_form.add(
        "minutes", [this] { return m_length_is_said ? m_minutes->typed() : std::string(); },
        [this](const std::string& typed) {
            m_length_is_said = m_length_is_said || !typed.empty();
            m_minutes->set_typed(typed);
        });
    m_form.add("where", *m_where);
    m_form.add("people", *m_people);
    m_form.add("follows", *m_follows);
    m_form.add("blind", *m_blind);
    m_form.add("reason", *m_reason);
}

domain::TalkFields PlanTalkDialog::draft() const
{
    const auto& records = m_place.records();
    auto talk = m_before;
    talk.kind = kind();
    talk.guide = m_guides[static_cast<size_t>(m_guide->GetSelection())];
    talk.plan = m_plans[static_cast<size_t>(m_follows->GetSelection())];
    talk.date = m_date->value().value_or(m_before.date);
    talk.time = m_time->value();
    talk.minutes = m_minutes->value();
    if (!m_before.place.is_withheld())
        talk.place = base::Text::from(m_where->value()).value_or(base::Text());
    if (!talk.preparation)
        talk.preparation.emplace();
    talk.preparation->blind = m_blind->GetValue();
    const std::vector<domain::Interest> interests(records.interests.begin(), records.interests.end());
    talk.participants.clear();
    for (const auto& id : m_people->chosen()) {
        const auto before = std::find_if(m_before.participants.begin(), m_before.participants.end(), [&](const auto& each) { return each.person.str() == id; });
        if (before != m_before.participants.end()) {
            talk.participants.push_back(*before);
            continue;
        }
        const auto& invitee = *std::find_if(m_invitees.begin(), m_invitees.end(), [&](const auto& each) { return each.person.str() == id; });
        domain::Participant one{invitee.person, invitee.side, capacity_of(invitee, records.municipality->language)};
        const bool is_party = invitee.side == domain::Side::presidium || invitee.side == domain::Side::executive;
        one.signs = is_party && !domain::conflict_of(invitee.person, talk, interests);
        talk.participants.push_back(std::move(one));
    }
    return talk;
}

void PlanTalkDialog::look()
{
    const auto& records = m_place.records();
    if (!m_length_is_said) {
        const auto& key = m_guides[static_cast<size_t>(m_guide->GetSelection())];
        const int length = key.empty() ? 0 : length_of(app::find_guide(records, key));
        m_minutes->set_value(length > 0 ? std::optional(length) : std::nullopt);
    }
    m_blind->Enable(m_is_new || !(m_before.preparation && (m_before.preparation->presidium.submitted || m_before.preparation->executive.submitted)));
    if (!m_date->value()) {
        m_in_time_chip->tell(StateChip::Sign::not_begun, in_context("talk", "Notice"));
        m_in_time->tell(say("Choose the day, and you see here whether the invitation is in good time."));
        m_resolved_chip->tell(StateChip::Sign::not_begun, say("Mandate"));
        m_resolved->tell(say("Choose the day, and you see here under which resolution the talk is held."));
        m_enter_resolution->Hide();
    }
    else {
        const auto forecast = app::forecast(records, draft(), m_place.today(), m_place.desk().law().pay_words(records.municipality->language));
        look_at_notice(forecast);
        look_at_mandate(forecast);
        m_people->clear_complaint();
        for (const auto& each : forecast.complaints)
            complain(each);
    }
    m_checks->Layout();
    m_plan_page->Layout();
    m_plan_fields->FitInside();
}

void PlanTalkDialog::look_at_notice(const app::TalkForecast& forecast)
{
    if (m_before.invited) {
        auto talk = m_before;
        talk.date = *m_date->value();
        return plan::tell_invited(talk, m_place.records().municipality->notice_days, *m_in_time_chip, *m_in_time);
    }
    if (!forecast.notice) {
        m_in_time_chip->tell(StateChip::Sign::not_begun, in_context("talk", "Past"));
        m_in_time->tell(say("The day is past. The talk can be entered afterwards, but nobody is invited to it any more."));
        return;
    }
    const auto days = std::to_string(*forecast.notice);
    auto told = plural("Sent today, the invitation comes {days} day before the talk.", "Sent today, the invitation comes {days} days before the talk.",
        static_cast<unsigned>(*forecast.notice), {{"days", days}});
    const auto late = std::find_if(forecast.warnings.begin(), forecast.warnings.end(), [](const auto& each) { return each.code == "talk.short_notice"; });
    if (late == forecast.warnings.end())
        m_in_time_chip->tell(StateChip::Sign::done, say("In good time"));
    else {
        m_in_time_chip->tell(StateChip::Sign::at_risk, say("Short notice"));
        told += " " + say("The municipality asks for at least {rule} days.", {{"rule", late->values.at("rule")}}) + " " + say("You can plan it all the same.");
    }
    m_in_time->tell(told);
}

void PlanTalkDialog::look_at_mandate(const app::TalkForecast& forecast)
{
    const auto language = window_language();
    m_enter_resolution->Show(!forecast.mandate && may_enter_resolution(m_place));
    if (!forecast.mandate) {
        m_resolved_chip->tell(StateChip::Sign::at_risk, say("No mandate"));
        m_resolved->tell(sentence(domain::Refused(forecast.mandate_missing)) + " "
            + say("You can plan the talk, but its minutes cannot be frozen before a resolution is entered."));
        return;
    }
    const auto& mandate = **forecast.mandate;
    m_resolved_chip->tell(StateChip::Sign::done, say("Mandate"));
    auto told = say("Held under case {case_number}, {body} {date}",
        {{"case_number", mandate.decision.case_number.str()}, {"body", mandate.decision.body.str()}, {"date", mandate.decision.date.in_words(language)}});
    if (mandate.valid_to)
        told += say(", valid to {date}", {{"date", mandate.valid_to->in_words(language)}});
    m_resolved->tell(told + ".");
}

}  // namespace gui
