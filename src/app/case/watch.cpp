// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/watch.h"

#include "base/background.h"
#include "base/failure.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace app {
namespace {

/// So many signatures are checked in less time than anybody notices beside the passphrase.
constexpr std::int64_t at_once = 200;

}  // namespace

std::map<storage::AccountId, storage::SignPublic> signing_keys(storage::Introductions& introductions)
{
    std::map<storage::AccountId, storage::SignPublic> keys;
    for (const auto& account : introductions.all()) {
        if (introductions.check(account) == storage::KeyFault::none)
            keys[account] = introductions.find(account)->keys->sign;
    }
    return keys;
}

Notice notice_of(const storage::Finding& finding)
{
    Notice notice{std::string(domain::code(finding.what)), "", {}};
    const auto code = std::string_view(notice.code);
    if (code.starts_with("schema."))
        notice.field = fmt::format("schema/{}", finding.record);
    else if (!finding.kind.empty())
        notice.field = fmt::format("{}/{}", finding.kind, finding.record);
    else if (finding.last_seq > finding.seq)
        notice.field = fmt::format("audit/{}-{}", finding.seq, finding.last_seq);
    else
        notice.field = fmt::format("audit/{}", finding.seq);
    notice.values = {{"kind", finding.kind}, {"record", finding.record}, {"entry", std::to_string(finding.seq)}, {"last", std::to_string(finding.last_seq)},
        {"other", std::to_string(finding.other)}};
    return notice;
}

Watch::Watch(storage::Connection& connection, storage::Keyring& keyring, std::optional<storage::Head> seen)
    : m_path(connection.path()), m_seen(seen), m_keys(signing_keys(keyring.introductions()))
{
    // A forged log may end below nought.
    const auto behind = std::max<std::int64_t>(storage::head_of(connection).seq, 0) - (seen ? seen->seq : 0);
    // What was rescued lies in memory, where no other connection reaches it.
    if (behind <= at_once || connection.path().empty()) {
        look(connection, {});
        return;
    }
    begin();
}

void Watch::begin()
{
    m_thread = std::jthread([this](const std::stop_token& stop) {
        // Somebody has just unlocked the file and waits for the first page.
        base::give_way_to_others();
        try {
            auto own = storage::Connection::open(m_path, storage::Connection::Mode::read_only);
            look(own, stop);
        }
        catch (const base::Failure& failure) {
            const std::lock_guard lock(m_mutex);
            m_state = State::faulty;
            m_found.push_back({failure.code(), "audit", {{"cause", failure.cause()}}});
        }
    });
}

void Watch::pause()
{
    if (!m_thread.joinable())
        return;
    if (state() == State::looking)
        m_thread.request_stop();
    m_thread.join();
}

void Watch::resume()
{
    if (state() == State::looking)
        begin();
}

Watch::~Watch()
{
    m_thread.request_stop();
}

void Watch::look(storage::Connection& connection, const std::stop_token& stop)
{
    storage::ChainCheck check;
    if (m_seen)
        check.from = *m_seen;
    check.threads = 2;
    check.stop = stop;
    say(storage::verify_chain(
        connection,
        [this](storage::AccountId account) {
            const auto found = m_keys.find(account);
            return found == m_keys.end() ? std::nullopt : std::optional(found->second);
        },
        check));
}

void Watch::say(const storage::AuditReport& report)
{
    const std::lock_guard lock(m_mutex);
    if (report.stopped && report.findings.empty()) {
        m_seen = report.head;
        return;
    }
    m_state = report.sound() ? State::sound : State::faulty;
    m_head = report.head;
    for (const auto& finding : report.findings)
        m_found.push_back(notice_of(finding));
}

Watch::State Watch::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

storage::Head Watch::head() const
{
    const std::lock_guard lock(m_mutex);
    return m_head;
}

std::vector<Notice> Watch::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_found, {});
}

}  // namespace app
