// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace documents {

/// Ends a line that held only a section tag. What is rendered has to be freed of it (`without_vanishing_lines`).
inline constexpr std::string_view vanishing_line = "\x1D\n";
std::string without_vanishing_lines(const std::string& rendered);

/// A template's text with its partials put in, and where each line came from.
struct TemplateText {
    struct Place {
        std::string file;
        int line = 0;
    };
    std::string head;
    std::string body;
    std::vector<Place> head_lines;
    std::vector<Place> body_lines;

    /// "minutes.nn.md:12", for the first tag of this name (without sigil).
    std::string place_of(std::string_view tag_name) const;
};

/// Finds templates: the user's own folder first, then those in the program. Throws base::Failure naming file and line
/// for "template.missing" (no such document, or not in this language), "template.missing_partial",
/// "template.front_matter", "template.forbidden_tag" ({{{ and {{&) and "template.recursion".
class TemplateLibrary {
public:
    explicit TemplateLibrary(std::filesystem::path own_folder = {}, std::string folder = "templates/documents/");

    const TemplateText& get(std::string_view kind, base::Language language);
    /// "readme.nb.txt": plain text all through, so all of it is body.
    TemplateText get_plain(std::string_view kind, base::Language language) const;

private:
    std::string load(const std::string& file) const;
    bool is_own(const std::string& file) const;
    bool exists(const std::string& file) const;
    void expand(const std::string& file, base::Language language, int depth, std::string& text, std::vector<TemplateText::Place>& lines) const;
    void expand_partial(std::string_view tag, const std::string& file, int line, base::Language language, int depth, std::string& text,
        std::vector<TemplateText::Place>& lines) const;

    std::filesystem::path m_own_folder;
    std::string m_folder;
    std::map<std::string, TemplateText> m_loaded;
};

}  // namespace documents
