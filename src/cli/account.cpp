// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/accounts.h"
#include "app/accounts/room_access.h"
#include "base/files.h"
#include "cli/labels.h"
#include "cli/listing.h"
#include "cli/opening.h"
#include "cli/slips.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace cli {
namespace {

/// Accounts and who may read what: a verb with verbs of its own.
class Account final : public Verb {
public:
    CLI::App* declare(CLI::App& app) override
    {
        auto* command = app.add_subcommand("account", N_("Accounts, and who may read what"));
        command->add_option("FILE", m_file, N_("The case file"))->required();
        command->require_subcommand(1);
        const auto add = [&](const char* name, const char* help, Exit (Account::*doing)(Call&)) {
            auto* own = command->add_subcommand(name, help);
            own->fallthrough();
            m_subcommands.emplace_back(own, doing);
            return own;
        };
        const auto with_account = [&](CLI::App* own) {
            own->add_option("ACCOUNT", m_account, N_("Key, name or UUID of the account"))->required();
            return own;
        };
        add("list", N_("All accounts, as everybody sees them"), &Account::list);
        add("fingerprints", N_("What owners read out to each other, to know that nobody came between"), &Account::fingerprints);
        auto* invite = add("add", N_("Invite somebody: prints the groups of a one-time slip"), &Account::invite);
        invite->add_option("--name", m_name, N_("As others read it"))->required();
        invite->add_option("--party", m_party, N_("Whose side it is on"))
            ->required()
            ->check(CLI::IsMember({"presidium", "executive", "hr", "secretariat", "guest"}));
        invite->add_option("--key", m_key, N_("The account's key"));
        invite->add_option("--person", m_person, N_("Key or UUID of the person it belongs to"));
        invite->add_option("--valid-to", m_valid_to, N_("The last day, YYYY-MM-DD; guests need one"));
        invite->add_flag("--let-in", m_let_in, N_("A secretary whom the lead lets into the presidium's rooms and the dialogue"));
        invite->add_option("-o,--output", m_output, N_("Write the slip as PDF here; else its groups are printed"));
        auto* again = with_account(add("slip", N_("A new account and slip in place of one whose slip or passphrase is lost"), &Account::invite_anew));
        again->add_option("--key", m_key, N_("The new account's key"));
        again->add_option("--sheet", m_sheets, N_("With two recovery sheets instead of a passphrase: the groups of a sheet, or a file that holds them; twice"));
        again->add_option("-o,--output", m_output, N_("Write the slip as PDF here; else its groups are printed"));
        auto* redeem = with_account(add("redeem", N_("Make one's own passphrase with a slip"), &Account::redeem));
        redeem->add_option("--slip", m_slip_file, N_("A file that holds the slip's groups; else they are asked for"));
        auto* verify = with_account(add("verify", N_("Say that the owner has read out this fingerprint"), &Account::verify));
        verify->add_option("--fingerprint", m_fingerprint, N_("Eight groups of four digits"))->required();
        auto* offers = with_account(add("offers", N_("What this account could be let into, and what it would then read"), &Account::offers));
        static_cast<void>(offers);
        auto* grant = with_account(add("grant", N_("Let an account into a room, or into all that it has a right to"), &Account::grant));
        grant->add_option("ROOM", m_room, N_("The room's UUID; else all rooms that it has a right to and this account can give"));
        grant->add_option("--fingerprint", m_fingerprint, N_("As its owner read it out; needed unless somebody has compared it before"));
        auto* revoke = with_account(add("revoke", N_("Take an account out of a room, for cause"), &Account::revoke));
        revoke->add_option("ROOM", m_room, N_("The room's UUID"))->required();
        auto* sheets = add("sheets", N_("Make the three recovery sheets as PDF, and type two groups of each back"), &Account::sheets);
        sheets->add_option("DIR", m_output, N_("A folder to write them into; needed unless --confirm is given"));
        sheets->add_flag("--confirm", m_confirm, N_("Make none, but type back the groups of those that were made before"));
        add("no-sheets", N_("Do without recovery sheets"), &Account::no_sheets)->add_option("--reason", m_reason, N_("Why, in writing"))->required();
        with_account(add("close", N_("Close an account for good"), &Account::close));
        with_account(add("let-in", N_("The lead lets a secretary in"), &Account::let_in));
        with_account(add("let-out", N_("The lead closes a secretary's sight again"), &Account::let_out));
        return command;
    }

