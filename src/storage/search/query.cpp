// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/search/query.h"

#include <algorithm>

namespace storage {
namespace {

constexpr size_t most_words = 24, most_bytes = 2000;

/// Folded words are letters and digits, so they cannot end the quotes.
WipedString quoted(const std::vector<WipedString>& words)
{
    WipedString text = "\"";
    for (const auto& word : words)
        text += (text.size() > 1 ? " " : "") + word;
    return text + "\"";
}

/// One letter begins nearly every text, and whoever types it alone means it: plan B, grade 5.
bool is_one_sign(std::string_view word)
{
    return std::count_if(word.begin(), word.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }) == 1;
}

}  // namespace

WipedString search_question(std::string_view typed, const std::function<std::vector<WipedString>(std::string_view)>& words)
{
    typed = typed.substr(0, most_bytes);
    WipedString question;
    size_t count = 0;
    auto ask = [&](const WipedString& part) { question += (question.empty() ? "" : " AND ") + part; };
    bool in_quotes = false;
    while (true) {
        const auto end = typed.find('"');
        // An opening quote without its partner is a slip of the finger.
        const bool phrase = in_quotes && end != typed.npos;
        auto found = words(typed.substr(0, end));
        if (phrase && !found.empty() && count + found.size() <= most_words) {
            ask(quoted(found));
            count += found.size();
        }
        else if (!phrase) {
            for (size_t i = 0; i < found.size() && count < most_words; ++i, ++count) {
                // The whole word counts besides its beginning, so that it comes before longer ones.
                const auto word = quoted({found[i]});
                ask(is_one_sign(found[i]) ? word : "(" + word + " OR " + word + " *)");
            }
        }
        if (end == typed.npos)
            return question;
        typed.remove_prefix(end + 1);
        in_quotes = !in_quotes;
    }
}

}  // namespace storage
