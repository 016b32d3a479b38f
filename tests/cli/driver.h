// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "cli/run.h"
#include "support/temp_dir.h"

#include <nlohmann/json.hpp>

#include <deque>
#include <filesystem>
#include <string>
#include <vector>

namespace driver {

using Json = nlohmann::json;
using Words = std::vector<std::string>;

/// Whoever sits at the keyboard, with the answers ready.
class Answers final : public cli::Prompt {
public:
    std::deque<std::string> answers = {};
    Words questions = {};
    /// The questions whose answers were not shown.
    Words hidden = {};
    /// Called before an answer is given.
    std::function<void()> meanwhile = {};

    bool is_there() const override { return !answers.empty(); }
    std::optional<std::string> ask(std::string_view question) override;
    std::optional<cli::Secret> ask_secret(std::string_view question) override;
};

struct Result {
    int code;
    std::string out;
    std::string err;
    Json json() const { return Json::parse(out); }
    /// The code of the only complaint.
    std::string complaint() const;
    std::string field() const;
};

/// A desk with a keyboard, a folder for settings and a day.
class Desk {
public:
    support::TempDir folder;
    Answers keyboard = {};
    std::string passphrase = {};
    std::string new_passphrase = {};
    std::string locale = "nb_NO.UTF-8";
    base::Date today{2027, 2, 19};

    Result operator()(const Words& arguments);
    /// As one of the sample's accounts, whose passphrases are published.
    Result as(const std::string& account, Words arguments);
    /// A copy of the sample in this desk's folder.
    std::string sample(const std::string& name = "fjellvik.radslag");
    std::string path(const std::string& name) const { return (folder / name).string(); }
    std::string write(const std::string& name, const std::string& bytes) const;
};

/// The sample as the program writes it, made once; nobody changes it.
const std::filesystem::path& sample_folder();

}  // namespace driver
