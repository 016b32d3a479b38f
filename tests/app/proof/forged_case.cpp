// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/proof/forged_case.h"

#include "app/law.h"
#include "base/resource.h"

#include <algorithm>

namespace support {
namespace {

using nlohmann::json;
using namespace nlohmann::literals;

const json& schema()
{
    static const json whole = json::parse(base::resource("templates/case.schema.json"));
    return whole;
}
const json& resolved(const json& node)
{
    const auto ref = node.find("$ref");
    return ref == node.end() ? node : schema().at(json::json_pointer(ref->get<std::string>().substr(1)));
}

/// To change each of; nothing where there is no such list.
json& in(json& object, const char* name)
{
    static json none = json::array();
    return object.contains(name) ? object[name] : none;
}

/// No case has one.
json exit_agreement(const json& ended)
{
    const auto severance = ended["versions"].back().value("severance", json::object());
    return {{"key", "sluttavtale"}, {"appointment", ended["appointment"]}, {"kind", "exit"}, {"amends", ended["key"]},
        {"versions", {{{"number", 1}, {"state", "draft"}, {"title", "Sluttavtale"}, {"until", "2029-01-31"}, {"severance", severance}}}}};
}

/// A review that is still bargained.
void begin_again(json& review)
{
    for (const char* name : {"outcome", "decision", "payroll", "letter", "next_review", "closed"})
        review.erase(name);
    for (auto& element : review["elements"])
        element.erase("after");
    review["state"] = review.value("bids", json::array()).empty() ? "open" : "bids";
}

}  // namespace

ForgedCase::ForgedCase(nlohmann::json form, unsigned seed) : m_form(std::move(form)), m_random(seed)
{
    const auto country = m_form["municipality"]["country"] == "SE" ? domain::Country::se : domain::Country::no;
    for (const auto& row : app::Law::of(country).rows())
        m_bases.push_back(row.rule.id);
    for (auto& talk : m_form["talks"])
        change_talk(talk);
    if (!in(m_form, "agreements").empty())
        m_form["agreements"].push_back(exit_agreement(m_form["agreements"][0]));
    for (auto& agreement : in(m_form, "agreements"))
        change_agreement(agreement);
    for (auto& review : in(m_form, "salary"))
        change_review(review);
    for (auto& plan : in(m_form, "plans"))
        change_plan(plan);
    for (auto& goal : in(m_form, "goals"))
        change_goal(goal);
    walk(m_form, schema());
    for (auto& agreement : in(m_form, "agreements")) {
        for (auto& version : agreement["versions"])
            change_blocks(version);
    }
}

base::Date ForgedCase::day()
{
    return base::Date(2026, 1, 1).plus_days(static_cast<int>(m_random() % 700));
}

std::string ForgedCase::word(std::string begin)
{
    while (begin.size() < word_size)
        begin += static_cast<char>('a' + m_random() % 16);
    return begin;
}

/// The word in what people type: plain, long, in lines, and in whatever means something to a program.
std::string ForgedCase::dressed(const std::string& word)
{
    const std::vector<std::string> shapes{word, word + " *" + word + "*\n\n# " + word, "| " + word + " | b |\n|---|---|\n| {{" + word + "}} | {{{text}}} |",
        "- a\n- " + word + "\n\n1. " + word, "[" + word + "](https://example.org/" + word + ") <b>" + word + "</b>", "«" + word + "», “" + word + "” – 40 %",
        "Ein\ttekst\n\nmed " + word + "\nover fleire linjer.", word + "\u00A0kr", "\\" + word + " & `" + word + "`\n---\n" + word,
        "![" + word + "](chart:goals) [" + word + "](lang:se)", "Sámi " + word + " čállosat ŧ đ ŋ", "{" + word + "} %s {0} {id}"};
    auto text = any(shapes);
    if (chance(5)) {
        for (int i = 0; i < 60; ++i)
            text += " og meir om det same i ei lang setning";
        text += " " + word;
    }
    return text;
}

std::string ForgedCase::secret(Kept kept)
{
    const auto made = word(kept_mark);
    m_kept.emplace(made, kept);
    return dressed(made);
}

std::string ForgedCase::open()
{
    return dressed(word(open_mark));
}

void ForgedCase::close(json& passage)
{
    passage = {{"text", secret(Kept::from_public)}, {"access", {{"basis", any(m_bases)}}}};
    if (chance(70))
        passage["access"]["reason"] = open();
    if (chance(50))
        passage["access"]["review"] = "2031-02-28";
    if (chance(10))
        passage["language"] = "se";
}

void ForgedCase::change(json& passage)
{
    if (chance(50))
        close(passage);
    else if (chance(50))
        passage = {{"text", open()}};
}

nlohmann::json ForgedCase::passage()
{
    return {{"text", open()}};
}

/// Every text that may be closed, wherever the form has one.
void ForgedCase::walk(json& node, const json& type)
{
    if (node.is_array()) {
        for (auto& each : node) {
            if (type.contains("items"))
                walk(each, resolved(type["items"]));
        }
        return;
    }
    if (!node.is_object() || !type.contains("properties"))
        return;
    if (&type == &schema()["definitions"]["passage"])
        return change(node);
    for (auto& [name, each] : node.items())
        walk(each, resolved(type["properties"].at(name)));
    // An answer tells what it answers.
    if (node.contains("settled") && node.contains("text") && node["state"] == "declined") {
        const bool is_closed = node["text"].contains("access");
        node["reason"] = is_closed ? secret(Kept::from_public) : open();
    }
}

void ForgedCase::change_talk(json& talk)
{
    const auto state = talk["state"].get<std::string>();
    const bool was_held = state != "planned" && state != "invited" && state != "preparing" && state != "cancelled";
    for (const char* side : {"presidium", "executive"}) {
        const auto own = json::json_pointer("/preparation/" + std::string(side) + "/answers");
        if (talk.contains(own)) {
            for (auto& answer : talk[own])
                answer["answer"] = secret(Kept::from_all);
        }
    }
    if (talk.contains("ratings")) {
        for (auto& sheet : in(talk["ratings"], "panel"))
            change_scores(sheet);
        if (talk["ratings"].contains("self"))
            change_scores(talk["ratings"]["self"]);
    }
    if (!was_held)
        return;
    std::vector<std::string> people;
    for (const auto& one : talk.value("participants", json::array())) {
        if (one["side"] == "presidium" || one["side"] == "executive")
            people.push_back(one["person"]);
    }
    for (auto& item : in(talk, "agenda")) {
        if (chance(40))
            item["agreed"] = passage();
        while (chance(30))
            item["statements"].push_back({{"by", chance(50) ? "presidium" : "executive"}, {"text", passage()}});
    }
    if (people.empty())
        return;
    const auto date = talk["date"];
    while (chance(40))
        talk["disagreement"].push_back({{"by", any(people)}, {"date", date}, {"text", passage()}});
    while (chance(40)) {
        const std::vector<std::string> states{"open", "accepted", "declined"};
        json remark{{"by", any(people)}, {"date", date}, {"text", passage()}, {"state", any(states)}};
        // What is frozen or signed has nothing open but what prints as disagreement.
        if (remark["state"] == "open" && state != "in_review")
            remark["state"] = "accepted";
        if (remark["state"] != "open")
            remark["settled"] = date;
        if (remark["state"] == "declined")
            remark["reason"] = open();
        talk["remarks"].push_back(std::move(remark));
    }
}

void ForgedCase::change_scores(json& sheet)
{
    for (auto& score : in(sheet, "scores"))
        score["note"] = secret(Kept::from_all);
}

void ForgedCase::change_agreement(json& agreement)
{
    for (auto& version : agreement["versions"]) {
        for (const char* key : {"severance", "set_off", "exceptions", "notice", "retreat", "after_term"}) {
            const auto is_there = [&](const json& clause) { return clause["key"] == key; };
            if (const auto& clauses = in(version, "clauses"); chance(30) && std::none_of(clauses.begin(), clauses.end(), is_there))
                version["clauses"].push_back({{"key", key}, {"heading", key}, {"text", passage()}});
        }
        for (int i = 1; chance(60); ++i)
            version["clauses"].push_back({{"key", "eige-punkt-" + std::to_string(i)}, {"heading", "Punkt " + std::to_string(i)}, {"text", passage()}});
    }
}

/// What is said in figures and fields beside a closed clause belongs to it.
void ForgedCase::change_blocks(json& version)
{
    static const std::pair<const char*, const char*> told[] = {{"notice", "/notice/terms"}, {"retreat", "/retreat/terms"}, {"after_term", "/retreat/terms"},
        {"severance", "/severance/exceptions"}, {"severance", "/severance/set_off_terms"}, {"exceptions", "/severance/exceptions"},
        {"set_off", "/severance/set_off_terms"}, {"form", "/fixed_term/afterwards"}};
    for (const auto& clause : in(version, "clauses")) {
        for (const auto& [key, field] : told) {
            const json::json_pointer place(field);
            if (clause["key"] == key && clause.contains("/text/access"_json_pointer) && version.contains(place.parent_pointer()))
                version[place] = secret(Kept::from_public);
        }
    }
}

/// Somewhat more or less than the pay.
nlohmann::json ForgedCase::amount(const std::string& review, const json& pay)
{
    const auto kroner = pay["amount"].get<std::int64_t>() / 100 * (900 + static_cast<int>(m_random() % 400)) / 1000 + static_cast<int>(m_random() % 1000);
    m_figures[review].insert(std::to_string(kroner));
    return {{"amount", kroner * 100}, {"currency", pay["currency"]}};
}

void ForgedCase::change_review(json& review)
{
    const auto key = review["key"].get<std::string>();
    const auto pay = review["elements"][0]["before"];
    if (chance(40))
        begin_again(review);
    const bool is_open = review["state"] == "open" || review["state"] == "bids";
    auto& bargaining = review["bargaining"];
    bargaining = {{"basis", any(m_bases)}, {"review", "2031-05-31"}};
    const bool opened = !is_open && chance(25);
    if (opened)
        bargaining["opened"] = "2030-01-31";
    else if (chance(70))
        bargaining["reason"] = open();
    review["strategy"] = secret(Kept::from_all);
    const auto kept = [&] { return opened ? open() : secret(Kept::from_public); };
    for (auto& bid : in(review, "bids"))
        bid["reason"] = kept();
    for (auto& criterion : review["criteria"]) {
        for (const char* side : {"employer", "executive"}) {
            if (chance(70))
                criterion[side] = {{"score", 1 + m_random() % 4}, {"text", kept()}, {"evidence", kept()}};
        }
    }
    review["comparison"] = json::array();
    while (chance(80)) {
        json one{{"municipality", kept()}, {"size", 9'000 + m_random() % 9'000}, {"source", kept()}, {"collected", "2027-04-20"}};
        one["amount"] = amount(opened ? "" : key, pay);
        review["comparison"].push_back(std::move(one));
    }
    for (auto& bid : in(review, "bids"))
        bid["amount"] = amount(opened ? "" : key, pay);
    if (review.contains("outcome")) {
        while (chance(40))
            review["outcome"]["reason"].push_back(passage());
    }
}

void ForgedCase::change_plan(json& plan)
{
    plan["workload"] = secret(Kept::from_public);
    plan["holiday"] = secret(Kept::from_public);
    for (auto& item : in(plan, "development")) {
        for (const char* field : {"need", "activity", "mentor", "support"})
            item[field] = secret(Kept::from_public_but_minuted);
    }
}

void ForgedCase::change_goal(json& goal)
{
    for (auto& entry : in(goal, "follow_ups")) {
        for (const char* field : {"self_assessment", "employer_assessment", "agreed_assessment", "disagreement"})
            entry[field] = secret(Kept::from_public);
    }
}

}  // namespace support
