// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <set>
#include <string>

namespace support {

/// The sample with a word of our own in every place that the open form's schema can withhold, and another in every other free
/// text; places that the sample leaves empty are filled where the case then still keeps its rules. Found by walking the
/// schema, so that a field added later is filled too.
struct MarkedForm {
    std::string form;
    /// By the path in the schema, such as "plans/title": places that are sealed, and those of them that could not be filled.
    std::set<std::string> filled, left;
};
MarkedForm marked_form();

/// Stands in every text that must be sealed, and in every text that lies open for everybody.
inline const std::string sealed_word = "Qvxyzsløyndom", open_word = "Qvxyzopenlyst";
/// In figures and amounts that must be sealed.
inline const std::string sealed_figure = "8675309.4213";
inline constexpr long long sealed_amount = 867530942137;

}  // namespace support
