// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/goals/goal_model.h"

#include "gui/goals/goal_words.h"
#include "gui/theme.h"
#include "gui/widgets/table.h"
#include "gui/words.h"

#include <wx/dc.h>

#include <algorithm>
#include <cmath>

namespace gui {
namespace {

constexpr int bar_width = 60, bar_height = 10;

}  // namespace

void GoalModel::set(std::vector<app::GoalRow> rows, bool by_type)
{
    m_goals = std::move(rows);
    m_lines.clear();
    for (size_t i = 0; i < m_goals.size(); ++i) {
        if (by_type && (i == 0 || m_goals[i - 1].type != m_goals[i].type))
            m_lines.push_back({m_goals[i].type, std::nullopt});
        m_lines.push_back({m_goals[i].type, i});
    }
    Reset(size());
}

const app::GoalRow* GoalModel::goal(unsigned row) const
{
    return row < m_lines.size() && m_lines[row].goal ? &m_goals[*m_lines[row].goal] : nullptr;
}

std::optional<unsigned> GoalModel::row_of(const domain::GoalId& id) const
{
    for (unsigned i = 0; i < m_lines.size(); ++i) {
        if (const auto* each = goal(i); each && each->id == id)
            return i;
    }
    return std::nullopt;
}

void GoalModel::GetValueByRow(wxVariant& value, unsigned row, unsigned column) const
{
    const auto* shown = goal(row);
    if (!shown) {
        const auto count = std::count_if(m_goals.begin(), m_goals.end(), [&](const auto& each) { return each.type == m_lines[row].heading; });
        if (column == bar)
            value = -1L;
        else
            value = column == title ? "<b>" + quoted(type_heading(m_lines[row].heading)) + "</b>" + muted(to_wx("  " + std::to_string(count))) : wxString();
        return;
    }
    switch (column) {
    case number: value = to_wx(std::to_string(shown->number)); break;
    case title: {
        auto below = type_word(shown->type) + (shown->area.empty() ? wxString() : to_wx(" · " + shown->area));
        value = two_lines(quoted(shown->title ? to_wx(*shown->title) : say("Withheld")), muted(quoted(below)));
        break;
    }
    case deadline: value = shown->deadline ? short_day(*shown->deadline) : dash; break;
    case bar: value = shown->attained ? std::lround(*shown->attained) : 0L; break;
    case attained: value = shown->is_result_withheld && !shown->attained ? say("withheld") : attained_words(shown->attained); break;
    case status: value = marked(standing(shown->status)); break;
    case weight: value = shown->weight ? to_wx(std::to_string(*shown->weight) + "\u00A0%") : dash; break;
    default: break;
    }
}

bool BarRenderer::SetValue(const wxVariant& value)
{
    m_share = value.GetLong();
    return true;
}

bool BarRenderer::GetValue(wxVariant& value) const
{
    value = m_share;
    return true;
}

bool BarRenderer::Render(wxRect cell, wxDC* dc, int)
{
    if (m_share < 0)
        return true;
    const auto& colours = theme::palette();
    const auto* view = GetView();
    const int height = view->FromDIP(bar_height), width = std::min(cell.width, view->FromDIP(bar_width));
    const wxRect track(cell.x, cell.y + (cell.height - height) / 2, width, height);
    const double corner = height / 2.0;
    dc->SetPen(colours.high_contrast ? wxPen(colours.text) : *wxTRANSPARENT_PEN);
    dc->SetBrush(wxBrush(colours.high_contrast ? colours.card : theme::mixed(colours.card, colours.text, 0.13)));
    dc->DrawRoundedRectangle(track, corner);
    const int filled = static_cast<int>(std::lround(width * std::min(m_share, 100L) / 100.0));
    if (filled > 0) {
        dc->SetPen(*wxTRANSPARENT_PEN);
        dc->SetBrush(wxBrush(m_share >= 100 ? colours.good : colours.accent));
        dc->DrawRoundedRectangle(wxRect(track.x, track.y, std::max(filled, height), height), corner);
    }
    return true;
}

wxSize BarRenderer::GetSize() const
{
    return GetView()->FromDIP(wxSize(bar_width, bar_height + 6));
}

}  // namespace gui
