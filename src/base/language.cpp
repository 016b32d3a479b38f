// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.h"

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

}  // namespace base
