// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/documents/document_options.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace domain {
class Case;
struct CaseFields;
}  // namespace domain

namespace app {

class Law;

/// What the view of a document is made of.
struct DocumentSource {
    const domain::Case& records;
    const Law& law;
    /// The id of the record; of a kind of the array "years": the year, "2026".
    std::string_view record;
    const DocumentOptions& options;
    /// As asked for, else the municipality's.
    base::Language language;
    /// The user's own folder, for what is data beside the templates; may be empty.
    const std::filesystem::path& templates;
};

/// What a document is besides what it prints.
struct DocumentFace {
    std::string version = "1";
    /// Its date in the metadata.
    base::Date date{1900, 1, 1};
};

/// A kind of document: its name ("minutes": as --kind says it, and templates/documents/minutes.<language>.md), of the
/// records of which array it is made, and how.
struct DocumentKind {
    std::string_view name;
    /// As in the open form; "years" for what is made of all records of one year, or of this day.
    std::string_view array;
    /// Whether there is a public one beside the full one; else the public one is refused "document.one_edition".
    bool editions;
    /// What the template sees. In the public edition closed text is left out here, before any template. Refuses what
    /// cannot be composed yet ("talk.not_held"), and sets the face's date.
    nlohmann::json (*view)(const DocumentSource& source, DocumentFace& face);
};

/// All kinds; of an array's, the first is the one that is meant where none is named.
std::span<const DocumentKind> document_kinds();
/// Refuses "document.kind" {value, kinds}.
const DocumentKind& document_kind(std::string_view name);

/// The id of a record of this array, by key or UUID, or the year; empty where there is none.
std::string find_record(const domain::CaseFields& records, std::string_view array, std::string_view key_or_id);

}  // namespace app
