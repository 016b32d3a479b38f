// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/papers/papers.h"

#include "base/failure.h"
#include "domain/codes.h"
#include "storage/sealing/secret.h"

#include <nlohmann/json.hpp>

namespace app {
namespace {

using nlohmann::json;

json or_null(const std::string& text)
{
    return text.empty() ? json() : json(text);
}

json day(base::Date date, base::Language language)
{
    return {{"iso", date.iso()}, {"text", date.in_words(language)}};
}

json group_list(std::string_view text, size_t expected)
{
    json list = json::array();
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(" \n"), text.size());
        if (end > 0)
            list.push_back(std::string(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (list.size() != expected)
        base::broken("papers.groups", std::to_string(list.size()) + " groups");
    return list;
}

/// The two halves of a circle are one thing to whoever reads the sheet.
std::string word_of(domain::RoomKind kind)
{
    return is_circle(kind) ? "circle" : std::string(domain::code(kind));
}

json room_list(const std::set<domain::RoomKind>& kinds)
{
    json rooms = json::array();
    for (const auto each : kinds) {
        json kind = {{"presidium", false}, {"dialogue", false}, {"record", false}, {"hr", false}, {"circle", false}};
        kind[word_of(each)] = true;
        if (each != domain::RoomKind::own && (rooms.empty() || rooms.back().at("kind") != kind))
            rooms.push_back({{"kind", kind}, {"first", rooms.empty()}});
    }
    return rooms;
}

/// So many names fit on the page; of more, one fewer is named and the others counted.
constexpr size_t most_names = 6;

size_t named(const std::vector<std::string>& names)
{
    return names.size() > most_names ? most_names - 1 : names.size();
}

json name_list(const std::vector<std::string>& names)
{
    json list = json::array();
    for (size_t i = 0; i < named(names); ++i)
        list.push_back({{"name", names[i]}, {"first", i == 0}});
    return list;
}

void wipe_codes(json& view)
{
    for (auto& groups : view.at("codes")) {
        for (auto& group : groups) {
            auto& text = group.get_ref<std::string&>();
            storage::wipe({reinterpret_cast<std::uint8_t*>(text.data()), text.size()});
        }
    }
}

documents::Composed composed(documents::Composer& composer, const char* kind, base::Language language, json view, base::Date made)
{
    struct Wipe {
        json& view;
        ~Wipe() { wipe_codes(view); }
    } const wipe{view};
    return composer.compose({kind, language, view, kind, "1", made.iso()});
}

}  // namespace

json Papers::view(const RecoveryPaper& paper, base::Language language) const
{
    auto rooms = room_list(paper.rooms);
    const auto more = paper.own_rooms_of.size() - named(paper.own_rooms_of);
    return {{"language", base::code(language)}, {"municipality", m_municipality}, {"number", std::to_string(paper.number)}, {"holder", or_null(paper.holder)},
        {"case_file", or_null(paper.case_file)}, {"made", day(paper.made, language)}, {"has_rooms", !rooms.empty()}, {"rooms", std::move(rooms)},
        {"has_own_rooms", !paper.own_rooms_of.empty()}, {"own_rooms", name_list(paper.own_rooms_of)},
        {"own_rooms_more", more > 0 ? json(std::to_string(more)) : json()}, {"codes", {{"sheet", group_list(paper.groups, 16)}}}};
}

json Papers::view(const SlipPaper& paper, base::Language language) const
{
    json party = json::object();
    for (const auto& [each, word] : domain::Codes<domain::Party>::all)
        party[std::string(word)] = each == paper.party;
    return {{"language", base::code(language)}, {"municipality", m_municipality}, {"key", paper.key}, {"name", paper.name}, {"party", std::move(party)},
        {"capacity", or_null(paper.capacity)}, {"from", paper.from}, {"from_code", or_null(paper.from_code)}, {"case_file", or_null(paper.case_file)},
        {"made", day(paper.made, language)}, {"until", paper.until ? day(*paper.until, language) : json()}, {"codes", {{"slip", group_list(paper.groups, 8)}}}};
}

documents::Composed Papers::compose(const RecoveryPaper& paper, base::Language language) const
{
    return composed(m_composer, "recovery_sheet", language, view(paper, language), paper.made);
}

documents::Composed Papers::compose(const SlipPaper& paper, base::Language language) const
{
    return composed(m_composer, "slip", language, view(paper, language), paper.made);
}

}  // namespace app
