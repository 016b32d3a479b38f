// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pdf/content_walk.h"

#include "archive/pdf/graphics.h"

#include <algorithm>
#include <unordered_map>

namespace archive::pdf {
namespace {

using Kind = Token::Kind;
constexpr int any = -1;
constexpr int max_form_depth = 12;

/// Every operator of ISO 32000-1, annex A, with the number of its operands.
const std::unordered_map<std::string_view, int> operators{{"b", 0}, {"B", 0}, {"b*", 0}, {"B*", 0}, {"BDC", any}, {"BMC", 1}, {"BT", 0}, {"BX", 0}, {"c", 6},
    {"cm", 6}, {"CS", 1}, {"cs", 1}, {"d", any}, {"d0", 2}, {"d1", 6}, {"Do", 1}, {"DP", any}, {"EI", any}, {"EMC", 0}, {"ET", 0}, {"EX", 0}, {"f", 0},
    {"F", 0}, {"f*", 0}, {"G", 1}, {"g", 1}, {"gs", 1}, {"h", 0}, {"i", 1}, {"j", 1}, {"J", 1}, {"K", 4}, {"k", 4}, {"l", 2}, {"m", 2}, {"M", 1}, {"MP", 1},
    {"n", 0}, {"q", 0}, {"Q", 0}, {"re", 4}, {"RG", 3}, {"rg", 3}, {"ri", 1}, {"s", 0}, {"S", 0}, {"SC", any}, {"sc", any}, {"SCN", any}, {"scn", any},
    {"sh", 1}, {"T*", 0}, {"Tc", 1}, {"Td", 2}, {"TD", 2}, {"Tf", 2}, {"Tj", 1}, {"TJ", any}, {"TL", 1}, {"Tm", 6}, {"Tr", 1}, {"Ts", 1}, {"Tw", 1}, {"Tz", 1},
    {"v", 4}, {"w", 1}, {"W", 0}, {"W*", 0}, {"y", 4}, {"'", 1}, {"\"", 3}};

const std::set<std::string, std::less<>> painters{"b", "B", "b*", "B*", "f", "F", "f*", "s", "S", "sh", "Do", "EI", "Tj", "TJ", "'", "\""};
const std::set<std::string, std::less<>> showers{"Tj", "TJ", "'", "\""};
const std::set<std::string, std::less<>> colorers{"k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "sh"};

std::string first_name(const Operation& operation)
{
    return !operation.operands.empty() && operation.operands[0].kind == Kind::name ? operation.operands[0].text : std::string();
}

/// The number after /MCID at the outer level of an inline property list, or any.
int inline_mcid(const Operation& operation)
{
    int depth = 0;
    for (size_t i = 1; i + 1 < operation.operands.size(); ++i) {
        auto& token = operation.operands[i];
        depth += token.kind == Kind::dictionary_open || token.kind == Kind::array_open;
        depth -= token.kind == Kind::dictionary_close || token.kind == Kind::array_close;
        auto& value = operation.operands[i + 1];
        if (depth == 1 && token.kind == Kind::name && token.text == "MCID" && value.kind == Kind::number && value.number >= 0 && value.number < 1'000'000)
            return static_cast<int>(value.number);
    }
    return any;
}

}  // namespace

void ContentWalk::page(Page& page)
{
    Frame frame;
    frame.where = "page " + std::to_string(page.number);
    frame.resources = get(page.object, "/Resources");
    frame.page = &page;
    auto contents = get(page.object, "/Contents");
    auto streams = items(contents);
    if (streams.empty() && !is_null(contents))
        streams.push_back(contents);
    std::string bytes;
    for (auto& stream : streams) {
        auto part = m_document.data(stream);
        if (!part)
            m_document.found("content.unreadable", frame.where, "a content stream that cannot be decoded");
        bytes += part.value_or("") + "\n";
    }
    if (auto problem = group_problem(m_document, get(page.object, "/Group")); !problem.empty())
        m_document.found("content.group", frame.where, problem);
    walk(bytes, frame);
}

void ContentWalk::appearance(Object stream, const std::string& where)
{
    Frame frame;
    frame.where = where;
    frame.covered = true;
    form(stream, frame);
}

void ContentWalk::form(Object stream, Frame frame)
{
    if (frame.depth > max_form_depth) {
        m_document.found("content.xobject", frame.where, "forms inside each other");
        return;
    }
    if (stream.isIndirect() && !m_walked.insert(stream.getObjGen()).second)
        return;
    for (auto key : {"/OPI", "/PS", "/Ref"})
        if (has(stream, key))
            m_document.found("content.xobject", frame.where, key);
    if (auto problem = group_problem(m_document, get(stream, "/Group")); !problem.empty())
        m_document.found("content.group", frame.where, problem);
    auto bytes = m_document.data(stream);
    if (!bytes)
        m_document.found("content.unreadable", frame.where, place(stream) + " cannot be decoded");
    frame.resources = get(stream, "/Resources");
    frame.where += ", form " + place(stream);
    walk(bytes.value_or(""), frame);
}

void ContentWalk::walk(std::string_view bytes, Frame& frame)
{
    ContentLexer lexer(bytes);
    Operation operation;
    while (lexer.next(operation)) {
        m_document.spend(1);
        run(operation, frame);
    }
    finish(frame, lexer.damaged());
}

void ContentWalk::run(const Operation& operation, Frame& frame)
{
    auto& op = operation.name;
    auto known = operators.find(op);
    if (known == operators.end()) {
        m_document.found("content.unknown_operator", frame.where, op.empty() ? "operands without an operator" : op.substr(0, 40));
        return;
    }
    if (known->second != any && operation.operands.size() != static_cast<size_t>(known->second)) {
        m_document.found("content.operands", frame.where, op + " with " + std::to_string(operation.operands.size()) + " operands");
        return;
    }
    if (op == "BDC" || op == "BMC")
        begin_mark(operation, frame);
    else if (op == "EMC")
        end_mark(frame);
    else if (op == "Tf")
        choose_font(operation, frame);
    else if (colorers.count(op))
        color(operation, frame);
    else
        state(operation, frame);
    if (painters.count(op))
        paint(operation, frame);
}

void ContentWalk::finish(const Frame& frame, bool damaged)
{
    if (damaged)
        m_document.found("content.syntax", frame.where, "a string, name or bracket that is not well formed");
    if (!frame.marks.empty())
        m_document.found("content.unbalanced_tags", frame.where, std::to_string(frame.marks.size()) + " marked sequences without EMC");
    if (!frame.saved_fonts.empty())
        m_document.found("content.unbalanced_state", frame.where, std::to_string(frame.saved_fonts.size()) + " q without Q");
    if (frame.in_text)
        m_document.found("content.text_object", frame.where, "BT without ET");
}

void ContentWalk::begin_mark(const Operation& operation, Frame& frame)
{
    auto tag = first_name(operation);
    int mcid = any;
    if (operation.name == "BDC") {
        bool named = operation.operands.size() == 2 && operation.operands[1].kind == Kind::name;
        mcid = inline_mcid(operation);
        if (named)
            mcid = static_cast<int>(
                std::clamp(integer(get(resource(frame, "/Properties", operation.operands[1].text), "/MCID")).value_or(any), -1LL, 1'000'000LL));
        else if (operation.operands.size() < 3 || operation.operands[1].kind != Kind::dictionary_open)
            m_document.found("content.operands", frame.where, "BDC without a property list");
    }
    auto mark = tag == "Artifact" ? Mark::artifact : mcid >= 0 ? Mark::tagged : Mark::plain;
    if (mark == Mark::tagged && frame.tagged)
        m_document.found("content.nested_mcid", frame.where, "MCID " + std::to_string(mcid) + " inside another");
    if ((mark == Mark::artifact && frame.tagged) || (mark == Mark::tagged && frame.artifacts))
        m_document.found("content.artifact_nested", frame.where, "an artifact inside tagged content, or the other way round");
    if (mark == Mark::tagged && !frame.page)
        m_document.found("content.mcid_in_form", frame.where, "MCID " + std::to_string(mcid) + ": forms are tagged as a whole");
    else if (mark == Mark::tagged && !frame.page->mcids.insert(mcid).second)
        m_document.found("content.duplicate_mcid", frame.where, "MCID " + std::to_string(mcid));
    frame.marks.push_back(mark);
    frame.tagged += mark == Mark::tagged;
    frame.artifacts += mark == Mark::artifact;
}

void ContentWalk::end_mark(Frame& frame)
{
    if (frame.marks.empty()) {
        m_document.found("content.unbalanced_tags", frame.where, "EMC without a marked sequence");
        return;
    }
    frame.tagged -= frame.marks.back() == Mark::tagged;
    frame.artifacts -= frame.marks.back() == Mark::artifact;
    frame.marks.pop_back();
}

void ContentWalk::paint(const Operation& operation, Frame& frame)
{
    if (!frame.covered && frame.tagged + frame.artifacts == 0)
        m_document.found("content.untagged", frame.where, operation.name + " outside tags and artifacts");
    if (showers.count(operation.name))
        show(operation, frame);
    else if (operation.name == "Do")
        external_object(operation, frame);
    else if (operation.name == "EI")
        inline_image(operation, frame);
}

Object ContentWalk::resource(Frame& frame, const char* kind, const std::string& name)
{
    auto found = get(get(frame.resources, kind), ("/" + name).c_str());
    if (is_null(found))
        m_document.found("content.resource_missing", frame.where, std::string(kind) + " /" + name.substr(0, 40));
    return found;
}

void ContentWalk::choose_font(const Operation& operation, Frame& frame)
{
    auto wanted = first_name(operation);
    auto font = resource(frame, "/Font", wanted);
    frame.font.clear();
    if (!is_dictionary(font))
        return;
    frame.font = font.isIndirect() ? font.getObjGen().unparse() : frame.where + " /" + wanted;
    m_document.fonts.try_emplace(frame.font, ShownFont{font, {}, frame.where + ", font /" + wanted});
}

void ContentWalk::show(const Operation& operation, Frame& frame)
{
    if (!frame.in_text)
        m_document.found("content.text_object", frame.where, operation.name + " outside BT and ET");
    auto font = m_document.fonts.find(frame.font);
    if (font == m_document.fonts.end()) {
        m_document.found("content.no_font", frame.where, operation.name + " without a font");
        return;
    }
    for (auto& token : operation.operands) {
        if (token.kind != Kind::string)
            continue;
        auto byte = [&](size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(token.text[i])); };
        if (token.text.size() % 2 != 0 && name(get(font->second.font, "/Subtype")) == "Type0")
            m_document.found("content.code_length", frame.where, "a string with an odd number of bytes in a two-byte font");
        for (size_t i = 0; i + 1 < token.text.size(); i += 2)
            font->second.codes.insert(byte(i) << 8 | byte(i + 1));
    }
}

}  // namespace archive::pdf
