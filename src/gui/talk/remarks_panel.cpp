// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/remarks_panel.h"

#include "app/talk/talks.h"
#include "domain/case.h"
#include "domain/hand.h"
#include "gui/overview/overview_words.h"
#include "gui/talk/agreed_text.h"
#include "gui/talk/talk_words.h"
#include "gui/theme.h"
#include "gui/widgets/table.h"
#include "gui/words.h"

#include <algorithm>

namespace gui {
namespace {

wxString text_words(const domain::Passage& passage)
{
    return passage.text.is_withheld() ? say("Withheld") : to_wx(passage.text.str());
}

wxString state_mark(const domain::TalkFields&, const domain::Remark& remark)
{
    const auto& colours = theme::palette();
    switch (remark.state) {
    case domain::Remark::State::open: return marked({to_wx("○"), in_context("remark", "Open"), colours.warn});
    case domain::Remark::State::accepted: return marked({to_wx("✓"), in_context("remark", "Accepted"), colours.good});
    case domain::Remark::State::declined: return marked({to_wx("–"), in_context("remark", "Declined"), colours.muted});
    }
    return {};
}

}  // namespace

RemarksPanel::RemarksPanel(wxWindow* parent, Workplace& place, domain::TalkId talk, std::function<void()> changed)
    : RemarksPanelForm(parent)
    , m_place(place)
    , m_talk(talk)
    , m_changed(std::move(changed))
    , m_draft(place, "talk/" + talk.str() + "/remark", [this] { return m_remark->value(); })
    , m_rows(new RowsModel(1))
{
    const auto& colours = theme::palette();
    SetBackgroundColour(colours.card);
    add_column(*m_list, say("Remarks"), 0, FromDIP(300), Cut::end);
    m_list->AssociateModel(m_rows.get());
    theme::css_class(*m_list, "table");
    theme::set_name(*m_list, say("Remarks"));
    m_stands->set_colour(colours.muted);
    m_reason->set_lines(2);
    m_remark->set_lines(4);
    for (auto* field : {m_reason, m_remark})
        field->set_language(place.desk().written_form());
    if (const auto draft = m_draft.kept())
        m_remark->set_value(*draft);
    m_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { choose(); });
    m_list->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        CallAfter([this] { m_list->GetColumn(0)->SetWidth(std::max(FromDIP(120), m_list->GetClientSize().x - FromDIP(8))); });
        event.Skip();
    });
    m_remark->Bind(EVT_FIELD, [this](wxCommandEvent&) { m_draft.changed(); });
    m_accept->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { settle(true); }); });
    m_decline->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { settle(false); }); });
    m_add->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { add(false); }); });
    m_disagree->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { add(true); }); });
    reload();
}

void RemarksPanel::reload()
{
    std::vector<std::vector<wxString>> rows;
    const auto row = [&](domain::PersonId by, base::Date date, const domain::Passage& passage, const wxString& standing) {
        const auto who = to_wx(m_place.records().persons.get(by)->name.str()) + to_wx(" · ") + to_wx(date.in_words(window_language()));
        auto said = text_words(passage);
        said.Replace("\n", " ");
        rows.push_back({two_lines(quoted(said), muted(who) + "  " + standing)});
    };
    const auto& now = talk();
    for (const auto& remark : now.remarks)
        row(remark.by, remark.date, remark.passage, state_mark(now, remark));
    const auto bad = theme::palette().bad;
    for (const auto& one : now.disagreement)
        row(one.by, one.date, one.passage, marked({to_wx("≠"), in_context("minutes", "Disagreement"), bad}));
    const auto item = m_list->GetSelection();
    const auto open = std::find_if(now.remarks.begin(), now.remarks.end(), [](const auto& each) { return each.state == domain::Remark::State::open; });
    const auto first = open == now.remarks.end() ? 0u : static_cast<unsigned>(open - now.remarks.begin());
    const auto at = item.IsOk() ? m_rows->GetRow(item) : first;
    const auto count = static_cast<unsigned>(rows.size());
    m_rows->set(std::move(rows));
    if (count > 0)
        m_list->Select(m_rows->GetItem(std::min(at, count - 1)));
    const bool may_speak = m_place.can_write() && m_place.side() && !now.is_frozen() && now.was_held();
    const bool own_name = m_place.side() == domain::Side::presidium || m_place.side() == domain::Side::executive;
    const bool may_remark = may_speak && own_name && now.state == domain::TalkState::in_review;
    m_remark->Show(may_speak && own_name);
    m_add->Show(may_remark);
    m_disagree->Show(may_speak && own_name);
    choose();
}

