// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/safety.h"
#include "app/exchange/cases.h"
#include "app/exchange/merge_forms.h"
#include "app/open_form/frozen_copy.h"
#include "app/record/freezing.h"
#include "support/catch.h"

using cases::json;
using files::Told;
using support::TempDir;

namespace {

/// Fjellvik some weeks on, with the minutes of the talk frozen.
std::string with_frozen_minutes(const std::filesystem::path& path)
{
    app::import_case(files::bytes("fjellvik.json"), path, {}, {}, cases::clock());
    app::Opening opening;
    opening.asked_day = base::Date(2027, 3, 5);
    app::CaseFile file(path, cases::clock(), opening);
    auto& session = file.unlock("hovland", "fjellvik hovland");
    app::Work work(session);
    app::Freezing(work).freeze((*session.records()->talks.find("utviklingssamtale-2027"))->id);
    work.commit();
    return app::export_case(session);
}

}  // namespace

TEST_CASE("Frozen documents go from file to file byte for byte, with their ids, versions and days")
{
    TempDir dir;
    const auto first = with_frozen_minutes(dir / "a.radslag");
    const auto form = json::parse(first);
    REQUIRE(form["documents"].size() == 2);
    CHECK(form["documents"][0]["record"] == "utviklingssamtale-2027");
    CHECK(app::from_base64(form["documents"][0]["bytes"].get<std::string>())->starts_with("%PDF-"));

    const auto imported = app::import_case(first, dir / "b.radslag", "hovland", "en lang passordsetning", cases::clock());
    CHECK(imported.warnings.empty());
    const auto again = json::parse(cases::exported(dir / "b.radslag", "hovland", "en lang passordsetning"));
    CHECK(again["documents"] == form["documents"]);
    app::CaseFile file(dir / "b.radslag", cases::clock());
    file.unlock("hovland", "en lang passordsetning");
    const auto report = app::check(file, app::CheckDepth::full);
    for (const auto& finding : report.findings)
        UNSCOPED_INFO(finding.code << " " << finding.field);
    CHECK(report.sound());
    CHECK(report.documents == 2);
    CHECK(app::merge_forms({first, first}) == first);
}

TEST_CASE("A document that was changed on the way is refused")
{
    TempDir dir;
    const auto good = json::parse(with_frozen_minutes(dir / "a.radslag"));
    auto told = [&](const char* name, const json& value) {
        auto form = good;
        form["documents"][1][name] = value;
        return files::refused(form.dump());
    };
    CHECK(told("bytes", app::to_base64("%PDF-1.7 another")) == Told{"form.hash /documents/1/sha256"});
    CHECK(told("bytes", "a b=") == Told{"form.base64 /documents/1/bytes"});
    CHECK(told("sha256", "12") == Told{"form.value /documents/1/sha256"});
    CHECK(told("version", 2) == Told{"import.document_version /documents/1/version"});
    CHECK(told("record", "ingen") == Told{"form.reference /documents/1/record"});
    CHECK(told("frozen", "2027-02-30T12:00:00.000Z") == Told{"form.instant /documents/1/frozen"});
    CHECK(told("key", "d1") == Told{"form.id /documents/1/key"});
    CHECK(told("kind", "letter") == Told{"form.value /documents/1/kind"});
}

TEST_CASE("A document that the export could not open is left out, and said so")
{
    TempDir dir;
    auto form = json::parse(with_frozen_minutes(dir / "a.radslag"));
    for (const char* name : {"title", "bytes"})
        form["documents"][0][name] = {{"withheld", "record"}};
    const auto imported = app::import_case(form.dump(), dir / "b.radslag", "hovland", "en lang passordsetning", cases::clock());
    REQUIRE(imported.warnings.size() == 1);
    CHECK(imported.warnings[0].code == "import.document_withheld");
    CHECK(json::parse(cases::exported(dir / "b.radslag", "hovland", "en lang passordsetning"))["documents"].size() == 1);
}

TEST_CASE("Base64 has one spelling for each row of bytes")
{
    std::string bytes;
    for (int i = 0; i < 300; ++i) {
        CHECK(app::from_base64(app::to_base64(bytes)) == bytes);
        bytes += static_cast<char>(i * 7);
    }
    CHECK(app::to_base64("Mal") == "TWFs");
    CHECK(app::to_base64("Ma") == "TWE=");
    CHECK(app::to_base64("M") == "TQ==");
    for (const char* wrong : {"TQ", "TQ=", "TR==", "T===", "====", "TQ==TQ==", "TW Fs", "TWF\n", "=TWF"})
        CHECK_FALSE(app::from_base64(wrong));
}

TEST_CASE("A moment in time is written to the millisecond and read back")
{
    for (const char* at : {"2027-02-19T12:00:00.000Z", "1999-12-31T23:59:59.999Z", "2028-02-29T00:00:00.001Z"})
        CHECK(app::to_utc(*app::from_utc(at)) == at);
    for (const char* wrong :
        {"2027-02-29T12:00:00.000Z", "2027-02-19T24:00:00.000Z", "2027-02-19T12:00:60.000Z", "2027-02-19 12:00:00.000Z", "2027-02-19T12:00:00Z", ""})
        CHECK_FALSE(app::from_utc(wrong));
}
