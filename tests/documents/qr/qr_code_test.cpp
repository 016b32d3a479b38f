// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/qr/qr_code.h"

#include "documents/qr/qr_reader.h"
#include "support/catch.h"

#include <random>
#include <set>

using base::Picture;
using documents::QrCode;

namespace {

std::string some_groups(int count, unsigned seed)
{
    std::mt19937 random(seed);
    std::string text;
    for (int i = 0; i < count * 6 - 1; ++i)
        text += i % 6 == 5 ? ' ' : "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[random() % 32];
    return text;
}

}  // namespace

TEST_CASE("Eight and sixteen groups come back from the squares as they went in, whatever they are")
{
    for (const int count : {8, 16}) {
        for (unsigned seed = 1; seed <= 40; ++seed) {
            const auto text = some_groups(count, seed);
            CHECK(read_qr(QrCode(text)) == text);
        }
    }
}

TEST_CASE("A slip makes a code of 29 squares a side, a recovery sheet one of 41: large enough on paper for any reader")
{
    CHECK(QrCode(some_groups(8, 1)).size() == 29);
    CHECK(QrCode(some_groups(16, 1)).size() == 41);
}

TEST_CASE("A picture of a code has every dark square, no other, and the quiet zone of four squares")
{
    const QrCode code(some_groups(8, 7));
    const auto picture = code.draw(2, "Ein kode.");
    CHECK(picture.alt == "Ein kode.");
    CHECK(picture.width == 2 * (29 + 8));
    CHECK(picture.height == picture.width);
    std::set<std::pair<int, int>> painted;
    for (const auto& shape : picture.shapes) {
        const auto& bar = std::get<Picture::Rect>(shape);
        if (bar.fill == Picture::Colour::card) {
            CHECK(bar.width == picture.width);
            continue;
        }
        for (double y = bar.y; y < bar.y + bar.height; y += 2) {
            for (double x = bar.x; x < bar.x + bar.width; x += 2)
                painted.emplace(static_cast<int>(x) / 2 - 4, static_cast<int>(y) / 2 - 4);
        }
    }
    for (int row = -4; row < 33; ++row) {
        for (int column = -4; column < 33; ++column) {
            const bool inside = row >= 0 && row < 29 && column >= 0 && column < 29;
            CHECK(painted.contains({column, row}) == (inside && code.dark(column, row)));
        }
    }
}

TEST_CASE("What is no letter of a group makes no code")
{
    for (const char* text : {"", "7k2qf", "A\nB", "Æ", "A-B"})
        CHECK_THROWS_WITH(QrCode(text), ContainsSubstring("qr.text"));
    CHECK_THROWS_WITH(QrCode(std::string(5000, 'A')), ContainsSubstring("qr.text"));
}
