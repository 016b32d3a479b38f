// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/talk/guides.h"

#include "app/table_words.h"
#include "base/failure.h"
#include "base/resource.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace app {
namespace {

using nlohmann::json;

template <class E>
E word_of(const json& object, const char* name, E otherwise)
{
    if (!object.contains(name))
        return otherwise;
    const auto word = object.at(name).get<std::string>();
    const auto value = domain::from_code<E>(word);
    if (!value)
        base::broken("guide.damaged", word);
    return *value;
}

bool is_letter(char c)
{
    return (static_cast<unsigned char>(c) & 0x80) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The form with the article: "rådmannen", "kommundirektören", "leiaren".
std::string definite(std::string title)
{
    title += title.ends_with('e') ? "n" : "en";
    return title;
}

/// `from` as a whole word, with or without the genitive's s, small or at the beginning of a sentence.
std::string with_title(std::string text, const std::string& from, const std::string& to)
{
    for (const bool capital : {false, true}) {
        const auto word = capital ? base::capitalised(from) : from;
        const auto instead = capital ? base::capitalised(to) : to;
        for (size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
            auto end = at + word.size();
            end += end < text.size() && text[end] == 's';
            if ((at > 0 && is_letter(text[at - 1])) || (end < text.size() && is_letter(text[end])))
                continue;
            text.replace(at, word.size(), instead);
            at += instead.size() - 1;
        }
    }
    return text;
}

}  // namespace

ShippedGuide::ShippedGuide(std::string name, std::string_view bytes)
{
    try {
        const auto guide = json::parse(bytes);
        m_key = guide.at("key").get<std::string>();
        m_kind = word_of(guide, "kind", domain::TalkKind::development);
        if (guide.contains("country"))
            m_country = word_of(guide, "country", domain::Country::no);
        m_title = in_all_languages(guide.at("title"));
        if (guide.contains("scale")) {
            m_low = guide.at("scale").at("low").get<int>();
            m_high = guide.at("scale").at("high").get<int>();
        }
        for (const auto& each : guide.value("agenda", json::array())) {
            const auto minutes = each.contains("minutes") ? std::optional(each.at("minutes").get<int>()) : std::nullopt;
            m_agenda.push_back({each.at("key").get<std::string>(), word_of(each, "hat", domain::Hat::employer), minutes, in_all_languages(each.at("title"))});
        }
        for (const auto& each : guide.at("questions"))
            m_questions.push_back({each.at("key").get<std::string>(), word_of(each, "part", domain::GuidePart::talk), in_all_languages(each.at("text"))});
        for (const auto& each : guide.value("points", json::array()))
            m_points.push_back({each.at("key").get<std::string>(), in_all_languages(each.at("title"))});
    }
    catch (const json::exception& fault) {
        base::broken("guide.damaged", name + ": " + fault.what());
    }
}

domain::GuideFields ShippedGuide::in(base::Language language, const base::Text& executive_title) const
{
    const auto said = [&](const Words& words) {
        auto text = words.at(language);
        if (!executive_title.empty() && language != base::Language::en)
            text = with_title(std::move(text), language == base::Language::sv ? "direktören" : "kommunedirektøren", definite(executive_title.str()));
        return base::Text::of(text);
    };
    domain::GuideFields guide{domain::GuideId(base::Uuid::derive("", "guides", m_key)), m_key, m_kind, language, said(m_title), m_key};
    guide.low = m_low;
    guide.high = m_high;
    for (const auto& each : m_agenda)
        guide.agenda.push_back({each.key, said(each.title), each.hat, each.minutes});
    for (const auto& each : m_questions)
        guide.questions.push_back({each.key, each.part, said(each.text)});
    for (const auto& each : m_points)
        guide.points.push_back({each.key, said(each.title)});
    return guide;
}

const std::vector<ShippedGuide>& ShippedGuide::all()
{
    static const auto guides = [] {
        std::vector<ShippedGuide> found;
        for (const auto name : base::resource_names("templates/guides/")) {
            if (name.ends_with(".json"))
                found.emplace_back(std::string(name), base::resource(name));
        }
        std::sort(found.begin(), found.end(),
            [](const auto& a, const auto& b) { return std::pair(a.country().has_value(), a.key()) < std::pair(b.country().has_value(), b.key()); });
        return found;
    }();
    return guides;
}

const ShippedGuide* ShippedGuide::find(std::string_view key)
{
    const auto found = std::find_if(all().begin(), all().end(), [&](const ShippedGuide& each) { return each.key() == key; });
    return found == all().end() ? nullptr : &*found;
}

domain::GuideFields find_guide(const domain::CaseFields& records, std::string_view key)
{
    if (const auto* own = records.guides.find(key))
        return **own;
    const auto* shipped = ShippedGuide::find(key);
    if (!shipped)
        domain::refuse("guide.unknown", "guide", {{"key", std::string(key)}});
    return shipped->in(records.municipality->language, records.municipality->executive_title);
}

void Guides::copy(domain::GuideId id, std::string key, std::string_view source, std::optional<base::Language> language)
{
    const auto* shipped = ShippedGuide::find(source);
    if (!shipped)
        domain::refuse("guide.unknown", "source", {{"key", std::string(source)}});
    const auto& municipality = m_work.records()->municipality;
    auto guide = shipped->in(language.value_or(municipality->language), municipality->executive_title);
    guide.id = id;
    guide.key = std::move(key);
    save(std::move(guide));
}

void Guides::save(domain::GuideFields guide)
{
    domain::Hand(*m_work.records(), m_work.account(), m_work.today()).require_office();
    m_work.save(domain::Guide(std::move(guide)));
}

void Guides::fill(domain::TalkFields& talk, const domain::CaseFields& records, const base::Clock& clock)
{
    if (talk.guide.empty())
        return;
    const auto guide = find_guide(records, talk.guide);
    if (guide.kind != talk.kind)
        domain::refuse("guide.other_kind", "guide", {{"key", talk.guide}, {"kind", std::string(code(guide.kind))}});
    if (talk.agenda.empty())
        talk.agenda = domain::agenda_from(guide, clock);
    if (talk.ratings)
        return;
    std::vector<domain::PersonId> panel;
    const std::vector<domain::Interest> interests(records.interests.begin(), records.interests.end());
    for (const auto& each : talk.participants) {
        if (each.side == domain::Side::presidium && !domain::conflict_of(each.person, talk, interests))
            panel.push_back(each.person);
    }
    if (!panel.empty())
        talk.ratings = domain::ratings_from(guide, panel, records.appointments.get(talk.appointment)->person);
}

}  // namespace app