    Exit run(Call& call) override
    {
        for (const auto& [command, doing] : m_subcommands) {
            if (command->parsed())
                return (this->*doing)(call);
        }
        return usage;
    }

private:
    Exit list(Call& call)
    {
        const auto file = open(call, m_file, For::reading);
        const auto rows = rows_of(file);
        call.answer({{"accounts", rows}}, table(rows, call.words));
        return done;
    }

    Exit fingerprints(Call& call)
    {
        auto file = open(call, m_file, For::reading);
        auto rows = Json::array();
        for (const auto& line : app::fingerprints(unlock(call, file)))
            rows.push_back({{"id", line.account.str()}, {"key", line.key}, {"name", line.name}, {"party", domain::code(line.party)},
                {"fingerprint", line.fingerprint.empty() ? Json() : Json(line.fingerprint)}, {"verified", line.verified}, {"closed", line.closed}});
        call.answer({{"accounts", rows}}, table(rows, call.words));
        return done;
    }

    Exit invite(Call& call)
    {
        app::Invitation invitation{m_key, text(m_name, "--name")};
        invitation.party = *domain::from_code<domain::Party>(m_party);
        invitation.let_in = m_let_in;
        if (!m_valid_to.empty()) {
            invitation.valid_to = base::Date::from(m_valid_to);
            if (!invitation.valid_to)
                domain::refuse("field.date", "--valid-to", {{"value", m_valid_to}});
        }
        auto file = open(call, m_file, For::writing);
        auto& session = unlock(call, file);
        if (!m_person.empty()) {
            const auto* person = session.records()->persons.find(m_person);
            if (!person)
                domain::refuse("record.unknown", "--person");
            invitation.person = (*person)->id;
        }
        return make_slip(call, session, [&](app::Accounts& accounts) { return accounts.invite(invitation); });
    }

    Exit invite_anew(Call& call)
    {
        auto file = open(call, m_file, For::writing);
        const auto old = file.find_account(m_account).id;
        auto& session = m_sheets.empty() ? unlock(call, file) : unlock_with_sheets(call, file, m_sheets);
        return make_slip(call, session, [&](app::Accounts& accounts) { return accounts.invite_anew(old, m_key); });
    }

    /// The groups are told here and nowhere else: they are not in the file.
    template <class F>
    Exit make_slip(Call& call, app::Session& session, F make)
    {
        app::Work work(session);
        app::Accounts accounts(work);
        const auto slip = make(accounts);
        work.commit();
        call.warn(work.warnings());
        tell(call, session);
        const auto& account = session.records()->accounts.get(slip.account);
        const auto name = account->name.str();
        Json answer{{"account", {{"id", slip.account.str()}, {"key", account->key}, {"name", name}}}};
        if (!m_output.empty()) {
            const auto written = write_slip(session, account->key, slip.groups, m_output);
            answer["file"] = written;
            call.answer(answer, {written});
            return done;
        }
        answer["slip"] = slip.groups;
        call.answer(answer,
            {slip.groups,
                call.words.fill(
                    N_("These groups are {account}'s one-time slip. They are shown once; hand them over on paper or in person."), {{"account", name}})});
        return done;
    }

