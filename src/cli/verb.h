// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/words.h"
#include "cli/run.h"
#include "domain/refused.h"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <optional>
#include <vector>

namespace CLI {
class App;
}

namespace cli {

using Json = nlohmann::ordered_json;

enum Exit { done = 0, refused = 1, usage = 2, check_failed = 3, not_opened = 4, world_failed = 5 };

/// One call: what was asked for everywhere, and the one answer.
class Call {
public:
    Call(World& where, const base::Words& speech) : world(where), words(speech) {}

    World& world;
    const base::Words& words;
    bool json = false;
    /// --on: the day that counts as today.
    std::optional<base::Date> on = {};
    /// --as: the account, by name or key; empty: the file's only one.
    std::string as = {};
    std::string passphrase_file = {};
    /// --take-over: nobody works any more where another machine has the file open.
    bool take_over = false;

    /// Nothing was refused, but somebody ought to know: on `err` at once, and under "warnings" of the answer.
    void warn(const domain::Warning& warning);
    void warn(const std::vector<domain::Warning>& warnings);
    /// The verb's one answer: the value, an object, under --json; else the lines.
    void answer(Json value, const std::vector<std::string>& lines);
    /// For what is not in order: the complaints that were told.
    void refuse(Json complaints);
    /// What a path or a complaint is about, fit to be printed.
    static std::string printable(const std::string& text);

private:
    void write(const Json& value);
    Json warnings() const;

    std::vector<domain::Warning> m_warnings;
};

/// One verb of the command line: its options and what it does.
class Verb {
public:
    virtual ~Verb() = default;
    /// Adds a subcommand with its options; help text and parsing come from the same lines.
    virtual CLI::App* declare(CLI::App& app) = 0;
    virtual Exit run(Call& call) = 0;
};

// In the order in which the help lists them.
std::unique_ptr<Verb> make_sample();
std::unique_ptr<Verb> make_new();
std::unique_ptr<Verb> make_import();
std::unique_ptr<Verb> make_account();
std::unique_ptr<Verb> make_passphrase();
std::unique_ptr<Verb> make_export();
std::unique_ptr<Verb> make_list();
std::unique_ptr<Verb> make_act();
std::unique_ptr<Verb> make_show();
std::unique_ptr<Verb> make_deadlines();
std::unique_ptr<Verb> make_compliance();
std::unique_ptr<Verb> make_wheel();
std::unique_ptr<Verb> make_document();
std::unique_ptr<Verb> make_freeze();
std::unique_ptr<Verb> make_search();
std::unique_ptr<Verb> make_check();
std::unique_ptr<Verb> make_backup();
std::unique_ptr<Verb> make_restore();
std::unique_ptr<Verb> make_recover();
std::unique_ptr<Verb> make_verify();

}  // namespace cli
