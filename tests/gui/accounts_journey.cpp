// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/accounts.h"
#include "gui/dalvik.h"
#include "gui/form_classes.h"
#include "gui/window.h"

using namespace support;

namespace {

/// Kari's window with the accounts of Dalvik.
class AccountsWindow : public OpenWindow {
public:
    explicit AccountsWindow(const Dalvik& dalvik) : OpenWindow(base::Language::nb, dalvik.path(), {.settings = dalvik.settings()}, "overview")
    {
        get<wxTextCtrl>("m_passphrase").SetValue("Kari opens it");
        click(get<wxButton>("m_unlock"));
        REQUIRE(wait_for([&] { return !is_locked(); }));
        open_accounts();
    }
    void open_accounts()
    {
        menu("accounts");
        REQUIRE(wait_for([&] { return dialog() && dialog()->IsShownOnScreen(); }));
    }
    wxDialog* dialog()
    {
        for (auto* each : wxTopLevelWindows) {
            if (auto* found = dynamic_cast<wxDialog*>(each); found && found->FindWindow(wxXmlResource::GetXRCID("m_close_account")))
                return found;
        }
        return nullptr;
    }
    template <class Control>
    Control& in_dialog(const char* name)
    {
        return control<Control>(*dialog(), name);
    }
    void choose(const std::string& name)
    {
        auto& list = in_dialog<wxDataViewCtrl>("m_list");
        auto& rows = dynamic_cast<gui::RowsModel&>(*list.GetModel());
        for (unsigned row = 0; row < rows.rows().size(); ++row) {
            if (!rows.rows()[row][0].Contains(gui::to_wx(name)))
                continue;
            list.Select(rows.GetItem(row));
            wxDataViewEvent chosen(wxEVT_DATAVIEW_SELECTION_CHANGED, &list, rows.GetItem(row));
            list.ProcessWindowEvent(chosen);
            break;
        }
        REQUIRE(in_dialog<wxStaticText>("m_name").GetLabelText() == gui::to_wx(name));
    }
    /// Without the mouse: dialogs may lie anywhere.
    void push(const char* name)
    {
        auto& button = in_dialog<wxButton>(name);
        INFO(name);
        REQUIRE(button.IsEnabled());
        REQUIRE(button.IsShownOnScreen());
        wxCommandEvent event(wxEVT_BUTTON, button.GetId());
        event.SetEventObject(&button);
        button.ProcessWindowEvent(event);
        wxYield();
    }
    std::string told() { return gui::from_wx(in_dialog<gui::Notice>("m_told").text()); }
};

}  // namespace

TEST_CASE("A check code is compared by telephone before access is given", "[accounts]")
{
    const Dalvik dalvik;
    const auto slip = dalvik.invite_executive();
    {
        auto file = dalvik.open("Per Dal");
        app::redeem(file, "Per Dal", slip, "Per opens it");
    }
    const auto code = dalvik.check_code("Per Dal");
    AccountsWindow window(dalvik);
    window.choose("Per Dal");
    CHECK_FALSE(window.in_dialog<wxStaticText>("m_code").IsShown());
    auto& typed = window.in_dialog<gui::LineField>("m_typed");
    typed.text().SetValue("0000 " + code.substr(5));
    window.push("m_verify");
    CHECK_FALSE(typed.complaint().empty());
    typed.text().SetValue(code);
    window.push("m_verify");
    CHECK_THAT(window.told(), ContainsSubstring("Per Dal"));
    CHECK(window.in_dialog<wxStaticText>("m_code").IsShown());
    CHECK_FALSE(typed.IsShown());
}

TEST_CASE("Somebody is invited with a slip, which is saved where it was asked for", "[accounts]")
{
    const Dalvik dalvik;
    AccountsWindow window(dalvik);
    window.push("m_invite");
    window.push("m_make");
    CHECK_FALSE(window.in_dialog<gui::PeoplePicker>("m_people").complaint().empty());
    window.in_dialog<gui::LineField>("m_hr").text().SetValue("Kari Vik");
    window.dialogs.answer(dalvik.folder());
    window.push("m_make");
    CHECK_FALSE(window.in_dialog<gui::LineField>("m_hr").complaint().empty());
    window.in_dialog<gui::LineField>("m_hr").text().SetValue("Lise Moe");
    window.dialogs.answer(dalvik.folder());
    window.push("m_make");
    CHECK(groups_on(dalvik.folder() / "Engangslapp til Lise Moe.pdf").size() == 8);
    window.choose("Lise Moe");
    CHECK_THAT(gui::from_wx(window.in_dialog<gui::Paragraph>("m_state").text()), ContainsSubstring("engangslapp"));
}

TEST_CASE("An account is closed only after one has said so twice", "[accounts]")
{
    const Dalvik dalvik;
    dalvik.invite_executive();
    AccountsWindow window(dalvik);
    window.choose("Per Dal");
    CHECK_FALSE(window.in_dialog<wxPanel>("m_sure").IsShown());
    window.push("m_close_account");
    window.push("m_keep");
    CHECK_FALSE(window.in_dialog<wxPanel>("m_sure").IsShown());
    window.push("m_close_account");
    window.push("m_close_for_good");
    CHECK_THAT(window.told(), ContainsSubstring("avsluttet"));
    CHECK_FALSE(window.in_dialog<wxButton>("m_close_account").IsShown());
}

TEST_CASE("One's own passphrase is changed by who knows it", "[accounts]")
{
    const Dalvik dalvik;
    AccountsWindow window(dalvik);
    window.push("m_own");
    window.in_dialog<wxTextCtrl>("m_old").SetValue("not this one");
    window.in_dialog<wxTextCtrl>("m_fresh").SetValue("lampe hest batteri");
    window.in_dialog<wxTextCtrl>("m_again").SetValue("lampe hest");
    window.push("m_change");
    CHECK_FALSE(window.in_dialog<gui::PassphraseField>("m_again").complaint().empty());
    window.in_dialog<wxTextCtrl>("m_again").SetValue("lampe hest batteri");
    window.push("m_change");
    CHECK_FALSE(window.in_dialog<gui::PassphraseField>("m_old").complaint().empty());
    window.in_dialog<wxTextCtrl>("m_old").SetValue("Kari opens it");
    window.push("m_change");
    CHECK_THAT(window.told(), ContainsSubstring("byttet"));
}

TEST_CASE("A slip is made anew for somebody who lost it, and the old account is closed", "[accounts]")
{
    const Dalvik dalvik;
    dalvik.invite_executive();
    AccountsWindow window(dalvik);
    window.choose("Per Dal");
    window.dialogs.answer(dalvik.folder());
    window.push("m_anew");
    CHECK(groups_on(dalvik.folder() / "Engangslapp til Per Dal.pdf").size() == 8);
    CHECK_THAT(window.told(), ContainsSubstring("Per Dal"));
}

TEST_CASE("The accounts go when the case is locked", "[accounts]")
{
    const Dalvik dalvik;
    AccountsWindow window(dalvik);
    CHECK(window.dialog());
    // Locking takes the accounts along.
    window.menu("lock");
    REQUIRE(wait_for([&] { return window.dialog() == nullptr; }));
}
