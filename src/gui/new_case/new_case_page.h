// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/form_classes.h"
#include "gui/new_case/new_case_steps.h"
#include "gui/page.h"
#include "gui/workplace.h"

#include <array>
#include <functional>

#include "new_case_page_form.h"

namespace gui {

/// What the wizard asks of the window.
struct NewCaseWishes {
    std::function<void()> cancel;
    /// Makes the file and unlocks its first account; the wizard then goes on as another page. Throws Refused and Failure.
    std::function<void(const app::NewCase& begin, const std::filesystem::path& file)> create;
    std::function<void()> finished;
    AskFile ask;
};

/// A new case file in calm steps, each of which keeps what was typed. Until the file is made one may go back; after that come
/// slips and sheets, which may wait for another day.
class NewCasePage : public NewCasePageForm, public Page {
public:
    /// `place`: of the file that is made, and null until then. All must outlive it.
    NewCasePage(wxWindow* parent, NewCaseView& view, Workplace* place, const base::Clock& clock, NewCaseWishes wishes);
    void put_away() override;

private:
    void dress();
    void show_step();
    wxWindow* make_step();
    void go_back();
    void go_on();
    void create();
    /// Each beside its field, where the step has it; the first of them gets the keyboard.
    void complain_of(const std::vector<domain::Complaint>& complaints);
    /// Beside its field, and only once: who goes on nevertheless may. True when something was told.
    bool tell_warnings();

    NewCaseView& m_view;
    Workplace* m_place;
    const base::Clock& m_clock;
    NewCaseWishes m_wishes;
    std::array<wxStaticText*, NewCaseView::steps> m_marks;
    wxWindow* m_shown = nullptr;
    NewCaseStep* m_step = nullptr;
    std::vector<domain::Warning> m_told;
};

}  // namespace gui
