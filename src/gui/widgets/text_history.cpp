// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/text_history.h"

namespace gui {
namespace {

constexpr size_t most_steps = 500;

}  // namespace

void TextHistory::begin(const wxString& text)
{
    m_states = {State{text, static_cast<long>(text.length())}};
    m_now = 0;
    m_growing = false;
}

/// One more letter of the same word, typed where the last one was.
bool TextHistory::goes_on(const wxString& text, long caret) const
{
    const auto& last = m_states[m_now];
    if (!m_growing || text.length() != last.text.length() + 1 || caret != last.caret + 1)
        return false;
    const auto place = static_cast<size_t>(last.caret);
    if (place >= text.length() || text.Left(place) != last.text.Left(place) || text.Mid(place + 1) != last.text.Mid(place))
        return false;
    return !wxIsspace(text[place]) || (place > 0 && wxIsspace(text[place - 1]));
}

void TextHistory::note(const wxString& text, long caret)
{
    if (text == m_states[m_now].text)
        return;
    const bool typed = text.length() == m_states[m_now].text.length() + 1;
    m_states.resize(m_now + 1);
    if (goes_on(text, caret)) {
        m_states[m_now] = {text, caret};
        return;
    }
    m_states.push_back({text, caret});
    if (m_states.size() > most_steps)
        m_states.erase(m_states.begin());
    m_now = m_states.size() - 1;
    m_growing = typed;
}

std::optional<TextHistory::State> TextHistory::undo()
{
    if (!can_undo())
        return std::nullopt;
    m_growing = false;
    return m_states[--m_now];
}

std::optional<TextHistory::State> TextHistory::redo()
{
    if (!can_redo())
        return std::nullopt;
    return m_states[++m_now];
}

}  // namespace gui
