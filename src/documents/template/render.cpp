// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/template/render.h"

#include "base/failure.h"

#include <fmt/format.h>
#include <kainjow/mustache.hpp>
#include <nlohmann/json.hpp>

#include <vector>

namespace documents {
namespace {

namespace mustache = kainjow::mustache;
using Data = mustache::data;

Data to_data(const nlohmann::json& value)
{
    switch (value.type()) {
    case nlohmann::json::value_t::object: {
        Data object{mustache::object()};
        for (const auto& [name, member] : value.items())
            object.set(name, to_data(member));
        return object;
    }
    case nlohmann::json::value_t::array: {
        Data list{Data::type::list};
        for (const auto& member : value)
            list.push_back(to_data(member));
        return list;
    }
    case nlohmann::json::value_t::string: return Data{value.get<std::string>()};
    case nlohmann::json::value_t::boolean: return Data{value.get<bool>()};
    case nlohmann::json::value_t::null: return Data{false};
    // Figures reach a page as words that app has written; a bare number is for charts only.
    default: return Data{Data::type::invalid};
    }
}

/// kainjow renders what it does not know as nothing; a record may not lose a line that way.
class StrictContext : public mustache::basic_context<std::string> {
public:
    StrictContext(const TemplateText& text, const Data& root) : m_text(text), m_stack{&root} {}

    void push(const Data* data) override { m_stack.push_back(data); }
    void pop() override { m_stack.pop_back(); }

    const Data* get(const std::string& name) const override
    {
        if (name == ".")
            return m_stack.back();
        const auto dot = name.find('.');
        for (auto level = m_stack.rbegin(); level != m_stack.rend(); ++level) {
            const Data* found = (*level)->is_object() ? (*level)->get(name.substr(0, dot)) : nullptr;
            if (!found)
                continue;
            return usable(dot == name.npos ? found : member(found, name, dot + 1), name);
        }
        unknown(name);
    }

    const Data* get_partial(const std::string& name) const override { unknown(name); }

private:
    const Data* member(const Data* object, const std::string& name, size_t from) const
    {
        const auto dot = name.find('.', from);
        const Data* found = object->is_object() ? object->get(name.substr(from, dot == name.npos ? dot : dot - from)) : nullptr;
        if (!found)
            unknown(name);
        return dot == name.npos ? found : member(found, name, dot + 1);
    }

    const Data* usable(const Data* data, const std::string& name) const
    {
        if (data->is_invalid())
            base::broken("template.not_text", fmt::format("{}: {}", m_text.place_of(name), name));
        return data;
    }

    [[noreturn]] void unknown(const std::string& name) const { base::broken("template.unknown_field", fmt::format("{}: {}", m_text.place_of(name), name)); }

    const TemplateText& m_text;
    std::vector<const Data*> m_stack;
};

std::string filled(mustache::mustache& part, const TemplateText& text, const Data& data)
{
    StrictContext context(text, data);
    std::string out;
    struct Sink {
        std::string& out;
        Sink& operator<<(const std::string& piece)
        {
            out += piece;
            return *this;
        }
    } sink{out};
    part.render(context, sink);
    return without_vanishing_lines(out);
}

void require_valid(const mustache::mustache& part, const TemplateText& text)
{
    if (!part.is_valid())
        base::broken("template.syntax", fmt::format("{}: {}", text.body_lines.empty() ? "?" : text.body_lines.front().file, part.error_message()));
}

std::string on_one_line(const std::string& typed)
{
    std::string line = typed;
    for (char& c : line) {
        if (c == '\n' || c == '\t')
            c = ' ';
    }
    return line;
}

std::map<std::string, std::string> front_matter(const TemplateText& text, const std::string& rendered)
{
    std::map<std::string, std::string> head;
    size_t at = 0;
    while (at < rendered.size()) {
        auto end = std::min(rendered.find('\n', at), rendered.size());
        std::string_view line = std::string_view(rendered).substr(at, end - at);
        at = end + 1;
        if (line.find_first_not_of(' ') == line.npos)
            continue;
        auto colon = line.find(": ");
        if (colon == line.npos)
            base::broken("template.front_matter", fmt::format("{}: {}", text.head_lines.empty() ? "?" : text.head_lines.front().file, line));
        const auto value = line.find_first_not_of(' ', colon + 1);
        if (value == line.npos)
            base::broken("template.front_matter", fmt::format("{}: {} is empty", text.head_lines.empty() ? "?" : text.head_lines.front().file, line));
        head.emplace(line.substr(0, colon), line.substr(value));
    }
    return head;
}

}  // namespace

std::string escape_markdown(const std::string& typed)
{
    std::string out;
    out.reserve(typed.size() + typed.size() / 8);
    for (size_t i = 0; i < typed.size(); ++i) {
        const char c = typed[i];
        const bool punctuation = (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
        if (c == '\n')
            out += typed_break;
        else if (c == ' ' || c == '\t')
            // Blanks in the middle survive Markdown; at an edge it would eat them, or read them as structure.
            out += i == 0 || i + 1 == typed.size() || typed[i - 1] == '\n' || typed[i + 1] == '\n' || typed[i - 1] == ' ' ? typed_blank : ' ';
        else if (punctuation)
            (out += '\\') += c;
        else
            out += c;
    }
    return out;
}

struct Renderer::Parsed {
    mustache::mustache head;
    mustache::mustache body;
};

Renderer::Renderer() = default;
Renderer::~Renderer() = default;

Rendered Renderer::render(const TemplateText& text, const nlohmann::json& view)
{
    auto& parsed = m_parsed[&text];
    if (!parsed) {
        auto fresh = std::make_unique<Parsed>(Parsed{mustache::mustache(text.head), mustache::mustache(text.body)});
        require_valid(fresh->head, text);
        require_valid(fresh->body, text);
        parsed = std::move(fresh);
        parsed->head.set_custom_escape(on_one_line);
        parsed->body.set_custom_escape(escape_markdown);
    }
    const Data data = to_data(view);
    return {front_matter(text, filled(parsed->head, text, data)), filled(parsed->body, text, data)};
}

std::string render_plain(const TemplateText& text, const nlohmann::json& view)
{
    mustache::mustache body(text.body);
    require_valid(body, text);
    body.set_custom_escape([](const std::string& typed) { return typed; });
    return filled(body, text, to_data(view));
}

}  // namespace documents
