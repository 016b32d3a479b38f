// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/aside.h"

#include "app/case/session_parts.h"
#include "base/files.h"
#include "base/hash.h"
#include "storage/sealing/account_keys.h"

namespace app {

namespace {

constexpr const char* anchors = "anchors.json";

/// Gone again whatever happens. Made anew, so that nothing else lies in it.
struct Scratch {
    explicit Scratch(const std::filesystem::path& folder) : path(folder / "check") { base::make_folder(path); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch()
    {
        std::error_code left_behind;
        std::filesystem::remove_all(path, left_behind);
    }

    std::filesystem::path path;
};

}  // namespace

/// The account's keys on their way to another thread. They can only be moved, so they go wrapped by a passphrase that
/// nobody ever sees.
struct Travelling {
    storage::AccountId account;
    storage::PublicKeys publics;
    storage::Passphrase passphrase;
    storage::WrappedKeys wrapped;

    explicit Travelling(storage::Keyring& keyring)
        : account(keyring.account())
        , publics(keyring.keys().publics())
        , passphrase(storage::Passphrase::from(base::hex(storage::Secret<32>::random().bytes())))
        , wrapped(storage::wrap(keyring.keys(), keyring.root(), account, passphrase, storage::Cost::none()))
    {
    }
    storage::Keyring open(storage::Connection& connection, base::Date today) const
    {
        return storage::Keyring(connection, account, storage::unwrap(wrapped, publics, account, passphrase, storage::Cost::none()), today);
    }
};

struct AsideParts {
    const base::Clock& clock;
    std::filesystem::path file, folder;
    Opening opening;
    storage::Instant now;
    base::Date today;
    std::optional<Travelling> keys = {};
};

Aside::Aside(CaseFile& file, const base::Clock& clock, std::filesystem::path folder)
{
    if (file.is_rescued())
        domain::refuse("file.damaged", "file", {{"path", file.path().string()}, {"backup", ""}, {"at", ""}});
    auto& parts = file.parts();
    Opening opening = parts.opening;
    opening.read_only = true;
    m_parts =
        std::make_unique<AsideParts>(AsideParts{clock, file.path(), std::move(folder), std::move(opening), parts.clock.machine_now(), parts.clock.today()});
    if (auto* session = file.session())
        m_parts->keys.emplace(session->parts().keyring);
}

Aside::Aside(Aside&&) noexcept = default;
Aside& Aside::operator=(Aside&&) noexcept = default;
Aside::~Aside() = default;

CheckReport Aside::check(std::stop_token stop)
{
    const Scratch scratch(m_parts->folder);
    const auto copy = scratch.path / m_parts->file.filename();
    auto opening = m_parts->opening;
    if (!opening.settings.empty()) {
        // What this user has seen of the log goes on growing while people write, and the copy does not.
        std::error_code none_yet;
        std::filesystem::copy_file(opening.settings / anchors, scratch.path / anchors, none_yet);
        opening.settings = scratch.path;
    }
    {
        auto source = storage::Connection::open(m_parts->file, storage::Connection::Mode::read_only);
        storage::write_copy(source, copy);
    }
    CaseFile still(copy, m_parts->clock, opening);
    if (m_parts->keys) {
        auto& parts = still.parts();
        parts.begin(m_parts->keys->open(parts.database(), m_parts->today));
    }
    return app::check(still, CheckDepth::full, {}, std::move(stop));
}

std::filesystem::path Aside::back_up()
{
    auto source = storage::Connection::open(m_parts->file, storage::Connection::Mode::read_only);
    return storage::Backups::beside(m_parts->file).make(source, m_parts->now).path;
}

}  // namespace app
