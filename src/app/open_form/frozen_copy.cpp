// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_form/frozen_copy.h"

#include "base/date.h"

#include <fmt/format.h>

namespace app {
namespace {

constexpr std::string_view signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::optional<int> number(std::string_view digits)
{
    int value = 0;
    for (char c : digits) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

}  // namespace

std::string to_utc(FrozenCopy::Instant at)
{
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(at - day);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
        static_cast<unsigned>(date.day()), time.hours().count(), time.minutes().count(), time.seconds().count(), time.subseconds().count());
}

std::optional<FrozenCopy::Instant> from_utc(std::string_view text)
{
    if (text.size() != 24)
        return std::nullopt;
    const auto day = base::Date::from(text.substr(0, 10));
    const auto time = base::TimeOfDay::from(text.substr(11, 5));
    const auto seconds = number(text.substr(17, 2)), milliseconds = number(text.substr(20, 3));
    if (!day || !time || !seconds || *seconds > 59 || !milliseconds || text[10] != 'T' || text[16] != ':' || text[19] != '.' || text[23] != 'Z')
        return std::nullopt;
    const std::chrono::year_month_day date(std::chrono::year(day->year()), std::chrono::month(static_cast<unsigned>(*number(text.substr(5, 2)))),
        std::chrono::day(static_cast<unsigned>(*number(text.substr(8, 2)))));
    return std::chrono::sys_days(date) + std::chrono::minutes(time->minutes()) + std::chrono::seconds(*seconds) + std::chrono::milliseconds(*milliseconds);
}

std::string to_base64(std::string_view bytes)
{
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t three = 0;
        for (size_t j = 0; j < 3; ++j)
            three = three << 8 | (i + j < bytes.size() ? static_cast<unsigned char>(bytes[i + j]) : 0u);
        for (size_t j = 0; j < 4; ++j)
            text += i + j <= bytes.size() ? signs[three >> (18 - 6 * j) & 63] : '=';
    }
    return text;
}

std::optional<std::string> from_base64(std::string_view text)
{
    if (text.size() % 4 != 0)
        return std::nullopt;
    const int padding = text.ends_with("==") ? 2 : text.ends_with("=") ? 1 : 0;
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    for (size_t i = 0; i < text.size(); i += 4) {
        std::uint32_t three = 0;
        for (size_t j = 0; j < 4; ++j) {
            const bool pads = i + j + static_cast<size_t>(padding) >= text.size();
            const auto value = pads ? 0 : signs.find(text[i + j]);
            if (value == std::string_view::npos)
                return std::nullopt;
            three = three << 6 | static_cast<std::uint32_t>(value);
        }
        for (int shift : {16, 8, 0})
            bytes += static_cast<char>(three >> shift & 255);
    }
    bytes.erase(bytes.end() - padding, bytes.end());
    // What is padded over must be nothing, so that the same bytes are always the same text.
    return to_base64(bytes) == text ? std::optional(std::move(bytes)) : std::nullopt;
}

std::optional<base::Sha256> hash_from_hex(std::string_view text)
{
    base::Sha256 hash{};
    if (text.size() != 2 * hash.size())
        return std::nullopt;
    for (size_t i = 0; i < text.size(); ++i) {
        const auto value = std::string_view("0123456789abcdef").find(text[i]);
        if (value == std::string_view::npos)
            return std::nullopt;
        hash[i / 2] = static_cast<std::uint8_t>(hash[i / 2] << 4 | value);
    }
    return hash;
}

}  // namespace app
