// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stores/cells.h"

#include <charconv>

namespace storage {
namespace {

constexpr char between = '\x1f';

template <class... Word>
std::string joined(const std::string& first, const Word&... words)
{
    std::string all = first;
    ((all += between, all += words), ...);
    return all;
}

std::vector<std::string_view> parted(std::string_view words)
{
    std::vector<std::string_view> parts;
    for (;;) {
        const auto end = words.find(between);
        parts.push_back(words.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        words.remove_prefix(end + 1);
    }
}

template <class Number>
std::optional<Number> number_from(std::string_view digits)
{
    Number number = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return fault == std::errc() && end == digits.data() + digits.size() ? std::optional(number) : std::nullopt;
}

struct IndicatorWords {
    std::string name;
    std::string operator()(const domain::NumberIndicator& number) const
    {
        return joined(name, number.unit.str(), number.baseline.plain(), number.target.plain());
    }
    std::string operator()(const domain::BandIndicator& band) const { return joined(name, band.unit.str(), band.low.plain(), band.high.plain()); }
    std::string operator()(const domain::DateIndicator& dated) const { return joined(name, dated.due.iso()); }
    std::string operator()(const domain::ShareIndicator& share) const { return joined(name, share.unit.str(), share.total.plain()); }
    std::string operator()(const domain::MilestoneIndicator&) const { return name; }
};

std::optional<domain::Indicator> indicator_from(const std::vector<std::string_view>& parts)
{
    const auto kind = parts[0];
    if (kind == "milestones" && parts.size() == 1)
        return domain::MilestoneIndicator{};
    if (kind == "date" && parts.size() == 2) {
        const auto due = base::Date::from(parts[1]);
        return due ? std::optional<domain::Indicator>(domain::DateIndicator{*due}) : std::nullopt;
    }
    const auto unit = parts.size() > 2 ? base::Text::from(parts[1]) : std::nullopt;
    const auto first = parts.size() > 2 ? base::Decimal::from(parts[2]) : std::nullopt;
    if (!unit || !first)
        return std::nullopt;
    if (kind == "share" && parts.size() == 3)
        return domain::ShareIndicator{*unit, *first};
    const auto second = parts.size() == 4 ? base::Decimal::from(parts[3]) : std::nullopt;
    if (!second)
        return std::nullopt;
    if (kind == "number")
        return domain::NumberIndicator{*unit, *first, *second};
    if (kind == "band")
        return domain::BandIndicator{*unit, *first, *second};
    return std::nullopt;
}

}  // namespace

Cell to_cell(const base::Money& value)
{
    return std::to_string(value.minor()) + " " + std::string(base::code(value.currency()));
}

Cell to_cell(const domain::Decision& value)
{
    return *to_sealed(std::optional(value));
}

std::optional<base::Money> from_text(std::string_view text, base::Money*)
{
    const auto blank = text.find(' ');
    if (blank == std::string_view::npos)
        return std::nullopt;
    const auto minor = number_from<std::int64_t>(text.substr(0, blank));
    const auto currency = base::currency_from(text.substr(blank + 1));
    return minor && currency ? base::Money::of_minor(*minor, *currency) : std::nullopt;
}

std::optional<domain::Decision> from_text(std::string_view text, domain::Decision*)
{
    std::optional<domain::Decision> decision;
    from_sealed(std::string(text), decision);
    return decision;
}

std::string withheld_words(domain::RoomKind room)
{
    return between + std::string(domain::code(room));
}

std::optional<domain::RoomKind> withheld_from(std::string_view words)
{
    return words.starts_with(between) ? domain::from_code<domain::RoomKind>(words.substr(1)) : std::nullopt;
}

std::optional<std::string> to_sealed(const base::Text& value)
{
    return value.empty() ? std::nullopt : std::optional(value.str());
}

std::optional<std::string> to_sealed(const std::optional<bool>& value)
{
    return value ? std::optional(std::string(*value ? "yes" : "no")) : std::nullopt;
}

std::optional<std::string> to_sealed(const std::optional<int>& value)
{
    return value ? std::optional(std::to_string(*value)) : std::nullopt;
}

std::optional<std::string> to_sealed(const std::optional<base::Decimal>& value)
{
    return value ? std::optional(value->plain()) : std::nullopt;
}

std::optional<std::string> to_sealed(const std::optional<base::Money>& value)
{
    return value ? std::optional(joined(std::to_string(value->minor()), base::code(value->currency()))) : std::nullopt;
}

std::optional<std::string> to_sealed(const std::optional<domain::Decision>& value)
{
    if (!value)
        return std::nullopt;
    return joined(value->body.str(), value->date.iso(), value->case_number.str(), value->paragraph.str());
}

std::optional<std::string> to_sealed(const domain::Indicator& value)
{
    return std::visit(IndicatorWords{std::string(domain::code(value))}, value);
}

bool from_sealed(std::optional<std::string> words, base::Text& value)
{
    auto text = words ? base::Text::kept(*std::move(words)) : base::Text();
    if (text)
        value = *std::move(text);
    return text.has_value();
}

bool from_sealed(const std::optional<std::string>& words, std::optional<bool>& value)
{
    value.reset();
    if (words && (*words == "yes" || *words == "no"))
        value = *words == "yes";
    return value.has_value() == words.has_value();
}

bool from_sealed(const std::optional<std::string>& words, std::optional<int>& value)
{
    value = words ? number_from<int>(*words) : std::nullopt;
    return value.has_value() == words.has_value();
}

bool from_sealed(const std::optional<std::string>& words, std::optional<base::Decimal>& value)
{
    value = words ? base::Decimal::from(*words) : std::nullopt;
    return value.has_value() == words.has_value();
}

bool from_sealed(const std::optional<std::string>& words, std::optional<base::Money>& value)
{
    value.reset();
    if (!words)
        return true;
    const auto parts = parted(*words);
    const auto minor = number_from<std::int64_t>(parts[0]);
    const auto currency = parts.size() == 2 ? base::currency_from(parts[1]) : std::nullopt;
    if (minor && currency)
        value = base::Money::of_minor(*minor, *currency);
    return value.has_value();
}

bool from_sealed(const std::optional<std::string>& words, std::optional<domain::Decision>& value)
{
    value.reset();
    if (!words)
        return true;
    const auto parts = parted(*words);
    if (parts.size() != 4)
        return false;
    auto body = base::Text::from(parts[0]), case_number = base::Text::from(parts[2]), paragraph = base::Text::from(parts[3]);
    const auto date = base::Date::from(parts[1]);
    if (body && date && case_number && paragraph)
        value = domain::Decision{*std::move(body), *date, *std::move(case_number), *std::move(paragraph)};
    return value.has_value();
}

bool from_sealed(const std::optional<std::string>& words, domain::Indicator& value)
{
    auto indicator = words ? indicator_from(parted(*words)) : std::nullopt;
    if (indicator)
        value = *std::move(indicator);
    return indicator.has_value();
}

}  // namespace storage
