// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/talk_model.h"

#include "app/talk/lacks.h"
#include "domain/case.h"
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

TalkModel::TalkModel(std::vector<app::TalkRow> rows, const domain::CaseFields& records, base::Date today)
    : wxDataViewVirtualListModel(static_cast<unsigned>(rows.size())), m_rows(std::move(rows))
{
    for (const auto& row : m_rows) {
        wxString words;
        for (const auto& lack : app::lacks(*records.talks.get(row.id), today))
            words += (words.empty() ? "" : "\n") + lack_words(lack);
        m_missing.push_back(words);
    }
}

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
    case missing: {
        // A row has room for two lines.
        auto words = m_missing[row];
        if (const auto lines = words.Freq('\n'); lines > 1)
            words = words.BeforeFirst('\n') + "\n" + words.AfterFirst('\n').BeforeFirst('\n') + to_wx(" …");
        value = words.Contains("\n") ? "<small>" + words + "</small>" : words;
        break;
    }
    default: break;
    }
}

}  // namespace gui
