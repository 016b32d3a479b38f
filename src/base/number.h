// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace base {

/// A measured figure with up to four decimals, exact: an int64 of ten-thousandths. |value| < 10^12.
class Decimal {
public:
    Decimal() = default;
    static std::optional<Decimal> of_ten_thousandths(std::int64_t value);
    /// As in JSON: "-0.8", "9.6", "100". No exponent, no plus sign, at most four decimals.
    static std::optional<Decimal> from(std::string_view plain);

    std::int64_t ten_thousandths() const { return m_value; }
    double to_double() const { return static_cast<double>(m_value) / 10000.0; }
    /// "-0.8": shortest, for JSON.
    std::string plain() const;
    /// "−0,8" (U+2212, comma) or in English "−0.8". Thousands are set apart by a no-break space.
    std::string in_words(Language language) const;
    auto operator<=>(const Decimal&) const = default;

private:
    std::int64_t m_value = 0;
};

/// A figure with exactly `decimals` (0 to 4) digits behind the comma, half up (away from zero), U+2212, grouped.
std::string rounded(double value, int decimals, Language language);
/// "77,8 %" with a no-break space.
std::string per_cent(double value, int decimals, Language language);

}  // namespace base
