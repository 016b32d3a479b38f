// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/work.h"
#include "domain/hand.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// A set of questions that the program brings along (templates/guides), in four written forms.
class ShippedGuide {
public:
    ShippedGuide(std::string name, std::string_view json);

    const std::string& key() const { return m_key; }
    domain::TalkKind kind() const { return m_kind; }
    /// For one country alone; nothing: for all.
    const std::optional<domain::Country>& country() const { return m_country; }
    /// As a guide in that language. `executive_title`: what the executive is called there ("rådmann"), in place of the title that
    /// the questions have. Of the guide's own key, and no id of anybody's.
    domain::GuideFields in(base::Language language, const base::Text& executive_title = {}) const;

    /// All that are shipped, the general ones first, in the order of their keys.
    static const std::vector<ShippedGuide>& all();
    /// Null where there is none of that key.
    static const ShippedGuide* find(std::string_view key);

private:
    using Words = std::map<base::Language, std::string>;
    struct Item {
        std::string key;
        domain::Hat hat;
        std::optional<int> minutes;
        Words title;
    };
    struct Question {
        std::string key;
        domain::GuidePart part;
        Words text;
    };
    struct Point {
        std::string key;
        Words title;
    };

    std::string m_key;
    domain::TalkKind m_kind;
    std::optional<domain::Country> m_country;
    Words m_title;
    int m_low = 1, m_high = 5;
    std::vector<Item> m_agenda;
    std::vector<Question> m_questions;
    std::vector<Point> m_points;
};

/// The municipality's own guide of that key, else the shipped one in the municipality's written form. Refuses "guide.unknown".
domain::GuideFields find_guide(const domain::CaseFields& records, std::string_view key);

/// The municipality's own guides: by the employer's side, the secretariat and HR.
class Guides {
public:
    explicit Guides(Work& work) : m_work(work) {}

    /// Of a shipped guide, to be edited. Refuses "guide.unknown".
    void copy(domain::GuideId id, std::string key, std::string_view source, std::optional<base::Language> language);
    /// A new one, or the same with new contents.
    void save(domain::GuideFields guide);

    /// What a planned talk takes from the guide that it names, where it says nothing of its own: agenda, and what is rated by
    /// the employer's participants without a declared interest.
    static void fill(domain::TalkFields& talk, const domain::CaseFields& records, const base::Clock& clock);

private:
    Work& m_work;
};

}  // namespace app
