// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/usage.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace cli {
namespace {

/// The library's own words for parts of its help.
constexpr std::pair<std::string_view, std::string_view> labels[] = {
    {"Usage", N_("Usage")},
    {"OPTIONS", N_("OPTIONS")},
    {"SUBCOMMAND", N_("COMMAND")},
    {"SUBCOMMANDS", N_("COMMAND")},
    {"Positionals", N_("Arguments")},
    {"Options", N_("Options")},
    {"Subcommands", N_("Commands")},
    {"REQUIRED", N_("(required)")},
    {"TEXT", N_("TEXT")},
    {"UINT", N_("NUMBER")},
    {"INT", N_("NUMBER")},
    {"Needs", N_("only with")},
    {"Excludes", N_("not with")},
};

class Formatter final : public CLI::Formatter {
public:
    explicit Formatter(base::Language language) : m_words(language)
    {
        for (const auto& [theirs, ours] : labels)
            label(std::string(theirs), said(ours));
    }

    std::string make_group(std::string group, bool is_positional, std::vector<const CLI::Option*> options) const override
    {
        return CLI::Formatter::make_group(get_label(group), is_positional, std::move(options));
    }
    std::string make_option_desc(const CLI::Option* option) const override { return said(option->get_description()); }
    std::string make_description(const CLI::App* app) const override { return said(app->get_description()) + "\n"; }
    std::string make_subcommands(const CLI::App* app, CLI::AppFormatMode mode) const override
    {
        auto text = CLI::Formatter::make_subcommands(app, mode);
        constexpr std::string_view heading = "\nSubcommands:\n";
        if (const auto at = text.find(heading); at != text.npos)
            text.replace(at, heading.size(), "\n" + get_label("Subcommands") + ":\n");
        return text;
    }
    std::string make_subcommand(const CLI::App* command) const override
    {
        std::stringstream out;
        CLI::detail::format_help(out, command->get_display_name(true), said(command->get_description()), get_column_width());
        return out.str();
    }

private:
    std::string said(std::string_view english) const { return english.empty() ? std::string() : std::string(m_words(english)); }

    base::Words m_words;
};

/// What stands between these two; nothing where the text is another.
std::optional<std::string> between(std::string_view text, std::string_view before, std::string_view after)
{
    const auto from = text.find(before);
    if (from == text.npos)
        return std::nullopt;
    const auto begin = from + before.size();
    const auto to = after.empty() ? text.size() : text.find(after, begin);
    return to == text.npos ? std::nullopt : std::optional(std::string(text.substr(begin, to - begin)));
}

/// "1–1000" out of "… not in range 1 to 1000".
std::string range_of(std::string_view text)
{
    const auto low = between(text, " not in range ", " to "), high = between(text, " to ", "");
    return low && high ? *low + "–" + *high : std::string(text);
}

}  // namespace

base::Language language_of(const std::vector<std::string>& arguments, const std::string& locale)
{
    constexpr std::string_view option = "--lang";
    std::optional<base::Language> asked;
    for (size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view argument(arguments[i]);
        if (argument == option && i + 1 < arguments.size())
            asked = base::language_from(arguments[i + 1]);
        else if (argument.starts_with(option) && argument.size() > option.size() && argument[option.size()] == '=')
            asked = base::language_from(argument.substr(option.size() + 1));
    }
    const auto code = locale.substr(0, 2);
    return asked.value_or(base::language_from(code == "no" ? "nb" : code).value_or(base::Language::nb));
}

void speak(CLI::App& app, const base::Words& words)
{
    app.formatter(std::make_shared<Formatter>(words.language()));
    app.set_help_flag("-h,--help", std::string(words(N_("Show this help"))));
    app.failure_message([language = words.language()](const CLI::App* of, const CLI::Error& error) {
        const base::Words own(language);
        const auto* problem = dynamic_cast<const CLI::ParseError*>(&error);
        const auto what = problem ? sentence(*problem, own) : std::string(error.what());
        return what + "\n" + own.fill(N_("{command} --help shows what can be given."), {{"command", of->get_display_name(true)}}) + "\n";
    });
}

std::string sentence(const CLI::ParseError& problem, const base::Words& words)
{
    // The library has its messages ready-made, so what they are about is read out of them.
    const std::string text = problem.what();
    const auto name = text.substr(0, text.find(": "));
    if (text == "A subcommand is required")
        return std::string(words(N_("A command is missing.")));
    if (text.ends_with(" is required"))
        return words.fill(N_("{name} is missing."), {{"name", text.substr(0, text.size() - std::string_view(" is required").size())}});
    if (const auto extra = between(text, " not expected: ", ""))
        return words.fill(N_("This was not understood: {words}"), {{"words", *extra}});
    if (const auto value = between(text, ": ", " not in {"))
        return words.fill(
            N_("{name}: {value} is none of these: {choices}"), {{"name", name}, {"value", *value}, {"choices", *between(text, " not in {", "}")}});
    if (const auto value = between(text, ": Value ", " not in range "))
        return words.fill(N_("{name}: {value} lies outside what is allowed, {range}."), {{"name", name}, {"value", *value}, {"range", range_of(text)}});
    if (text.ends_with(": not a date"))
        return words.fill(N_("{name}: a day is written YYYY-MM-DD."), {{"name", name}});
    if (text.ends_with(" missing"))
        return words.fill(N_("{name} needs a value."), {{"name", name}});
    if (const auto other = between(text, " requires ", ""))
        return words.fill(N_("{name} can only be given together with {other}."), {{"name", *between(text, "", " requires ")}, {"other", *other}});
    if (const auto other = between(text, " excludes ", ""))
        return words.fill(N_("{name} cannot be given together with {other}."), {{"name", *between(text, "", " excludes ")}, {"other", *other}});
    if (const auto value = between(text, "Could not convert: ", " = "))
        return words.fill(N_("{name} takes another kind of value."), {{"name", *value}});
    return words.fill(N_("The command cannot be run as it stands: {cause}"), {{"cause", text}});
}

}  // namespace cli
