// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/gallery/gallery.h"
#include "gui/shell.h"
#include "gui/window.h"

#include <wx/button.h>
#include <wx/stattext.h>

using namespace support;

namespace {

/// Texts and buttons that got less room than their words need.
void find_cut(wxWindow& window, std::vector<std::string>& cut)
{
    for (auto* child : window.GetChildren()) {
        if (!child->IsShownOnScreen())
            continue;
        const bool shortens = dynamic_cast<wxStaticText*>(child) && (child->GetWindowStyle() & (wxST_ELLIPSIZE_END | wxST_ELLIPSIZE_MIDDLE)) != 0;
        const bool speaks = dynamic_cast<wxStaticText*>(child) || dynamic_cast<wxButton*>(child);
        if (speaks && !shortens) {
            const auto has = child->GetSize(), needs = child->GetBestSize();
            if (has.x < needs.x || has.y < needs.y)
                cut.push_back(gui::from_wx(child->GetLabel()) + ": " + std::to_string(needs.x - has.x) + ", " + std::to_string(needs.y - has.y));
        }
        find_cut(*child, cut);
    }
}

}  // namespace

TEST_CASE("A text with too little room is found", "[widgets]")
{
    auto* frame = new wxFrame(nullptr, wxID_ANY, "cut");
    auto* text = new wxStaticText(frame, wxID_ANY, "These words need more");
    frame->Show();
    REQUIRE(wait_for([&] { return text->IsShownOnScreen(); }));
    text->SetSize(20, 10);
    std::vector<std::string> cut;
    find_cut(*frame, cut);
    CHECK(cut.size() == 1);
    frame->Destroy();
    wait_for([] { return wxTopLevelWindows.empty(); });
}

TEST_CASE("Every page of the gallery opens in every language, and no words are cut", "[widgets]")
{
    take_faults();
    for (auto language : base::all_languages) {
        gui::use_language(language);
        auto* gallery = new gui::Gallery({});
        gallery->Show();
        gallery->Raise();
        REQUIRE(wait_for([&] { return gallery->IsActive() && gallery->IsShownOnScreen(); }));
        CHECK(gallery->shell().page_count() >= 8);
        for (size_t i = 0; i < gallery->shell().page_count(); ++i) {
            INFO(gallery->shell().entry(i).name << " in " << base::code(language));
            gallery->shell().go_to(i);
            REQUIRE(wait_for([&] { return gallery->shell().page()->IsShownOnScreen(); }));
            std::vector<std::string> cut;
            wait_for(
                [&] {
                    cut.clear();
                    find_cut(*gallery->shell().page(), cut);
                    return cut.empty();
                },
                2000);
            for (const auto& words : cut)
                FAIL_CHECK(words);
        }
        gallery->Destroy();
        wait_for([] { return wxTopLevelWindows.empty(); });
    }
    gui::use_language(base::Language::nn);
    for (const auto& fault : take_faults())
        FAIL_CHECK(fault);
}
