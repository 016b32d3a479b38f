// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/talk_model.h"

#include "gui/talk/talk_words.h"
#include "gui/theme.h"
#include "gui/words.h"

namespace gui {
namespace {

wxString coloured(const wxString& text, const wxColour& colour)
{
    if (theme::palette().high_contrast)
        return text;
    return "<span foreground=\"" + colour.GetAsString(wxC2S_HTML_SYNTAX) + "\">" + text + "</span>";
}

}  // namespace

TalkModel::TalkModel(std::vector<app::TalkRow> rows) : wxDataViewVirtualListModel(static_cast<unsigned>(rows.size())), m_rows(std::move(rows)) {}

std::optional<unsigned> TalkModel::row_of(const domain::TalkId& id) const
{
    for (unsigned i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].id == id)
            return i;
    }
    return std::nullopt;
}

void TalkModel::GetValueByRow(wxVariant& value, unsigned row, unsigned column) const
{
    const auto& shown = m_rows[row];
    const auto& muted = theme::palette().muted;
    switch (column) {
    case year:
        value = row > 0 && m_rows[row - 1].date.year() == shown.date.year() ? wxString() : "<b>" + to_wx(std::to_string(shown.date.year())) + "</b>";
        break;
    case talk: value = kind_word(shown.kind) + "\n" + coloured("<small>" + when(shown.date, shown.time) + "</small>", muted); break;
    case state:
        value = coloured(to_wx(shown.state == domain::TalkState::cancelled ? "○" : "●"), state_colour(shown.state)) + " " + state_word(shown.state);
        break;
    default: break;
    }
}

}  // namespace gui
