// SPDX-License-Identifier: GPL-3.0-or-later
// ./dev bench documents: how much the house adds to what libharu itself needs. Ratios of one run; no clock is a test.
#include "measure.h"

#include "app/desk.h"
#include "app/minutes_view.h"
#include "base/files.h"
#include "base/resource.h"
#include "base/text.h"
#include "documents/pdf/pdf_document.h"
#include "domain/case.h"

#include <fmt/format.h>
#include <hpdf.h>
#include <nlohmann/json.hpp>

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <vector>

namespace {

using bench::median;
using bench::peak_of;
using bench::seconds;

/// The lines of the minutes' pages, as poppler reads them: what both comparisons draw.
std::vector<std::vector<std::string>> lines_of(const std::string& pdf)
{
    const auto path = std::filesystem::temp_directory_path() / fmt::format("radslag-bench-{}.pdf", getpid());
    base::write_atomically(path, pdf);
    FILE* pipe = popen(("pdftotext -layout -enc UTF-8 '" + path.string() + "' -").c_str(), "r");
    std::string text;
    char chunk[4096];
    while (size_t got = fread(chunk, 1, sizeof chunk, pipe))
        text.append(chunk, got);
    pclose(pipe);
    std::filesystem::remove(path);
    std::vector<std::vector<std::string>> pages(1);
    std::string line;
    for (char c : text) {
        if (c == '\f')
            pages.emplace_back();
        else if (c == '\n') {
            if (line.find_first_not_of(' ') != line.npos)
                pages.back().push_back(line.substr(line.find_first_not_of(' ')));
            line.clear();
        }
        else
            line += c;
    }
    while (!pages.empty() && pages.back().empty())
        pages.pop_back();
    return pages;
}

using Pages = std::vector<std::vector<std::string>>;

/// The same backend, the same signs, no layout and no tags.
size_t draw_plainly(const documents::pdf::Fonts& fonts, const std::vector<std::vector<std::u32string>>& pages)
{
    using namespace documents::pdf;
    PdfDocument pdf(fonts, {"t", "a", "s", "c", "p", "nn-NO", "2027-02-18T12:00:00+00:00", "seed"});
    for (const auto& lines : pages) {
        const int page = pdf.add_page(595, 842);
        pdf.begin_artifact(page, Artifact::layout);
        double y = 800;
        int number = 0;
        for (const auto& line : lines) {
            pdf.text(page, number++ % 10 == 0 ? Style::bold : Style::regular, 10, 60, y, line);
            y -= 12;
        }
        pdf.end(page);
    }
    return pdf.finish().size();
}

/// libharu as its manual says: fonts from files, UTF-8, TextOut.
size_t draw_by_manual(const std::string& regular, const std::string& bold, const Pages& pages)
{
    HPDF_Doc pdf = HPDF_New(nullptr, nullptr);
    HPDF_SetCompressionMode(pdf, HPDF_COMP_ALL);
    HPDF_UseUTFEncodings(pdf);
    auto font = [&](const std::string& path) { return HPDF_GetFont(pdf, HPDF_LoadTTFontFromFile(pdf, path.c_str(), HPDF_TRUE), "UTF-8"); };
    HPDF_Font faces[] = {font(bold), font(regular)};
    for (const auto& lines : pages) {
        HPDF_Page page = HPDF_AddPage(pdf);
        HPDF_Page_SetSize(page, HPDF_PAGE_SIZE_A4, HPDF_PAGE_PORTRAIT);
        HPDF_Page_BeginText(page);
        float y = 800;
        int number = 0;
        for (const auto& line : lines) {
            HPDF_Page_SetFontAndSize(page, faces[number++ % 10 == 0 ? 0 : 1], 10);
            HPDF_Page_TextOut(page, 60, y, line.c_str());
            y -= 12;
        }
        HPDF_Page_EndText(page);
    }
    HPDF_SaveToStream(pdf);
    const size_t size = HPDF_GetStreamSize(pdf);
    std::string bytes(size, 0);
    auto count = static_cast<HPDF_UINT32>(size);
    HPDF_ReadFromStream(pdf, reinterpret_cast<HPDF_BYTE*>(bytes.data()), &count);
    HPDF_Free(pdf);
    return size;
}

}  // namespace

