// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/goals/behalf_fields.h"

#include "gui/goals/goal_words.h"
#include "gui/theme.h"

#include <wx/choice.h>
#include <wx/stattext.h>

#include <array>

namespace gui {
namespace {

constexpr std::array sources{domain::OnBehalf::Source::paper, domain::OnBehalf::Source::email, domain::OnBehalf::Source::spoken};

}  // namespace

std::optional<domain::Side> own_voice(const Workplace& place)
{
    const auto* account = place.account();
    return account && (*account)->party != domain::Party::secretariat ? place.side() : std::nullopt;
}

BehalfFields::BehalfFields(const Workplace& place, wxStaticText& label, wxChoice& source, DateField& of) : m_label(label), m_source(source), m_of(of)
{
    theme::set_label(m_source, m_label);
    for (auto each : sources)
        m_source.Append(source_word(each));
    m_of.set_today(place.today());
    m_of.set_range(std::nullopt, place.today());
    m_of.set_required(true);
    clear();
    show(false);
}

void BehalfFields::clear()
{
    m_source.SetSelection(0);
    m_of.set_value(std::nullopt);
    m_of.clear_complaint();
}

void BehalfFields::show(bool shown)
{
    for (wxWindow* each : {static_cast<wxWindow*>(&m_label), static_cast<wxWindow*>(&m_source), static_cast<wxWindow*>(&m_of)})
        each->Show(shown);
}

bool BehalfFields::settle()
{
    if (!m_of.IsShown() || m_of.settle())
        return true;
    m_of.SetFocus();
    return false;
}

std::optional<domain::Behalf> BehalfFields::behalf() const
{
    if (!m_of.IsShown() || !m_of.value())
        return std::nullopt;
    return domain::Behalf{sources[static_cast<size_t>(m_source.GetSelection())], *m_of.value()};
}

bool BehalfFields::complain(const domain::Complaint& complaint)
{
    if (!m_of.IsShown() || !complaint.field.starts_with("on_behalf"))
        return false;
    m_of.complain(complaint);
    m_of.SetFocus();
    return true;
}

void BehalfFields::keep_in(FormDraft& draft)
{
    draft.add("behalf_source", m_source);
    draft.add("behalf_of", m_of);
}

}  // namespace gui
