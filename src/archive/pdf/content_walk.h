// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "archive/pdf/content_lexer.h"
#include "archive/pdf/document.h"

#include <string>
#include <vector>

namespace archive::pdf {

/// Walks content streams operation by operation and keeps just enough state to say what is painted under which tag
/// and in which font. One walker per document: a form that is used on many pages is walked once.
class ContentWalk {
public:
    explicit ContentWalk(Document& document) : m_document(document) {}

    void page(Page& page);
    /// The appearance of an annotation: no tags asked for, all else as on a page.
    void appearance(Object stream, const std::string& where);

private:
    enum class Mark { tagged, artifact, plain };
    struct Frame {
        std::string where;
        Object resources;
        Page* page = nullptr;  ///< null inside forms and appearances
        bool covered = false;  ///< by a tag around the whole stream
        int depth = 0;
        std::vector<Mark> marks;
        size_t tagged = 0;     ///< of the open marks
        size_t artifacts = 0;  ///< of the open marks
        std::vector<std::string> saved_fonts;
        std::string font;  ///< key in Document::fonts, empty before Tf
        bool in_text = false;
    };

    void walk(std::string_view bytes, Frame& frame);
    void run(const Operation& operation, Frame& frame);
    void finish(const Frame& frame, bool damaged);
    void begin_mark(const Operation& operation, Frame& frame);
    void end_mark(Frame& frame);
    void paint(const Operation& operation, Frame& frame);
    void choose_font(const Operation& operation, Frame& frame);
    void show(const Operation& operation, Frame& frame);
    void color(const Operation& operation, Frame& frame);
    void inline_image(const Operation& operation, Frame& frame);
    void external_object(const Operation& operation, Frame& frame);
    void form(Object stream, Frame frame);
    void state(const Operation& operation, Frame& frame);
    /// The named resource; reports where it is missing.
    Object resource(Frame& frame, const char* kind, const std::string& name);

    Document& m_document;
    std::set<ObjectId> m_walked;
};

}  // namespace archive::pdf
