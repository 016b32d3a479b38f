// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/access_panel.h"

#include "app/law.h"
#include "app/talk/talks.h"
#include "base/text.h"
#include "domain/case.h"
#include "gui/talk/agreed_text.h"
#include "gui/theme.h"
#include "gui/words.h"

#include <algorithm>

namespace gui {

AccessPanel::AccessPanel(wxWindow* parent, Workplace& place, domain::TalkId talk, std::function<void(bool)> finished)
    : AccessPanelForm(parent), m_place(place), m_talk(talk), m_finished(std::move(finished)), m_form(place)
{
    const auto& colours = theme::palette();
    SetBackgroundColour(colours.card);
    SetScrollRate(0, FromDIP(12));
    m_access_heading->set_heading(1.25);
    for (auto* quiet : {m_access_text, m_basis_source})
        quiet->set_colour(colours.muted);
    theme::css_class(*m_save_access, "suggested-action");
    theme::set_label(*m_basis, *m_basis_label);
    const auto language = window_language();
    const auto& law = place.desk().law();
    m_basis->Append(to_wx(base::capitalised(law.class_word(domain::AccessClass::open, language))));
    for (const auto& row : law.rows())
        m_basis->Append(to_wx(base::capitalised(row.short_form.at(language))));
    m_access_reason->set_lines(2);
    m_access_reason->set_language(place.desk().written_form());
    m_access_review->set_today(place.today());
    m_form.add("basis", *m_basis);
    m_form.add("reason", *m_access_reason);
    m_form.add("review", *m_access_review);
    Bind(EVT_FIELD, [this](wxCommandEvent&) { m_form.changed(); });
    m_basis->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        m_form.changed();
        show_basis();
    });
    m_save_access->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { save(); }); });
    m_leave_access->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        CallAfter([this] {
            m_form.discard();
            m_finished(false);
        });
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        CallAfter([this] { FitInside(); });
        event.Skip();
    });
}

void AccessPanel::begin(const domain::MinutesText& text, const wxString& where)
{
    m_form.end();
    m_text = text;
    const auto* now = passage();
    if (!now)
        return m_finished(false);
    m_access_heading->tell(say("Access to the text: {where}", {{"where", from_wx(where)}}));
    m_access_text->tell(now->text.is_withheld() ? say("Withheld") : to_wx(now->text.str()));
    const auto& rows = m_place.desk().law().rows();
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto& each) { return each.rule.id == now->access.basis(); });
    m_basis->SetSelection(found == rows.end() ? 0 : static_cast<int>(found - rows.begin()) + 1);
    const auto& reason = now->access.reason();
    m_access_reason->set_value(reason.is_withheld() ? std::string() : reason.str());
    m_access_review->set_value(now->access.review());
    m_access_review->clear_complaint();
    m_form.begin("talk/" + m_talk.str() + "/access/" + std::to_string(static_cast<int>(text.part)) + "/" + (text.item ? text.item->str() : std::string()) + "/"
            + std::to_string(text.index),
        now->text.is_withheld() ? std::string() : now->text.str());
    show_basis();
    m_basis->SetFocus();
}

/// What the law says of it; what it means is for people.
void AccessPanel::show_basis()
{
    const int chosen = m_basis->GetSelection();
    const bool is_closed = chosen > 0;
    if (is_closed) {
        const auto language = window_language();
        const auto& law = m_place.desk().law();
        const auto& row = law.rows()[static_cast<size_t>(chosen) - 1];
        m_basis_told->tell(to_wx(base::capitalised(law.class_word(row.rule.access_class, language))) + ". " + to_wx(row.text.at(language)));
        m_basis_source->tell(say("Source: {source}", {{"source", row.source}}) + (row.checked ? wxString() : ". " + say("To be confirmed locally.")) + "\n"
            + say("In the public edition the marker stands in place of the text, and the reason and the review day in the list at the end."));
    }
    else {
        m_basis_told->tell(say("The text stands in both editions."));
        m_basis_source->tell({});
    }
    m_access_reason->Show(is_closed);
    m_access_review->Show(is_closed);
    FitInside();
    Layout();
    theme::give_place(*this);
}

void AccessPanel::save()
{
    const auto* now = passage();
    if (!now)
        return m_finished(false);
    const int chosen = m_basis->GetSelection();
    if (chosen > 0 && !m_access_review->settle())
        return m_access_review->SetFocus();
    const auto& law = m_place.desk().law();
    const auto before = now->access;
    domain::Access next;
    if (chosen > 0) {
        const auto& basis = law.rows()[static_cast<size_t>(chosen) - 1].rule.id;
        next = domain::Access::closed(law.bases(), basis, text_of(m_access_reason->value()), m_access_review->value());
    }
    if (next == before) {
        m_form.discard();
        return m_finished(false);
    }
    const auto set = [talk = m_talk, text = m_text](app::Work& work, const domain::Access& access) { app::Talks(work).set_access(talk, text, access); };
    if (!m_place.change([&](app::Work& work) { set(work, next); }))
        return;
    m_form.discard();
    m_place.can_undo(next.is_closed() ? say("Close the text") : say("Open the text"), [set, before](app::Work& work) { set(work, before); });
    m_finished(true);
}

}  // namespace gui
