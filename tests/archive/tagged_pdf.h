// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "archive/pdf/object.h"

#include <qpdf/QPDF.hh>

#include <memory>
#include <set>
#include <string>

namespace support {

using Object = archive::pdf::Object;

/// A small PDF/A-3a and PDF/UA-1 file of two pages with one of everything that the checker looks at: headings, a
/// list, a table, pictures, a link, a field, an attachment, bookmarks. Tests break one thing and save it.
class TaggedPdf {
public:
    TaggedPdf();

    /// An indirect object from PDF syntax; other objects stand in it by `ref`.
    Object make(const std::string& syntax);
    Object stream(const std::string& dictionary, const std::string& data);
    static std::string ref(Object object) { return object.unparse(); }
    /// Sets a key of a dictionary (or of a stream's) from PDF syntax; "null" takes it away.
    void set(Object object, const std::string& key, const std::string& syntax);

    /// The file's bytes. `line_end_before_endstream` is what PDF/A asks.
    std::string save(bool line_end_before_endstream = true, bool encrypted = false);

    std::string content1, content2, xmp;
    Object catalog, info, page1, page2, resources;
    Object font, descendant, descriptor, program, to_unicode;
    Object metadata, intent, profile, group_state, image, form_object;
    Object root, document, heading, paragraph, span, link, table, head, head_row, header, header2, body, row, cell, cell2, wide_row, wide_cell, figure, list,
        item, label, item_body, heading2, form, figure2;
    Object link_annotation, field, appearance, attachment, embedded;
    Object outlines, bookmark, bookmark2;
    /// Text as hexadecimal codes of the font, for content streams.
    std::string codes(const std::string& ascii);
    unsigned glyph_of(unsigned character) const;

private:
    void write_contents();
    void make_font();
    void make_structure();
    void make_annotations();
    void make_attachment();
    void make_outlines();

    std::unique_ptr<QPDF> m_file;
    std::string m_program;
    std::set<unsigned> m_characters;
};

}  // namespace support
