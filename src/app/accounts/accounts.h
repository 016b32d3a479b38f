// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/work.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// Who shall get an account.
struct Invitation {
    /// Empty: its id.
    std::string key;
    base::Text name;
    domain::Party party = domain::Party::presidium;
    std::optional<domain::PersonId> person = {};
    /// A secretary whom the lead lets into the presidium's rooms and the dialogue.
    bool let_in = false;
    /// The last day: for guests always, for others if so agreed.
    std::optional<base::Date> valid_to = {};
};

/// Told once: what stands on it is nowhere in the file.
struct PrintedSlip {
    domain::AccountId account;
    /// Eight groups of five signs, two lines.
    std::string groups;
};

struct FingerprintLine {
    domain::AccountId account;
    std::string key;
    std::string name;
    domain::Party party = domain::Party::presidium;
    /// Eight groups of four digits; empty while the slip is unused.
    std::string fingerprint = {};
    /// Somebody else has compared it, or it is the file's first account.
    bool verified = false;
    /// Who compared it last.
    std::optional<domain::AccountId> verified_by = {};
    bool closed = false;
};

/// Accounts as members make and close them, inside one change.
class Accounts {
public:
    explicit Accounts(Work& work) : m_work(work) {}

    /// Refused: account.may_not_invite {party}, account.let_in_by_lead, account.end_in_past, and what domain::Account and
    /// the case require (account.name_taken, account.second_party, account.not_appointed …).
    PrintedSlip invite(const Invitation& invitation);
    /// A new account for the same person under the same name, for who lost the slip or the passphrase; the old one is
    /// closed. `key` must be new. A secretary stays let in only where the lead does this. Refused: account.may_not_replace.
    PrintedSlip invite_anew(domain::AccountId old, std::string key = {});
    /// In a test file, whose passphrases are published: invited, opened and compared at once. Refused elsewhere:
    /// account.only_in_test_file.
    domain::AccountId admit(const Invitation& invitation, std::string_view passphrase);

    /// The owner has read it out and it is the same. Refused: account.fingerprint_differs, account.own_fingerprint,
    /// account.no_keys.
    void verify(domain::AccountId account, std::string_view fingerprint);
    /// For good. Its rooms get new keys where this account reads them. Refused: account.may_not_close, account.last;
    /// warns "room.without_reader".
    void close(domain::AccountId account);

    /// The lead lets a secretary into the presidium's rooms and the dialogue, with keys for those that the lead reads;
    /// and closes that sight again. Refused: account.let_in, account.let_in_by_lead, account.not_verified.
    void let_in(domain::AccountId secretary);
    void let_out(domain::AccountId secretary);

private:
    void require_lead(std::string_view field) const;
    void require_fits(const Invitation& invitation, std::optional<domain::AccountId> instead_of) const;
    PrintedSlip make(const Invitation& invitation);

    Work& m_work;
};

/// Of every account but the recovery sheets', for comparing by voice.
std::vector<FingerprintLine> fingerprints(Session& session);

/// The slip's holder makes the account's keys under a passphrase of his own; before anything is unlocked. Refused:
/// account.unknown, account.closed, slip.used, slip.wrong, groups.*, passphrase.short, file.read_only.
void redeem(CaseFile& file, std::string_view account, std::string_view slip, std::string_view passphrase);

}  // namespace app
