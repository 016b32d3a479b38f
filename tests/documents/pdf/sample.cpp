// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdf/sample.h"

#include "archive/pdf_check.h"
#include "base/files.h"
#include "support/temp_dir.h"

#include <array>
#include <cstdio>
#include <memory>
#include <stdexcept>

namespace pdf_tests {

using namespace documents::pdf;

namespace {

constexpr double left = 60;
constexpr Colour ink{0.1f, 0.1f, 0.12f}, accent{0.07f, 0.36f, 0.55f}, rule{0.8f, 0.8f, 0.82f};

void say(PdfDocument& pdf, int page, Element& element, double y, std::u32string_view text, Style style = Style::regular, double size = 10.5, double x = left)
{
    pdf.begin(page, element);
    pdf.text(page, style, size, x, y, text, ink);
    pdf.end(page);
}

void footer(PdfDocument& pdf, int page, std::u32string_view text)
{
    pdf.begin_artifact(page, Artifact::footer);
    pdf.text(page, Style::regular, 8, left, 40, text, ink);
    pdf.end(page);
}

void write_prose(PdfDocument& pdf, Element& sect)
{
    say(pdf, 0, sect.add(Tag::h1), 760, U"Referat frå utviklingssamtale", Style::bold, 18);
    pdf.bookmark(1, "Referat frå utviklingssamtale", 0, 785);
    auto& p = sect.add(Tag::p);
    // Two lines of one paragraph are one piece.
    say(pdf, 0, p, 730, U"Møtet vart halde på rådhuset. Áile Čáhppe og Þór Ǯuǩǩ møtte; ŋ, đ, ŧ og ž er på plass, ");
    say(pdf, 0, p, 716, U"og ein del er sagt på nordsamisk: ");
    auto& span = p.add(Tag::span);
    span.language = "se-NO";
    say(pdf, 0, span, 702, U"Mii leat ovttaoaivilis, ", Style::italic);
    say(pdf, 0, p, 688, U"sjå ");
    auto& link = p.add(Tag::link);
    say(pdf, 0, link, 688, U"lova", Style::regular, 10.5, 84);
    pdf.link(0, link, {84, 685, 24, 13}, "https://lovdata.no/lov/2018-06-22-83/§13-1", "Kommunelova § 13-1 på lovdata.no");
    auto& list = sect.add(Tag::l);
    list.numbering = Numbering::decimal;
    for (int i = 0; i < 2; ++i) {
        auto& item = list.add(Tag::li);
        say(pdf, 0, item.add(Tag::lbl), 660 - 14 * i, i ? U"2." : U"1.");
        say(pdf, 0, item.add(Tag::lbody), 660 - 14 * i, i ? U"☑ Budsjett (følgd opp) ✓" : U"☐ Sjukefråvær ≤ 7,0 %", Style::regular, 10.5, 80);
    }
    auto& note = sect.add(Tag::note);
    say(pdf, 0, note, 620, U"Unnateke offentlegheit, offl. § 13 jf. fvl. § 13", Style::italic, 9);
}

void write_table(PdfDocument& pdf, Element& sect)
{
    auto& table = sect.add(Tag::table);
    auto& head = table.add(Tag::thead).add(Tag::tr);
    for (int column = 0; column < 2; ++column) {
        auto& cell = head.add(Tag::th);
        cell.scope = Scope::column;
        say(pdf, 0, cell, 580, column ? U"Vekt" : U"Mål", Style::bold, 10, left + 200 * column);
    }
    pdf.begin_artifact(0, Artifact::layout);
    pdf.fill_rect(0, {left, 574, 400, 1}, rule);
    pdf.line(0, {left, 540}, {left + 400, 540}, 0.5, rule, true);
    pdf.end(0);
    auto& body = table.add(Tag::tbody);
    auto& row = body.add(Tag::tr);
    auto& name = row.add(Tag::th);
    name.scope = Scope::row;
    say(pdf, 0, name, 560, U"Sjukefråvær (under 7,0 %)", Style::regular, 10);
    say(pdf, 0, row.add(Tag::td), 560, U"30\u00A0%", Style::regular, 10, left + 200);
    auto& wide = body.add(Tag::tr).add(Tag::td);
    wide.column_span = 2;
    say(pdf, 0, wide, 546, U"Resten står på neste side", Style::regular, 10);
}

void write_second_page(PdfDocument& pdf, Element& sect)
{
    pdf.begin_artifact(1, Artifact::repeated);
    pdf.text(1, Style::bold, 10, left, 780, U"Mål", ink);
    pdf.end(1);
    say(pdf, 1, sect.add(Tag::h2), 740, U"Måloppnåing", Style::bold, 14);
    pdf.bookmark(2, "Måloppnåing 😀", 1, 760);
    auto& figure = sect.add(Tag::figure);
    figure.alt = "Stolpediagram: 77,8 % av måla er nådde";
    figure.bbox = Rect{left, 600, 400, 100};
    pdf.begin(1, figure);
    pdf.fill_rect(1, {left, 650, 311.2, 20}, accent);
    const Point points[]{{left, 600}, {left + 100, 640}, {left + 200, 620}};
    pdf.path(1, points, Brush{{}, ink, 1.5, false});
    pdf.path(1, points, Brush{rule, ink, 0.75, true}, true);
    pdf.circle(1, {left + 200, 620}, 4, Brush{accent, {}});
    pdf.text(1, Style::regular, 8.5, left + 320, 655, U"77,8 %", ink);
    pdf.end(1);
    auto& form = sect.add(Tag::form);
    pdf.signature_field(1, form, {left, 480, 200, 40}, "council", "Underskrift frå ordføraren");
}

struct Closer {
    void operator()(std::FILE* pipe) const { pclose(pipe); }
};

}  // namespace

Meta sample_meta()
{
    return {"Referat <utvikling> & mål — Čáhppe 😀", "Fjellvik kommune", "Utviklingssamtale 18. februar 2027", "Rådslag", "Rådslag 0.1.0", "nn-NO",
        "2027-02-18T12:00:00+00:00", "record 1"};
}

std::string full_document(const Fonts& fonts, bool with_attachment)
{
    PdfDocument pdf(fonts, sample_meta());
    pdf.add_page(595.28, 841.89);
    pdf.add_page(595.28, 841.89);
    auto& sect = pdf.root().add(Tag::sect);
    write_prose(pdf, sect);
    write_table(pdf, sect);
    write_second_page(pdf, sect);
    footer(pdf, 0, U"Side 1 av 2");
    footer(pdf, 1, U"Side 2 av 2");
    if (with_attachment)
        pdf.attach("referat.json", "application/json", "Det som sidene viser", R"({"language":"nn"})");
    return pdf.finish();
}

std::string paragraphs(const Fonts& fonts, std::u32string_view text, const Meta& meta)
{
    PdfDocument pdf(fonts, meta);
    int page = pdf.add_page(595.28, 841.89);
    double y = 800;
    for (size_t at = 0; at <= text.size();) {
        size_t end = std::min(text.find(U'\n', at), text.size());
        say(pdf, page, pdf.root().add(Tag::p), y, text.substr(at, end - at));
        at = end + 1;
        y -= 14;
    }
    return pdf.finish();
}

std::string complaints(std::string_view file)
{
    std::string out;
    for (const auto& finding : archive::check_pdf(file).findings)
        out += finding.rule + " | " + finding.where + " | " + finding.detail + "\n";
    return out;
}

std::string output_of(std::string command, std::string_view file)
{
    support::TempDir folder;
    auto path = folder / "file.pdf";
    base::write_atomically(path, file);
    command.replace(command.find('@'), 1, path.string());
    std::unique_ptr<std::FILE, Closer> pipe(popen((command + " 2>&1").c_str(), "r"));
    if (!pipe)
        throw std::runtime_error("cannot run " + command);
    std::string out;
    std::array<char, 4096> buffer;
    while (size_t n = std::fread(buffer.data(), 1, buffer.size(), pipe.get()))
        out.append(buffer.data(), n);
    return out;
}

}  // namespace pdf_tests
