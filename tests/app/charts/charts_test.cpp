// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/gap_chart.h"
#include "app/charts/line_chart.h"
#include "support/catch.h"

#include <algorithm>

using namespace app;
using base::Date;
using base::Picture;

namespace {

base::Decimal figure(const char* plain)
{
    return base::Decimal::from(plain).value();
}

LineFigures sick_leave()
{
    return {.title = "Sjukefråvær",
        .unit = "%",
        .from = Date(2026, 1, 1),
        .to = Date(2026, 12, 31),
        .baseline = figure("9.6"),
        .target = figure("7.5"),
        .points = {{Date(2026, 3, 31), figure("9.4")}, {Date(2026, 6, 30), figure("8.8")}, {Date(2026, 10, 15), figure("8.1")}}};
}

std::vector<Picture::Label> labels(const Picture& picture)
{
    std::vector<Picture::Label> all;
    for (const auto& shape : picture.shapes) {
        if (const auto* label = std::get_if<Picture::Label>(&shape))
            all.push_back(*label);
    }
    return all;
}

bool says(const Picture& picture, const std::string& text)
{
    const auto all = labels(picture);
    return std::any_of(all.begin(), all.end(), [&](const auto& label) { return label.text == text; });
}

const base::Words nn(base::Language::nn);

}  // namespace

TEST_CASE("A line goes through its points in order of their days, higher figures higher up")
{
    const auto drawn = draw_line(sick_leave(), nn, 400);
    REQUIRE(drawn.spots.size() == 3);
    CHECK(drawn.spots[0].at.x < drawn.spots[1].at.x);
    CHECK(drawn.spots[1].at.x < drawn.spots[2].at.x);
    CHECK(drawn.spots[0].at.y < drawn.spots[1].at.y);
    CHECK(drawn.spots[1].at.y < drawn.spots[2].at.y);
    CHECK(drawn.spots[1].reading == "30.\u00A0juni\u00A02026: 8,8\u00A0%");
    for (const auto& spot : drawn.spots) {
        CHECK(spot.at.x > 0);
        CHECK(spot.at.x < drawn.picture.width);
        CHECK(spot.at.y > 0);
        CHECK(spot.at.y < drawn.picture.height);
    }
}

TEST_CASE("Baseline and target are named with their figures, and the whole chart in words")
{
    const auto drawn = draw_line(sick_leave(), nn, 400);
    CHECK(says(drawn.picture, "Utgangspunkt 9,6\u00A0%"));
    CHECK(says(drawn.picture, "Målverdi 7,5\u00A0%"));
    CHECK(drawn.picture.table.size() == 5);
    CHECK_THAT(drawn.picture.alt, ContainsSubstring("Sjukefråvær: Utgangspunkt 9,6\u00A0%; Målverdi 7,5\u00A0%; 31.\u00A0mars\u00A02026 9,4\u00A0%"));
}

TEST_CASE("Names of levels never lie upon each other, however near the figures are")
{
    auto near = sick_leave();
    near.baseline = figure("8.1");
    near.target = figure("8.1001");
    std::vector<double> lines;
    for (const auto& label : labels(draw_line(near, nn, 400).picture)) {
        if (label.text.starts_with("Utgangspunkt") || label.text.starts_with("Målverdi"))
            lines.push_back(label.at.y);
    }
    REQUIRE(lines.size() == 2);
    CHECK(std::abs(lines[0] - lines[1]) >= 10.9);
}

TEST_CASE("A chart without figures says so and draws no line")
{
    auto empty = sick_leave();
    empty.points.clear();
    auto drawn = draw_line(empty, nn, 400);
    CHECK(drawn.spots.empty());
    CHECK(says(drawn.picture, "Ingenting er målt enno"));
    CHECK_THAT(drawn.picture.alt, ContainsSubstring("Ingenting er målt enno"));
    drawn = draw_line({}, nn, 240);
    CHECK(drawn.picture.height > 0);
}

TEST_CASE("One day, one figure, many years: every chart has its points within it")
{
    auto one = sick_leave();
    one.from = one.to = Date(2026, 3, 31);
    one.baseline.reset();
    one.target.reset();
    one.points = {{Date(2026, 3, 31), figure("-0.8")}};
    auto many = sick_leave();
    many.to = Date(2199, 12, 31);
    for (int i = 0; i < 300; ++i)
        many.points.push_back({Date(2027, 1, 1).plus_months(i), figure("8")});
    for (const auto& figures : {one, many}) {
        for (double width : {240.0, 400.0, 900.0}) {
            for (const auto& spot : draw_line(figures, nn, width).spots) {
                CHECK(spot.at.x >= 0);
                CHECK(spot.at.x <= width);
                CHECK(std::isfinite(spot.at.y));
            }
        }
    }
}

TEST_CASE("The largest gap stands first, and each side has its own shape")
{
    GapFigures figures{.title = "Samspel",
        .employer = "Folkevalde",
        .executive = "Administrasjonen",
        .rows = {{"Vi veit kven som avgjer kva.", 4.8, 4.6}, {"Dårlege nyheiter kjem tidleg.", 2.6, 5.1}}};
    const auto drawn = draw_gaps(figures, nn, 420);
    REQUIRE(drawn.spots.size() == 2);
    CHECK(drawn.spots[0].reading == "Dårlege nyheiter kjem tidleg. Folkevalde 2,6, Administrasjonen 5,1, avstand 2,5");
    CHECK(drawn.spots[0].at.y < drawn.spots[1].at.y);
    CHECK(drawn.picture.table.front().first == "Dårlege nyheiter kjem tidleg.");
    const auto circles = std::count_if(
        drawn.picture.shapes.begin(), drawn.picture.shapes.end(), [](const auto& shape) { return std::holds_alternative<Picture::Circle>(shape); });
    const auto diamonds = std::count_if(drawn.picture.shapes.begin(), drawn.picture.shapes.end(), [](const auto& shape) {
        const auto* path = std::get_if<Picture::Path>(&shape);
        return path && path->fill;
    });
    // One of each in the legend.
    CHECK(circles == 3);
    CHECK(diamonds == 3);
}

TEST_CASE("Where nobody has answered, the gap chart says so")
{
    const auto drawn = draw_gaps({.title = "Samspel", .employer = "Folkevalde", .executive = "Administrasjonen"}, nn, 420);
    CHECK(drawn.spots.empty());
    CHECK(drawn.picture.alt == "Samspel. Ingen har svara enno");
}
