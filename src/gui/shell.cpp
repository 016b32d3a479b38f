// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell.h"

#include "gui/icons.h"
#include "gui/page.h"
#include "gui/theme.h"
#include "gui/theme_list.h"
#include "gui/words.h"

#include <algorithm>

namespace gui {
namespace {

/// Milliseconds between two steps of the bar that only says that work goes on.
constexpr int pulse_every = 100;

}  // namespace

Shell::Shell(wxWindow* parent) : ShellForm(parent)
{
    dress();
    m_navigation->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        if (int row = m_navigation->GetSelectedRow(); row >= 0 && !m_moving)
            go_to(static_cast<size_t>(row));
    });
    m_task_stop->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (m_stop_task)
            m_stop_task();
    });
    m_pulse.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { m_task_gauge->Pulse(); });
}

void Shell::show_whose(const wxString& municipality, const wxString& account, const wxString& source)
{
    m_municipality->SetLabelText(municipality);
    m_municipality->SetToolTip(municipality);
    m_account->SetLabelText(account);
    m_account->SetToolTip(account);
    m_source->SetLabelText(source);
    for (auto* line : {m_municipality, m_account, m_source})
        line->Show(!line->GetLabelText().empty());
    // It has its place from the beginning: somebody may be typing when it first says something.
    m_status->Show(!municipality.empty());
    theme::set_name(*m_status, say("Status"));
}

void Shell::dress()
{
    const auto& colours = theme::palette();
    SetBackgroundColour(colours.ground);
    m_pages->SetBackgroundColour(colours.ground);
    m_side->SetBackgroundColour(colours.side);
    theme::css_name(*m_navigation, "side");
    theme::set_name(*m_navigation, say("Navigation"));
    m_program->SetFont(theme::scaled(*this, 1.15, true));
    m_program->SetForegroundColour(colours.high_contrast ? colours.text : *wxWHITE);
    m_municipality->SetFont(theme::scaled(*this, 1.0, true));
    m_municipality->SetForegroundColour(colours.side_text);
    m_account->SetFont(theme::scaled(*this, 0.9));
    m_account->SetForegroundColour(colours.side_muted);
    for (auto* line : {m_source, m_status, m_task_name}) {
        line->SetFont(theme::scaled(*this, 0.9));
        line->SetForegroundColour(colours.muted);
    }
    for (auto* panel : {m_over, m_task})
        panel->SetBackgroundColour(colours.ground);
    theme::css_class(*m_task_stop, "small");
    m_navigation->AppendIconTextColumn(say("Pages"), wxDATAVIEW_CELL_INERT, m_side->GetMinSize().x);
}

void Shell::add(PageEntry entry)
{
    wxVariant cell;
    cell << wxDataViewIconText("  " + entry.title, icon(entry.icon, theme::palette().side_text));
    wxVector<wxVariant> row;
    row.push_back(cell);
    m_navigation->AppendItem(row);
    // While it is empty the keyboard has nothing to do there.
    m_navigation->Show();
    m_entries.push_back(std::move(entry));
    m_made.push_back(nullptr);
    m_left.emplace_back();
}

void Shell::show_alone(wxWindow* page)
{
    m_pages->ShowNewPage(page);
}

void Shell::go_to(const std::string& name)
{
    auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const auto& entry) { return entry.name == name; });
    if (found != m_entries.end())
        go_to(static_cast<size_t>(found - m_entries.begin()));
}

void Shell::go_to(size_t index)
{
    // Hiding a page lets GTK move the keyboard anywhere, so this is asked first.
    const bool is_navigating = m_navigation->HasFocus();
    remember_focus();
    uncover();
    if (!m_made[index]) {
        m_made[index] = m_entries[index].make(m_pages);
        m_pages->AddPage(m_made[index], m_entries[index].title);
    }
    m_pages->SetSelection(static_cast<size_t>(m_pages->FindPage(m_made[index])));
    theme::give_place(*m_made[index]);
    // The keyboard goes along, but who goes through the navigation with it stays there.
    if (!is_navigating)
        (m_left[index] ? m_left[index].get() : m_made[index])->SetFocus();
    m_moving = true;
    theme::go_to_row(*m_navigation, static_cast<unsigned>(index));
    m_moving = false;
    if (on_page)
        on_page(index);
}

void Shell::remember_focus()
{
    auto* focus = FindFocus();
    for (size_t i = 0; i < m_made.size(); ++i) {
        if (focus && m_made[i] && m_made[i]->IsDescendant(focus))
            m_left[i] = focus;
    }
}

void Shell::lay_over(wxWindow* window)
{
    remember_focus();
    if (m_laid_over)
        m_laid_over->Destroy();
    m_laid_over = window;
    m_over->GetSizer()->Add(window, wxSizerFlags(1).Expand());
    m_pages->Hide();
    m_over->Show();
    Layout();
    m_over->Layout();
}

void Shell::uncover()
{
    if (!m_laid_over)
        return;
    const bool had_keyboard = m_laid_over->IsDescendant(FindFocus());
    m_laid_over->Destroy();
    m_laid_over = nullptr;
    m_over->Hide();
    m_pages->Show();
    Layout();
    const auto shown = std::find(m_made.begin(), m_made.end(), page());
    if (!had_keyboard || shown == m_made.end() || !*shown)
        return;
    auto* left = m_left[static_cast<size_t>(shown - m_made.begin())].get();
    (left ? left : *shown)->SetFocus();
}

void Shell::show_task(const wxString& name, std::function<void()> stop)
{
    m_stop_task = std::move(stop);
    m_task_name->SetLabelText(name);
    theme::set_name(*m_task_gauge, name);
    m_task->Show(!name.empty());
    if (name.empty())
        m_pulse.Stop();
    else
        m_pulse.Start(pulse_every);
    Layout();
}

void Shell::forget_others()
{
    for (auto*& each : m_made) {
        if (!each || each == page())
            continue;
        if (auto* asked = dynamic_cast<Page*>(each))
            asked->put_away();
        m_pages->DeletePage(static_cast<size_t>(m_pages->FindPage(each)));
        each = nullptr;
    }
}

void Shell::make_anew()
{
    const auto shown = std::find(m_made.begin(), m_made.end(), page());
    if (!page() || shown == m_made.end())
        return;
    auto* old = *shown;
    if (auto* asked = dynamic_cast<Page*>(old))
        asked->put_away();
    *shown = nullptr;
    const auto index = static_cast<size_t>(shown - m_made.begin());
    m_left[index] = nullptr;
    go_to(index);
    m_pages->DeletePage(static_cast<size_t>(m_pages->FindPage(old)));
}

void Shell::put_away()
{
    for (size_t i = 0; i < m_pages->GetPageCount(); ++i) {
        if (auto* asked = dynamic_cast<Page*>(m_pages->GetPage(i)))
            asked->put_away();
    }
    // Dialogs that go with it.
    for (auto* each : GetChildren()) {
        if (auto* asked = dynamic_cast<Page*>(each))
            asked->put_away();
    }
}

wxWindow* Shell::page() const
{
    return m_pages->GetCurrentPage();
}

void Shell::set_status(const wxString& text)
{
    if (m_status->GetLabelText() == text)
        return;
    m_status->SetLabelText(text);
    // Whoever comes upon it by ear hears what it is, also while it says nothing.
    theme::set_name(*m_status, text.empty() ? say("Status") : text);
    m_status->GetContainingSizer()->Layout();
}

}  // namespace gui
