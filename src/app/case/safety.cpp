// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/safety.h"

#include "app/accounts/own_rooms.h"
#include "app/case/place_notice.h"
#include "app/case/session_parts.h"
#include "base/failure.h"
#include "storage/file/migration.h"

namespace app {
namespace {

using storage::Event;

storage::Connection& whole(CaseFile& file)
{
    if (file.is_rescued())
        domain::refuse("file.damaged", "file", {{"path", file.path().string()}, {"backup", ""}, {"at", ""}});
    return file.parts().database();
}

/// Who has the file keeps it.
storage::LockFile take_lock(const std::filesystem::path& file, const base::Clock& clock, const Opening& opening)
{
    const auto takeover = opening.take_over ? storage::LockFile::Takeover::from_elsewhere : storage::LockFile::Takeover::no;
    auto taken = storage::LockFile::take(file, storage::holder_here(opening.who, clock.now()), takeover);
    if (auto* ours = std::get_if<storage::LockFile>(&taken))
        return std::move(*ours);
    domain::refuse("file.held", "file", holder_values(std::get<storage::HeldLock>(taken)));
}

}  // namespace

void back_up(CaseFile& file, const std::filesystem::path& target)
{
    auto& source = whole(file);
    std::error_code error;
    if (std::filesystem::exists(target, error))
        domain::refuse("file.exists", "file", {{"path", target.string()}});
    storage::write_copy(source, target);
}

std::filesystem::path back_up(CaseFile& file)
{
    auto& source = whole(file);
    return file.parts().backups.make(source, file.parts().clock.machine_now()).path;
}

std::vector<BackupLine> backups_of(const std::filesystem::path& file)
{
    std::vector<BackupLine> lines;
    for (auto& each : storage::Backups::beside(file).list())
        lines.push_back({std::move(each.path), each.at});
    return lines;
}

std::filesystem::path restore(const std::filesystem::path& backup, const std::filesystem::path& file, const base::Clock& clock, const Opening& opening)
{
    std::error_code error;
    if (!std::filesystem::exists(backup, error))
        domain::refuse("file.missing", "backup", {{"path", backup.string()}});
    if (std::filesystem::equivalent(backup, file, error))
        domain::refuse("backup.itself", "backup", {{"path", backup.string()}});
    notice_of_place(file, false, opening.surroundings);
    const auto lock = take_lock(file, clock, opening);
    const auto kept = storage::restore(backup, file, clock.now());
    if (!opening.settings.empty()) {
        auto restored = storage::Connection::open(file, storage::Connection::Mode::read_only);
        if (const auto id = base::Uuid::from(storage::file_id(restored)))
            storage::Anchors(opening.settings / "anchors.json").replace(*id, storage::head_of(restored));
    }
    return kept.value_or(std::filesystem::path());
}

void log_restored(Session& session)
{
    Work work(session);
    work.note(Event::restored, "file", session.parts().file.id->str());
    work.commit();
}

Recovered recover(Session& sheets, std::string_view account)
{
    if (sheets.account()->party != domain::Party::recovery)
        domain::refuse("recovery.not_sheets", "account");
    Work work(sheets);
    auto& parts = sheets.parts();
    const auto* to = parts.rights().accounts.find(account);
    if (!to) {
        for (const auto& each : parts.rights().accounts)
            to = each->name.str() == account && !each->closed ? &each : to;
    }
    if (!to)
        domain::refuse("account.unknown", "account", {{"name", std::string(account)}});
    const auto id = (*to)->id;
    if ((*to)->closed)
        domain::refuse("account.closed", "account", {{"name", (*to)->name.str()}});

    Recovered result;
    auto& ledger = parts.keyring.ledger();
    for (const auto& room : ledger.all()) {
        const auto* card = ledger.room(room);
        if (!card || card->closed_at || !parts.keyring.reads(room))
            continue;
        // An own room is given to nobody: what lies there is brought over to its owner's new one.
        if (card->purpose.kind == domain::RoomKind::own)
            continue;
        const bool may = domain::may_enter(parts.rights(), *parts.rights().accounts.find(id), storage::room_of(card->purpose), sheets.access_day());
        if (!may) {
            ++result.left_out;
            continue;
        }
        auto change = work.parts().change("room", room.str());
        parts.rooms.grant(room, id, storage::Reach::all_epochs);
        change.note(Event::granted, room.str());
        ++result.granted;
    }
    const auto carried = own_rooms::carry(work, id);
    result.carried = carried.texts;
    result.left_out += carried.left;
    work.note(Event::recovery_used, "account", id.str());
    work.accounts_changed();
    work.commit();
    return result;
}

}  // namespace app
