// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/typed_time.h"

#include <string>

namespace base {

std::optional<TimeOfDay> time_from_typed(std::string_view typed)
{
    std::string hours, minutes;
    bool parted = false;
    const auto begin = typed.find_first_of("0123456789");
    if (begin == std::string_view::npos)
        return std::nullopt;
    auto before = typed.substr(0, begin);
    const auto has_word = [&](std::string_view word) { return before.substr(0, word.size()) == word; };
    if (has_word("kl") || has_word("Kl"))
        before.remove_prefix(2);
    if (before.find_first_not_of(". ") != std::string_view::npos)
        return std::nullopt;
    for (const char c : typed.substr(begin, typed.find_last_not_of(' ') - begin + 1)) {
        if (c >= '0' && c <= '9')
            (parted ? minutes : hours) += c;
        else if (!parted && (c == '.' || c == ':' || c == ',' || c == ' '))
            parted = true;
        else
            return std::nullopt;
    }
    if (!parted && (hours.size() == 3 || hours.size() == 4)) {
        minutes = hours.substr(hours.size() - 2);
        hours.resize(hours.size() - 2);
        parted = true;
    }
    if (hours.size() > 2 || (parted && minutes.size() != 2))
        return std::nullopt;
    const auto two = [](const std::string& digits) { return std::string(2 - digits.size(), '0') + digits; };
    return TimeOfDay::from(two(hours) + ":" + (parted ? minutes : "00"));
}

}  // namespace base
