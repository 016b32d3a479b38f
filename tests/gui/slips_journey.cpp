// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dalvik.h"
#include "gui/widgets/notice.h"
#include "gui/window.h"

using namespace support;

TEST_CASE("The executive takes a slip into use, and comes to the overview as the executive", "[new]")
{
    const Dalvik dalvik;
    const auto slip = dalvik.invite_executive();
    OpenWindow window(base::Language::nb, dalvik.path(), {.settings = dalvik.settings()}, "overview");
    auto& accounts = window.get<wxDataViewListCtrl>("m_accounts");
    REQUIRE(accounts.GetItemCount() == 2);
    accounts.SetFocus();
    accounts.SelectRow(1);
    wxDataViewEvent chosen(wxEVT_DATAVIEW_SELECTION_CHANGED, &accounts, accounts.RowToItem(1));
    accounts.ProcessWindowEvent(chosen);
    auto& groups = window.get<gui::GroupsField>("m_slip");
    REQUIRE(wait_for([&] { return groups.IsShownOnScreen(); }));
    CHECK_FALSE(window.get<wxButton>("m_unlock").IsShownOnScreen());
    auto spoilt = slip;
    spoilt[1] = spoilt[1] == 'A' ? 'B' : 'A';
    groups.text().SetValue(gui::to_wx(spoilt));
    window.get<wxTextCtrl>("m_slip_passphrase").SetValue("Per opens it");
    window.get<wxTextCtrl>("m_slip_again").SetValue("Per opens it");
    // Without the mouse: what is told moves the button about.
    auto& take = window.get<wxButton>("m_redeem");
    wxCommandEvent pressed(wxEVT_BUTTON, take.GetId());
    take.ProcessWindowEvent(pressed);
    REQUIRE(wait_for([&] { return groups.complaint().Contains("1"); }));
    groups.text().SetValue(gui::to_wx(slip).Lower());
    take.ProcessWindowEvent(pressed);
    REQUIRE(wait_for([&] { return window->FindWindow(wxXmlResource::GetXRCID("m_wheel")) != nullptr; }));
    CHECK_THAT(window.says("m_account"), ContainsSubstring("Per Dal"));
    CHECK_THAT(window.notice(), ContainsSubstring("kontrollkoden"));
}

TEST_CASE("Who forgot the passphrase gets back in with two sheets", "[new]")
{
    const Dalvik dalvik;
    const auto sheets = dalvik.make_sheets();
    OpenWindow window(base::Language::nb, dalvik.path(), {.settings = dalvik.settings()}, "overview");
    click(window.get<wxButton>("m_forgotten"));
    REQUIRE(wait_for([&] { return window.shows("m_sheet_one"); }));
    window.get<gui::GroupsField>("m_sheet_one").text().SetValue(sheets[0]);
    window.get<gui::GroupsField>("m_sheet_other").text().SetValue(sheets[0]);
    window.get<wxTextCtrl>("m_new_passphrase").SetValue("Kari begins anew");
    window.get<wxTextCtrl>("m_new_again").SetValue("Kari begins anew");
    wxCommandEvent pressed(wxEVT_BUTTON, window.get<wxButton>("m_regain").GetId());
    window.get<wxButton>("m_regain").ProcessWindowEvent(pressed);
    REQUIRE(wait_for([&] { return !window.get<gui::GroupsField>("m_sheet_one").complaint().empty(); }));
    window.get<gui::GroupsField>("m_sheet_other").text().SetValue(sheets[2]);
    window.get<wxButton>("m_regain").ProcessWindowEvent(pressed);
    REQUIRE(wait_for([&] { return window->FindWindow(wxXmlResource::GetXRCID("m_wheel")) != nullptr; }));
    CHECK_THAT(window.says("m_account"), ContainsSubstring("Kari Vik"));
    CHECK_THAT(window.notice(), ContainsSubstring("Du er inne igjen"));
}
