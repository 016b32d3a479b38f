// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/confirm_dialog.h"

#include "app/accounts/behalf.h"
#include "app/accounts/typed_in_name.h"
#include "domain/case.h"
#include "gui/form_classes.h"
#include "gui/goals/goal_words.h"
#include "gui/overview/overview_words.h"
#include "gui/talk/behalf_row.h"
#include "gui/talk/talk_words.h"
#include "gui/theme.h"
#include "gui/widgets/rows_model.h"
#include "gui/widgets/table.h"
#include "gui/words.h"

#include <algorithm>

#include "confirm_dialog_form.h"

namespace gui {
namespace {

class ConfirmDialog : public ConfirmDialogForm {
public:
    ConfirmDialog(wxWindow* parent, Workplace& place);
    bool is_confirmed() const { return m_is_confirmed; }

private:
    void dress();
    void fill();
    void choose();
    void confirm();

    Workplace& m_place;
    wxObjectDataPtr<RowsModel> m_rows;
    std::vector<app::TypedInName> m_all;
    bool m_is_confirmed = false;
};

wxString what_words(const app::TypedInName& typed)
{
    using What = app::TypedInName::What;
    switch (typed.what) {
    case What::preparation: return say("Preparation");
    case What::rating: return say("Rating");
    case What::remark: return say("Remark");
    case What::accepted_remark: return say("A remark was accepted");
    case What::declined_remark: return say("A remark was declined");
    case What::disagreement: return in_context("minutes", "Disagreement");
    case What::signature: return say("Signature");
    case What::reservation: return say("Signature with a reservation");
    case What::refusal: return say("Refused to sign");
    case What::withdrawal: return say("Withdrew the signature");
    case What::acceptance: return say("Accepted the plan");
    case What::change: return say("Accepted a change of the plan");
    case What::assessment: return say("Assessment");
    case What::side_post: return say("Side post");
    }
    return {};
}

wxString record_words(const app::TypedInName& typed)
{
    const auto& kind = typed.mark.kind;
    const auto word = typed.talk_kind ? kind_word(*typed.talk_kind)
        : kind == "plans"             ? say("Goal and development plan")
        : kind == "agreements"        ? say("Agreement")
        : kind == "accords"           ? say("Accord")
                                      : wxString();
    return word + (word.empty() || typed.record.empty() ? "" : " ") + to_wx(typed.record);
}

wxString joined(const wxString& one, const wxString& other)
{
    return one + (one.empty() || other.empty() ? wxString() : dot) + other;
}

ConfirmDialog::ConfirmDialog(wxWindow* parent, Workplace& place) : ConfirmDialogForm(parent), m_place(place), m_rows(new RowsModel(1))
{
    dress();
    fill();
    m_typed->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { choose(); });
    m_typed->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        CallAfter([this] { m_typed->GetColumn(0)->SetWidth(std::max(FromDIP(120), m_typed->GetClientSize().x - FromDIP(8))); });
        event.Skip();
    });
    m_confirm->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { confirm(); });
    SetEscapeId(m_close->GetId());
    m_close->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { EndModal(wxID_CANCEL); });
    SetSize(FromDIP(wxSize(680, 620)));
    CentreOnParent();
    CallAfter([this] { m_typed->SetFocus(); });
}

void ConfirmDialog::dress()
{
    const auto& colours = theme::palette();
    theme::set_heading(*m_heading, 1.35);
    theme::css_class(*m_confirm, "suggested-action");
    m_advice->set_colour(colours.muted);
    m_advice->tell(
        say("Others have typed this in your name, from a paper, an e-mail or what was said. Confirm what is right; until then the documents say who typed it. "
            "If something is wrong, leave it and tell whoever typed it."));
    m_fault->set_colour(colours.bad);
    m_fault->set_alert();
    m_fault->tell({});
    add_column(*m_typed, m_heading->GetLabelText(), 0, FromDIP(300), Cut::end);
    m_typed->AssociateModel(m_rows.get());
    m_typed->SetMinSize({-1, 3 * (GetCharHeight() * 2 + FromDIP(18))});
    theme::css_class(*m_typed, "table");
    theme::set_name(*m_typed, m_heading->GetLabelText());
    theme::css_class(*m_said, "framed");
    theme::set_margins(*m_said, 12);
    theme::set_name(*m_said, say("What was typed in"));
    m_said->SetMinSize({-1, 5 * GetCharHeight()});
}

void ConfirmDialog::fill()
{
    const auto& account = *m_place.account();
    const auto own = account->person ? m_place.records().persons.get(*account->person)->name.str() : std::string();
    m_all = app::typed_in_name(m_place.desk().records(), account, m_place.today(), window_language());
    std::vector<std::vector<wxString>> rows;
    for (const auto& each : m_all) {
        auto what = what_words(each);
        if (each.of != own)
            what += to_wx(": ") + (each.of.empty() ? side_word(m_place.records(), each.mark.side) : to_wx(each.of));
        rows.push_back({two_lines(quoted(what), muted(joined(record_words(each), behalf_words(m_place.records(), each.mark.mark))))});
    }
    const auto before = selected_row(*m_typed).value_or(0);
    const bool is_empty = rows.empty();
    m_rows->set(std::move(rows));
    if (!is_empty)
        m_typed->Select(m_rows->GetItem(static_cast<unsigned>(std::min(before, m_all.size() - 1))));
    choose();
}

void ConfirmDialog::choose()
{
    const auto row = selected_row(*m_typed);
    const bool is_some = row && *row < m_all.size();
    wxString said;
    if (is_some) {
        if (const auto& change = m_all[*row].change)
            said = (change->goal ? goal_name(*change->goal) + "\n" : wxString()) + event_what(*change);
        for (const auto& line : m_all[*row].lines) {
            if (line.heading.empty() && line.text.empty())
                continue;
            said += said.empty() ? "" : "\n\n";
            said += readable(line.heading) + (line.heading.empty() || line.text.empty() ? "" : "\n") + readable(line.text);
        }
    }
    m_said->ChangeValue(said);
    m_said->SetInsertionPoint(0);
    m_confirm->Enable(is_some);
}

void ConfirmDialog::confirm()
{
    const auto row = selected_row(*m_typed);
    if (!row || *row >= m_all.size())
        return;
    const auto mark = m_all[*row].mark;
    m_fault->tell({});
    const auto complain = [this](const domain::Complaint& complaint) {
        m_fault->tell(sentence(domain::Refused({complaint})));
        return true;
    };
    if (!m_place.change([&](app::Work& work) { app::confirm_behalf(work, mark.kind, mark.key, mark.field); }, complain))
        return Layout(), void();
    m_is_confirmed = true;
    fill();
    // A test looks at it without showing it.
    if (m_all.empty() && IsModal())
        EndModal(wxID_OK);
}

}  // namespace

bool confirm_typed(wxWindow* parent, Workplace& place)
{
    ConfirmDialog dialog(wxGetTopLevelParent(parent), place);
    dialog.ShowModal();
    return dialog.is_confirmed();
}

}  // namespace gui
