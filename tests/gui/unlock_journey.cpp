// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "gui/dalvik.h"
#include "gui/unlock/unlock_page.h"
#include "gui/widgets/blank.h"
#include "gui/window.h"

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/textctrl.h>

using namespace support;

namespace {

/// What a program leaves beside the file while it has it open, as if another machine had written it.
std::string sign_of(const Dalvik& dalvik, const std::string& who, const std::string& host)
{
    const auto held = dalvik.open(who);
    auto sign = base::read_file(dalvik.path().string() + ".lock");
    const auto line = sign.find("host: ");
    REQUIRE(line != sign.npos);
    if (!host.empty())
        sign.replace(line + 6, sign.find('\n', line) - line - 6, host);
    return sign;
}

void open_as_kari(OpenWindow& window)
{
    window.unlock("Kari Vik", "Kari opens it");
    REQUIRE(wait_for([&] { return window->FindWindow(wxXmlResource::GetXRCID("m_wheel")) != nullptr; }));
}

}  // namespace

TEST_CASE("The sample asks who one is and tells its published passphrases", "[unlock]")
{
    OpenWindow window(base::Language::nb, "locked sample");
    auto& accounts = window.get<wxDataViewListCtrl>("m_accounts");
    CHECK(accounts.GetItemCount() >= 5);
    CHECK(window.get<wxDataViewListCtrl>("m_navigation").GetItemCount() == 0);
    CHECK_FALSE(window.get<wxTextCtrl>("m_passphrase").GetValue().empty());
    CHECK_THAT(gui::from_wx(window.get<gui::Paragraph>("m_hint").text()), ContainsSubstring(gui::from_wx(window.get<wxTextCtrl>("m_passphrase").GetValue())));
    CHECK_FALSE(window.get<wxButton>("m_back").IsShown());
    window.unlock();
    window.wait_for_minutes();
    CHECK(window.get<wxStaticText>("m_municipality").GetLabelText() == "Fjellvik kommune");
}

TEST_CASE("A wrong passphrase is told beside the field, and another try is open at once", "[unlock]")
{
    OpenWindow window(base::Language::nb, "locked sample");
    auto& field = window.get<wxTextCtrl>("m_passphrase");
    field.ChangeValue("not this one");
    field.SetFocus();
    press(WXK_RETURN);
    auto& asked = window.get<gui::PassphraseField>("m_passphrase");
    REQUIRE(wait_for([&] { return !asked.complaint().empty(); }));
    CHECK(window.is_locked());
    CHECK(field.HasFocus());
    window.unlock();
    CHECK_FALSE(window.is_locked());
}

TEST_CASE("The account is switched without closing the file, or one goes back to one's own", "[unlock]")
{
    OpenWindow window(base::Language::nb);
    window.wait_for_minutes();
    const auto before = window.says("m_account");
    window.menu("switch_account");
    REQUIRE(wait_for([&] { return window.is_locked(); }));
    CHECK(window.get<wxDataViewListCtrl>("m_navigation").GetItemCount() == 0);
    click(window.get<wxButton>("m_back"));
    REQUIRE(wait_for([&] { return !window.is_locked(); }));
    CHECK(window.says("m_account") == before);
    window.wait_for_minutes();

    window.menu("switch_account");
    REQUIRE(wait_for([&] { return window.is_locked(); }));
    auto& accounts = window.get<wxDataViewListCtrl>("m_accounts");
    window.unlock(gui::from_wx(accounts.GetTextValue(1, 0)));
    CHECK(window.says("m_account") != before);
    window.wait_for_minutes();
}

TEST_CASE("A file that nobody touches is locked, and what was on the screen is gone", "[unlock]")
{
    OpenWindow window(base::Language::nb, "sample", {.idle = std::chrono::milliseconds(1500)});
    REQUIRE(wait_for([&] { return window.is_locked(); }));
    CHECK(window->FindWindow(wxXmlResource::GetXRCID("m_preview")) == nullptr);
    CHECK_FALSE(window.notice().empty());
    CHECK_FALSE(window.get<wxButton>("m_back").IsShown());
}

