// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.h"

#include <algorithm>

namespace base {

std::string_view code(Language language)
{
    switch (language) {
    case Language::nb: return "nb";
    case Language::nn: return "nn";
    case Language::sv: return "sv";
    case Language::en: return "en";
    }
    return "nb";
}

std::optional<Language> language_from(std::string_view text)
{
    for (auto language : all_languages) {
        if (code(language) == text)
            return language;
    }
    return std::nullopt;
}

std::string_view tag(Language language)
{
    switch (language) {
    case Language::nb: return "nb-NO";
    case Language::nn: return "nn-NO";
    case Language::sv: return "sv-SE";
    case Language::en: return "en-GB";
    }
    return "nb-NO";
}

bool is_language_tag(std::string_view tag)
{
    auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    for (bool first = true;; first = false) {
        const auto part = tag.substr(0, tag.find('-'));
        const bool plain = std::all_of(part.begin(), part.end(), [&](char c) { return is_letter(c) || (!first && c >= '0' && c <= '9'); });
        if (!plain || part.empty() || part.size() > (first ? 3u : 8u) || (first && part.size() < 2))
            return false;
        if (part.size() == tag.size())
            return true;
        tag.remove_prefix(part.size() + 1);
    }
}

}  // namespace base
