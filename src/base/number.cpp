// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"

#include "base/failure.h"

#include <cmath>
#include <cstdlib>

namespace base {
namespace {

constexpr std::int64_t limit = 1'000'000'000'000 * 10'000;

std::string grouped(std::uint64_t whole)
{
    std::string digits = std::to_string(whole);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<size_t>(at), "\u00A0");
    return digits;
}

std::string written(bool negative, std::uint64_t whole, std::string fraction, Language language)
{
    std::string out = negative ? "\u2212" : "";
    out += grouped(whole);
    if (!fraction.empty())
        out += (language == Language::en ? '.' : ',') + fraction;
    return out;
}

std::string padded(std::uint64_t value, int width)
{
    auto digits = std::to_string(value);
    return std::string(static_cast<size_t>(width) - digits.size(), '0') + digits;
}

}  // namespace

std::optional<Decimal> Decimal::of_ten_thousandths(std::int64_t value)
{
    if (value <= -limit || value >= limit)
        return std::nullopt;
    Decimal decimal;
    decimal.m_value = value;
    return decimal;
}

std::optional<Decimal> Decimal::from(std::string_view plain)
{
    const bool negative = plain.starts_with('-');
    if (negative)
        plain.remove_prefix(1);
    auto dot = plain.find('.');
    auto whole = plain.substr(0, dot);
    auto fraction = dot == plain.npos ? std::string_view() : plain.substr(dot + 1);
    if (whole.empty() || whole.size() > 12 || fraction.size() > 4 || (dot != plain.npos && fraction.empty()) || (whole.size() > 1 && whole[0] == '0'))
        return std::nullopt;
    std::int64_t value = 0;
    for (char c : std::string(whole) + std::string(fraction) + std::string(4 - fraction.size(), '0')) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return of_ten_thousandths(negative ? -value : value);
}

std::string Decimal::plain() const
{
    auto magnitude = static_cast<std::uint64_t>(std::abs(m_value));
    std::string out = (m_value < 0 ? "-" : "") + std::to_string(magnitude / 10000);
    auto fraction = padded(magnitude % 10000, 4);
    fraction.erase(fraction.find_last_not_of('0') + 1);
    return fraction.empty() ? out : out + "." + fraction;
}

std::string Decimal::in_words(Language language) const
{
    auto magnitude = static_cast<std::uint64_t>(std::abs(m_value));
    auto fraction = padded(magnitude % 10000, 4);
    fraction.erase(fraction.find_last_not_of('0') + 1);
    return written(m_value < 0, magnitude / 10000, fraction, language);
}

std::string rounded(double value, int decimals, Language language)
{
    if (decimals < 0 || decimals > 4 || !std::isfinite(value) || std::abs(value) >= 1e14)
        broken("number.range", "rounded");
    std::uint64_t scale = 1;
    for (int i = 0; i < decimals; ++i)
        scale *= 10;
    // A value a hair below a half because binary cannot hold it still rounds up, as people reckon.
    auto units = static_cast<std::uint64_t>(std::floor(std::abs(value) * static_cast<double>(scale) + 0.5 + 1e-9));
    return written(value < 0 && units > 0, units / scale, decimals ? padded(units % scale, decimals) : "", language);
}

std::string per_cent(double value, int decimals, Language language)
{
    return rounded(value, decimals, language) + "\u00A0%";
}

}  // namespace base
