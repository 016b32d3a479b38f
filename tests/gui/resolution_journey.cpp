// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/date_field.h"
#include "gui/widgets/line_field.h"
#include "gui/widgets/per_cent_field.h"
#include "gui/window.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/scrolwin.h>

using namespace support;

TEST_CASE("All that is wrong with a resolution is told at once, and none of it lies below the edge", "[overview]")
{
    OpenWindow window(base::Language::nb, "sample", {}, "overview");
    window.dialogs.expect([&](wxDialog& dialog) {
        dialog.Show();
        auto& date = control<gui::DateField>(dialog, "m_date");
        auto& limit = control<gui::PerCentField>(dialog, "m_limit");
        auto& to = control<gui::DateField>(dialog, "m_to");
        control<gui::LineField>(dialog, "m_number").text().SetValue("021/27");
        date.text().SetValue("1.1.2030");
        limit.text().SetValue("500");
        control<gui::DateField>(dialog, "m_from").text().SetValue("1.11.2027");
        to.text().SetValue("1.1.2020");
        auto& button = control<wxButton>(dialog, "m_save");
        wxCommandEvent save(wxEVT_BUTTON, button.GetId());
        save.SetEventObject(&button);
        button.ProcessWindowEvent(save);
        CHECK_FALSE(date.complaint().empty());
        CHECK_FALSE(limit.complaint().empty());
        CHECK_FALSE(to.complaint().empty());
        auto& body = control<wxScrolledWindow>(dialog, "m_body");
        CHECK(wait_for([&] { return body.GetScreenRect().Contains(to.GetScreenRect()); }));
        CHECK(wait_for([&] { return body.GetScreenRect().Contains(date.GetScreenRect()); }));
        CHECK(date.text().HasFocus());
        dialog.Hide();
    });
    window.menu("resolutions");
    REQUIRE(wait_for([&] { return window.dialogs.all_came(); }));
}
