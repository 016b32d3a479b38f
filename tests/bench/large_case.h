// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/case_file.h"
#include "app/desk.h"
#include "app/open_form/read.h"
#include "domain/case.h"

#include <random>
#include <string>
#include <vector>

namespace bench {

inline const std::string passphrase = "ein lang nok passfrase";
inline const base::FixedClock the_clock{base::Date(2027, 2, 19)};

/// About 2 KB of words, eight thousand different ones as people use them: few often, many seldom.
class Prose {
public:
    Prose()
    {
        const char* parts[] = {
            "kom", "mune", "rå", "sk", "lei", "ar", "møt", "plan", "vel", "ferd", "by", "gd", "e", "a", "ut", "vik", "ling", "fra", "vær", "s"};
        for (int i = 0; i < 8000; ++i) {
            std::string word;
            for (int length = 2 + static_cast<int>(m_random() % 3); length > 0; --length)
                word += parts[m_random() % std::size(parts)];
            m_words.push_back(word + std::to_string(i % 7));
        }
    }
    const std::string& word()
    {
        const double chance = std::generate_canonical<double, 30>(m_random);
        return m_words[static_cast<size_t>(chance * chance * chance * static_cast<double>(m_words.size()))];
    }
    base::Text text(size_t size = 2000)
    {
        std::string text;
        while (text.size() < size)
            text += word() + " ";
        return base::Text::of(text);
    }

private:
    std::mt19937 m_random{7};
    std::vector<std::string> m_words;
};

/// A file of the sample and so many records of 2 KB besides.
inline void make(const std::filesystem::path& path, int count, Prose& prose)
{
    auto records = *app::read_open_form(app::Desk::sample_form());
    records.test = false;
    records.today = {};
    records.accounts = {};
    auto fields = **records.actions.begin();
    for (int i = 0; i < count; ++i) {
        fields.id = domain::ActionId(base::Uuid::make(the_clock));
        fields.key = "a" + std::to_string(i);
        fields.text = prose.text();
        records.actions.add(domain::Action::restore(fields));
    }
    app::NewCase begin{std::move(records), "lead", base::Text::of("Ingunn"), domain::Party::presidium, {}, passphrase};
    begin.person = (*begin.records.persons.find("hovland"))->id;
    app::CaseFile::create(path, begin, the_clock);
}

}  // namespace bench
