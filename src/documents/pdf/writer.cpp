// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdf/writer.h"

#include "base/failure.h"
#include "base/hash.h"
#include "documents/pdf/icc.h"
#include "documents/pdf/syntax.h"
#include "documents/pdf/xmp.h"

namespace documents::pdf {
namespace {

constexpr std::string_view flate = "/Filter /FlateDecode\n";

void demand(bool met, const char* what)
{
    if (!met)
        base::broken("pdf.structure", what);
}

/// A URI is ASCII (RFC 3986): everything else by its bytes.
std::string ascii_uri(std::string_view uri)
{
    static const char digits[] = "0123456789ABCDEF";
    std::string out;
    for (char c : uri) {
        auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7F)
            out += c;
        else {
            out += '%';
            out += digits[byte >> 4];
            out += digits[byte & 15];
        }
    }
    return out;
}

/// For the old key of a file specification, which knows no Unicode.
std::string ascii_name(std::string_view name)
{
    std::string out(name);
    for (char& c : out) {
        if (c < 0x20 || c == 0x7F)
            c = '_';
    }
    return out;
}

void put_box(std::string& out, const char* key, Rect rect)
{
    out += key;
    out += " [";
    for (double v : {rect.x, rect.y, rect.x + rect.width, rect.y + rect.height}) {
        put_number(out, v);
        out += ' ';
    }
    out.back() = ']';
    out += '\n';
}

}  // namespace

PdfDocument::Writer::Writer(const Fonts& fonts, Meta meta) : m_fonts(fonts), m_meta(checked(std::move(meta))) {}

void PdfDocument::Writer::demand_unfinished() const
{
    demand(!m_finished, "the file is finished");
}

PdfDocument::Writer::Page& PdfDocument::Writer::page(int index)
{
    demand_unfinished();
    demand(index >= 0 && static_cast<size_t>(index) < pages.size(), "no such page");
    return pages[static_cast<size_t>(index)];
}

int PdfDocument::Writer::add_page(double width, double height)
{
    demand_unfinished();
    int object = m_file.add_page(width, height);
    int index = static_cast<int>(pages.size());
    pages.push_back({object, Content(index), false, {}});
    return index;
}

int PdfDocument::Writer::font_index(const Face& face)
{
    // Four at most.
    for (size_t i = 0; i < m_used_fonts.size(); ++i) {
        if (&m_used_fonts[i].face() == &face)
            return static_cast<int>(i);
    }
    m_used_fonts.emplace_back(face);
    return static_cast<int>(m_used_fonts.size()) - 1;
}

void PdfDocument::Writer::text(Content& content, Style style, double size, Point at, std::u32string_view text, Colour colour, double turn)
{
    if (text.empty())
        return;
    content.begin_text(at.x, at.y, colour, turn);
    const Face* face = nullptr;
    FontWriter* font = nullptr;
    for (char32_t c : text) {
        auto drawn = m_fonts.drawn(style, c);
        if (drawn.face != face) {
            if (face)
                content.end_run();
            face = drawn.face;
            int index = font_index(*face);
            font = &m_used_fonts[static_cast<size_t>(index)];
            content.begin_run(index, size);
        }
        if (drawn.sign != c)
            missing.insert(c);
        auto code = static_cast<char16_t>(drawn.sign);
        font->use(code);
        content.code(code);
    }
    content.end_run();
    content.end_text();
}

int PdfDocument::Writer::annotate(int page_index, const Element& element, Rect rect, std::string entries)
{
    auto& shown_on = page(page_index);
    int object = m_file.reserve();
    put_box(entries, "/Rect", rect);
    entries += "/F 4\n/P ";
    put_reference(entries, shown_on.object);
    entries += '\n';
    shown_on.annotations.push_back({object, &element, std::move(entries)});
    return object;
}

int PdfDocument::Writer::link(int page_index, const Element& element, Rect rect, std::string_view uri, std::string_view contents)
{
    demand(element.tag() == Tag::link, "a link outside a link element");
    demand(!uri.empty() && !contents.empty(), "a link that does not say where it leads");
    std::string entries = "/Type /Annot /Subtype /Link /Border [0 0 0]\n/A <</Type /Action /S /URI /URI ";
    put_literal(entries, ascii_uri(uri));
    entries += ">>\n/Contents ";
    put_text(entries, contents);
    entries += '\n';
    return annotate(page_index, element, rect, std::move(entries));
}

