// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/session_parts.h"

#include "app/case/rescued_records.h"
#include "base/failure.h"

#include <algorithm>
#include <utility>

namespace app {

using base::Failure;

Notice notice_of(const storage::Loss& loss, std::string code)
{
    return {std::move(code), loss.table + "/" + loss.row, {{"code", loss.code}, {"what", loss.what}}};
}

SessionParts::SessionParts(FileParts& open_file, storage::Keyring unlocked)
    : file(open_file)
    , keyring(std::move(unlocked))
    , signer(keyring.account(), keyring.keys())
    , accounts(file.database(), file.clock)
    , rooms(file.database(), keyring, file.clock)
    , log(file.database(), signer, file.clock)
    , hashes(file.database(), storage::record_kinds())
    , finder(file.database(), keyring, file.clock)
    , store(file.database(), keyring, finder)
    , drafts(file.database(), keyring, file.clock)
    , documents(file.database(), keyring, file.clock)
{
    const auto* own = rights().accounts.find(keyring.account());
    if (!own)
        throw Failure(Failure::Kind::damaged, "account.damaged", keyring.account().str());
    account = *own;
    bar_rooms();
    m_data_version = database().data_version();
    if (!file.rescued) {
        look_at_file_row();
        begin_watch();
    }
}

SessionParts::~SessionParts()
{
    search.forget();
}

void SessionParts::look_at_file_row()
{
    // It decides by which time rights are judged, so it is not left to the great check.
    for (const auto& finding : storage::verify_record(database(), hashes, "file", file.id->str()).findings)
        notices.push_back(notice_of(finding));
}

void SessionParts::begin_watch()
{
    std::optional<storage::Head> seen;
    try {
        if (file.anchors)
            seen = file.anchors->find(*file.id);
        if (watch && watch->state() == Watch::State::sound)
            seen = watch->head();
    }
    catch (const Failure& failure) {
        notices.push_back({failure.code(), "anchors", {{"cause", failure.cause()}}});
        m_anchor_failed = true;
    }
    watch.emplace(database(), keyring, seen);
    raise_anchor(watch->head());
}

bool SessionParts::may_raise_anchor() const
{
    // What is not known to be whole must not take the place of what this user saw before.
    return file.anchors && !m_anchor_failed && watch && watch->state() == Watch::State::sound;
}

void SessionParts::anchor_failed(const Failure& failure)
{
    m_anchor_failed = true;
    notices.push_back({"anchor.unwritable", "anchors", {{"code", failure.code()}, {"cause", failure.cause()}}});
}

void SessionParts::raise_anchor(const storage::Head& head)
{
    if (!may_raise_anchor())
        return;
    try {
        file.anchors->raise(*file.id, head);
    }
    catch (const Failure& failure) {
        anchor_failed(failure);
    }
}

void SessionParts::settle_anchor()
{
    if (!m_late_anchor)
        return;
    try {
        m_late_anchor->settle();
    }
    catch (const Failure& failure) {
        anchor_failed(failure);
    }
}

const domain::CaseFields& SessionParts::rights()
{
    if (m_rights)
        return *m_rights;
    auto municipality = store.employer().municipality();
    if (!municipality)
        throw Failure(Failure::Kind::damaged, "storage.damaged", "the file names no municipality");
    domain::CaseFields fields{*std::move(municipality)};
    try {
        for (auto& each : store.employer().persons())
            fields.persons.add(std::move(each));
        for (auto& each : store.employer().terms())
            fields.terms.add(std::move(each));
        for (auto& each : store.employer().seats())
            fields.seats.add(std::move(each));
        for (auto& each : store.employer().accounts())
            fields.accounts.add(std::move(each));
        for (auto& each : store.agreements().appointments())
            fields.appointments.add(std::move(each));
        auto circles = database().prepare("SELECT id FROM talk WHERE circle = 1");
        while (circles.step()) {
            if (auto talk = store.talks().find(circles.get<domain::TalkId>(0)))
                fields.talks.add(*std::move(talk));
        }
        auto worked_on = database().prepare("SELECT id FROM agreement WHERE circle = 1");
        while (worked_on.step()) {
            if (auto agreement = store.agreements().find(worked_on.get<domain::AgreementId>(0)))
                fields.agreements.add(*std::move(agreement));
        }
        // Who may enter where is asked of the terms, and they are believed to be there.
        for (const auto& seat : fields.seats) {
            if (!fields.terms.find(seat->term))
                throw Failure(Failure::Kind::damaged, "record.unsound", "seat " + seat->id.str());
        }
        for (const auto& room : keyring.ledger().all()) {
            const auto* card = keyring.ledger().room(room);
            if (card && card->purpose.term && !fields.terms.find(*card->purpose.term))
                throw Failure(Failure::Kind::damaged, "record.unsound", "room " + room.str());
        }
    }
    catch (const Failure& failure) {
        fields = *what_holds_together(what_is_left(failure), notices);
    }
    return m_rights.emplace(std::move(fields));
}

domain::CaseFields SessionParts::what_is_left(const Failure& failure)
{
    // Nobody writes on in a file of which something is lost, nor goes on with a change that was begun before it showed.
    if (failure.kind() != Failure::Kind::damaged || (database().in_transaction() && !file.rescued))
        throw failure;
    file.found_damaged();
    std::vector<storage::Loss> losses;
    auto fields = store.load(&losses);
    for (const auto& loss : losses) {
        auto notice = notice_of(loss, "file.lost_record");
        if (std::find(notices.begin(), notices.end(), notice) == notices.end())
            notices.push_back(std::move(notice));
    }
    return fields;
}

void SessionParts::know_circle(const domain::Talk& talk)
{
    rights();
    if (m_rights->talks.find(talk->id))
        m_rights->talks.put(talk);
    else
        m_rights->talks.add(talk);
}

void SessionParts::know_circle(const domain::Agreement& agreement)
{
    rights();
    if (m_rights->agreements.find(agreement->id))
        m_rights->agreements.put(agreement);
    else
        m_rights->agreements.add(agreement);
}

void SessionParts::bar_rooms()
{
    std::set<storage::RoomId> barred;
    for (const auto& room : keyring.ledger().all()) {
        const auto* card = keyring.ledger().room(room);
        const bool lost = card && card->purpose.term && !rights().terms.find(*card->purpose.term);
        if (card && (lost || !domain::may_enter(rights(), *account, storage::room_of(card->purpose), file.clock.today())))
            barred.insert(room);
    }
    if (barred == m_barred)
        return;
    m_barred = barred;
    keyring.bar(std::move(barred));
    stale = true;
}

bool SessionParts::catch_up()
{
    const auto version = database().data_version();
    const bool written = version != m_data_version;
    if (written) {
        m_data_version = version;
        file.look_at_guards();
        file.read_log_end();
        forget();
        if (!file.rescued)
            begin_watch();
    }
    if (written || keyring.today() != file.clock.today()) {
        keyring.set_today(file.clock.today());
        rooms_tended = false;
        bar_rooms();
    }
    return stale && records;
}

void SessionParts::forget()
{
    keyring.forget();
    m_rights.reset();
    stale = true;
}

domain::Case& SessionParts::case_records()
{
    if (records && !stale)
        return *records;
    auto whole = read_records();
    if (records)
        *records = std::move(whole);
    else
        records.emplace(std::move(whole));
    stale = false;
    return *records;
}

domain::CaseFields SessionParts::load()
{
    // What was rescued lies in memory, and a change that is under way is seen by its own connection alone.
    if (file.rescued || database().in_transaction())
        return store.load();
    auto read = std::exchange(ahead, {});
    // They may have been read before the log's last entry.
    auto sealed = read && read->head == storage::head_of(database()) ? std::move(read->actions) : storage::TalkStore::sealed_actions(database());
    const auto view = keyring.view();
    return store.load_with(std::move(sealed), [&](storage::SealedRows& actions, std::size_t from) {
        auto own = read ? std::move(read->connection) : storage::Connection::open(file.path, storage::Connection::Mode::read_only);
        return storage::CaseStore(own, view).talks().open_actions(actions, from, actions.rows.size());
    });
}

domain::Case SessionParts::read_records()
{
    const auto as_seen = [this](domain::CaseFields fields) {
        for (size_t i = 0; i < fields.talks.size(); ++i)
            fields.talks.put(seen(fields.talks[i]));
        return fields;
    };
    try {
        return domain::Case(as_seen(load()));
    }
    catch (const Failure& failure) {
        return what_holds_together(as_seen(what_is_left(failure)), notices);
    }
    catch (const domain::Refused& refused) {
        return what_holds_together(as_seen(what_is_left(Failure(Failure::Kind::damaged, "record.unsound", refused.complaints().front().code))), notices);
    }
}

void SessionParts::commit(storage::Transaction& transaction)
{
    if (file.lock && !file.lock->still_ours()) {
        const auto taker = storage::LockFile::look(file.path, storage::holder_here({}, {}).host);
        std::map<std::string, std::string> values{{"who", ""}, {"host", ""}};
        if (taker && taker->holder)
            values = {{"who", taker->holder->who}, {"host", taker->holder->host}};
        domain::refuse("file.taken_over", "file", std::move(values));
    }
    // A reader in the background would keep everybody from writing until it is through.
    if (watch)
        watch->pause();
    transaction.commit();
    if (watch)
        watch->resume();
    file.read_log_end();
    // Last: an anchor that names what is not on disk would cry wolf for ever.
    if (!may_raise_anchor())
        return;
    if (!m_late_anchor)
        m_late_anchor.emplace(*file.anchors, *file.id);
    m_late_anchor->raise(log.head());
}

}  // namespace app