TEST_CASE("HR reads minutes that are finished, and is told calmly that a draft is withheld", "[unlock]")
{
    OpenWindow window(base::Language::nb, "locked sample");
    window.unlock("Solveig Myklebust");
    window.talk(gui::TalksView::Step::minutes);
    auto& blank = window.get<gui::Blank>("m_no_minutes");
    REQUIRE(wait_for([&] { return blank.IsShownOnScreen(); }));
    CHECK(gui::from_wx(blank.headline()) == "Referatet er skjermet for deg");
    CHECK(window.notice().empty());
    press(WXK_LEFT, wxMOD_ALT);
    REQUIRE(wait_for([&] { return window.get<wxDataViewCtrl>("m_list").HasFocus(); }));
    press(WXK_DOWN);
    window.wait_for_minutes();
    CHECK_THAT(window.minutes(), ContainsSubstring("Fjellvik kommune"));
}

TEST_CASE("What somebody has open can be read meanwhile, and written in once it is closed there", "[unlock]")
{
    const Dalvik dalvik;
    std::optional held(dalvik.open("Marit Lie"));
    OpenWindow window(base::Language::nb, dalvik.path(), {.settings = dalvik.settings()}, "overview");
    CHECK_THAT(window.notice(), ContainsSubstring("Marit Lie") && ContainsSubstring("19. februar 2027 kl."));
    CHECK(window.get<wxButton>("m_open_again").GetLabelText() == gui::to_wx("Prøv igjen"));
    click(window.get<wxButton>("m_open_again"));
    REQUIRE(wait_for([&] { return window->FindWindow(wxXmlResource::GetXRCID("m_open_again")) && !window.notice().empty(); }));
    open_as_kari(window);
    CHECK_THAT(window.says("m_account"), ContainsSubstring("Kan bare leses"));
    window.menu("lock");
    REQUIRE(wait_for([&] { return window.is_locked(); }));

    held.reset();
    click(window.get<wxButton>("m_open_again"));
    REQUIRE(wait_for([&] { return window.is_locked() && !window.shows("m_open_again"); }));
    CHECK(window.notice().empty());
    open_as_kari(window);
    CHECK_THAT(window.says("m_account"), !ContainsSubstring("Kan bare leses"));
    // The same file once more is no file that somebody else has.
    window->open(dalvik.path());
    REQUIRE(wait_for([&] { return window.is_locked(); }));
    CHECK(window.notice().empty());
}

TEST_CASE("A file that a machine elsewhere left open is taken over when one says so, and one left here opens by itself", "[unlock]")
{
    const Dalvik dalvik;
    base::write_atomically(dalvik.path().string() + ".lock", sign_of(dalvik, "Marit Lie", "pc-99"));
    {
        OpenWindow window(base::Language::nb, dalvik.path(), {.settings = dalvik.settings()}, "overview");
        CHECK_THAT(window.notice(), ContainsSubstring("Marit Lie") && ContainsSubstring("pc-99"));
        CHECK_THAT(gui::from_wx(window.get<gui::Paragraph>("m_held_told").text()), ContainsSubstring("Spør først"));
        click(window.get<wxButton>("m_open_again"));
        REQUIRE(wait_for([&] { return window.is_locked() && !window.shows("m_open_again"); }));
        CHECK(window.notice().empty());
        open_as_kari(window);
        CHECK_THAT(window.says("m_account"), !ContainsSubstring("Kan bare leses"));
    }
    base::write_atomically(dalvik.path().string() + ".lock", sign_of(dalvik, "Marit Lie", {}));
    OpenWindow window(base::Language::nb, dalvik.path(), {.settings = dalvik.settings()}, "overview");
    CHECK(window.notice().empty());
    CHECK_FALSE(window.get<wxButton>("m_open_again").IsShownOnScreen());
}
