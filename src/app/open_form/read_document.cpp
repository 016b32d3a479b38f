// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_form/reader.h"

namespace app::open_form {
namespace {

std::optional<base::Sha256> hash(const Fields& in, const char* name)
{
    const auto found = hash_from_hex(in.plain(name));
    if (!found && in.has(name))
        in.complain("form.value", name, {{"value", shown(in.plain(name))}});
    return found;
}

domain::Sealed<std::string> bytes(const Fields& in, const std::optional<base::Sha256>& expected)
{
    if (const auto closed = in.withheld("bytes"))
        return *closed;
    auto found = from_base64(in.plain("bytes"));
    if (!found)
        in.complain("form.base64", "bytes");
    else if (expected && base::sha256(*found) != *expected)
        in.complain("form.hash", "sha256");
    return std::move(found).value_or("");
}

}  // namespace

FrozenCopy read_document(const Fields& in)
{
    FrozenCopy document{{}, in.plain("kind"), in.must_refer<domain::TalkId>("record", "talks")};
    // It stands on the pages, so no other will do.
    if (const auto id = base::Uuid::from(in.plain("key")))
        document.id = *id;
    else
        in.complain("form.id", "key", {{"value", shown(in.plain("key"))}});
    document.title = in.sealed_text("title");
    document.edition = in.word("edition", domain::Edition::full);
    if (const auto language = base::language_from(in.plain("language")))
        document.language = *language;
    else
        in.spoil();
    document.version = in.whole("version").value_or(1);
    document.short_hash = in.plain("short_hash");
    document.template_hash = hash(in, "template_hash").value_or(document.template_hash);
    document.audit_head = hash(in, "audit_head").value_or(document.audit_head);
    if (const auto at = from_utc(in.plain("frozen")))
        document.frozen = *at;
    else
        in.complain("form.instant", "frozen", {{"value", shown(in.plain("frozen"))}});
    const auto expected = hash(in, "sha256");
    document.sha256 = expected.value_or(document.sha256);
    document.bytes = bytes(in, expected);
    return document;
}

}  // namespace app::open_form
