// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "documents/pdf/content.h"
#include "documents/pdf/deflate.h"
#include "documents/pdf/font_writer.h"
#include "documents/pdf/haru_file.h"
#include "documents/pdf/structure_tree.h"

#include <deque>
#include <map>

namespace documents::pdf {

/// What PdfDocument is made of.
class PdfDocument::Writer {
public:
    Writer(const Fonts& fonts, Meta meta);

    int add_page(double width, double height);
    void text(Content& content, Style style, double size, Point at, std::u32string_view text, Colour colour, double turn);
    /// The annotation's object number.
    int link(int page, const Element& element, Rect rect, std::string_view uri, std::string_view contents);
    int signature_field(int page, const Element& element, Rect rect, std::string_view name, std::string_view tooltip);
    void bookmark(int level, std::string_view title, int page, double y);
    void attach(std::string_view name, std::string_view mime, std::string_view description, std::string_view bytes);
    std::string finish();

    struct Annotation {
        int object;
        const Element* owner;
        std::string entries;
    };
    struct Page {
        int object;
        Content content;
        bool last_was_element = false;
        std::vector<Annotation> annotations;
    };
    /// Refuses a page that does not exist, and everything once the file is finished.
    Page& page(int index);

    Element root{Tag::document};
    std::deque<Page> pages;
    std::set<char32_t> missing;

private:
    struct Bookmark {
        int level, page;
        double y;
        std::string title;
        int object = 0;
    };
    void demand_unfinished() const;
    int font_index(const Face& face);
    int annotate(int page, const Element& element, Rect rect, std::string entries);

    void write_pages();
    std::string written_structure();
    std::string written_bookmarks();
    void put_item(std::string& out, size_t index, int above, size_t previous, size_t next);
    std::string written_fields();
    std::string written_attachments();
    std::string written_intent();

    const Fonts& m_fonts;
    Meta m_meta;
    HaruFile m_file;
    Deflater m_deflater;
    std::deque<FontWriter> m_used_fonts;
    std::vector<Bookmark> m_bookmarks;
    std::map<std::string, int, std::less<>> m_fields;
    /// Their file specifications, by name.
    std::map<std::string, int, std::less<>> m_attachments;
    bool m_finished = false;
};

}  // namespace documents::pdf