    Exit redeem(Call& call)
    {
        auto file = open(call, m_file, For::writing);
        const auto account = file.find_account(m_account);
        auto groups = slip(call);
        const auto fresh = chosen_passphrase(call);
        app::redeem(file, account.id.str(), groups.text(), fresh.text());
        // What its owner reads out to the others.
        std::string fingerprint;
        for (const auto& line : app::fingerprints(file.unlock(account.id.str(), fresh.text()))) {
            if (line.account == account.id)
                fingerprint = line.fingerprint;
        }
        call.answer({{"account", {{"id", account.id.str()}, {"key", account.key}, {"name", account.name}}}, {"fingerprint", fingerprint}},
            {call.words.fill(N_("The account of {account} has its passphrase. Destroy the slip."), {{"account", account.name}}),
                call.words.fill(N_("Read this out to whoever gave you the slip: {fingerprint}"), {{"fingerprint", fingerprint}})});
        return done;
    }

    Secret slip(Call& call)
    {
        if (!m_slip_file.empty())
            return whole_secret_in(m_slip_file);
        auto typed = call.world.prompt.ask_secret(call.words(N_("The eight groups of the slip: ")));
        if (!typed)
            misused("slip.not_given", "--slip");
        return *std::move(typed);
    }

    Exit offers(Call& call)
    {
        auto file = open(call, m_file, For::reading);
        const auto account = file.find_account(m_account).id;
        auto& session = unlock(call, file);
        auto rows = Json::array();
        for (const auto& offer : app::offers(session, account)) {
            auto row = room_row(*session.records(), offer.room, offer.of);
            row["texts"] = offer.texts;
            row["ours"] = offer.ours;
            row["removed"] = offer.removed;
            rows.push_back(std::move(row));
        }
        call.answer({{"rooms", rows}}, table_with_ids(rows, call.words));
        return done;
    }

    /// One change, and the sentence that tells of it.
    template <class F>
    Exit change(Call& call, std::string_view message, F act)
    {
        auto file = open(call, m_file, For::writing);
        const auto account = file.find_account(m_account);
        auto& session = unlock(call, file);
        app::Work work(session);
        Json answer{{"account", {{"id", account.id.str()}, {"key", account.key}, {"name", account.name}}}};
        act(work, account.id, answer);
        work.commit();
        call.warn(work.warnings());
        tell(call, session);
        base::Fillings fillings{{"account", account.name}};
        if (answer.contains("granted"))
            fillings.emplace_back("granted", answer.at("granted").dump());
        call.answer(answer, {call.words.fill(message, fillings)});
        return done;
    }

    Exit verify(Call& call)
    {
        return change(call, N_("The fingerprint of {account} is noted as compared."),
            [&](app::Work& work, domain::AccountId account, Json&) { app::Accounts(work).verify(account, m_fingerprint); });
    }
    Exit grant(Call& call)
    {
        return change(call, N_("{account} was let into {granted} rooms."), [&](app::Work& work, domain::AccountId account, Json& answer) {
            app::RoomAccess access(work);
            if (!m_room.empty())
                access.grant(account, m_room, m_fingerprint);
            answer["granted"] = m_room.empty() ? access.grant_all(account, m_fingerprint) : 1;
        });
    }
    Exit revoke(Call& call)
    {
        return change(call, N_("{account} was taken out of the room, and what lies there was sealed anew. What has been read cannot be unread."),
            [&](app::Work& work, domain::AccountId account, Json&) { app::RoomAccess(work).revoke(account, m_room); });
    }
    Exit close(Call& call)
    {
        return change(
            call, N_("The account of {account} is closed."), [](app::Work& work, domain::AccountId account, Json&) { app::Accounts(work).close(account); });
    }
    Exit let_in(Call& call)
    {
        return change(call, N_("{account} is let into the presidium's rooms and the dialogue."),
            [](app::Work& work, domain::AccountId account, Json&) { app::Accounts(work).let_in(account); });
    }
    Exit let_out(Call& call)
    {
        return change(call, N_("{account} no longer sees the presidium's rooms and the dialogue. What has been read cannot be unread."),
            [](app::Work& work, domain::AccountId account, Json&) { app::Accounts(work).let_out(account); });
    }

