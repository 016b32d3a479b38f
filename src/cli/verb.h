// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/words.h"
#include "cli/run.h"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <optional>
#include <vector>

namespace CLI {
class App;
}

namespace cli {

enum Exit { done = 0, refused = 1, usage = 2, check_failed = 3, world_failed = 5 };

/// What every verb has at hand when it runs.
struct Session {
    World& world;
    const base::Words& words;
    bool json = false;
    /// --on: the day that counts as today.
    std::optional<base::Date> on = {};

    /// The verb's one answer: the value under --json, else the lines.
    void answer(const nlohmann::json& value, const std::vector<std::string>& lines) const;
};

/// One verb of the command line: its options and what it does.
class Verb {
public:
    virtual ~Verb() = default;
    /// Adds a subcommand with its options; help text and parsing come from the same lines.
    virtual CLI::App* declare(CLI::App& app) = 0;
    virtual Exit run(const Session& session) = 0;
};

std::unique_ptr<Verb> make_sample();
std::unique_ptr<Verb> make_document();
std::unique_ptr<Verb> make_verify();

}  // namespace cli
