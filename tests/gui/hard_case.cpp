// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/hard_case.h"

#include "app/exchange/import_case.h"
#include "app/exchange/sample.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>

namespace support {
namespace {

using Json = nlohmann::ordered_json;

Json sample()
{
    return Json::parse(app::sample_form());
}

/// The same words always become the same longer ones, since some are looked up by them.
std::string longer(const std::string& words, size_t signs, const std::string& more)
{
    std::string all = words;
    size_t count = words.size();
    while (count + more.size() + 1 <= signs) {
        all += " " + more;
        count += more.size() + 1;
    }
    return all;
}

void lengthen(Json& part)
{
    struct Length {
        size_t signs;
        const char* more;
    };
    static const std::map<std::string, Length> lengths{{"name", {72, "Kristoffersdatter-Haugerud"}},
        {"title", {200, "i ein langstrakt kommune med mange bygder"}}, {"capacity", {110, "og settemedlem av utvalet"}},
        {"place", {200, "i det gamle herredshuset ved sida av skulen"}}, {"area", {70, "og tenester til alle"}}, {"mentor", {120, "frå ein annan landsdel"}},
        {"cost_note", {80, "i snitt"}}};
    if (part.is_array()) {
        for (auto& each : part)
            lengthen(each);
        return;
    }
    if (!part.is_object())
        return;
    for (auto& [key, value] : part.items()) {
        const auto found = lengths.find(key);
        if (value.is_string() && found != lengths.end())
            value = longer(value.get<std::string>(), found->second.signs, found->second.more);
        else if (value.is_object() && value.contains("text") && found != lengths.end())
            value["text"] = longer(value["text"].get<std::string>(), found->second.signs, found->second.more);
        else
            lengthen(value);
    }
}

bool is_day(const std::string& text)
{
    constexpr std::string_view shape = "dddd-dd-dd";
    return text.size() == shape.size() && std::equal(text.begin(), text.end(), shape.begin(), [](char c, char wanted) {
        return wanted == 'd' ? std::isdigit(static_cast<unsigned char>(c)) != 0 : c == wanted;
    });
}

/// So many years earlier, under keys of its own.
void put_back(Json& part, int years, const std::set<std::string>& keys)
{
    if (part.is_string()) {
        auto text = part.get<std::string>();
        if (is_day(text))
            part = std::to_string(std::stoi(text.substr(0, 4)) - years) + text.substr(4);
        else if (keys.contains(text))
            part = text + "-" + std::to_string(years);
        return;
    }
    for (auto& each : part) {
        if (part.is_structured())
            put_back(each, years, keys);
    }
}

}  // namespace

std::string long_winded()
{
    auto form = sample();
    Json talk = form["talks"].back();
    talk["key"] = "oppfolging-2027-02";
    talk["kind"] = "follow_up";
    talk["state"] = "planned";
    talk["date"] = form["today"];
    for (const char* each : {"invited", "preparation", "remarks", "disagreement", "remark_deadline", "next_talk", "ratings", "guide"})
        talk.erase(each);
    for (auto& item : talk["agenda"]) {
        for (const char* each : {"statements", "agreed"})
            item.erase(each);
    }
    for (auto& each : talk["participants"])
        each.erase("attendance");
    form["talks"].push_back(talk);
    lengthen(form);
    form["municipality"]["name"] = "Øvre Fjellvik, Nedre Fjellvik, Nordre Storvatn og Ytre Havdal samanslegne kommune";
    return form.dump();
}

std::string after_years(int years)
{
    auto form = sample();
    constexpr std::array yearly{"plans", "goals", "talks", "actions"};
    // There is one draft, that of this year.
    const auto is_draft = [](const Json& each) { return each.value("state", "") == "draft" || each.value("plan", "") == "plan-2027"; };
    std::set<std::string> keys;
    for (const char* array : yearly) {
        for (const auto& each : form[array]) {
            if (!is_draft(each))
                keys.insert(each["key"].get<std::string>());
        }
    }
    const auto now = form;
    for (const char* array : yearly) {
        for (const auto& each : now[array]) {
            if (!keys.contains(each["key"].get<std::string>()))
                continue;
            for (int back = 1; back <= years; ++back) {
                auto earlier = each;
                put_back(earlier, back, keys);
                form[array].push_back(std::move(earlier));
            }
        }
    }
    // All that has happened since has a post and a mandate to stand on.
    put_back(form["appointments"], years, {});
    for (auto& each : form["mandates"]) {
        put_back(each["valid_from"], years, {});
        put_back(each["decision"], years, {});
    }
    return form.dump();
}

std::string barest()
{
    auto form = sample();
    const auto keep = [&form](const char* array, const char* field, const std::set<std::string>& keys) {
        auto& all = form[array];
        all.erase(std::remove_if(all.begin(), all.end(), [&](const Json& each) { return !keys.contains(each.value(field, std::string())); }), all.end());
    };
    keep("persons", "key", {"hovland", "haugland"});
    keep("seats", "person", {"hovland"});
    keep("accounts", "key", {"hovland"});
    for (auto& each : form["appointments"]) {
        for (const char* field : {"decided_by", "agreement_signed", "probation_until", "confirmed"})
            each.erase(field);
    }
    std::vector<std::string> rest;
    for (const auto& [key, value] : form.items()) {
        if (value.is_array() && key != "persons" && key != "terms" && key != "seats" && key != "accounts" && key != "appointments")
            rest.push_back(key);
    }
    for (const auto& key : rest)
        form.erase(key);
    return form.dump();
}

HardCase::HardCase(const std::string& form) : m_passphrase(app::sample_passphrase("hovland"))
{
    app::import_case(form, path(), {}, {}, m_clock);
}

}  // namespace support
