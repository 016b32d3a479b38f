// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/behalf_row.h"

#include "domain/case.h"
#include "gui/goals/goal_words.h"
#include "gui/theme.h"
#include "gui/words.h"

#include <wx/sizer.h>

#include <array>

namespace gui {
namespace {

constexpr std::array sources{domain::OnBehalf::Source::paper, domain::OnBehalf::Source::email, domain::OnBehalf::Source::spoken};

}  // namespace

BehalfRow::BehalfRow(wxPanel& holder, Workplace& place) : BehalfRowForm(&holder), m_holder(holder)
{
    for (wxWindow* each : {static_cast<wxWindow*>(this), static_cast<wxWindow*>(&holder)})
        each->SetBackgroundColour(theme::palette().card);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(this, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(8)));
    holder.SetSizer(sizer);
    theme::set_label(*m_source, *m_source_label);
    for (auto each : sources)
        m_source->Append(source_word(each));
    m_source->SetSelection(0);
    m_of->set_today(place.today());
    m_of->set_range(std::nullopt, place.today());
    m_of->set_required(true);
    holder.Hide();
}

void BehalfRow::ask(bool on_behalf)
{
    m_is_asked = on_behalf;
    m_holder.Show(on_behalf);
}

bool BehalfRow::settle()
{
    if (!m_is_asked || m_of->settle())
        return true;
    m_of->SetFocus();
    return false;
}

std::optional<domain::Behalf> BehalfRow::value() const
{
    if (!m_is_asked || !m_of->value())
        return std::nullopt;
    return domain::Behalf{sources[static_cast<size_t>(m_source->GetSelection())], *m_of->value()};
}

bool BehalfRow::complain(const domain::Complaint& complaint)
{
    if (!m_is_asked || !complaint.field.starts_with("on_behalf"))
        return false;
    m_of->complain(complaint);
    m_of->SetFocus();
    return true;
}

wxString behalf_words(const domain::CaseFields& records, const std::optional<domain::OnBehalf>& mark)
{
    if (!mark)
        return {};
    return say("typed in by {who}, {source} of {date}",
        {{"who", records.persons.get(mark->typed_by)->name.str()}, {"source", from_wx(source_word(mark->source).Lower())},
            {"date", mark->of.in_words(window_language())}});
}

}  // namespace gui
