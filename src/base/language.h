// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <optional>
#include <string_view>

namespace base {

/// The written forms that every sentence exists in.
enum class Language { nb, nn, sv, en };
inline constexpr std::array all_languages{Language::nb, Language::nn, Language::sv, Language::en};

/// "nb", "nn", "sv" or "en".
std::string_view code(Language language);
std::optional<Language> language_from(std::string_view code);
/// BCP 47 with region, as PDF and screen readers want it: "nb-NO", "sv-SE".
std::string_view tag(Language language);
/// Shape of a BCP 47 tag: a language of 2 or 3 letters, then subtags of 1 to 8 letters or digits.
bool is_language_tag(std::string_view tag);

}  // namespace base
