// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/layout/flow.h"

#include "support/catch.h"

#include <map>

using namespace documents;
using namespace documents::layout;

namespace {

/// Boxes of a height each, and the page each was painted on.
struct Trial {
    std::vector<Box> boxes;
    std::map<size_t, std::vector<int>> pages_of;
    std::map<size_t, double> top_of;

    void add(double height, bool keep_with_next = false, bool gap = false)
    {
        const size_t index = boxes.size();
        Box box{height, {}, keep_with_next, gap};
        if (!gap)
            box.paint = [this, index](pdf::PdfDocument&, int page, double top) {
                pages_of[index].push_back(page);
                top_of[index] = top;
            };
        boxes.push_back(box);
    }

    int run()
    {
        pdf::Fonts fonts;
        pdf::PdfDocument pdf(fonts, {"t", "a", "s", "c", "p", "nb-NO", "2027-02-18T12:00:00+00:00", "x"});
        const int count = paginate(boxes, {"Eigar", "Tittel", "{page}", "{page}/{pages}"}, fonts, pdf);
        for (const auto& [index, pages] : pages_of)
            CHECK(pages.size() == 1);
        return count;
    }

    int page(size_t index) { return pages_of.at(index).at(0); }
};

constexpr double page_height = look::text_height;

}  // namespace

TEST_CASE("A box that does not fit begins a new page, and none is lost")
{
    Trial trial;
    for (int i = 0; i < 10; ++i)
        trial.add(page_height / 4);
    CHECK(trial.run() == 3);
    CHECK(trial.page(3) == 0);
    CHECK(trial.page(4) == 1);
    CHECK(trial.page(9) == 2);
    CHECK(trial.top_of[4] == Approx(look::page_height - look::top));
}

TEST_CASE("Boxes that belong together move to the next page together")
{
    Trial trial;
    trial.add(page_height * 0.9);
    trial.add(page_height * 0.05, true);
    trial.add(page_height * 0.06);
    trial.run();
    CHECK(trial.page(1) == 1);
    CHECK(trial.page(2) == 1);
}

TEST_CASE("A group higher than a page is cut where it must be, and begins where it stands")
{
    Trial trial;
    trial.add(page_height * 0.5);
    for (int i = 0; i < 30; ++i)
        trial.add(page_height * 0.1, true);
    trial.add(10);
    trial.run();
    CHECK(trial.page(1) == 0);
    CHECK(trial.page(31) == 3);
}

TEST_CASE("A box higher than a page is painted once, on a page of its own")
{
    Trial trial;
    trial.add(10);
    trial.add(page_height * 1.5);
    trial.add(10);
    CHECK(trial.run() == 3);
    CHECK(trial.page(1) == 1);
    CHECK(trial.page(2) == 2);
}

TEST_CASE("Empty space is dropped at the top of a page and never makes a page of its own")
{
    Trial trial;
    trial.add(page_height);
    trial.add(40, false, true);
    CHECK(trial.run() == 1);

    Trial next;
    next.add(page_height - 5);
    next.add(40, false, true);
    next.add(20);
    CHECK(next.run() == 2);
    CHECK(next.top_of[2] == Approx(look::page_height - look::top));
}

TEST_CASE("No boxes still make one page")
{
    CHECK(Trial().run() == 1);
}

TEST_CASE("A table's head is repeated on every page that begins inside the table")
{
    Trial trial;
    std::vector<int> repeated;
    const Box head{30, [&](pdf::PdfDocument&, int page, double) { repeated.push_back(page); }};
    for (int i = 0; i < 12; ++i) {
        trial.add(page_height / 5);
        trial.boxes.back().repeated_head = &head;
    }
    const int count = trial.run();
    CHECK(count == 3);
    CHECK(repeated == std::vector<int>{1, 2});
    CHECK(trial.top_of[5] == Approx(look::page_height - look::top - 30));
}
