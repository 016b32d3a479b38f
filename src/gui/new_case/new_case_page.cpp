// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/new_case/new_case_page.h"

#include "gui/attempt.h"
#include "gui/new_case/done_step.h"
#include "gui/theme.h"
#include "gui/widgets/lay_out_around.h"
#include "gui/words.h"

#include <wx/app.h>
#include <wx/sizer.h>
#include <wx/utils.h>

#include <algorithm>

namespace gui {
namespace {

using Step = NewCaseView::Step;

/// `least_lines`: as wide as so many lines are high, the page has room for the list of steps.
constexpr int step_width = 700, least_lines = 40;

wxString step_word(size_t step)
{
    switch (static_cast<Step>(step)) {
    case Step::municipality: return say("Municipality");
    case Step::employer: return say("Employer's side");
    case Step::executive: return say("Chief executive");
    case Step::account: return say("Your account");
    case Step::slips: return say("Slips for the others");
    case Step::sheets: return say("Recovery sheets");
    case Step::done: return say("Ready");
    case Step::steps: break;
    }
    return {};
}

wxString mark(size_t step, size_t in_view)
{
    return to_wx(step < in_view ? "✓  " : step == in_view ? "●  " : "○  ");
}

}  // namespace

NewCasePage::NewCasePage(wxWindow* parent, NewCaseView& view, Workplace* place, const base::Clock& clock, NewCaseWishes wishes)
    : NewCasePageForm(parent)
    , m_view(view)
    , m_place(place)
    , m_clock(clock)
    , m_wishes(std::move(wishes))
    , m_marks{m_step_1, m_step_2, m_step_3, m_step_4, m_step_5, m_step_6, m_step_7}
{
    dress();
    m_back->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { go_back(); });
    m_next->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { go_on(); });
    // This page goes with it, so the click must be over first.
    m_cancel->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { wxTheApp->CallAfter(m_wishes.cancel); });
    show_step();
}

void NewCasePage::dress()
{
    const auto& colours = theme::palette();
    SetBackgroundColour(colours.ground);
    for (wxWindow* part : std::initializer_list<wxWindow*>{m_card, m_steps, m_body, m_footer})
        part->SetBackgroundColour(colours.card);
    m_context->SetForegroundColour(colours.muted);
    theme::set_heading(*m_title, 1.75);
    theme::css_class(*m_next, "suggested-action");
    m_body->SetScrollRate(0, FromDIP(12));
    m_body->SetSizer(new wxBoxSizer(wxVERTICAL));
    m_next->SetDefault();
    // As wide as its longest step when that is the one in view, so that nothing beside it moves.
    const auto bold = theme::scaled(*this, 1.0, true);
    int widest = 0;
    for (size_t i = 0; i < m_marks.size(); ++i) {
        wxSize size;
        m_marks[i]->GetTextExtent(mark(i, i) + step_word(i), &size.x, &size.y, nullptr, nullptr, &bold);
        widest = std::max(widest, size.x);
    }
    m_steps->SetMinSize({widest + FromDIP(8), -1});
    // Where the window is narrow the line above says where one is.
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        if (const bool has_room = GetClientSize().x >= GetCharHeight() * least_lines; m_steps->IsShown() != has_room) {
            m_steps->Show(has_room);
            m_card->Layout();
            if (m_shown)
                CallAfter([this] { lay_out_around(*m_shown); });
        }
        event.Skip();
    });
    // It only tells; the keyboard has nothing to do there.
    m_steps->SetCanFocus(false);
}

void NewCasePage::show_step()
{
    const auto& colours = theme::palette();
    for (size_t i = 0; i < m_marks.size(); ++i) {
        // Neither bold nor colour alone tells it: what is done has its tick.
        m_marks[i]->SetLabelText(mark(i, m_view.step) + step_word(i));
        m_marks[i]->SetForegroundColour(i == m_view.step ? colours.accent : i < m_view.step ? colours.text : colours.muted);
        m_marks[i]->SetFont(i == m_view.step ? theme::scaled(*this, 1.0, true) : GetFont());
    }
    m_context->SetLabelText(say("Step {step} of {steps}: {name}",
        {{"step", std::to_string(m_view.step + 1)}, {"steps", std::to_string(m_marks.size())}, {"name", from_wx(step_word(m_view.step))}}));
    m_step = nullptr;
    if (m_shown)
        m_shown->Destroy();
    m_shown = make_step();
    // Lines of a whole screen's width are hard to read.
    m_shown->SetMaxSize({static_cast<int>(FromDIP(step_width) * theme::letter_room(*this)), -1});
    m_body->GetSizer()->Clear();
    m_body->GetSizer()->Add(m_shown, wxSizerFlags().Expand().Border(wxRIGHT, FromDIP(12)));
    m_back->Enable(m_view.step > 0 && (!m_view.is_made || m_view.step > Step::slips));
    m_cancel->Show(!m_view.is_made);
    m_next->SetLabel(m_view.step == Step::account ? say("Crea&te the case file") : m_view.step == Step::done ? say("To the &overview") : say("&Next"));
    m_steps->Layout();
    Layout();
    lay_out_around(*m_shown);
    m_body->Scroll(0, 0);
}

