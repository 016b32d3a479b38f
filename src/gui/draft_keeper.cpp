// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/draft_keeper.h"

#include "gui/widgets/notice.h"
#include "gui/words.h"

#include <utility>

namespace gui {
namespace {

/// After the first letter that is not saved, and between tries where the disk takes nothing; milliseconds. Whoever types on and on
/// without a rest loses no more than this either.
constexpr int most_lost = 1500, between_tries = 10000;

}  // namespace

DraftKeeper::DraftKeeper(Workplace& place, std::string where, std::function<std::string()> text)
    : m_place(place), m_where(std::move(where)), m_text(std::move(text))
{
    m_next.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { put_away(); });
}

DraftKeeper::~DraftKeeper() = default;

std::optional<std::string> DraftKeeper::kept() const
{
    return m_place.session() ? m_place.session()->draft(m_where) : std::nullopt;
}

void DraftKeeper::changed()
{
    if (!m_place.can_write())
        return;
    m_is_changed = true;
    if (!m_next.IsRunning())
        m_next.StartOnce(most_lost);
}

void DraftKeeper::put_away()
{
    m_next.Stop();
    if (!m_is_changed || !m_place.can_write())
        return;
    const auto told = [this](const wxString& reason) {
        m_next.StartOnce(between_tries);
        if (!m_has_told)
            tell_problem(
                m_place.notice(), reason + "\n" + say("What you are writing is not saved yet, but it still stands here. It is tried again every few seconds."));
        m_has_told = true;
    };
    if (!attempt_telling(told, [this] { m_place.session()->save_draft(m_where, m_text()); }))
        return;
    m_is_changed = false;
    if (std::exchange(m_has_told, false))
        m_place.notice().hide();
    m_place.status(say("Draft saved"));
}

void DraftKeeper::discard()
{
    m_next.Stop();
    m_is_changed = false;
    if (m_place.can_write())
        attempt(m_place.notice(), [this] { m_place.session()->discard_draft(m_where); });
}

}  // namespace gui
