// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/labels.h"

#include "app/sentence_table.h"
#include "base/date.h"
#include "base/money.h"
#include "base/number.h"
#include "base/text.h"
#include "cli/codes.h"

#include <fmt/format.h>

#include <algorithm>

namespace cli {
namespace {

/// Measured figures and percentages, which the open form writes with a point.
constexpr std::string_view figures[] = {
    "agreed_percent", "baseline", "contributions_percent", "gap", "high", "low", "mean", "pay_limit_percent", "set_off_percent", "target", "total", "value"};

/// Days, times and figures as people write them.
std::string in_words(std::string_view field, std::string text, const base::Words& words)
{
    if (const auto date = base::Date::from(text))
        return date->in_words(words.language());
    if (const auto time = field == "time" ? base::TimeOfDay::from(text) : std::nullopt)
        return time->in_words(words.language());
    const bool is_figure = std::find(std::begin(figures), std::end(figures), field) != std::end(figures);
    if (const auto figure = is_figure ? base::Decimal::from(text) : std::nullopt)
        return figure->in_words(words.language());
    return text;
}

/// One plain value of a field on one line.
std::string line_of(const Json& value, const base::Words& words, std::string_view field = {})
{
    if (value.is_null())
        return {};
    if (value.is_boolean())
        return std::string(value.get<bool>() ? words(N_("yes")) : words(N_("no")));
    if (value.is_object()) {
        std::string all;
        for (const auto& [name, each] : value.items())
            all += fmt::format(
                "{}{} {}", all.empty() ? "" : ", ", words(app::english_name("kind", name).value_or(label(name, words))), line_of(each, words, name));
        return all;
    }
    if (value.is_array()) {
        std::string all;
        for (const auto& each : value)
            all += (all.empty() ? "" : ", ") + line_of(each, words, field);
        return all;
    }
    return value.is_string() ? std::string(word_of(field, value.get_ref<const std::string&>(), words)) : value.dump();
}

std::string padded(std::string text, size_t width)
{
    const auto length = base::length(text);
    return length < width ? text + std::string(width - length, ' ') : text;
}

/// What stands where the account cannot read; nothing for other values.
std::optional<std::string> withheld(const Json& value, const base::Words& words)
{
    if (!value.is_object() || value.size() != 1 || !value.contains("withheld"))
        return std::nullopt;
    const auto room = line_of(value.at("withheld"), words);
    return words.fill(N_("[withheld: it lies in {room}]"), {{"room", std::string(words(app::english_name("room", room).value_or(room)))}});
}

std::vector<std::string> table_of(const Json& rows, const base::Words& words, bool with_ids)
{
    if (rows.empty())
        return {std::string(words(N_("There are none.")))};
    std::vector<std::vector<std::string>> cells(1);
    for (const auto& [name, value] : rows.front().items()) {
        if (with_ids || name != "id")
            cells.front().emplace_back(label(name, words));
    }
    for (const auto& row : rows) {
        auto& line = cells.emplace_back();
        for (const auto& [name, value] : row.items()) {
            if (with_ids || name != "id")
                line.push_back(line_of(value, words, name));
        }
    }
    std::vector<size_t> widths(cells.front().size());
    for (const auto& line : cells) {
        for (size_t i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], base::length(line[i]));
    }
    std::vector<std::string> lines;
    for (const auto& line : cells) {
        std::string all;
        for (size_t i = 0; i < line.size(); ++i)
            all += padded(line[i], widths[i]) + "  ";
        all.erase(all.find_last_not_of(' ') + 1);
        lines.push_back(std::move(all));
    }
    return lines;
}

/// An amount of the open form, which is in whole øre, as people write it.
std::optional<std::string> money(const Json& value, const base::Words& words)
{
    if (!value.is_object() || value.size() != 2 || !value.contains("amount") || !value.contains("currency"))
        return std::nullopt;
    const auto currency = base::currency_from(line_of(value.at("currency"), words));
    if (!currency || !value.at("amount").is_number_integer())
        return std::nullopt;
    const auto amount = base::Money::of_minor(value.at("amount").get<std::int64_t>(), *currency);
    return amount ? std::optional(amount->in_words(words.language())) : std::nullopt;
}

class InFull {
public:
    explicit InFull(const base::Words& words) : m_words(words) {}

    void object(const Json& record, size_t depth)
    {
        for (const auto& [name, value] : record.items())
            field(name, std::string(label(name, m_words)), value, depth);
    }
    std::vector<std::string> lines;

private:
    void field(const std::string& code, const std::string& name, const Json& value, size_t depth)
    {
        const std::string indent(depth * 2, ' ');
        if (const auto closed = withheld(value, m_words))
            lines.push_back(fmt::format("{}{}: {}", indent, name, *closed));
        else if (const auto amount = money(value, m_words))
            lines.push_back(fmt::format("{}{}: {}", indent, name, *amount));
        else if (value.is_object()) {
            lines.push_back(fmt::format("{}{}:", indent, name));
            object(value, depth + 1);
        }
        else if (value.is_array() && std::any_of(value.begin(), value.end(), [](const Json& each) { return each.is_object(); })) {
            lines.push_back(fmt::format("{}{}:", indent, name));
            size_t number = 0;
            for (const auto& each : value)
                field({}, std::to_string(++number), each, depth + 1);
        }
        else if (is_list_of_texts(value)) {
            lines.push_back(fmt::format("{}{}:", indent, name));
            for (const auto& each : value)
                lines.push_back(fmt::format("{}  - {}", indent, line_of(each, m_words, code)));
        }
        else
            plain(indent, code, name, value);
    }
    /// Sentences are not to be read with commas between them, nor are many words.
    static bool is_list_of_texts(const Json& value)
    {
        constexpr size_t one_line = 80;
        size_t length = 0;
        bool sentences = false;
        if (!value.is_array())
            return false;
        for (const auto& each : value) {
            const auto text = each.is_string() ? each.get<std::string>() : std::string();
            length += text.size();
            sentences = sentences || text.find(' ') != text.npos;
        }
        return sentences && length > one_line;
    }
    /// Longer texts keep their lines, each under the first.
    void plain(const std::string& indent, const std::string& code, const std::string& name, const Json& value)
    {
        const auto text = in_words(code, line_of(value, m_words, code), m_words);
        auto head = fmt::format("{}{}: ", indent, name);
        for (size_t from = 0; from <= text.size();) {
            const auto end = std::min(text.find('\n', from), text.size());
            lines.push_back(head + text.substr(from, end - from));
            head = indent + "  ";
            from = end + 1;
        }
    }

    const base::Words& m_words;
};

}  // namespace

std::vector<std::string> table(const Json& rows, const base::Words& words)
{
    return table_of(rows, words, false);
}

std::vector<std::string> table_with_ids(const Json& rows, const base::Words& words)
{
    return table_of(rows, words, true);
}

std::vector<std::string> in_full(const Json& record, const base::Words& words)
{
    InFull writer(words);
    writer.object(record, 0);
    return writer.lines;
}

}  // namespace cli
