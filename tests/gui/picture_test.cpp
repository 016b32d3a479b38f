// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/paint_picture.h"
#include "support/catch.h"

#include <wx/dcmemory.h>
#include <wx/frame.h>
#include <wx/graphics.h>
#include <wx/image.h>

#include <memory>

namespace {

/// How many dots carry ink when a word stands in the middle, turned so much, and only the lower right quarter is drawn anew.
int inked(double turn)
{
    auto* frame = new wxFrame(nullptr, wxID_ANY, "picture");
    wxBitmap bitmap(400, 400, 24);
    {
        wxMemoryDC dc(bitmap);
        dc.SetBackground(*wxWHITE_BRUSH);
        dc.Clear();
        const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create(dc));
        context->Clip(200, 200, 200, 200);
        base::Picture picture;
        picture.shapes.push_back(base::Picture::Label{{300, 300}, "September", 14, base::Picture::Anchor::middle, true, base::Picture::Colour::ink, 0, turn});
        gui::paint_picture(*context, picture, *frame, 1);
    }
    frame->Destroy();
    const auto image = bitmap.ConvertToImage();
    int count = 0;
    for (int y = 0; y < 400; ++y) {
        for (int x = 0; x < 400; ++x)
            count += image.GetRed(x, y) < 128;
    }
    return count;
}

}  // namespace

TEST_CASE("A word of a picture stands there whole, whichever way it is turned", "[widgets]")
{
    const int straight = inked(0);
    CHECK(straight > 100);
    for (const double turn : {15.0, -45.0, 75.0, 180.0}) {
        INFO(turn);
        CHECK(inked(turn) > straight * 7 / 10);
        CHECK(inked(turn) < straight * 14 / 10);
    }
}
