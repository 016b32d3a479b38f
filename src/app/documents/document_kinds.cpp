// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/document_kinds.h"

#include "app/agreement/agreement_views.h"
#include "app/calendar/calendar_views.h"
#include "app/employer/rule_views.h"
#include "app/minutes_view.h"
#include "app/plan/plan_view.h"
#include "app/salary/salary_views.h"
#include "app/talk/talk_documents.h"
#include "domain/case.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace app {
namespace {

/// A talk with what is being written on its points; what was closed stays closed.
domain::Talk as_typed(domain::TalkFields talk, const std::map<domain::AgendaItemId, base::Text>& typed)
{
    for (auto& item : talk.agenda) {
        const auto found = typed.find(item.id);
        if (found == typed.end())
            continue;
        if (found->second.empty())
            item.agreed.reset();
        else if (item.agreed)
            item.agreed->text = found->second;
        else
            item.agreed = {found->second};
    }
    return domain::Talk::restore(std::move(talk));
}

nlohmann::json minutes(const DocumentSource& source, DocumentFace& face)
{
    const auto& kept = *source.records->talks.find(source.record);
    const auto talk = source.options.typed.empty() || kept->is_frozen() ? kept : as_typed(*kept, source.options.typed);
    if (!talk->was_held())
        domain::refuse("talk.not_held", talk->key);
    face.date = talk->frozen.value_or(talk->date);
    return minutes_view(source.records, talk, source.law, source.options.edition, source.language, source.options.on.value_or(talk->date));
}

/// A subject's kinds stand together; its views are declared in a header of the subject.
constexpr DocumentKind kinds[] = {
    {"minutes", "talks", true, minutes},
    {"wheel", "years", false, wheel_view},
    {"employers_year", "years", false, employers_year_view},
    {"deadlines", "years", false, deadlines_view},
    {"invitation", "talks", false, invitation_view},
    {"pack", "talks", false, pack_view},
    {"plan", "plans", true, plan_view},
    {"plan_agreed", "plans", false, plan_as_agreed_view},
    {"instruction", "instructions", false, instruction_view},
    {"accord", "accords", false, accord_view},
    {"salary_protocol", "salary", true, salary_protocol_view},
    {"salary_assessment", "salary", true, salary_assessment_view},
    {"outcome_letter", "salary", true, outcome_letter_view},
    {"agreement", "agreements", true, agreement_view},
    {"amendment", "agreements", true, amendment_view},
    {"exit_agreement", "agreements", true, exit_agreement_view},
    {"severance", "agreements", false, severance_view},
};

template <auto member>
std::string find_in(const domain::CaseFields& records, std::string_view key_or_id)
{
    const auto* found = (records.*member).find(key_or_id);
    return found ? (*found)->id.str() : std::string();
}

std::string find_year(const domain::CaseFields&, std::string_view text)
{
    return text.size() == 4 && base::Date::from(std::string(text) + "-01-01") ? std::string(text) : std::string();
}

struct Finder {
    std::string_view array;
    std::string (*find)(const domain::CaseFields&, std::string_view);
};
/// Of every array that has a kind.
constexpr Finder finders[] = {
    {"talks", find_in<&domain::CaseFields::talks>},
    {"plans", find_in<&domain::CaseFields::plans>},
    {"appointments", find_in<&domain::CaseFields::appointments>},
    {"mandates", find_in<&domain::CaseFields::mandates>},
    {"instructions", find_in<&domain::CaseFields::instructions>},
    {"accords", find_in<&domain::CaseFields::accords>},
    {"agreements", find_in<&domain::CaseFields::agreements>},
    {"salary", find_in<&domain::CaseFields::salary>},
    {"years", find_year},
};

}  // namespace

std::span<const DocumentKind> document_kinds()
{
    return kinds;
}

const DocumentKind& document_kind(std::string_view name)
{
    const auto* found = std::find_if(std::begin(kinds), std::end(kinds), [&](const auto& kind) { return kind.name == name; });
    if (found != std::end(kinds))
        return *found;
    std::vector<std::string_view> names;
    for (const auto& kind : kinds)
        names.push_back(kind.name);
    domain::refuse("document.kind", "kind", {{"value", std::string(name)}, {"kinds", fmt::format("{}", fmt::join(names, " "))}});
}

std::string find_record(const domain::CaseFields& records, std::string_view array, std::string_view key_or_id)
{
    const auto* found = std::find_if(std::begin(finders), std::end(finders), [&](const auto& finder) { return finder.array == array; });
    return found == std::end(finders) ? std::string() : found->find(records, key_or_id);
}

}  // namespace app
