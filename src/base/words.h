// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

/// Marks a sentence for the catalogues where it is not looked up on the spot.
#define N_(message) message

namespace base {

/// What stands in the {name}d places of a sentence.
using Fillings = std::vector<std::pair<std::string_view, std::string>>;

/// The sentences of one language, from the compiled-in catalogue that the forms use too. Message ids are plain
/// English; a sentence without a translation comes back as it is.
class Words {
public:
    explicit Words(Language language);

    Language language() const { return m_language; }
    /// The view stays valid as long as the program runs, or as long as `message` does.
    std::string_view operator()(std::string_view message) const;
    /// The same English word in another meaning, told apart by its context.
    std::string_view in_context(std::string_view context, std::string_view message) const;
    /// The form for so many; each of our languages has one for 1 and one for the rest.
    std::string_view plural(std::string_view one, std::string_view many, unsigned count) const;
    /// As (), with {name} replaced by the value of that name.
    std::string fill(std::string_view message, const Fillings& values) const;
    bool has(std::string_view message) const { return m_messages.contains(message); }

private:
    Language m_language;
    std::unordered_map<std::string_view, std::string_view> m_messages;
};

/// Replaces {name} by the value of that name; a name without a value stays as it is.
std::string fill_in(std::string_view sentence, const Fillings& values);

}  // namespace base