int PdfDocument::Writer::signature_field(int page_index, const Element& element, Rect rect, std::string_view name, std::string_view tooltip)
{
    demand(element.tag() == Tag::form, "a field outside a form element");
    demand(!name.empty() && name.find('.') == std::string_view::npos && !m_fields.contains(name), "a field without a name of its own");
    demand(!tooltip.empty(), "a field without a tooltip");
    // Empty until somebody signs, but PDF/A wants an appearance (ISO 19005-2, 6.3.3).
    std::string look = "/Type /XObject /Subtype /Form /Resources <<>>\n";
    put_box(look, "/BBox", {0, 0, rect.width, rect.height});
    std::string entries = "/Type /Annot /Subtype /Widget /FT /Sig\n/T ";
    put_text(entries, name);
    entries += "\n/TU ";
    put_text(entries, tooltip);
    entries += "\n/AP <</N ";
    put_reference(entries, m_file.add_stream(std::move(look), ""));
    entries += ">>\n";
    int object = annotate(page_index, element, rect, std::move(entries));
    m_fields.emplace(name, object);
    return object;
}

void PdfDocument::Writer::bookmark(int level, std::string_view title, int page_index, double y)
{
    page(page_index);
    demand(level == 1 || level == 2, "bookmarks have two levels");
    // One that stands under nothing moves up.
    m_bookmarks.push_back({m_bookmarks.empty() ? 1 : level, page_index, y, std::string(title)});
}

void PdfDocument::Writer::attach(std::string_view name, std::string_view mime, std::string_view description, std::string_view bytes)
{
    demand_unfinished();
    demand(!name.empty() && !m_attachments.contains(name), "an attachment without a name of its own");
    demand(!mime.empty(), "an attachment without a type");
    std::string entries = "/Type /EmbeddedFile /Subtype ";
    put_name(entries, mime);
    entries += '\n';
    entries += flate;
    entries += "/Params <</Size ";
    put_integer(entries, static_cast<long>(bytes.size()));
    entries += " /ModDate ";
    put_literal(entries, pdf_date(m_meta.date));
    entries += ">>\n";
    int file = m_file.add_stream(std::move(entries), m_deflater.pack(bytes));
    std::string specification = "/Type /Filespec\n/F ";
    put_literal(specification, ascii_name(name));
    specification += "\n/UF ";
    put_text(specification, name);
    specification += "\n/Desc ";
    put_text(specification, description);
    specification += "\n/AFRelationship /Source\n/EF <</F ";
    put_reference(specification, file);
    specification += " /UF ";
    put_reference(specification, file);
    specification += ">>\n";
    m_attachments.emplace(name, m_file.add(std::move(specification)));
}

std::string PdfDocument::Writer::finish()
{
    demand_unfinished();
    demand(!pages.empty(), "a document without a page");
    std::string catalog = "/Lang ";
    put_literal(catalog, m_meta.language);
    catalog += "\n/MarkInfo <</Marked true>>\n/ViewerPreferences <</DisplayDocTitle true>>\n";
    write_pages();
    catalog += written_structure();
    catalog += written_bookmarks();
    catalog += written_fields();
    catalog += written_attachments();
    catalog += written_intent();
    // Readable without unpacking, as PDF/A wants it.
    auto packet = xmp(m_meta, m_attachments.empty() ? 2 : 3);
    catalog += "/Metadata ";
    put_reference(catalog, m_file.add_stream("/Type /Metadata /Subtype /XML\n", packet));
    catalog += '\n';
    m_file.set_catalog(std::move(catalog));
    m_file.set_info(info(m_meta));
    auto hash = base::sha256(m_meta.seed.empty() ? packet : m_meta.seed);
    auto id = base::hex(std::span(hash).first(16));
    m_file.set_trailer("/ID [<" + id + "> <" + id + ">]\n");
    m_finished = true;
    return m_file.write();
}

void PdfDocument::Writer::write_pages()
{
    std::string fonts;
    for (size_t i = 0; i < m_used_fonts.size(); ++i) {
        fonts += "/F";
        put_integer(fonts, static_cast<long>(i));
        fonts += ' ';
        put_reference(fonts, m_used_fonts[i].write(m_file, m_deflater));
        fonts += '\n';
    }
    std::string resources = "/Font ";
    put_reference(resources, m_file.add(std::move(fonts)));
    resources += '\n';
    for (auto& page : pages) {
        demand(!page.content.is_open(), "a page ends inside marked text");
        m_file.fill_page(page.object, m_deflater.pack(page.content.bytes()), std::string(flate), resources);
    }
}

