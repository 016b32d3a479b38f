// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/case_file.h"
#include "app/case/presets.h"
#include "base/text.h"
#include "cli/opening.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace cli {
namespace {

/// An empty case file from a few answers, given as options or at the keyboard.
class New final : public Verb {
public:
    CLI::App* declare(CLI::App& app) override
    {
        auto* command = app.add_subcommand("new", N_("Make an empty case file from a few answers"));
        command->add_option("FILE", m_file, N_("The case file to make"))->required();
        for (auto& question : m_questions) {
            auto* option = command->add_option(question.option, question.answer, question.help);
            if (!question.choices.empty())
                option->check(CLI::IsMember(question.choices));
        }
        command->add_flag("--test", m_test, N_("A test file: any passphrase will do, and its own day counts as today"));
        command->add_option("--today", m_today, N_("The test file's own day, YYYY-MM-DD; else today"));
        return command;
    }

    Exit run(Call& call) override
    {
        ask_for_what_is_missing(call);
        auto beginning = read();
        if (m_test && !beginning.today)
            beginning.today = call.on.value_or(call.world.clock.today());
        const auto typed = chosen_passphrase(call);
        beginning.passphrase = typed.text();
        Wipe wipe{beginning.passphrase};
        auto begin = app::new_case(beginning, call.world.clock);
        Wipe wipe_too{begin.passphrase};
        begin.cheap = m_test;
        const auto account = begin.account_name.str();
        auto how = opening(call, For::writing);
        how.who = account;
        auto file = app::CaseFile::create(m_file, begin, call.world.clock, how);
        tell(call, file);
        call.answer({{"file", Call::printable(m_file)}, {"account", account}},
            {call.words.fill(N_("{file} is made. Its first account is {account}."), {{"file", m_file}, {"account", account}})});
        return done;
    }

private:
    struct Question {
        std::string option;
        std::string help;
        /// As it is asked at the keyboard; empty: only as an option.
        std::string_view asked = {};
        std::vector<std::string> choices = {};
        std::string answer = {};
    };
    enum Number {
        municipality,
        organisation_number,
        country,
        written_form,
        executive_title,
        presidium_title,
        lead,
        lead_title,
        term_from,
        term_to,
        last_required = term_to,
        body,
        executive,
        executive_from,
        name,
        party
    };
    struct Wipe {
        std::string& text;
        ~Wipe() { explicit_bzero(text.data(), text.size()); }
    };

    /// What the country's presets say; empty where they cannot tell.
    std::string suggestion(size_t which, const Call& call) const
    {
        const auto land = domain::from_code<domain::Country>(m_questions[country].answer);
        if (!land)
            return {};
        const auto& presets = app::Presets::of(*land);
        const auto form = base::language_from(m_questions[written_form].answer);
        const auto* titles = form ? presets.titles(*form) : nullptr;
        const auto* term = presets.term(base::Date::from(m_today).value_or(call.on.value_or(call.world.clock.today())));
        // Half a term nobody means.
        const bool both = m_questions[term_from].answer.empty() || (term && m_questions[term_from].answer == term->from.iso());
        switch (which) {
        case written_form: {
            const auto& forms = presets.written_forms();
            const bool usual = std::find(forms.begin(), forms.end(), call.words.language()) != forms.end();
            return std::string(base::code(usual ? call.words.language() : forms.front()));
        }
        case executive_title: return titles ? titles->executive : std::string();
        case presidium_title: return titles ? titles->presidium : std::string();
        case lead_title: return titles ? titles->lead : std::string();
        case term_from: return term ? term->from.iso() : std::string();
        case term_to: return term && both ? term->to.iso() : std::string();
        default: return {};
        }
    }