int main()
{
    const app::Desk desk(app::Desk::sample_form());
    domain::TalkId talk = app::talk_list(desk.records()).front().id;
    for (const auto& row : app::talk_list(desk.records())) {
        if (row.kind == domain::TalkKind::development && row.has_minutes)
            talk = row.id;
    }
    const app::MinutesOptions options;
    const auto sample = desk.minutes().compose(talk, options);
    const auto pages = lines_of(sample.pdf);
    std::vector<std::vector<std::u32string>> decoded;
    size_t signs = 0;
    for (const auto& lines : pages) {
        decoded.emplace_back();
        for (const auto& line : lines) {
            decoded.back().push_back(base::to_utf32(line));
            signs += decoded.back().back().size();
        }
    }
    fmt::print("minutes: {} pages, {} signs, {} bytes\n", sample.pages, signs, sample.pdf.size());

    const auto folder = std::filesystem::temp_directory_path() / fmt::format("radslag-bench-{}", getpid());
    std::filesystem::create_directories(folder);
    base::write_atomically(folder / "regular.ttf", base::resource("fonts/sans-Regular.ttf"));
    base::write_atomically(folder / "bold.ttf", base::resource("fonts/sans-Bold.ttf"));

    // The three in turn, so that a machine that changes its pace changes it for all.
    const documents::pdf::Fonts fonts;
    constexpr int rounds = 15, each = 20;
    std::vector<double> ours, plain, manual;
    for (int round = 0; round < rounds; ++round) {
        ours.push_back(seconds([&] {
            for (int i = 0; i < each; ++i)
                (void)desk.minutes().compose(talk, options);
        }) / each);
        plain.push_back(seconds([&] {
            for (int i = 0; i < each; ++i)
                (void)draw_plainly(fonts, decoded);
        }) / each);
        manual.push_back(seconds([&] {
            for (int i = 0; i < each; ++i)
                (void)draw_by_manual((folder / "regular.ttf").string(), (folder / "bold.ttf").string(), pages);
        }) / each);
    }
    fmt::print("record to bytes          {:6.2f} ms\n", median(ours) * 1e3);
    fmt::print("same signs, no layout    {:6.2f} ms   ratio {:.2f} (wanted: at least 0.45)\n", median(plain) * 1e3, median(plain) / median(ours));
    fmt::print("libharu by its manual    {:6.2f} ms   ratio {:.2f} (wanted: at least 1.6)\n", median(manual) * 1e3, median(manual) / median(ours));

    // A long document: the same minutes with many actions.
    auto view =
        app::minutes_view(desk.records(), desk.records()->talks.get(talk), desk.law(), domain::Edition::full, base::Language::nn, base::Date(2027, 2, 18));
    while (view["actions"].size() < 560)
        view["actions"].push_back(
            {{"text",
                 fmt::format("Kvartalsvis oppfølging i leiargruppa, opplæring av mellomleiarar og rapport nummer {} til administrasjonsutvalet.",
                     view["actions"].size())},
                {"owner", "Kommunedirektøren"}, {"due", {{"iso", "2027-06-01"}, {"text", "1. juni 2027"}}}});
    int long_pages = 0;
    auto write_long = [&] {
        documents::Composer composer;
        const auto composed = composer.compose({"minutes", base::Language::nn, view, "id", "1", "2027-02-18"});
        base::write_atomically(folder / "long.pdf", composed.pdf);
        base::write_atomically(folder / "pages", std::to_string(composed.pages));
    };
    const long idle = peak_of([] {}), busy = peak_of(write_long);
    long_pages = std::stoi(base::read_file(folder / "pages"));
    fmt::print("{} pages: {:.1f} MiB above an empty process (wanted: at most 12 for 38 pages)\n", long_pages, static_cast<double>(busy - idle) / 1024);

    const long few = peak_of([&] {
        for (int i = 0; i < 10; ++i)
            (void)desk.minutes().compose(talk, options);
    });
    const long many = peak_of([&] {
        for (int i = 0; i < 1000; ++i)
            (void)desk.minutes().compose(talk, options);
    });
    fmt::print("1000 documents in one process: {:+.1f} MiB over 10 documents\n", static_cast<double>(many - few) / 1024);

    base::write_atomically(folder / "case.json", app::Desk::sample_form());
    const std::string key = desk.records()->talks.get(talk)->key;
    const std::string command = fmt::format(RADSLAG_CLI " document '{0}/case.json' {1} -o '{0}/out.pdf' >/dev/null", folder.string(), key);
    std::vector<double> starts;
    for (int i = 0; i < 21; ++i)
        starts.push_back(seconds([&] {
            if (std::system(command.c_str()) != 0)
                std::abort();
        }));
    const double shell = median([&] {
        std::vector<double> t;
        for (int i = 0; i < 21; ++i)
            t.push_back(seconds([] { (void)!std::system("true"); }));
        return t;
    }());
    fmt::print("process start to written file {:.1f} ms, of which the shell {:.1f} (wanted: at most 25)\n", median(starts) * 1e3, shell * 1e3);
    std::filesystem::remove_all(folder);
}
