// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/driver.h"

#include "base/files.h"
#include "support/catch.h"

#include <sstream>

namespace driver {
namespace {

std::optional<std::string> next(Answers& answers)
{
    if (answers.meanwhile)
        answers.meanwhile();
    if (answers.answers.empty())
        return std::nullopt;
    auto answer = answers.answers.front();
    answers.answers.pop_front();
    return answer;
}

}  // namespace

std::optional<std::string> Answers::ask(std::string_view question)
{
    questions.emplace_back(question);
    return next(*this);
}

std::optional<cli::Secret> Answers::ask_secret(std::string_view question)
{
    hidden.emplace_back(question);
    auto answer = next(*this);
    return answer ? std::optional<cli::Secret>(std::in_place, *answer) : std::nullopt;
}

std::string Result::complaint() const
{
    const auto complaints = json().at("complaints");
    REQUIRE(complaints.size() == 1);
    return complaints[0].at("code").get<std::string>();
}

std::string Result::field() const
{
    return json().at("complaints").at(0).at("field").get<std::string>();
}

Result Desk::operator()(const Words& arguments)
{
    using namespace std::chrono_literals;
    std::ostringstream out, err;
    const base::FixedClock clock(today);
    cli::World world{out, err, clock, locale, keyboard};
    if (!passphrase.empty())
        world.passphrase = cli::Secret(std::string(passphrase));
    if (!new_passphrase.empty())
        world.new_passphrase = cli::Secret(std::string(new_passphrase));
    world.settings = folder / "settings";
    world.user = "kari";
    world.patience = 30ms;
    const int code = cli::run(arguments, world);
    return {code, out.str(), err.str()};
}

Result Desk::as(const std::string& account, Words arguments)
{
    passphrase = "fjellvik " + account;
    arguments.insert(arguments.end(), {"--as", account});
    auto result = (*this)(arguments);
    passphrase.clear();
    return result;
}

std::string Desk::sample(const std::string& name)
{
    std::filesystem::copy_file(sample_folder() / "fjellvik.radslag", folder / name);
    return path(name);
}

std::string Desk::write(const std::string& name, const std::string& bytes) const
{
    base::write_atomically(folder / name, bytes);
    return path(name);
}

const std::filesystem::path& sample_folder()
{
    static const support::TempDir folder;
    static const bool made = [] {
        Desk desk;
        const auto result = desk({"sample", folder.path().string(), "--lang", "nn"});
        INFO(result.err);
        REQUIRE(result.code == 0);
        return true;
    }();
    static_cast<void>(made);
    return folder.path();
}

}  // namespace driver