wxWindow* NewCasePage::make_step()
{
    const auto take = [&](auto* step) {
        m_step = step;
        step->CallAfter([step] { step->begin(); });
        return step;
    };
    const auto today = m_clock.today();
    switch (static_cast<Step>(m_view.step)) {
    case Step::municipality: return take(new MunicipalityStep(m_body, m_view, today));
    case Step::employer: return take(new EmployerStep(m_body, m_view, today));
    case Step::executive: return take(new ExecutiveStep(m_body, m_view, today));
    case Step::account: {
        auto* step = take(new AccountStep(m_body, m_view, m_wishes.ask));
        step->on_enter = [this] { go_on(); };
        return step;
    }
    case Step::slips: {
        auto* panel = new InvitePanel(m_body, *m_place, m_view.invite);
        panel->begin_with_first();
        panel->CallAfter([panel] { panel->begin(); });
        return panel;
    }
    case Step::sheets: {
        auto* panel = new SheetsPanel(m_body, *m_place, m_view.recovery);
        panel->CallAfter([panel] { panel->begin(); });
        return panel;
    }
    case Step::done:
    case Step::steps: break;
    }
    auto* last = new DoneStep(m_body, *m_place, m_view.invite);
    m_next->CallAfter([this] { m_next->SetFocus(); });
    return last;
}

void NewCasePage::put_away()
{
    if (m_step)
        m_step->take();
    if (auto* panel = dynamic_cast<InvitePanel*>(m_shown))
        panel->take();
}

void NewCasePage::go_back()
{
    put_away();
    --m_view.step;
    show_step();
}

void NewCasePage::go_on()
{
    if (m_view.step == Step::done) {
        wxTheApp->CallAfter(m_wishes.finished);
        return;
    }
    if (m_step) {
        m_step->take();
        const bool settled = m_step->settle();
        auto complaints = app::complaints(m_view.answers, static_cast<app::FirstAnswers::Step>(m_view.step));
        if (!settled || !complaints.empty())
            return complain_of(complaints);
        if (tell_warnings())
            return;
        if (m_view.step == Step::account)
            return create();
    }
    put_away();
    ++m_view.step;
    show_step();
}

void NewCasePage::complain_of(const std::vector<domain::Complaint>& complaints)
{
    Field* first = nullptr;
    for (const auto& each : complaints) {
        auto* field = m_step->field(each.field);
        if (!field)
            continue;
        // What a field cannot read looks empty to others, and the field knows better.
        if (field->settle())
            field->complain(each);
        if (!first)
            first = field;
    }
    if (first)
        first->SetFocus();
    m_body->FitInside();
}

bool NewCasePage::tell_warnings()
{
    const auto warnings = app::warnings(m_view.answers, static_cast<app::FirstAnswers::Step>(m_view.step), m_clock.today());
    if (warnings.empty() || warnings == m_told)
        return false;
    m_told = warnings;
    for (const auto& each : warnings)
        m_step->field(each.field)->complain(sentence(each) + " " + say("If that is right, choose Next once more."));
    m_step->field(warnings.front().field)->SetFocus();
    m_body->FitInside();
    return true;
}

void NewCasePage::create()
{
    wxBusyCursor busy;
    std::vector<domain::Complaint> here;
    const auto tell = [this](const wxString& reason) { m_step->field("file")->complain(reason); };
    const bool is_made = attempt_complaining([&](const domain::Complaint& each) { here.push_back(each); }, tell,
        [&] { m_wishes.create(app::new_case(m_view.answers, m_clock), m_view.answers.file); });
    if (is_made)
        return;
    for (auto& each : here) {
        // What only the whole shows belongs to no field here; it is said where the file was to be made.
        if (!m_step->field(each.field))
            each.field = "file";
    }
    complain_of(here);
}

}  // namespace gui
