// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// How hard a passphrase is to guess, roughly: by its length, the kinds of signs in it, what repeats, what lies in a row on
/// the keyboard, and names that anybody would try. There is no dictionary behind it, so words that belong together count as
/// if they did not.
struct Strength {
    enum class Grade { empty, too_short, weak, fair, good };
    /// The one thing that would help most.
    enum class Advice { none, longer, repeats, rows, known_names, more_words };

    Grade grade = Grade::empty;
    Advice advice = Advice::none;
    /// Guesses, as a power of two.
    double bits = 0;
};

/// `known`: names that others connect with this account, such as its owner's and the municipality's.
Strength strength_of(std::string_view passphrase, const std::vector<std::string>& known = {});

}  // namespace app
