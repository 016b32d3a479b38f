// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/words.h"

#include <span>
#include <string_view>

// What the sentence table is made of: English texts, which are the keys of the catalogues, one file for each subject.
namespace app::sentences {

struct Row {
    std::string_view code;
    std::string_view text;
};
/// What the records and the open form can complain of.
std::span<const Row> of_records();
/// What accounts, rooms and the file itself can complain of or have to say.
std::span<const Row> of_case_file();
std::span<const Row> of_employer();
std::span<const Row> of_talks();

/// Of salary reviews, series, and tables that are read in.
std::span<const Row> of_salary();
std::span<const Row> of_agreement();
/// Of waivers, frameworks and the year wheel.
std::span<const Row> of_calendar();

/// A code among a sentence's values, as people say it. Rooms and sides: docs/interface.md.
struct Name {
    std::string_view value;
    std::string_view code;
    std::string_view name;
};
std::span<const Name> names();

}  // namespace app::sentences
