// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "documents/template/template_library.h"

#include <nlohmann/json_fwd.hpp>

#include <map>
#include <memory>
#include <string>

namespace documents {

/// A template with its view data filled in.
struct Rendered {
    /// The front matter's lines: "title" to text as people typed it, on one line.
    std::map<std::string, std::string> head;
    /// Markdown in which everything from the view data is escaped: it prints as typed.
    std::string body;
};

/// In the Markdown that `Renderer` gives, a line break that somebody typed, and a blank that Markdown would drop.
inline constexpr char typed_break = '\x1F';
inline constexpr char typed_blank = '\x1E';

/// Mustache by kainjow, made strict: a name that the view data lacks throws base::Failure "template.unknown_field",
/// one that is neither text nor flag "template.not_text", a broken tag "template.syntax"; each with file and line.
class Renderer {
public:
    Renderer();
    ~Renderer();
    Rendered render(const TemplateText& text, const nlohmann::json& view);

private:
    struct Parsed;
    std::map<const TemplateText*, std::unique_ptr<Parsed>> m_parsed;
};

/// Plain text with its view data filled in as it is, by the same strict rules.
std::string render_plain(const TemplateText& text, const nlohmann::json& view);

/// Text as typed -> Markdown that prints it.
std::string escape_markdown(const std::string& typed);

}  // namespace documents
