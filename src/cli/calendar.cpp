// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/calendar.h"

#include "app/calendar/subject_label.h"
#include "app/calendar/wheel.h"
#include "base/clock.h"
#include "base/files.h"
#include "cli/opening.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace cli {
namespace {

Json of(const std::optional<base::Date>& date)
{
    return date ? Json(date->iso()) : Json();
}

Json of(const domain::RecordRef& record)
{
    return {{"kind", record.array}, {"key", record.key}};
}

Json of(const std::optional<domain::RecordRef>& record)
{
    return record ? of(*record) : Json();
}

std::string_view code_of(domain::DayNote note)
{
    return note == domain::DayNote::holiday ? "holiday" : note == domain::DayNote::weekend ? "weekend" : "";
}

std::string in_words(domain::DeadlineState state, const base::Words& words)
{
    using S = domain::DeadlineState;
    switch (state) {
    case S::done: return std::string(words(N_("done")));
    case S::coming: return std::string(words(N_("to come")));
    case S::due: return std::string(words(N_("due now")));
    case S::overdue: return std::string(words(N_("overdue")));
    case S::not_applicable: return std::string(words(N_("not applicable")));
    }
    return {};
}

std::string in_words(domain::ComplianceState state, const base::Words& words)
{
    using S = domain::ComplianceState;
    switch (state) {
    case S::done: return std::string(words(N_("in place")));
    case S::due: return std::string(words(N_("to be done")));
    case S::missing: return std::string(words(N_("missing")));
    case S::not_applicable: return std::string(words(N_("not applicable")));
    }
    return {};
}

std::string named(const domain::RecordRef& record)
{
    return std::string(record.array) + "/" + std::string(record.key);
}

/// "2027-05-17  due now   Salary talk each year (HTA 3.4.1*) [appointments/a] public holiday: …"
std::string line_of(const domain::Case& records, const app::YearCalendar& calendar, const domain::Deadline& each, const base::Words& words)
{
    const auto& text = calendar.table().text(each.rule->key);
    const auto language = words.language();
    const auto label = app::subject_label(records, each.subject, language);
    auto line = fmt::format("{}  {:<{}}  {}{}{} ({}{}) [{}]", each.due.iso(), in_words(each.state, words), 16, text.title.at(language),
        label.empty() ? "" : ", ", label, text.basis.at(language), text.source.checked ? "" : "*", named(each.subject));
    if (!each.done && each.note == domain::DayNote::holiday)
        line += ", " + calendar.table().holiday(each.holiday).at(language);
    else if (!each.done && each.note == domain::DayNote::weekend)
        line += fmt::format(", {}", words(N_("a weekend")));
    if (each.done)
        line += fmt::format(" → {} {}{}", each.done->iso(), each.proof ? named(*each.proof) : "", each.late() ? fmt::format(" ({})", words(N_("late"))) : "");
    return line;
}

/// What the three verbs share: the file, and the municipality's own calendars.
class CalendarVerb : public Verb {
protected:
    void declare_common(CLI::App& command)
    {
        command.add_option("FILE", m_file, N_("The case file"))->required();
        command.add_option("--templates", m_templates, N_("A folder of own templates, calendars and frameworks, looked in first"))
            ->check(CLI::ExistingDirectory);
    }

    std::string m_file, m_templates;
};

class Deadlines final : public CalendarVerb {
public:
    CLI::App* declare(CLI::App& app) override
    {
        auto* command = app.add_subcommand("deadlines", N_("What is to be done by when, on which ground, and what was done"));
        declare_common(*command);
        command->add_flag("--open", m_open, N_("Without what is done or not applicable"));
        command->add_flag("--election", m_election, N_("Only the twelve months around an election"));
        return command;
    }

    Exit run(Call& call) override
    {
        auto file = open(call, m_file, For::reading);
        auto& session = unlock(call, file);
        const auto& records = session.records();
        const app::YearCalendar calendar(records, session.today(), 0, m_templates);
        auto rows = Json::array();
        std::vector<std::string> lines;
        for (const auto& each : calendar.deadlines()) {
            const bool over = each.state == domain::DeadlineState::done || each.state == domain::DeadlineState::not_applicable;
            if ((m_open && over) || (m_election && !each.rule->election))
                continue;
            rows.push_back(deadline_row(records, calendar, each, call.words.language()));
            lines.push_back(line_of(records, calendar, each, call.words));
        }
        if (lines.empty())
            lines.emplace_back(call.words(N_("Nothing is asked for.")));
        call.answer({{"today", session.today().iso()}, {"deadlines", std::move(rows)}}, lines);
        return done;
    }

private:
    bool m_open = false, m_election = false;
};

class Compliance final : public CalendarVerb {
public:
    CLI::App* declare(CLI::App& app) override
    {
        auto* command = app.add_subcommand("compliance", N_("What a framework asks for: in place, due or missing, with its proof"));
        declare_common(*command);
        command->add_option("FRAMEWORK", m_framework, N_("tools, no, se or one of your own"))->required();
        return command;
    }

