// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/opening.h"

#include "base/files.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace cli {
namespace {

constexpr std::uintmax_t largest_secret = 1 << 16;

/// What stands in the way of writing is a notice to readers, and a refusal to those who came to write.
void require_writable(const app::CaseFile& file)
{
    if (!file.read_only())
        return;
    for (const auto& notice : file.notices()) {
        for (const char* reason : {"file.held", "file.not_writable", "file.damaged", "file.damaged_no_backup", "file.altered", "file.altered_no_backup"}) {
            if (notice.code == reason)
                domain::refuse(notice.code, notice.field, notice.values);
        }
    }
    domain::refuse("file.read_only", "file", {{"why", "disk"}});
}

Secret asked_twice(Call& call, const char* otherwise)
{
    auto typed = call.world.prompt.ask_secret(call.words(N_("New passphrase: ")));
    if (!typed)
        misused(otherwise, "passphrase");
    const auto again = call.world.prompt.ask_secret(call.words(N_("The new passphrase once more: ")));
    if (!again || again->text() != typed->text())
        domain::refuse("passphrase.unlike", "passphrase");
    return *std::move(typed);
}

}  // namespace

void misused(std::string code, std::string field)
{
    throw WrongUse(std::vector<domain::Complaint>{{std::move(code), std::move(field)}});
}

app::Opening opening(const Call& call, For what)
{
    app::Opening opening;
    opening.read_only = what == For::reading;
    opening.patience = call.world.patience;
    opening.take_over = call.take_over;
    opening.asked_day = call.on;
    opening.who = call.as.empty() ? call.world.user : call.as;
    opening.settings = call.world.settings;
    return opening;
}

app::CaseFile open(Call& call, const std::string& path, For what)
{
    auto file = open(call, path, opening(call, what));
    if (what == For::writing)
        require_writable(file);
    return file;
}

app::CaseFile open(Call& call, const std::string& path, const app::Opening& how)
{
    app::CaseFile file(path, call.world.clock, how);
    tell(call, file);
    return file;
}

Secret passphrase_of(Call& call, const app::CaseFile& file)
{
    // Whose, is settled before anybody is asked.
    return passphrase(call, call.words.fill(N_("Passphrase of {account}: "), {{"account", file.find_account(call.as).name}}));
}

app::Session& unlock(Call& call, app::CaseFile& file)
{
    return unlock(call, file, passphrase_of(call, file));
}

app::Session& unlock(Call& call, app::CaseFile& file, const Secret& typed)
{
    try {
        auto& session = file.unlock(call.as, typed.text());
        tell(call, session);
        return session;
    }
    catch (const domain::Refused& problem) {
        for (const char* code : {"passphrase.wrong", "passphrase.empty", "passphrase.not_text"}) {
            if (problem.has(code))
                throw NotOpened(problem.complaints());
        }
        throw;
    }
}

app::Session& unlock_with_sheets(Call& call, app::CaseFile& file, const std::vector<std::string>& sheets)
{
    if (sheets.size() > 2)
        misused("recovery.two_sheets", "--sheet");
    const auto sheet = [&](size_t index) {
        if (index >= sheets.size()) {
            auto typed = call.world.prompt.ask_secret(call.words.fill(N_("The groups of sheet {number} of two: "), {{"number", std::to_string(index + 1)}}));
            if (!typed)
                misused("recovery.two_sheets", "--sheet");
            return *std::move(typed);
        }
        std::error_code error;
        if (std::filesystem::exists(sheets[index], error))
            return whole_secret_in(sheets[index]);
        auto typed = sheets[index];
        return Secret(typed);
    };
    const auto one = sheet(0), other = sheet(1);
    auto& session = file.unlock_with_sheets(one.text(), other.text());
    tell(call, session);
    return session;
}

void tell(Call& call, const app::CaseFile& file)
{
    for (const auto& notice : file.notices()) {
        if (notice.code != "backup.made")
            call.warn(notice);
    }
}

void tell(Call& call, app::Session& session)
{
    call.warn(session.notices());
}

Secret whole_secret_in(const std::string& file)
{
    return Secret(base::read_file(file, largest_secret));
}

Secret secret_in(const std::string& file)
{
    const auto whole = whole_secret_in(file);
    auto first = std::string(whole.text().substr(0, whole.text().find_first_of("\r\n")));
    return Secret(first);
}

Secret passphrase(Call& call, std::string_view question)
{
    if (!call.passphrase_file.empty())
        return secret_in(call.passphrase_file);
    if (call.world.passphrase)
        return std::exchange(*call.world.passphrase, {});
    auto typed = call.world.prompt.ask_secret(question);
    if (!typed)
        misused("passphrase.not_given", "passphrase");
    return *std::move(typed);
}

Secret chosen_passphrase(Call& call)
{
    if (!call.passphrase_file.empty() || call.world.passphrase)
        return passphrase(call, {});
    return asked_twice(call, "passphrase.not_given");
}

Secret new_passphrase(Call& call, const std::string& file)
{
    if (!file.empty())
        return secret_in(file);
    if (call.world.new_passphrase)
        return std::exchange(*call.world.new_passphrase, {});
    return asked_twice(call, "passphrase.new_not_given");
}

bool can_unlock(const Call& call, const app::CaseFile& file)
{
    if (!call.passphrase_file.empty() || call.world.passphrase)
        return true;
    if (!call.world.prompt.is_there())
        return false;
    const auto accounts = file.accounts();
    return !call.as.empty()
        || std::count_if(accounts.begin(), accounts.end(), [](const auto& each) { return each.state == app::AccountLine::State::open; }) == 1;
}

}  // namespace cli