    Exit sheets(Call& call)
    {
        if (m_output.empty() && !m_confirm)
            misused("field.required", "DIR");
        auto file = open(call, m_file, For::writing);
        auto& session = unlock(call, file);
        if (m_confirm)
            return confirm_later(call, session);
        base::make_folder(m_output);
        const auto made = [&] {
            app::Work work(session);
            auto fresh = app::Recovery(work).make(base::Text::of(call.words(N_("Recovery sheets"))));
            work.commit();
            call.warn(work.warnings());
            return fresh;
        }();
        const auto pages = compose(session, made);
        std::vector<std::string> written;
        for (size_t i = 0; i < pages.pdfs.size(); ++i) {
            const auto target = std::filesystem::path(m_output) / ("sheet-" + std::to_string(i + 1) + ".pdf");
            base::write_atomically(target, pages.pdfs[i]);
            written.push_back(Call::printable(target.string()));
        }
        const bool confirmed = confirm(call, session, made);
        if (!confirmed)
            call.warn(domain::Warning{"recovery.unconfirmed", "sheets"});
        tell(call, session);
        call.answer({{"written", written}, {"confirmed", confirmed}}, written);
        return done;
    }

    using Asked = std::array<std::array<int, 2>, 3>;

    /// Whoever holds a sheet shows that it can be read. Nothing where nobody is there.
    static std::optional<app::TypedBack> typed_back(Call& call, const Asked& asked)
    {
        app::TypedBack typed;
        for (size_t sheet = 0; sheet < asked.size(); ++sheet) {
            for (size_t i = 0; i < asked[sheet].size(); ++i) {
                const auto group = call.world.prompt.ask(
                    call.words.fill(N_("Sheet {sheet}, group {group}: "), {{"sheet", std::to_string(sheet + 1)}, {"group", std::to_string(asked[sheet][i])}}));
                if (!group)
                    return std::nullopt;
                typed[sheet][i] = *group;
            }
        }
        return typed;
    }

    /// Nobody at the keyboard: the sheets stay unconfirmed.
    static bool confirm(Call& call, app::Session& session, const app::RecoverySheets& sheets)
    {
        const auto typed = typed_back(call, {sheets.asked(1), sheets.asked(2), sheets.asked(3)});
        if (!typed)
            return false;
        app::Work work(session);
        app::Recovery(work).confirm(sheets, *typed);
        work.commit();
        call.warn(work.warnings());
        return true;
    }

    static Exit confirm_later(Call& call, app::Session& session)
    {
        const auto asked = app::asked_groups(session);
        if (!asked)
            domain::refuse("recovery.not_waiting", "sheets");
        const auto typed = typed_back(call, *asked);
        if (!typed)
            misused("field.required", "sheets");
        app::Work work(session);
        app::Recovery(work).confirm(*typed);
        work.commit();
        call.warn(work.warnings());
        call.answer({{"confirmed", true}}, {std::string(call.words(N_("The recovery sheets are checked, and count from now on.")))});
        return done;
    }

    Exit no_sheets(Call& call)
    {
        const auto reason = text(m_reason, "--reason");
        auto file = open(call, m_file, For::writing);
        auto& session = unlock(call, file);
        app::Work work(session);
        app::Recovery(work).decline(reason);
        work.commit();
        call.warn(work.warnings());
        call.answer(Json::object(), {std::string(call.words(N_("It is noted that there are no recovery sheets, and why.")))});
        return done;
    }

    static base::Text text(const std::string& typed, const char* option)
    {
        const auto found = base::Text::from(typed);
        if (!found)
            domain::refuse("text.not_utf8", option);
        return *found;
    }

    std::vector<std::pair<CLI::App*, Exit (Account::*)(Call&)>> m_subcommands;
    std::string m_file, m_account, m_name, m_party, m_key, m_person, m_valid_to, m_slip_file, m_fingerprint, m_room, m_output, m_reason;
    std::vector<std::string> m_sheets;
    bool m_let_in = false, m_confirm = false;
};

}  // namespace

std::unique_ptr<Verb> make_account()
{
    return std::make_unique<Account>();
}

}  // namespace cli
