// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/goals/flow.h"

#include "gui/icons.h"
#include "gui/theme.h"
#include "gui/widgets/focus_in_view.h"
#include "gui/words.h"

#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/wrapsizer.h>

namespace gui {

Flow::Flow(wxWindow* parent) : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxBORDER_NONE | wxTAB_TRAVERSAL)
{
    SetBackgroundColour(theme::palette().card);
    SetScrollRate(0, FromDIP(12));
    keep_focus_in_view(*this);
    SetSizer(new wxBoxSizer(wxVERTICAL));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        CallAfter([this] { wrap(); });
        event.Skip();
    });
}

void Flow::clear()
{
    m_paragraphs.clear();
    m_wrapped_at = 0;
    GetSizer()->Clear(true);
    Scroll(0, 0);
}

wxStaticText& Flow::paragraph(const wxString& text, int above, int indent)
{
    auto* made = new wxStaticText(this, wxID_ANY, {});
    made->SetLabelText(text);
    made->SetMinSize({1, -1});
    GetSizer()->AddSpacer(FromDIP(above));
    GetSizer()->Add(made, wxSizerFlags().Expand().Border(wxLEFT, FromDIP(indent)));
    m_paragraphs.push_back({made, text, indent});
    return *made;
}

wxStaticText& Flow::heading(const wxString& text, double factor)
{
    auto& made = paragraph(text, m_paragraphs.empty() ? 0 : 18);
    theme::set_heading(made, factor);
    return made;
}

void Flow::text(const wxString& label, const wxString& text)
{
    if (text.empty())
        return;
    auto& above = paragraph(label, 12);
    above.SetForegroundColour(theme::palette().muted);
    above.SetFont(theme::scaled(*this, 0.9));
    paragraph(text, 2);
}

wxStaticText& Flow::line(const wxString& text, bool quiet)
{
    auto& made = paragraph(text, 4);
    if (quiet) {
        made.SetForegroundColour(theme::palette().muted);
        made.SetFont(theme::scaled(*this, 0.9));
    }
    return made;
}

void Flow::problem(const wxString& text)
{
    const auto& colours = theme::palette();
    auto* mark = new wxStaticBitmap(this, wxID_ANY, icon("warning", colours.bad, 16));
    theme::set_name(*mark, say("Problem"));
    auto& made = paragraph(text, 8, ToDIP(mark->GetBestSize().x) + 6);
    made.SetForegroundColour(colours.bad);
    // The mark stands in the indent of what was just put in.
    auto* sizer = GetSizer();
    const auto last = sizer->GetItemCount() - 1;
    sizer->Detach(static_cast<int>(last));
    auto* beside = new wxBoxSizer(wxHORIZONTAL);
    beside->Add(mark, wxSizerFlags().Top().Border(wxRIGHT, FromDIP(6)));
    beside->Add(&made, wxSizerFlags(1).Top());
    sizer->Add(beside, wxSizerFlags().Expand());
}

wxStaticText& Flow::beside(wxWindow* window, const wxString& text)
{
    auto* made = new wxStaticText(this, wxID_ANY, text);
    row({window, made});
    m_paragraphs.push_back({made, text, 8});
    return *made;
}

void Flow::row(const std::vector<wxWindow*>& windows)
{
    auto* sizer = new wxWrapSizer(wxHORIZONTAL, 0);
    for (auto* each : windows)
        sizer->Add(each, wxSizerFlags().CentreVertical().Border(wxRIGHT | wxTOP, FromDIP(8)));
    GetSizer()->Add(sizer, wxSizerFlags().Expand());
}

void Flow::add(wxWindow* window)
{
    GetSizer()->Add(window, wxSizerFlags().Expand().Border(wxTOP, FromDIP(8)));
}

void Flow::gap(int height)
{
    GetSizer()->AddSpacer(FromDIP(height));
}

void Flow::done()
{
    m_wrapped_at = 0;
    wrap();
}

void Flow::wrap()
{
    const int room = GetClientSize().x;
    if (room < FromDIP(40) || room == m_wrapped_at)
        return;
    m_wrapped_at = room;
    for (auto& each : m_paragraphs) {
        each.text->SetLabelText(each.words);
        each.text->Wrap(room - FromDIP(each.indent + 4));
        each.text->InvalidateBestSize();
        theme::set_name(*each.text, each.words);
    }
    FitInside();
    Layout();
    theme::give_place(*this);
}

}  // namespace gui
