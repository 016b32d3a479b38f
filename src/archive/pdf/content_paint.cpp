// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pdf/content_walk.h"
#include "archive/pdf/graphics.h"

/// The part of the walk that looks at colours, images, forms and the graphics state.
namespace archive::pdf {
namespace {

using Kind = Token::Kind;
constexpr size_t max_saved_states = 28;  // ISO 19005-2, 6.1.13

std::string last_name(const Operation& operation)
{
    return !operation.operands.empty() && operation.operands.back().kind == Kind::name ? operation.operands.back().text : std::string();
}

}  // namespace

void ContentWalk::color(const Operation& operation, Frame& frame)
{
    auto& op = operation.name;
    auto wanted = last_name(operation);
    std::string problem;
    if (op == "k" || op == "K") {
        problem = "DeviceCMYK is not covered by the output intent";
    }
    else if (op == "sh") {
        auto shading = resource(frame, "/Shading", wanted);
        if (!is_null(shading))
            problem = color_space_problem(m_document, get(shading, "/ColorSpace"));
    }
    else if (op == "cs" || op == "CS") {
        bool device = wanted == "DeviceGray" || wanted == "DeviceRGB" || wanted == "DeviceCMYK" || wanted == "Pattern";
        auto space = device ? Object::newName("/" + wanted) : resource(frame, "/ColorSpace", wanted);
        if (!is_null(space))
            problem = color_space_problem(m_document, space);
    }
    else if (!wanted.empty()) {
        auto pattern = resource(frame, "/Pattern", wanted);
        auto inner = frame;
        inner.page = nullptr;
        inner.covered = true;
        inner.depth = frame.depth + 1;
        inner.marks.clear();
        inner.tagged = inner.artifacts = 0;
        inner.saved_fonts.clear();
        inner.in_text = false;
        if (is_stream(pattern))
            form(pattern, inner);
        else if (!is_null(pattern))
            problem = color_space_problem(m_document, get(get(pattern, "/Shading"), "/ColorSpace"));
    }
    if (!problem.empty())
        m_document.found("content.color", frame.where, problem);
}

void ContentWalk::inline_image(const Operation& operation, Frame& frame)
{
    auto& tokens = operation.operands;
    for (size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (tokens[i].kind != Kind::name)
            continue;
        auto& key = tokens[i].text;
        auto& value = tokens[i + 1].text;
        bool color = key == "CS" || key == "ColorSpace";
        if ((color && (value == "CMYK" || value == "DeviceCMYK")) || ((key == "I" || key == "Interpolate") && value == "true"))
            m_document.found("content.image", frame.where, "an inline image with " + key + " " + value);
        if (value == "LZW" || value == "LZWDecode" || value == "Crypt")
            m_document.found("content.image", frame.where, "an inline image with the filter " + value);
    }
}

void ContentWalk::external_object(const Operation& operation, Frame& frame)
{
    auto object = resource(frame, "/XObject", last_name(operation));
    if (is_null(object))
        return;
    auto kind = name(get(object, "/Subtype"));
    if (kind == "Image" && is_stream(object)) {
        if (object.isIndirect() && !m_walked.insert(object.getObjGen()).second)
            return;
        if (auto problem = image_problem(m_document, object); !problem.empty())
            m_document.found("content.image", frame.where, place(object) + ": " + problem);
        return;
    }
    if (kind != "Form" || !is_stream(object)) {
        m_document.found("content.xobject", frame.where, place(object) + " is neither an image nor a form");
        return;
    }
    // Do inside a tag covers the form's whole content; Do outside one has been reported already.
    Frame inner;
    inner.where = frame.where;
    inner.covered = true;
    inner.depth = frame.depth + 1;
    inner.font = frame.font;
    form(object, inner);
}

void ContentWalk::state(const Operation& operation, Frame& frame)
{
    auto& op = operation.name;
    if (op == "q") {
        frame.saved_fonts.push_back(frame.font);
        if (frame.saved_fonts.size() > max_saved_states)
            m_document.found("content.nesting", frame.where, "more than 28 q inside each other");
    }
    else if (op == "Q") {
        if (frame.saved_fonts.empty()) {
            m_document.found("content.unbalanced_state", frame.where, "Q without q");
            return;
        }
        frame.font = frame.saved_fonts.back();
        frame.saved_fonts.pop_back();
    }
    else if (op == "BT" || op == "ET") {
        if (frame.in_text == (op == "BT"))
            m_document.found("content.text_object", frame.where, op == "BT" ? "BT inside BT" : "ET without BT");
        frame.in_text = op == "BT";
    }
    else if (op == "ri") {
        if (!is_rendering_intent(last_name(operation)))
            m_document.found("content.graphics_state", frame.where, "ri " + last_name(operation));
    }
    else if (op == "gs") {
        auto chosen = resource(frame, "/ExtGState", last_name(operation));
        if (auto problem = is_null(chosen) ? "" : graphics_state_problem(chosen); !problem.empty())
            m_document.found("content.graphics_state", frame.where, problem);
    }
}

}  // namespace archive::pdf
