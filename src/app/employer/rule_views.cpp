// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/employer/rule_views.h"

#include "app/documents/view_words.h"
#include "domain/case.h"

#include <fmt/format.h>

namespace app {
namespace {

using namespace view;

json look_overs(const std::vector<domain::LookOver>& all, base::Language language)
{
    json list = json::array();
    for (const auto& each : all)
        list.push_back({{"on", day(each.on, language)}, {"due", day(each.due, language)}, {"in_time", each.in_time()}});
    return list;
}

/// Of the version before: its number, and the day it was adopted or signed.
json before(int version, const std::optional<base::Date>& date, base::Language language)
{
    return {{"version", std::to_string(version)}, {"date", day(date, language)}};
}

}  // namespace

json instruction_view(const DocumentSource& source, DocumentFace& face)
{
    const auto language = source.language;
    const auto& instruction = *source.records->instructions.find(source.record);
    const auto& municipality = *source.records->municipality;
    face.version = std::to_string(instruction->version);
    json view = {{"language", base::code(language)}, {"draft", instruction->state == domain::RuleState::draft}, {"state", flags(instruction->state)},
        {"municipality", municipality.name.str()}, {"executive_title", municipality.executive_title.str()}, {"title", instruction->title.str()},
        {"version", std::to_string(instruction->version)}, {"adopted", decision(instruction->adopted, language)},
        {"valid_from", day(instruction->valid_from, language)}, {"next_review", day(instruction->next_review, language)}, {"replaces", nullptr}};
    if (instruction->adopted)
        face.date = instruction->adopted->date;
    if (instruction->replaces) {
        const auto& earlier = source.records->instructions.get(*instruction->replaces);
        view["replaces"] = before(earlier->version, earlier->adopted ? std::optional(earlier->adopted->date) : std::nullopt, language);
    }
    json sections = json::array();
    for (const auto& section : instruction->sections) {
        json one = {{"number", std::to_string(sections.size() + 1)}, {"heading", section.heading.str()}, {"text", or_null(section.text)}};
        json tasks = json::array();
        for (const auto& task : section.tasks)
            tasks.push_back({{"text", task.str()}});
        add_list(one, "tasks", std::move(tasks));
        sections.push_back(std::move(one));
    }
    add_list(view, "sections", std::move(sections));
    json limits = json::array();
    for (const auto& limit : instruction->limits)
        limits.push_back({{"what", limit.what.str()}, {"amount", limit.amount.in_words(language)}});
    add_list(view, "limits", std::move(limits));
    add_list(view, "look_overs", look_overs(instruction->look_overs, language));
    return view;
}

json accord_view(const DocumentSource& source, DocumentFace& face)
{
    const auto language = source.language;
    const auto& accord = *source.records->accords.find(source.record);
    const auto& municipality = *source.records->municipality;
    const auto& appointment = source.records->appointments.get(accord->appointment);
    const auto name = [&](domain::PersonId id) { return source.records->persons.get(id)->name.str(); };
    face.version = std::to_string(accord->version);
    const auto signed_on = accord.signed_on();
    if (signed_on)
        face.date = *signed_on;
    json view = {{"language", base::code(language)}, {"draft", accord->state < domain::AccordState::signed_}, {"state", flags(accord->state)},
        {"municipality", municipality.name.str()}, {"title", accord->title.str()}, {"version", std::to_string(accord->version)},
        {"executive", {{"name", name(appointment->person)}, {"title", appointment->title.str()}}}, {"signed", day(signed_on, language)},
        {"next_review", day(accord->next_review, language)}, {"replaces", nullptr}};
    if (accord->replaces) {
        const auto& earlier = source.records->accords.get(*accord->replaces);
        view["replaces"] = before(earlier->version, earlier.signed_on(), language);
    }
    json points = json::array();
    for (const auto& point : accord->points)
        points.push_back({{"number", std::to_string(points.size() + 1)}, {"heading", or_null(point.heading)}, {"text", point.text.str()}});
    add_list(view, "points", std::move(points));
    json signatures = json::array(), reservations = json::array();
    for (const auto& each : accord->signatures) {
        signatures.push_back({{"name", name(each.person)}, {"capacity", each.capacity.str()}, {"state", flags(each.state)}, {"date", day(each.date, language)},
            {"field", fmt::format("signature_{}", signatures.size() + 1)}, {"more", !signatures.empty()}});
        if (each.state == domain::Signature::State::reserved)
            reservations.push_back({{"by", name(each.person)}, {"text", each.reservation.str()}, {"reply", or_null(each.reply)}});
    }
    add_list(view, "signatures", std::move(signatures));
    add_list(view, "reservations", std::move(reservations));
    add_list(view, "look_overs", look_overs(accord->look_overs, language));
    return view;
}

}  // namespace app
