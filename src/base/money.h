// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace base {

enum class Currency { nok, sek, eur };
/// "NOK", "SEK", "EUR".
std::string_view code(Currency currency);
std::optional<Currency> currency_from(std::string_view code);

/// An amount in øre, öre or cents. |amount| < 10^15. Valid by construction.
class Money {
public:
    enum class Fault { empty, not_a_number, ambiguous, too_large, other_currency };

    /// Empty when the amount is out of range.
    static std::optional<Money> of_minor(std::int64_t minor, Currency currency);
    /// What people type: "1 438 000", "1.438.000", "1 438 000 kr", "8833,33", "48000,-", "1438000". Blanks of every
    /// kind, `.` or `,` as groups of three, `,` or `.` before one or two decimals, a sign, "kr" or the code. Refused as
    /// ambiguous: one separator before exactly three digits, as in "12,345" or "12.345".
    static std::optional<Money> parse(std::string_view typed, Currency currency, Fault* fault = nullptr);

    std::int64_t minor() const { return m_minor; }
    Currency currency() const { return m_currency; }
    /// "1 438 000 kr", "−250 kr", "8 833,33 kr"; no-break spaces, U+2212, decimals only when there are any. English
    /// writes "NOK 1 438 000"; euro is "1 438 000 €" in Swedish and "EUR …" in English.
    std::string in_words(Language language) const;

    bool operator==(const Money&) const = default;
    /// Amounts in different currencies cannot be compared: throws Failure.
    std::strong_ordering operator<=>(const Money& other) const;

private:
    Money(std::int64_t minor, Currency currency) : m_minor(minor), m_currency(currency) {}
    std::int64_t m_minor;
    Currency m_currency;
};

}  // namespace base
