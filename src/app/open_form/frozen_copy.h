// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/hash.h"
#include "base/language.h"
#include "domain/ids.h"
#include "domain/record/edition.h"
#include "domain/sealed.h"

#include <chrono>
#include <optional>
#include <string>

namespace app {

/// A frozen document on its way from one file to another.
struct FrozenCopy {
    using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

    /// Printed on its pages, as are version, short hash and where the log ended.
    base::Uuid id;
    std::string kind;
    domain::TalkId record;
    domain::Edition edition = domain::Edition::full;
    base::Language language = base::Language::nb;
    std::int64_t version = 1;
    std::string short_hash = {};
    base::Sha256 template_hash{};
    base::Sha256 audit_head{};
    Instant frozen = {};
    base::Sha256 sha256{};
    domain::SealedText title = {};
    domain::Sealed<std::string> bytes = {};
    bool operator==(const FrozenCopy&) const = default;
};

/// "2027-02-19T12:00:00.000Z"
std::string to_utc(FrozenCopy::Instant at);
std::optional<FrozenCopy::Instant> from_utc(std::string_view text);

/// RFC 4648 with padding, without line breaks; nothing for what is not exactly that.
std::string to_base64(std::string_view bytes);
std::optional<std::string> from_base64(std::string_view text);
std::optional<base::Sha256> hash_from_hex(std::string_view text);

}  // namespace app
