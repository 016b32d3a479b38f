// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/composer.h"

#include "base/failure.h"
#include "base/hash.h"
#include "base/words.h"
#include "documents/layout/lay_out.h"
#include "documents/markdown/read_markdown.h"
#include "documents/template/render.h"
#include "documents/template/template_library.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <mutex>

namespace documents {
namespace {

constexpr const char* producer = "Rådslag " RADSLAG_VERSION " (libharu)";

const std::string& head_field(const Rendered& rendered, const char* name)
{
    auto found = rendered.head.find(name);
    if (found == rendered.head.end())
        base::broken("template.front_matter", std::string("no line ") + name);
    return found->second;
}

/// The outline begins with level 1 and goes down one level at a time (ISO 14289-1, 7.4.2).
void require_heading_order(const Blocks& blocks, int& above)
{
    for (const auto& block : blocks) {
        if (const auto* heading = std::get_if<Heading>(&block.content)) {
            if (heading->level > above + 1)
                base::broken("template.unsupported", fmt::format("a heading of level {} where level {} may be the next", heading->level, above + 1));
            above = heading->level;
        }
        else if (const auto* note = std::get_if<Note>(&block.content))
            require_heading_order(note->content, above);
        else if (const auto* list = std::get_if<List>(&block.content)) {
            for (const auto& item : list->items)
                require_heading_order(item, above);
        }
    }
}

}  // namespace

std::string as_file_name(std::string name)
{
    std::replace_if(
        name.begin(), name.end(), [](char c) { return std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos; }, '-');
    return name;
}

struct Composer::Parts {
    explicit Parts(std::filesystem::path own) : own_templates(std::move(own)), library(own_templates) {}

    std::filesystem::path own_templates;
    TemplateLibrary library;
    Renderer renderer;
    pdf::Fonts fonts;
    std::mutex composing;
};

Composer::Composer(std::filesystem::path own_templates) : m_parts(std::make_unique<Parts>(std::move(own_templates))) {}
Composer::~Composer() = default;

const std::filesystem::path& Composer::own_templates() const
{
    return m_parts->own_templates;
}

Composed Composer::compose(const Request& request)
{
    const std::lock_guard one_at_a_time(m_parts->composing);
    const auto& text = m_parts->library.get(request.kind, request.language);
    const auto rendered = m_parts->renderer.render(text, request.view);
    const auto blocks = read_markdown(rendered.body);
    int level = 0;
    require_heading_order(blocks, level);

    const std::string data = request.view.dump();
    const auto hash = base::hex(base::sha256(data + '\0' + text.head + '\0' + text.body));
    Composed composed;
    composed.title = head_field(rendered, "title");
    composed.file_name = as_file_name(head_field(rendered, "file")) + ".pdf";
    composed.short_hash = hash.substr(0, 10);
    composed.template_hash = base::sha256(text.head + '\0' + text.body);

    pdf::PdfDocument pdf(m_parts->fonts,
        {composed.title, head_field(rendered, "author"), head_field(rendered, "subject"), "Rådslag " RADSLAG_VERSION, producer,
            std::string(base::tag(request.language)), request.date + "T12:00:00+00:00", hash + request.id + request.version});
    if (!request.attach_as.empty())
        pdf.attach(request.attach_as, "application/json", composed.title, data);

    auto stamped = [&](const char* name) {
        return base::fill_in(
            head_field(rendered, name), {{"id", request.id}, {"version", request.version}, {"hash", composed.short_hash}, {"log", request.log_head}});
    };
    const bool has_below = !request.log_head.empty() && rendered.head.contains("footer_below");
    const layout::Furniture furniture{
        head_field(rendered, "author"), composed.title, stamped("footer_left"), stamped("footer_right"), has_below ? stamped("footer_below") : std::string()};
    const auto charts = request.view.value("charts", nlohmann::json::object());
    const auto codes = request.view.value("codes", nlohmann::json::object());
    composed.pages = layout::lay_out(blocks, {charts, codes, request.signature_fields}, furniture, m_parts->fonts, pdf);
    composed.pdf = pdf.finish();
    composed.missing.assign(pdf.missing().begin(), pdf.missing().end());
    return composed;
}

}  // namespace documents
