// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/talk/plan/plan_talk_dialog.h"
#include "gui/talk/prepare/prepare_panel.h"
#include "gui/widgets/people_picker.h"
#include "gui/window.h"

#include <wx/checkbox.h>
#include <wx/dataview.h>
#include <wx/radiobut.h>
#include <wx/uiaction.h>

namespace support {

template <class Window>
Window* find_below(wxWindow& root)
{
    for (auto* child : root.GetChildren()) {
        if (auto* found = dynamic_cast<Window*>(child); found && !child->IsBeingDeleted())
            return found;
        if (auto* found = find_below<Window>(*child))
            return found;
    }
    return nullptr;
}

inline std::string plain(wxString text)
{
    text.Replace(wxUniChar(0x00A0), " ");
    return gui::from_wx(text);
}

/// The sample's talks, unlocked as one of its accounts.
struct TalksWindow : OpenWindow {
    explicit TalksWindow(const char* account, base::Language language = base::Language::nb) : OpenWindow(language, "locked sample", {}, "talks")
    {
        unlock(account);
        REQUIRE(wait_for([this] { return get<wxDataViewCtrl>("m_list").IsShownOnScreen(); }));
    }
    explicit TalksWindow(const std::filesystem::path& file, const char* account, const std::string& passphrase)
        : OpenWindow(base::Language::nb, file, {}, "talks")
    {
        unlock(account, passphrase);
        REQUIRE(wait_for([this] { return get<wxDataViewCtrl>("m_list").IsShownOnScreen() || panel(); }));
    }

    gui::PlanTalkDialog* dialog() { return find_below<gui::PlanTalkDialog>(**this); }
    gui::PreparePanel* panel()
    {
        auto* found = find_below<gui::PreparePanel>(**this);
        return found && found->IsShownOnScreen() ? found : nullptr;
    }
    template <class Control>
    Control& in_dialog(const char* name)
    {
        REQUIRE(dialog());
        return control<Control>(*dialog(), name);
    }
    template <class Control>
    Control& in_panel(const char* name)
    {
        REQUIRE(panel());
        return control<Control>(*panel(), name);
    }
    std::string told(const char* paragraph) { return plain(in_panel<gui::Paragraph>(paragraph).text()); }

    gui::PlanTalkDialog& open_plan()
    {
        REQUIRE(wait_for([this] { return get<wxDataViewCtrl>("m_list").HasFocus(); }));
        press('N', wxMOD_CONTROL);
        REQUIRE(wait_for([this] { return dialog() && dialog()->IsActive(); }));
        return *dialog();
    }
    void choose_kind(const char* kind)
    {
        auto& choice = in_dialog<wxChoice>("m_kind");
        REQUIRE(choice.SetStringSelection(gui::to_wx(kind)));
        wxCommandEvent chosen(wxEVT_CHOICE, choice.GetId());
        choice.ProcessWindowEvent(chosen);
    }
    void type_day(const char* day)
    {
        auto& text = in_dialog<gui::DateField>("m_date").text();
        text.SetFocus();
        REQUIRE(wait_for([&] { return text.HasFocus(); }));
        wxUIActionSimulator().Text(day);
        wxYield();
    }
    /// Planned on that day, the invitation left aside.
    void plan(const char* day, const std::function<void()>& more = {})
    {
        open_plan();
        type_day(day);
        if (more)
            more();
        click(in_dialog<wxButton>("m_save"));
        REQUIRE(wait_for([this] { return in_dialog<wxButton>("m_save_letter").IsShownOnScreen(); }));
        click(in_dialog<wxButton>("m_close"));
        REQUIRE(wait_for([this] { return !dialog() && panel(); }));
        wait_for_panel();
    }
    void wait_for_panel()
    {
        REQUIRE(wait_for([this] { return panel() && in_panel<wxDataViewCtrl>("m_points").IsShownOnScreen() && (*this)->IsActive(); }));
    }
    void become(const char* account)
    {
        menu("switch_account");
        REQUIRE(wait_for([this] { return is_locked(); }));
        unlock(account);
        REQUIRE(wait_for([this] { return panel() != nullptr; }));
        wait_for_panel();
    }
    void write(const std::string& text)
    {
        auto& field = in_panel<gui::WritingField>("m_answer");
        field.SetFocus();
        REQUIRE(wait_for([&] { return field.text().HasFocus(); }));
        field.text().AppendText(gui::to_wx(text));
        wxYield();
    }
    void choose_row(const char* list, unsigned row)
    {
        auto& control = in_panel<wxDataViewCtrl>(list);
        auto* model = dynamic_cast<gui::RowsModel*>(control.GetModel());
        REQUIRE(model);
        REQUIRE(row < model->rows().size());
        control.Select(model->GetItem(row));
        wxDataViewEvent event(wxEVT_DATAVIEW_SELECTION_CHANGED, &control, model->GetItem(row));
        control.ProcessWindowEvent(event);
        wxYield();
    }
    std::string row(const char* list, size_t index, size_t column = 0)
    {
        return plain(dynamic_cast<gui::RowsModel&>(*in_panel<wxDataViewCtrl>(list).GetModel()).rows().at(index).at(column));
    }
    size_t rows(const char* list) { return dynamic_cast<gui::RowsModel&>(*in_panel<wxDataViewCtrl>(list).GetModel()).rows().size(); }
    /// A button that may have to be scrolled to first: with the keyboard.
    void use(const char* name)
    {
        auto& button = in_panel<wxButton>(name);
        REQUIRE(wait_for([&] { return button.IsShownOnScreen() && button.IsEnabled(); }));
        button.SetFocus();
        REQUIRE(wait_for([&] { return button.HasFocus(); }));
        press(WXK_SPACE);
    }
    /// The header's main button, then the page that shows first what others will read.
    void submit()
    {
        click(get<wxButton>("m_first"));
        REQUIRE(wait_for([this] { return in_panel<wxTextCtrl>("m_preview").IsShownOnScreen(); }));
    }
    void confirm()
    {
        click(in_panel<wxButton>("m_confirm"));
        REQUIRE(wait_for([this] { return !in_panel<wxTextCtrl>("m_preview").IsShownOnScreen(); }));
    }
};

}  // namespace support
