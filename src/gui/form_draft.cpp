// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/form_draft.h"

#include "gui/words.h"

#include <wx/checkbox.h>
#include <wx/choice.h>

namespace gui {
namespace {

/// Fields give no control characters.
constexpr char ends_name = '\x1f', ends_part = '\x1e';
const std::string about = "about";

std::vector<std::string> words_of(const std::string& text)
{
    std::vector<std::string> words;
    for (size_t at = 0, end; (end = text.find(' ', at)) != text.npos; at = end + 1)
        words.push_back(text.substr(at, end - at));
    return words;
}

}  // namespace

void FormDraft::add(const std::string& name, std::function<std::string()> get, std::function<void(const std::string&)> set)
{
    m_parts.push_back({name, std::move(get), std::move(set)});
}

void FormDraft::add(const std::string& name, TextField& field)
{
    add(
        name, [&field] { return field.typed(); }, [&field](const std::string& text) { field.set_typed(text); });
}

void FormDraft::add(const std::string& name, WritingField& field)
{
    add(
        name, [&field] { return field.value(); }, [&field](const std::string& text) { field.set_value(text); });
}

void FormDraft::add(const std::string& name, PeoplePicker& field)
{
    const auto get = [&field] {
        std::string keys;
        for (const auto& each : field.chosen())
            keys += each + " ";
        return keys;
    };
    add(name, get, [&field](const std::string& keys) { field.choose(words_of(keys)); });
}

void FormDraft::add(const std::string& name, wxChoice& choice)
{
    add(
        name, [&choice] { return std::to_string(choice.GetSelection()); },
        [&choice](const std::string& text) {
            const int row = std::atoi(text.c_str());
            if (row >= 0 && row < static_cast<int>(choice.GetCount()))
                choice.SetSelection(row);
        });
}

void FormDraft::add(const std::string& name, wxCheckBox& box)
{
    add(
        name, [&box] { return std::string(box.GetValue() ? "1" : ""); }, [&box](const std::string& text) { box.SetValue(!text.empty()); });
}

std::string FormDraft::text() const
{
    auto all = about + ends_name + m_about + ends_part;
    for (const auto& part : m_parts)
        all += part.name + ends_name + part.get() + ends_part;
    return all;
}

bool FormDraft::take(const std::string& text) const
{
    for (size_t at = 0; at < text.size();) {
        const auto middle = text.find(ends_name, at), end = text.find(ends_part, at);
        if (middle == text.npos || end == text.npos || middle > end)
            return true;
        const auto name = text.substr(at, middle - at), value = text.substr(middle + 1, end - middle - 1);
        if (name == about && value != m_about)
            return false;
        for (const auto& part : m_parts) {
            if (part.name == name)
                part.set(value);
        }
        at = end + 1;
    }
    return true;
}

void FormDraft::end()
{
    put_away();
    if (m_keeper && !m_keeper->is_safe())
        m_unsaved[m_keeper->where()] = text();
    m_keeper.reset();
    m_is_begun = false;
}

bool FormDraft::begin(const std::string& where, std::string what)
{
    end();
    m_about = std::move(what);
    auto keeper = std::make_unique<DraftKeeper>(m_place, where, [this] { return text(); });
    const auto unsaved = m_unsaved.extract(where);
    if (const auto kept = unsaved ? std::optional(unsaved.mapped()) : keeper->kept()) {
        m_is_begun = take(*kept);
        if (m_is_begun)
            m_place.status(say("What you had begun to write stands here"));
        else
            keeper->discard();
    }
    m_keeper = std::move(keeper);
    if (unsaved && m_is_begun)
        m_keeper->changed();
    return m_is_begun;
}

void FormDraft::changed()
{
    if (!m_keeper)
        return;
    m_is_begun = true;
    m_keeper->changed();
}

void FormDraft::put_away()
{
    if (m_keeper)
        m_keeper->put_away();
}

void FormDraft::discard()
{
    m_is_begun = false;
    if (m_keeper)
        m_keeper->discard();
}

base::Text typed_text(const std::string& typed)
{
    return base::Text::from(typed).value_or(base::Text());
}

}  // namespace gui
