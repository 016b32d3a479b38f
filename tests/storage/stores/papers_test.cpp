// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts and frozen documents.
#include "storage/stores/council.h"
#include "storage/stores/document_store.h"
#include "storage/stores/draft_store.h"
#include "support/catch.h"

using namespace support;
using namespace storage;

TEST_CASE("A draft is its writer's alone, one for each place, until it is discarded")
{
    Council council;
    const auto own = council.town.room("lead", {RoomKind::own, council.town.id("lead"), {}, council.appointment});
    auto lead = council.town.unlock("lead"), deputy = council.town.unlock("deputy");
    DraftStore drafts(council.town.db, lead, council.town.clock), others(council.town.db, deputy, council.town.clock);
    CHECK(drafts.list().empty());
    CHECK_FALSE(drafts.read("talk/1"));
    drafts.save("talk/1", "Fyrste tanke", own);
    drafts.save("talk/2", "Noko anna\nmed to linjer", own);
    drafts.save("talk/1", "Andre tanke", own);
    CHECK(drafts.read("talk/1") == "Andre tanke");
    CHECK(drafts.read("talk/2") == "Noko anna\nmed to linjer");
    CHECK(drafts.list().size() == 2);
    CHECK(others.list().empty());
    CHECK_FALSE(others.read("talk/1"));
    CHECK_FALSE(others.discard("talk/1"));
    CHECK(fails([&] { others.save("talk/1", "x", own); }) == "room.not_member");

    // An older text under a newer number, and one place's text at another.
    council.town.tamper("UPDATE draft SET version = version + 1 WHERE place = 'talk/1'");
    CHECK(fails([&] { (void)drafts.read("talk/1"); }) == "seal.broken");
    CHECK(drafts.discard("talk/1"));
    CHECK_FALSE(drafts.discard("talk/1"));
    council.town.tamper("UPDATE draft SET place = 'talk/3'");
    CHECK(fails([&] { (void)drafts.read("talk/3"); }) == "seal.broken");
}

TEST_CASE("A draft of the town is listed with the newest first")
{
    Council council;
    const auto own = council.town.room("lead", {RoomKind::own, council.town.id("lead"), {}, council.appointment});
    auto lead = council.town.unlock("lead");
    DraftStore drafts(council.town.db, lead, council.town.clock);
    drafts.save("a", "1", own);
    council.town.clock.set(base::Date(2027, 3, 2));
    drafts.save("b", "2", own);
    REQUIRE(drafts.list().size() == 2);
    CHECK(drafts.list()[0].place == "b");
    CHECK(drafts.list()[0].saved_at == council.town.clock.now());
}

namespace {

NewDocument minutes(const std::string& record, const std::string& bytes)
{
    NewDocument made{"minutes", record};
    made.language = base::Language::nn;
    made.short_hash = "0123abcd";
    made.template_hash.fill(7);
    made.audit_head.fill(9);
    made.title = text("Referat");
    made.bytes = bytes;
    return made;
}

}  // namespace

TEST_CASE("A frozen document comes back byte for byte, to those who read the record")
{
    Council council;
    auto lead = council.town.unlock("lead");
    DocumentStore documents(council.town.db, lead, council.town.clock);
    const std::string bytes("%PDF-1.7\0 and so on", 19);
    CHECK_THROWS_AS(documents.add(minutes("t", bytes), council.record_room), base::Failure);
    Transaction change(council.town.db);
    const auto id = documents.add(minutes("t", bytes), council.record_room);
    const auto second = documents.add(minutes("t", bytes + "2"), council.record_room);
    auto other = minutes("u", "x");
    other.edition = domain::Edition::public_;
    const auto third = documents.add(other, council.dialogue_room);
    change.commit();

    const auto found = documents.find(id);
    REQUIRE(found);
    CHECK(found->kind == "minutes");
    CHECK(found->record == "t");
    CHECK(found->edition == domain::Edition::full);
    CHECK(found->language == base::Language::nn);
    CHECK(found->version == 1);
    CHECK(found->room == council.record_room);
    CHECK(found->short_hash == "0123abcd");
    CHECK(found->template_hash[0] == 7);
    CHECK(found->audit_head[31] == 9);
    CHECK(found->size == 19);
    CHECK(found->sha256 == base::sha256(bytes));
    CHECK(found->title.str() == "Referat");
    CHECK(documents.bytes(id) == bytes);
    CHECK(documents.find(second)->version == 2);
    CHECK(documents.find(third)->version == 1);
    CHECK(documents.list().size() == 3);
    CHECK(documents.list("t").size() == 2);
    CHECK_FALSE(documents.find(DocumentId(base::Uuid{})));
    CHECK(fails([&] { (void)documents.bytes(DocumentId(base::Uuid{})); }) == "document.unknown");

    auto hr = council.town.unlock("hr");
    DocumentStore seen(council.town.db, hr, council.town.clock);
    CHECK(seen.bytes(id) == bytes);
    CHECK(seen.find(third)->title.is_withheld());
    CHECK(seen.find(third)->title.withheld()->room == domain::RoomKind::dialogue);
    CHECK(fails([&] { (void)seen.bytes(third); }) == "record.withheld");
}

TEST_CASE("A frozen document that was changed says so")
{
    Council council;
    auto lead = council.town.unlock("lead");
    DocumentStore documents(council.town.db, lead, council.town.clock);
    Transaction change(council.town.db);
    const auto id = documents.add(minutes("t", "%PDF"), council.record_room);
    const auto other = documents.add(minutes("t", "%PDF two"), council.record_room);
    change.commit();
    council.town.tamper("DROP TRIGGER document_is_final; UPDATE document SET bytes_c = (SELECT bytes_c FROM document WHERE id = '" + other.str()
        + "') WHERE id = '" + id.str() + "'");
    CHECK(fails([&] { (void)documents.bytes(id); }) == "seal.broken");
    council.town.tamper("UPDATE document SET sha256 = zeroblob(32) WHERE id = '" + other.str() + "'");
    CHECK(fails([&] { (void)documents.bytes(other); }) == "document.damaged");
    council.town.tamper("UPDATE document SET title_c = bytes_c");
    CHECK(fails([&] { (void)documents.list(); }) == "seal.broken");
}
