// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/hash.h"
#include "base/language.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace documents {

/// What is to be written. The view data holds all that the pages print, and nothing more.
struct Request {
    /// "minutes": templates/documents/minutes.<language>.md
    std::string kind;
    base::Language language = base::Language::nb;
    const nlohmann::json& view;
    /// Printed in the footer of each page.
    std::string id;
    std::string version;
    /// "2027-02-18": the document's date in its metadata. No clock is read.
    std::string date;
    /// PDF/A-3a with the view data attached under this name, else PDF/A-2a.
    std::string attach_as = {};
    bool signature_fields = false;
    /// Of a document that is being frozen: where the log ends, printed below the footer where the template has a line for it.
    std::string log_head = {};
};

/// A name for a file in whatever folder is chosen, never a path.
std::string as_file_name(std::string name);

struct Composed {
    std::string pdf;
    std::string title;
    /// "referat-2027-02-18.pdf": from the template, letters without marks.
    std::string file_name;
    int pages = 0;
    /// The first ten hexadecimal digits of SHA-256 over the canonical view data and the template's text: what the
    /// footer prints.
    std::string short_hash;
    /// SHA-256 of the template's text with its partials.
    base::Sha256 template_hash{};
    /// Signs that no font has, printed as U+FFFD.
    std::u32string missing;
};

/// View data in, PDF out: Mustache, Markdown, blocks, boxes, pages. Keeps fonts and templates parsed; composes one
/// document at a time, whichever threads ask.
class Composer {
public:
    /// `own_templates`: the user's folder, looked in before the program's own; may be empty.
    explicit Composer(std::filesystem::path own_templates = {});
    ~Composer();
    /// The user's folder; may be empty.
    const std::filesystem::path& own_templates() const;
    /// Throws base::Failure "template.*" with file and line for a fault in a template.
    Composed compose(const Request& request);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace documents
