// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/failure.h"
#include "gui/widgets/page_preview.h"
#include "gui/window.h"
#include "gui/worker.h"

#include <wx/app.h>
#include <wx/frame.h>
#include <wx/sizer.h>

#include <atomic>

using namespace support;

namespace {

/// The smallest PDF: this many A4 pages, each saying its number.
std::string pdf_of(int pages)
{
    std::string out = "%PDF-1.4\n";
    std::vector<size_t> places;
    auto object = [&](const std::string& body) {
        places.push_back(out.size());
        out += std::to_string(places.size()) + " 0 obj\n" + body + "\nendobj\n";
    };
    std::string kids;
    for (int i = 0; i < pages; ++i)
        kids += std::to_string(4 + 2 * i) + " 0 R ";
    object("<</Type/Catalog/Pages 2 0 R>>");
    object("<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(pages) + ">>");
    object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    for (int i = 0; i < pages; ++i) {
        std::string content = "BT /F 24 Tf 60 700 Td (This is page " + std::to_string(i + 1) + ") Tj ET";
        object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents " + std::to_string(5 + 2 * i) + " 0 R>>");
        object("<</Length " + std::to_string(content.size()) + ">>stream\n" + content + "\nendstream");
    }
    size_t table = out.size();
    out += "xref\n0 " + std::to_string(places.size() + 1) + "\n0000000000 65535 f \n";
    for (size_t place : places) {
        std::string digits = std::to_string(place);
        out += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
    }
    out += "trailer<</Size " + std::to_string(places.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
    return out;
}

/// A preview alone in a frame.
class ShownPreview {
public:
    ShownPreview() : m_frame(new wxFrame(nullptr, wxID_ANY, "preview", wxDefaultPosition, wxSize(700, 600)))
    {
        preview = new gui::PagePreview;
        preview->Create(m_frame, wxID_ANY);
        m_frame->Show();
        REQUIRE(wait_for([this] { return preview->IsShownOnScreen() && preview->GetClientSize().y > 200; }));
    }
    ~ShownPreview()
    {
        m_frame->Destroy();
        wait_for([] { return wxTopLevelWindows.empty(); });
    }
    void show(std::string pdf)
    {
        bool done = false;
        preview->show(std::move(pdf), [&](std::future<void> opened) {
            opened.get();
            done = true;
        });
        REQUIRE(wait_for([&] { return done; }));
    }

    gui::PagePreview* preview;

private:
    wxFrame* m_frame;
};

}  // namespace

TEST_CASE("The preview draws only what is in view, and more as one scrolls", "[widgets]")
{
    ShownPreview window;
    window.show(pdf_of(40));
    CHECK(window.preview->pages() == 40);
    CHECK_THAT(window.preview->texts()[11], ContainsSubstring("This is page 12"));
    REQUIRE(wait_for([&] { return window.preview->is_sharp(); }));
    window.preview->go_to(30);
    CHECK_FALSE(window.preview->is_sharp());
    CHECK(wait_for([&] { return window.preview->is_sharp(); }));
    CHECK(window.preview->page_in_view() == 30);
}

TEST_CASE("At 100 per cent a page is as wide as its paper", "[widgets]")
{
    ShownPreview window;
    window.preview->set_zoom(1.0);
    window.show(pdf_of(1));
    // 595 points at 96 pixels to the inch, and the desk at both sides.
    CHECK(window.preview->GetVirtualSize().x >= 793);
    window.preview->zoom_in();
    CHECK(window.preview->shown_zoom() == 1.25);
    window.preview->zoom_out();
    window.preview->zoom_out();
    CHECK(window.preview->shown_zoom() == 0.75);
    for (int i = 0; i < 20; ++i)
        window.preview->zoom_out();
    CHECK(window.preview->shown_zoom() == 0.5);
}

TEST_CASE("What is no PDF is refused, and the pages that stood there stay", "[widgets]")
{
    ShownPreview window;
    window.show(pdf_of(2));
    bool refused = false;
    window.preview->show("not a PDF", [&](std::future<void> opened) {
        try {
            opened.get();
        }
        catch (const base::Failure& failure) {
            refused = failure.code() == "pdf.unreadable";
        }
    });
    CHECK(wait_for([&] { return refused; }));
    CHECK(window.preview->pages() == 2);
}

TEST_CASE("A page is drawn at the width asked for, with ink on it", "[widgets]")
{
    gui::PdfPages pages(pdf_of(1));
    auto pixels = pages.render(0, 1190);
    CHECK(pixels.width == 1190);
    CHECK(pixels.height == 1684);
    CHECK(std::count_if(pixels.rgb.begin(), pixels.rgb.end(), [](unsigned char c) { return c < 64; }) > 100);
    CHECK(pixels.rgb.front() == 255);
}

TEST_CASE("A worker's results come in order, and none after it is gone", "[widgets]")
{
    std::vector<int> got;
    {
        gui::Worker worker;
        for (int i = 0; i < 5; ++i)
            worker.run([i] { return i; }, [&got](std::future<int> result) { got.push_back(result.get()); });
        REQUIRE(wait_for([&] { return got.size() == 5; }));
        CHECK(got == std::vector<int>{0, 1, 2, 3, 4});

        std::atomic<bool> begun = false;
        worker.run(
            [&begun] {
                begun = true;
                return 5;
            },
            [&got](std::future<int> result) { got.push_back(result.get()); });
        while (!begun)
            std::this_thread::yield();
    }
    for (int i = 0; i < 20; ++i)
        wxYield();
    CHECK(got.size() == 5);
}

TEST_CASE("What a worker's job throws reaches whoever asks for the result", "[widgets]")
{
    gui::Worker worker;
    bool caught = false;
    worker.run([]() -> int { throw base::Failure(base::Failure::Kind::internal, "test", "on purpose"); },
        [&caught](std::future<int> result) {
            try {
                result.get();
            }
            catch (const base::Failure&) {
                caught = true;
            }
        });
    CHECK(wait_for([&] { return caught; }));
}
