// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/safety.h"

#include "app/case/session_parts.h"
#include "base/failure.h"
#include "storage/audit/head_groups.h"
#include "storage/audit/verify.h"

#include <fmt/format.h>

#include <algorithm>

namespace app {
namespace {

using storage::KeyFault;

class Check {
public:
    Check(CaseFile& file, CheckDepth depth, std::stop_token stop)
        : m_file(file.parts()), m_session(file.session() ? &file.session()->parts() : nullptr), m_depth(depth), m_stop(std::move(stop))
    {
    }

    CheckReport run(std::string_view printed_head);

private:
    void structure();
    void schema();
    void chain(std::string_view printed_head);
    void records();
    void keys();
    void keys_while_locked();
    void note(KeyFault fault, std::optional<storage::AccountId> account, std::optional<storage::RoomId> room, std::optional<std::uint32_t> epoch);
    void seals();
    void take(const storage::AuditReport& report);
    void find(std::string code, std::string where, std::map<std::string, std::string> values = {});
    /// Runs a part; what it cannot read is a finding and no end of the rest.
    template <class Part>
    void attempt(std::string_view where, Part part)
    {
        try {
            part();
        }
        catch (const base::Failure& failure) {
            if (failure.kind() == base::Failure::Kind::internal)
                throw;
            find(failure.code(), std::string(where), {{"cause", failure.cause()}});
        }
    }

