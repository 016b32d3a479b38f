// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"

#include <nlohmann/json.hpp>

#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace support {

/// Every word that somebody keeps back begins so, every other that was put in as the second, and nothing else does.
inline const std::string kept_mark = "qxz", open_mark = "vjw";
constexpr std::size_t word_size = 15;

/// From whom a word is kept.
enum class Kept {
    /// It stands in full editions.
    from_public,
    /// Likewise, but what a talk agreed on stands in its minutes.
    from_public_but_minuted,
    /// It stands in no document.
    from_all,
};

/// A case in the open form with other texts in it, by chance: every text that may be closed is or is not, wherever the schema
/// has one; talks, agreements and reviews get more of them; what is said in confidence is a word that is kept back.
class ForgedCase {
public:
    ForgedCase(nlohmann::json form, unsigned seed);

    const nlohmann::json& form() const { return m_form; }
    const std::map<std::string, Kept>& kept() const { return m_kept; }
    /// Closed amounts of a salary review, as digits.
    const std::set<std::string>& figures(const std::string& review) { return m_figures[review]; }

    bool chance(int percent) { return static_cast<int>(m_random() % 100) < percent; }
    base::Date day();

private:
    using json = nlohmann::json;

    template <class List>
    const auto& any(const List& list)
    {
        return list[m_random() % list.size()];
    }
    std::string word(std::string begin);
    std::string dressed(const std::string& word);
    std::string secret(Kept kept);
    std::string open();
    json passage();
    json amount(const std::string& review, const json& pay);

    void walk(json& node, const json& type);
    void change(json& passage);
    void close(json& passage);
    void change_talk(json& talk);
    void change_scores(json& sheet);
    void change_agreement(json& agreement);
    void change_blocks(json& version);
    void change_review(json& review);
    void change_plan(json& plan);
    void change_goal(json& goal);

    json m_form;
    std::mt19937 m_random;
    std::vector<std::string> m_bases;
    std::map<std::string, Kept> m_kept;
    std::map<std::string, std::set<std::string>> m_figures;
};

}  // namespace support