std::optional<size_t> RemarksPanel::chosen_remark() const
{
    const auto item = m_list->GetSelection();
    if (!item.IsOk())
        return std::nullopt;
    const auto row = m_rows->GetRow(item);
    return row < talk().remarks.size() ? std::optional<size_t>(row) : std::nullopt;
}

void RemarksPanel::choose()
{
    const auto& now = talk();
    const auto at = chosen_remark();
    wxString said, stands;
    bool may_settle = false;
    if (at) {
        const auto& remark = now.remarks[*at];
        said = text_words(remark.passage);
        if (remark.state != domain::Remark::State::open) {
            stands = remark.state == domain::Remark::State::accepted ? in_context("remark", "Accepted") : in_context("remark", "Declined");
            if (remark.settled)
                stands += to_wx(" · ") + to_wx(remark.settled->in_words(window_language()));
            if (!remark.reason.empty())
                stands += "\n" + (remark.reason.is_withheld() ? say("Withheld") : to_wx(remark.reason.str()));
        }
        else if (const auto* account = m_place.account()) {
            // Only whom the act would not refuse is offered it.
            const auto author = domain::Hand(m_place.records(), *account, m_place.today()).side_in(now, remark.by);
            const bool own_name = m_place.side() == domain::Side::presidium || m_place.side() == domain::Side::executive;
            may_settle = m_place.can_write() && own_name && m_place.side() != author && !now.is_frozen();
            stands = may_settle ? say("It waits for your side.") : say("It waits for the other side.");
        }
    }
    else if (const auto item = m_list->GetSelection(); item.IsOk()) {
        const auto row = m_rows->GetRow(item) - now.remarks.size();
        said = row < now.disagreement.size() ? text_words(now.disagreement[row].passage) : wxString();
        stands = say("It is printed in the minutes as it stands, and can never be taken out.");
    }
    else
        stands =
            now.state == domain::TalkState::in_review ? say("Nobody has remarked anything yet.") : say("Remarks can be made once the minutes are sent out.");
    m_said->tell(said);
    m_stands->tell(stands);
    for (wxWindow* each : {static_cast<wxWindow*>(m_reason), static_cast<wxWindow*>(m_accept), static_cast<wxWindow*>(m_decline)})
        each->Show(may_settle);
    Layout();
}

void RemarksPanel::settle(bool accept)
{
    const auto at = chosen_remark();
    if (!at)
        return;
    const auto complain = [this](const domain::Complaint& complaint) {
        if (complaint.field.find("reason") == std::string::npos)
            return false;
        m_reason->complain(complaint);
        m_reason->SetFocus();
        return true;
    };
    const auto act = [&](app::Work& work) {
        if (accept)
            app::Talks(work).accept_remark(m_talk, *at);
        else
            app::Talks(work).decline_remark(m_talk, *at, text_of(m_reason->value()));
    };
    if (!m_place.change(act, complain))
        return;
    m_reason->set_value({});
    reload();
    m_list->SetFocus();
    m_changed();
}

void RemarksPanel::add(bool as_disagreement)
{
    const auto text = text_of(m_remark->value());
    const auto complain = [this](const domain::Complaint& complaint) {
        if (complaint.field.find("text") == std::string::npos && complaint.field.find("passage") == std::string::npos)
            return false;
        m_remark->complain(complaint);
        m_remark->SetFocus();
        return true;
    };
    const auto act = [&](app::Work& work) {
        const auto by = domain::Hand(*work.records(), work.account(), work.today()).person();
        if (as_disagreement)
            app::Talks(work).disagree(m_talk, by, {text});
        else
            app::Talks(work).remark(m_talk, by, {text});
    };
    if (!m_place.change(act, complain))
        return;
    m_remark->set_value({});
    m_draft.discard();
    m_list->UnselectAll();
    reload();
    m_changed();
    m_remark->SetFocus();
}

}  // namespace gui
