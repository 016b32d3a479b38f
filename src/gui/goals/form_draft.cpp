// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/goals/form_draft.h"

#include <wx/choice.h>

#include <algorithm>

namespace gui {
namespace {

/// Nobody can type these.
constexpr char ends_name = '\x1f', ends_part = '\x1e';

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

void FormDraft::add(const std::string& name, wxChoice& choice)
{
    add(
        name, [&choice] { return std::to_string(choice.GetSelection()); },
        [&choice](const std::string& text) {
            const int row = text.size() == 1 && text[0] >= '0' && text[0] <= '9' ? text[0] - '0' : -1;
            if (row >= 0 && row < static_cast<int>(choice.GetCount()))
                choice.SetSelection(row);
        });
}

std::string FormDraft::text() const
{
    std::string all;
    for (const auto& part : m_parts)
        all += part.name + ends_name + part.get() + ends_part;
    return all;
}

void FormDraft::take(const std::string& text) const
{
    for (size_t at = 0; at < text.size();) {
        const auto middle = text.find(ends_name, at), end = text.find(ends_part, at);
        if (middle == text.npos || end == text.npos || middle > end)
            return;
        const auto name = text.substr(at, middle - at);
        for (const auto& part : m_parts) {
            if (part.name == name)
                part.set(text.substr(middle + 1, end - middle - 1));
        }
        at = end + 1;
    }
}

base::Text typed_text(const std::string& typed)
{
    if (auto text = base::Text::from(typed))
        return *std::move(text);
    // Pasted control characters say nothing.
    std::string clean;
    std::copy_if(typed.begin(), typed.end(), std::back_inserter(clean), [](unsigned char sign) { return sign >= 0x20 || sign == '\n' || sign == '\t'; });
    return base::Text::from(clean).value_or(base::Text());
}

}  // namespace gui
