// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/template/template_library.h"

#include "base/failure.h"
#include "base/files.h"
#include "base/resource.h"
#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace documents {
namespace {

constexpr int deepest = 8;

[[noreturn]] void fault(const char* code, const std::string& file, int line, std::string_view what)
{
    base::broken(code, fmt::format("{}:{}: {}", file, line, what));
}

std::string_view trimmed(std::string_view text)
{
    auto first = text.find_first_not_of(" \t\r");
    return first == text.npos ? std::string_view() : text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

/// The name in a tag's braces, less its sigil.
std::string_view tag_name(std::string_view inside)
{
    inside = trimmed(inside);
    if (!inside.empty() && std::string_view("#^/>!").find(inside.front()) != std::string_view::npos)
        inside.remove_prefix(1);
    return trimmed(inside);
}

std::string_view first_line(std::string_view text)
{
    return text.substr(0, text.find('\n'));
}

}  // namespace

std::string without_vanishing_lines(const std::string& rendered)
{
    std::string kept;
    kept.reserve(rendered.size());
    size_t from = 0;
    for (auto at = rendered.find(vanishing_line); at != rendered.npos; at = rendered.find(vanishing_line, from)) {
        kept.append(rendered, from, at - from);
        from = at + vanishing_line.size();
    }
    return kept.append(rendered, from);
}

std::string TemplateText::place_of(std::string_view name) const
{
    const std::pair<const std::string&, const std::vector<Place>&> parts[] = {{head, head_lines}, {body, body_lines}};
    for (const auto& [text, lines] : parts) {
        for (size_t open = text.find("{{"); open != text.npos; open = text.find("{{", open + 2)) {
            auto close = text.find("}}", open);
            if (close == text.npos || tag_name(std::string_view(text).substr(open + 2, close - open - 2)) != name)
                continue;
            auto line = static_cast<size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(open), '\n'));
            return fmt::format("{}:{}", lines.at(line).file, lines.at(line).line);
        }
    }
    return body_lines.empty() ? "?" : body_lines.front().file;
}

TemplateLibrary::TemplateLibrary(std::filesystem::path own_folder, std::string folder) : m_own_folder(std::move(own_folder)), m_folder(std::move(folder)) {}

bool TemplateLibrary::is_own(const std::string& file) const
{
    std::error_code error;
    return !m_own_folder.empty() && std::filesystem::is_regular_file(m_own_folder / file, error);
}

bool TemplateLibrary::exists(const std::string& file) const
{
    return is_own(file) || base::find_resource(m_folder + file);
}

std::string TemplateLibrary::load(const std::string& file) const
{
    std::string text = is_own(file) ? base::read_file(m_own_folder / file, 1 << 20) : std::string(base::resource(m_folder + file));
    if (!base::is_utf8(text))
        fault("template.not_utf8", file, 1, "the file is not UTF-8");
    std::erase(text, '\r');
    // Some editors put a byte order mark first.
    if (text.starts_with("\xEF\xBB\xBF"))
        text.erase(0, 3);
    return text;
}

/// Partials are put in as text, once, so that a document is parsed once and every line knows its file.
void TemplateLibrary::expand(const std::string& file, base::Language language, int depth, std::string& text, std::vector<TemplateText::Place>& lines) const
{
    const std::string source = load(file);
    int number = 0;
    for (std::string_view rest = source; !rest.empty();) {
        std::string_view line = first_line(rest);
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        ++number;
        for (auto forbidden : {"{{{", "{{&", "{{=", "{{ &", "{{ ="}) {
            if (line.find(forbidden) != line.npos)
                fault("template.forbidden_tag", file, number, forbidden);
        }
        if (auto whole = trimmed(line); whole.starts_with("{{>") && whole.find("}}") == whole.size() - 2) {
            expand_partial(whole, file, number, language, depth, text, lines);
            continue;
        }
        // kainjow leaves an empty line where a section that is skipped stood alone on its line, and an empty line ends a
        // table. The mark takes the line break with it once all is filled in.
        if (auto whole = trimmed(line);
            whole.size() > 4 && whole.starts_with("{{") && std::string_view("#^/!").find(whole[2]) != whole.npos && whole.find("}}") == whole.size() - 2) {
            text += whole;
            text += vanishing_line;
            lines.push_back({file, number});
            continue;
        }
        for (auto open = line.find("{{>"); open != line.npos; open = line.find("{{>")) {
            auto close = line.find("}}", open);
            if (close == line.npos)
                fault("template.syntax", file, number, line);
            text += line.substr(0, open);
            // Inside a line a partial is one line, however many it was written on.
            std::string inside;
            std::vector<TemplateText::Place> unused;
            expand_partial(line.substr(open, close + 2 - open), file, number, language, depth, inside, unused);
            std::erase_if(inside, [](char c) { return vanishing_line.find(c) != vanishing_line.npos; });
            text += inside;
            line.remove_prefix(close + 2);
        }
        text += line;
        text += '\n';
        lines.push_back({file, number});
    }
}

void TemplateLibrary::expand_partial(std::string_view tag, const std::string& file, int line, base::Language language, int depth, std::string& text,
    std::vector<TemplateText::Place>& lines) const
{
    auto partial = fmt::format("partials/{}.{}.md", tag_name(tag.substr(2, tag.size() - 4)), base::code(language));
    if (!exists(partial))
        fault("template.missing_partial", file, line, partial);
    if (depth >= deepest)
        fault("template.recursion", file, line, partial);
    expand(partial, language, depth + 1, text, lines);
}

TemplateText TemplateLibrary::get_plain(std::string_view kind, base::Language language) const
{
    const std::string file = fmt::format("{}.{}.txt", kind, base::code(language));
    if (!exists(file))
        base::broken("template.missing", file);
    TemplateText text;
    expand(file, language, 0, text.body, text.body_lines);
    return text;
}

const TemplateText& TemplateLibrary::get(std::string_view kind, base::Language language)
{
    const std::string file = fmt::format("{}.{}.md", kind, base::code(language));
    if (auto found = m_loaded.find(file); found != m_loaded.end())
        return found->second;
    if (!exists(file))
        base::broken("template.missing", file);

    std::string whole;
    std::vector<TemplateText::Place> lines;
    expand(file, language, 0, whole, lines);

    if (!whole.starts_with("---\n"))
        fault("template.front_matter", file, 1, "the first line must be ---");
    auto end = whole.find("\n---\n", 3);
    if (end == whole.npos)
        fault("template.front_matter", file, 1, "no closing ---");
    TemplateText text;
    text.head = end > 4 ? whole.substr(4, end - 3) : "";
    text.body = whole.substr(end + 5);
    auto head_count = static_cast<std::ptrdiff_t>(std::count(text.head.begin(), text.head.end(), '\n'));
    text.head_lines.assign(lines.begin() + 1, lines.begin() + 1 + head_count);
    text.body_lines.assign(lines.begin() + 2 + head_count, lines.end());
    return m_loaded.emplace(file, std::move(text)).first->second;
}

}  // namespace documents