std::string PdfDocument::Writer::written_structure()
{
    std::vector<int> objects;
    for (const auto& page : pages)
        objects.push_back(page.object);
    StructureTree tree(m_file, objects);
    int key = 0;
    for (auto& page : pages) {
        tree.add_page_owners(page.content.owners());
        std::vector<int> annotations;
        for (auto& annotation : page.annotations) {
            annotation.entries += "/StructParent ";
            put_integer(annotation.entries, tree.add_annotation_owner(*annotation.owner));
            annotation.entries += '\n';
            m_file.set(annotation.object, std::move(annotation.entries));
            annotations.push_back(annotation.object);
        }
        m_file.tag_page(page.object, key++, annotations);
    }
    std::string out = "/StructTreeRoot ";
    put_reference(out, tree.write(root));
    out += '\n';
    return out;
}

void PdfDocument::Writer::put_item(std::string& out, size_t index, int above, size_t previous, size_t next)
{
    const auto& item = m_bookmarks[index];
    out += "/Title ";
    put_text(out, item.title);
    out += "\n/Parent ";
    put_reference(out, above);
    auto put_sibling = [&](const char* key, size_t sibling) {
        if (sibling != index) {
            out += key;
            put_reference(out, m_bookmarks[sibling].object);
        }
    };
    put_sibling("\n/Prev ", previous);
    put_sibling("\n/Next ", next);
    out += "\n/Dest [";
    put_reference(out, pages[static_cast<size_t>(item.page)].object);
    out += " /XYZ 0 ";
    put_number(out, item.y);
    // The zoom stays as it is.
    out += " null]\n";
}

std::string PdfDocument::Writer::written_bookmarks()
{
    if (m_bookmarks.empty())
        return "";
    int tree = m_file.reserve();
    std::vector<size_t> tops;
    for (size_t i = 0; i < m_bookmarks.size(); ++i) {
        m_bookmarks[i].object = m_file.reserve();
        if (m_bookmarks[i].level == 1)
            tops.push_back(i);
    }
    auto put_ends = [&](std::string& out, size_t first, size_t last, size_t count) {
        out += "/First ";
        put_reference(out, m_bookmarks[first].object);
        out += " /Last ";
        put_reference(out, m_bookmarks[last].object);
        out += " /Count ";
        put_integer(out, static_cast<long>(count));
        out += '\n';
    };
    for (size_t t = 0; t < tops.size(); ++t) {
        size_t top = tops[t], end = t + 1 < tops.size() ? tops[t + 1] : m_bookmarks.size();
        std::string entries;
        put_item(entries, top, tree, t ? tops[t - 1] : top, end < m_bookmarks.size() ? end : top);
        if (end - top > 1)
            put_ends(entries, top + 1, end - 1, end - top - 1);
        m_file.set(m_bookmarks[top].object, std::move(entries));
        for (size_t i = top + 1; i < end; ++i) {
            std::string below;
            put_item(below, i, m_bookmarks[top].object, i > top + 1 ? i - 1 : i, i + 1 < end ? i + 1 : i);
            m_file.set(m_bookmarks[i].object, std::move(below));
        }
    }
    std::string entries = "/Type /Outlines\n";
    put_ends(entries, tops.front(), tops.back(), m_bookmarks.size());
    m_file.set(tree, std::move(entries));
    std::string out = "/PageMode /UseOutlines\n/Outlines ";
    put_reference(out, tree);
    out += '\n';
    return out;
}

std::string PdfDocument::Writer::written_fields()
{
    if (m_fields.empty())
        return "";
    std::string out = "/AcroForm <</Fields [";
    for (const auto& page : pages) {
        for (const auto& annotation : page.annotations) {
            if (annotation.owner->tag() == Tag::form) {
                put_reference(out, annotation.object);
                out += ' ';
            }
        }
    }
    out.back() = ']';
    out += ">>\n";
    return out;
}

std::string PdfDocument::Writer::written_attachments()
{
    if (m_attachments.empty())
        return "";
    std::string list, names;
    // A map is in the order of its names, as a name tree must be.
    for (const auto& [name, object] : m_attachments) {
        put_literal(names, name);
        names += ' ';
        put_reference(names, object);
        names += ' ';
        put_reference(list, object);
        list += ' ';
    }
    return "/AF [" + list + "]\n/Names <</EmbeddedFiles <</Names [" + names + "]>>>>\n";
}

std::string PdfDocument::Writer::written_intent()
{
    static const std::string profile = Deflater().pack(srgb_profile());
    int stream = m_file.add_stream(std::string(flate) + "/N 3\n", profile);
    std::string intent = "/Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1)\n"
                         "/DestOutputProfile ";
    put_reference(intent, stream);
    intent += '\n';
    std::string out = "/OutputIntents [";
    put_reference(out, m_file.add(std::move(intent)));
    out += "]\n";
    return out;
}

}  // namespace documents::pdf