    void ask_for_what_is_missing(Call& call)
    {
        std::vector<domain::Complaint> missing;
        for (size_t i = 0; i <= last_required; ++i) {
            auto& question = m_questions[i];
            const auto otherwise = question.answer.empty() ? suggestion(i, call) : std::string();
            while (question.answer.empty() && call.world.prompt.is_there()) {
                std::string text(call.words(question.asked));
                if (!question.choices.empty())
                    text += " (" + CLI::detail::join(question.choices, ", ") + ")";
                if (!otherwise.empty())
                    text += " [" + otherwise + "]";
                auto answer = call.world.prompt.ask(text + ": ");
                if (!answer)
                    break;
                if (answer->empty())
                    answer = otherwise;
                if (question.choices.empty() || std::find(question.choices.begin(), question.choices.end(), *answer) != question.choices.end())
                    question.answer = *answer;
            }
            if (question.answer.empty())
                question.answer = otherwise;
            if (question.answer.empty())
                missing.push_back({"field.required", question.option});
        }
        if (!missing.empty())
            throw WrongUse(std::move(missing));
    }

    app::Beginning read() const
    {
        domain::Faults faults;
        const auto text = [&](Number which) {
            const auto found = base::Text::from(m_questions[which].answer);
            if (!found)
                faults.add("text.not_utf8", m_questions[which].option);
            return found.value_or(base::Text());
        };
        const auto date = [&](const std::string& answer, const std::string& option) {
            const auto found = base::Date::from(answer);
            if (!found && !answer.empty())
                faults.add("field.date", option, {{"value", answer}});
            return found;
        };
        const auto day = [&](Number which) { return date(m_questions[which].answer, m_questions[which].option); };
        domain::MunicipalityFields fields{text(municipality), m_questions[organisation_number].answer,
            *domain::from_code<domain::Country>(m_questions[country].answer), *base::language_from(m_questions[written_form].answer), text(executive_title),
            text(presidium_title)};
        const auto from = day(term_from), to = day(term_to), executive_day = day(executive_from), today = date(m_today, "--today");
        if (today && !m_test)
            faults.add("case.today_without_test", "--today");
        const auto people = std::array{text(name), text(lead), text(lead_title), text(body), text(executive)};
        faults.raise();

        auto beginning = app::Beginning{.municipality = domain::Municipality(std::move(fields)),
            .name = people[0].empty() ? people[1] : people[0],
            .passphrase = {},
            .lead = people[1],
            .lead_title = people[2],
            .body = people[3],
            .term_from = *from,
            .term_to = *to,
            .executive = people[4],
            .executive_from = executive_day,
            .test = m_test,
            .today = today};
        if (!m_questions[party].answer.empty())
            beginning.party = *domain::from_code<domain::Party>(m_questions[party].answer);
        return beginning;
    }

    std::string m_file, m_today;
    bool m_test = false;
    // In the order of Number.
    std::vector<Question> m_questions{
        {"--municipality", N_("Its name"), N_("Name of the municipality")},
        {"--organisation-number", N_("Its organisation number"), N_("Organisation number")},
        {"--country", N_("Its country"), N_("Country"), {"NO", "SE"}},
        {"--written-form", N_("The written form of its documents; else the country's usual one"), N_("Written form of the documents"),
            {"nb", "nn", "sv", "en"}},
        {"--executive-title", N_("What the chief executive is called; else as is usual in the country"),
            N_("Title of the chief executive, such as kommunedirektør")},
        {"--presidium-title", N_("What the employer's side is called; else as is usual in the country"),
            N_("What the employer's side is called, such as arbeidsgiverutvalg")},
        {"--lead", N_("Who leads the employer's side"), N_("Who leads the employer's side (name)")},
        {"--lead-title", N_("That person's title; else as is usual in the country"), N_("Title of that person, such as ordfører")},
        {"--term-from", N_("First day of the term of office; else of the country's present one"), N_("First day of the term of office (YYYY-MM-DD)")},
        {"--term-to", N_("Last day of the term of office; else of the country's present one"), N_("Last day of the term of office (YYYY-MM-DD)")},
        {"--body", N_("The body of the lead's seat; else as the employer's side")},
        {"--executive", N_("The chief executive's name, if there is one yet")},
        {"--executive-from", N_("The chief executive's first day")},
        {"--name", N_("Whose account is made; else the lead's")},
        {"--party", N_("The side of that account"), {}, {"presidium", "secretariat"}},
    };
};

}  // namespace

std::unique_ptr<Verb> make_new()
{
    return std::make_unique<New>();
}

}  // namespace cli