    FileParts& m_file;
    SessionParts* m_session;
    CheckDepth m_depth;
    std::stop_token m_stop;
    CheckReport m_report;
    /// While locked: believed for want of better.
    std::optional<storage::Introductions> m_introductions;
    storage::Head m_head;
    bool m_chain_sound = false;
};

void Check::find(std::string code, std::string where, std::map<std::string, std::string> values)
{
    m_report.findings.push_back({std::move(code), std::move(where), std::move(values)});
}

void Check::take(const storage::AuditReport& report)
{
    for (const auto& finding : report.findings)
        m_report.findings.push_back(notice_of(finding));
    if (report.more > 0)
        find("check.more", "audit", {{"count", std::to_string(report.more)}});
    if (report.stopped)
        find("check.stopped", "audit");
}

void Check::structure()
{
    for (const auto& notice : m_file.notices) {
        if (notice.code.starts_with("file.damaged") || notice.code.starts_with("file.altered") || notice.code == "file.lost")
            m_report.findings.push_back(notice);
    }
    const auto depth = m_depth == CheckDepth::full ? storage::Connection::Check::whole : storage::Connection::Check::quick;
    for (const auto& fault : m_file.database().integrity(depth))
        find("storage.damaged", "file", {{"cause", fault}});
}

void Check::schema()
{
    take(storage::verify_schema(m_file.database(), storage::schema_scripts()));
}

void Check::chain(std::string_view printed_head)
{
    auto& database = m_file.database();
    if (!m_session) {
        const auto roots = storage::self_introduced(database);
        if (roots.size() != 1)
            find("key.root_replaced", "account", {{"count", std::to_string(roots.size())}});
        if (roots.empty())
            return;
        m_introductions.emplace(database, roots.front());
    }
    const auto keys = signing_keys(m_session ? m_session->keyring.introductions() : *m_introductions);
    storage::ChainCheck check;
    check.stop = m_stop;
    std::optional<storage::Head> seen;
    if (m_file.anchors && m_file.id)
        seen = m_file.anchors->find(*m_file.id);
    if (seen && m_depth == CheckDepth::quick)
        check.from = *seen;
    else if (seen)
        check.known.push_back(*seen);
    if (!printed_head.empty()) {
        if (const auto known = storage::find_head(database, *storage::from_head_groups(printed_head)))
            check.known.push_back(*known);
        else
            find("audit.head_unknown", "audit", {{"head", std::string(printed_head)}});
    }
    const auto report = storage::verify_chain(
        database,
        [&](storage::AccountId account) {
            const auto found = keys.find(account);
            return found == keys.end() ? std::nullopt : std::optional(found->second);
        },
        check);
    m_report.entries = report.entries;
    m_head = report.head;
    m_chain_sound = report.sound();
    take(report);
    m_report.head = storage::head_groups(storage::head_of(database).hash);
}

void Check::records()
{
    auto& database = m_file.database();
    const storage::Records hashes(database, storage::record_kinds());
    if (m_depth == CheckDepth::quick) {
        if (m_file.id)
            take(storage::verify_record(database, hashes, "file", m_file.id->str()));
        return;
    }
    const auto report = storage::verify_records(database, hashes, m_stop);
    m_report.records = report.records;
    take(report);
}

void Check::note(KeyFault fault, std::optional<storage::AccountId> account, std::optional<storage::RoomId> room, std::optional<std::uint32_t> epoch)
{
    if (storage::is_ordinary(fault))
        return;
    auto where = room ? "room/" + room->str() : account ? "account/" + account->str() : std::string("account");
    std::map<std::string, std::string> values{{"account", ""}, {"room", ""}, {"epoch", epoch ? std::to_string(*epoch) : ""}};
    auto& database = m_file.database();
    if (account)
        values["account"] = database.prepare("SELECT name FROM account WHERE id = :id").bind("id", *account).first<std::string>().value_or(account->str());
    if (room)
        values["room"] = database.prepare("SELECT kind FROM room WHERE id = :id").bind("id", *room).first<std::string>().value_or(room->str());
    find("key." + std::string(domain::code(fault)), std::move(where), std::move(values));
}

void Check::keys()
{
    if (!m_session)
        return keys_while_locked();
    for (const auto& each : m_session->keyring.check_all())
        note(each.fault, each.account, each.room, each.epoch);
}

void Check::keys_while_locked()
{
    if (!m_introductions)
        return;
    storage::RoomLedger ledger(m_file.database(), *m_introductions);
    for (const auto& account : m_introductions->all())
        note(m_introductions->check(account), account, {}, {});
    for (const auto& room : ledger.all()) {
        note(ledger.check_newest(room), {}, room, {});
        for (const auto epoch : ledger.epochs(room)) {
            const auto fault = ledger.check_epoch(room, epoch);
            note(fault, {}, room, epoch);
            if (fault != KeyFault::none)
                continue;
            for (const auto& member : ledger.listed(room, epoch))
                note(ledger.check_grant(room, epoch, member), member, room, epoch);
        }
    }
}

void Check::seals()
{
    if (!m_session)
        return;
    const auto counted = m_session->store.check_seals();
    m_report.seals = counted.opened;
    m_report.withheld = counted.withheld;
    for (const auto& loss : counted.broken)
        m_report.findings.push_back(notice_of(loss, loss.code));
    for (const auto& document : m_session->documents.list()) {
        attempt("document/" + document.id.str(), [&] {
            try {
                m_session->documents.bytes(document.id);
                ++m_report.documents;
            }
            catch (const domain::Refused&) {
                ++m_report.withheld;
            }
        });
    }
    for (const auto& draft : m_session->drafts.list())
        attempt("draft/" + draft.place, [&] { m_session->drafts.read(draft.place); });
}

CheckReport Check::run(std::string_view printed_head)
{
    if (!printed_head.empty() && !storage::from_head_groups(printed_head))
        domain::refuse("head.unreadable", "head", {{"value", std::string(printed_head)}});
    const bool full = m_depth == CheckDepth::full;
    attempt("file", [this] { structure(); });
    std::optional<storage::Transaction> still;
    if (!m_file.rescued)
        still.emplace(m_file.database());
    attempt("schema", [this] { schema(); });
    attempt("audit", [&] { chain(printed_head); });
    attempt("records", [this] { records(); });
    if (full && !m_stop.stop_requested())
        attempt("account", [this] { keys(); });
    if (full && !m_stop.stop_requested())
        attempt("seals", [this] { seals(); });
    if (m_stop.stop_requested() && !m_report.has("check.stopped"))
        find("check.stopped", "file");
    still.reset();
    if (m_session && m_chain_sound && m_file.anchors && m_file.id && m_report.sound()) {
        try {
            m_file.anchors->raise(*m_file.id, m_head);
        }
        catch (const base::Failure& failure) {
            m_session->notices.push_back({"anchor.unwritable", "file", {{"cause", failure.cause()}}});
        }
    }
    return std::move(m_report);
}

}  // namespace

bool CheckReport::has(std::string_view code) const
{
    return std::any_of(findings.begin(), findings.end(), [&](const Notice& each) { return each.code == code; });
}

CheckReport check(CaseFile& file, CheckDepth depth, std::string_view printed_head, std::stop_token stop)
{
    return Check(file, depth, std::move(stop)).run(printed_head);
}

}  // namespace app