    Exit run(Call& call) override
    {
        const auto framework = app::Framework::of(m_framework, m_templates);
        auto file = open(call, m_file, For::reading);
        auto& session = unlock(call, file);
        const app::YearCalendar calendar(session.records(), session.today(), 0, m_templates);
        const auto language = call.words.language();
        auto rows = Json::array();
        std::vector<std::string> lines{framework.name.at(language)};
        for (const auto& [statement, result] : calendar.compliance(framework)) {
            rows.push_back({{"statement", statement->key}, {"text", statement->text.at(language)}, {"state", domain::code(result.state)},
                {"date", of(result.date)}, {"proof", of(result.proof)}, {"waiver", result.waiver.empty() ? Json() : Json(result.waiver)},
                {"computed", statement->computed.at(language)}, {"source", statement->source.name}, {"url", statement->source.url},
                {"checked", statement->source.checked}});
            lines.push_back(fmt::format("{:<{}}  {} ({}){}{}", in_words(result.state, call.words), 14, statement->text.at(language), statement->key,
                result.date ? " " + result.date->iso() : "", result.proof ? " " + named(*result.proof) : ""));
        }
        auto not_computed = Json::array();
        for (const auto& statement : framework.statements) {
            if (!statement.is_computed())
                not_computed.push_back({{"statement", statement.key}, {"text", statement.text.at(language)}, {"source", statement.source.name}});
        }
        call.answer({{"framework", framework.key}, {"name", framework.name.at(language)}, {"today", session.today().iso()}, {"statements", std::move(rows)},
                        {"not_computed", std::move(not_computed)}},
            lines);
        return done;
    }

private:
    std::string m_framework;
};

class Wheel final : public CalendarVerb {
public:
    CLI::App* declare(CLI::App& app) override
    {
        auto* command = app.add_subcommand("wheel", N_("Write the year wheel as PDF, as SVG, or as a calendar to subscribe to"));
        declare_common(*command);
        command->add_option("YEAR", m_year, N_("The year"))->required()->check(CLI::Range(base::Date::first_year, base::Date::last_year));
        command->add_option("-o,--output", m_output, N_("The file to write: .pdf, .svg or .ics"))->required();
        command->add_option("--doc-lang", m_language, N_("Its language; else the municipality's"))->check(CLI::IsMember({"nb", "nn", "sv", "en"}));
        return command;
    }

    Exit run(Call& call) override
    {
        const auto ending = std::filesystem::path(m_output).extension();
        if (ending != ".pdf" && ending != ".svg" && ending != ".ics")
            misused("wheel.ending", m_output);
        auto how = opening(call, For::reading);
        how.templates = m_templates;
        auto file = open(call, m_file, how);
        auto& session = unlock(call, file);
        const auto& records = session.records();
        const auto language = base::language_from(m_language).value_or(records->municipality->language);
        const app::YearCalendar calendar(records, session.today(), m_year, m_templates);
        if (ending == ".pdf") {
            app::DocumentOptions options;
            options.language = language;
            options.on = session.today();
            base::write_atomically(m_output, session.desk().documents().compose(app::document_kind("wheel"), std::to_string(m_year), options).pdf);
        }
        else if (ending == ".svg")
            base::write_atomically(m_output, app::wheel_svg(calendar, m_year, language));
        else
            base::write_atomically(m_output, app::wheel_feed(calendar, records, m_year, language, call.world.clock.now()));
        call.answer({{"file", Call::printable(m_output)}, {"year", m_year}, {"events", calendar.wheel(m_year, language).size()}}, {m_output});
        return done;
    }

private:
    std::string m_output, m_language;
    int m_year = 0;
};

}  // namespace

Json deadline_row(const domain::Case& records, const app::YearCalendar& calendar, const domain::Deadline& deadline, base::Language language)
{
    const auto& text = calendar.table().text(deadline.rule->key);
    auto warn_from = Json::array();
    for (const auto day : deadline.warn_from)
        warn_from.push_back(day.iso());
    const auto label = app::subject_label(records, deadline.subject, language);
    return {{"rule", deadline.rule->key}, {"title", text.title.at(language)}, {"subject", of(deadline.subject)},
        {"about", label.empty() ? Json() : Json(label)}, {"due", deadline.due.iso()}, {"state", domain::code(deadline.state)},
        {"warn_from", std::move(warn_from)}, {"owner", domain::code(deadline.rule->owner)}, {"basis", text.basis.at(language)}, {"source", text.source.name},
        {"url", text.source.url}, {"checked", text.source.checked}, {"done", of(deadline.done)}, {"late", deadline.late()}, {"proof", of(deadline.proof)},
        {"waiver", deadline.waiver.empty() ? Json() : Json(deadline.waiver)}, {"kind", domain::code(deadline.rule->kind)},
        {"election", deadline.rule->election}, {"note", code_of(deadline.note)},
        {"holiday", deadline.holiday.empty() ? Json() : Json(calendar.table().holiday(deadline.holiday).at(language))}};
}

Json deadline_list(app::Session& session, base::Language language)
{
    const app::YearCalendar calendar(session.records(), session.today());
    auto rows = Json::array();
    for (const auto& each : calendar.deadlines()) {
        rows.push_back({{"due", each.due.iso()}, {"rule", each.rule->key}, {"subject", named(each.subject)}, {"state", domain::code(each.state)},
            {"owner", domain::code(each.rule->owner)}, {"basis", calendar.table().text(each.rule->key).basis.at(language)}, {"done", of(each.done)},
            {"proof", each.proof ? Json(named(*each.proof)) : Json()}});
    }
    return rows;
}

std::unique_ptr<Verb> make_deadlines()
{
    return std::make_unique<Deadlines>();
}

std::unique_ptr<Verb> make_compliance()
{
    return std::make_unique<Compliance>();
}

std::unique_ptr<Verb> make_wheel()
{
    return std::make_unique<Wheel>();
}

}  // namespace cli
