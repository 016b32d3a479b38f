// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/minutes_texts.h"

#include "domain/case.h"
#include "gui/theme.h"

#include <wx/sizer.h>
#include <wx/wupdlock.h>

#include <algorithm>

namespace gui {

MinutesTexts::MinutesTexts(wxWindow* parent, Workplace& place, domain::TalkId talk, MinutesItem::Host host)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL), m_host(std::move(host))
{
    const wxWindowUpdateLocker still(this);
    SetBackgroundColour(theme::palette().card);
    SetScrollRate(0, FromDIP(12));
    auto* rows = new wxBoxSizer(wxVERTICAL);
    for (const auto& each : place.records().talks.get(talk)->agenda) {
        const auto at = m_items.size();
        auto* item = new MinutesItem(this, place, talk, each.id, at + 1, m_host);
        rows->Add(item, wxSizerFlags().Expand());
        m_items.push_back(item);
        item->field().Bind(EVT_FIELD, [this, at](wxCommandEvent&) {
            m_items[at]->agreed().changed();
            if (on_typing)
                on_typing();
        });
        item->field().text().Bind(wxEVT_KILL_FOCUS, [this, at](wxFocusEvent& event) {
            event.Skip();
            // Other pages may be made anew by it, so the keyboard must have arrived first.
            CallAfter([this, at] { write(at); });
        });
    }
    SetSizer(rows);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        // In a window that is on the screen already the theme reaches new controls only at the next frame.
        CallAfter([this] { fit(); });
        event.Skip();
    });
}

std::map<domain::AgendaItemId, base::Text> MinutesTexts::typed() const
{
    std::map<domain::AgendaItemId, base::Text> typed;
    for (auto* item : m_items) {
        const auto& text = item->agreed();
        if (text.is_changed())
            typed[text.item()] = text.text();
    }
    return typed;
}

void MinutesTexts::write(size_t item)
{
    auto& text = m_items[item]->agreed();
    // What is left with its step was written then.
    if (IsShownOnScreen() && text.is_changed() && text.write())
        m_host.changed();
}

bool MinutesTexts::write()
{
    bool is_whole = true, is_new = false;
    for (auto* item : m_items) {
        const bool changed = item->agreed().is_changed();
        const bool written = item->agreed().write();
        is_whole = is_whole && written;
        is_new = is_new || (changed && written);
    }
    if (is_new)
        m_host.changed();
    return is_whole;
}

void MinutesTexts::reload()
{
    for (auto* item : m_items)
        item->reload();
    theme::give_place(*this);
    CallAfter([this] { fit(); });
}

void MinutesTexts::fit()
{
    for (auto* item : m_items)
        item->fit();
    FitInside();
}

void MinutesTexts::put_away()
{
    for (auto* item : m_items)
        item->agreed().put_away();
}

bool MinutesTexts::is_safe() const
{
    return std::all_of(m_items.begin(), m_items.end(), [](auto* item) { return item->agreed().is_safe(); });
}

}  // namespace gui
