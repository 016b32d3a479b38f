// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/remarks_panel.h"

#include "app/accounts/behalf.h"
#include "app/talk/talks.h"
#include "base/text.h"
#include "domain/case.h"
#include "gui/goals/goal_words.h"
#include "gui/talk/access_words.h"
#include "gui/talk/agreed_text.h"
#include "gui/talk/talk_words.h"
#include "gui/theme.h"
#include "gui/widgets/table.h"
#include "gui/words.h"

#include <algorithm>

namespace gui {
namespace {

wxString state_mark(const domain::Remark& remark)
{
    const auto& colours = theme::palette();
    switch (remark.state) {
    case domain::Remark::State::open: return marked({to_wx("○"), in_context("remark", "Open"), colours.warn});
    case domain::Remark::State::accepted: return marked({to_wx("✓"), in_context("remark", "Accepted"), colours.good});
    case domain::Remark::State::declined: return marked({dash, in_context("remark", "Declined"), colours.muted});
    }
    return {};
}

}  // namespace

RemarksPanel::RemarksPanel(wxWindow* parent, Workplace& place, domain::TalkId talk, Host host)
    : RemarksPanelForm(parent)
    , m_place(place)
    , m_talk(talk)
    , m_host(std::move(host))
    , m_draft(place, "talk/" + talk.str() + "/remark", [this] { return m_remark->value(); })
    , m_answer(place)
    , m_rows(new RowsModel(1))
    , m_answer_from(new BehalfRow(*m_answer_behalf, place))
    , m_remark_from(new BehalfRow(*m_remark_behalf, place))
{
    dress();
    m_answer.add("reason", *m_reason);
    m_answer_from->fields().keep_in(m_answer);
    if (const auto draft = m_draft.kept())
        m_remark->set_value(*draft);
    bind();
    reload();
}

void RemarksPanel::dress()
{
    const auto& colours = theme::palette();
    SetBackgroundColour(colours.card);
    SetScrollRate(0, FromDIP(12));
    add_column(*m_list, say("Remarks"), 0, FromDIP(300), Cut::end);
    m_list->AssociateModel(m_rows.get());
    m_list->SetMinSize({-1, 3 * (GetCharHeight() * 2 + FromDIP(18))});
    theme::css_class(*m_list, "table");
    theme::css_class(*m_set_access, "small");
    theme::set_name(*m_list, say("Remarks"));
    theme::set_name(*m_set_access, say("Access to the remark"));
    theme::css_class(*m_confirm_typed, "small");
    m_confirm_typed->SetToolTip(say("It was typed in your name. Confirm that it is right."));
    theme::set_label(*m_voice, *m_voice_label);
    m_stands->set_colour(colours.muted);
    m_reason->set_lines(2);
    m_remark->set_lines(4);
    for (auto* field : {m_reason, m_remark})
        field->set_language(m_place.desk().written_form());
}

void RemarksPanel::bind()
{
    m_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { choose(); });
    m_list->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        CallAfter([this] { m_list->GetColumn(0)->SetWidth(std::max(FromDIP(120), m_list->GetClientSize().x - FromDIP(8))); });
        event.Skip();
    });
    m_remark->Bind(EVT_FIELD, [this](wxCommandEvent&) { m_draft.changed(); });
    for (auto* typed : std::initializer_list<wxWindow*>{m_reason, m_answer_behalf})
        typed->Bind(EVT_FIELD, [this](wxCommandEvent&) { m_answer.changed(); });
    m_answer_behalf->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { m_answer.changed(); });
    m_voice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { choose_voice(); });
    m_set_access->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        CallAfter([this] {
            if (m_chosen_text)
                m_host.access(*m_chosen_text, m_chosen_text->part == domain::MinutesText::Part::remark ? say("Remark") : in_context("minutes", "Disagreement"));
        });
    });
    m_confirm_typed->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { confirm(); }); });
    m_accept->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { settle(true); }); });
    m_decline->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { settle(false); }); });
    m_add->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { add(false); }); });
    m_disagree->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { add(true); }); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        CallAfter([this] { lay_out(); });
        event.Skip();
    });
}

std::optional<app::RemarkRights> RemarksPanel::rights() const
{
    const auto* account = m_place.account();
    if (!account || !m_place.can_write())
        return std::nullopt;
    return app::RemarkRights(m_place.records(), m_place.records().talks.get(m_talk), *account, m_place.today());
}

void RemarksPanel::fill_list()
{
    std::vector<std::vector<wxString>> rows;
    const auto& records = m_place.records();
    const auto row = [&](domain::PersonId by, base::Date date, const domain::Passage& passage, const std::optional<domain::OnBehalf>& typed,
                         const wxString& standing) {
        auto who = to_wx(records.persons.get(by)->name.str()) + dot + to_wx(date.in_words(window_language()));
        if (typed)
            who += dot + behalf_words(records, typed);
        auto said = readable(passage.text);
        said.Replace("\n", " ");
        rows.push_back({two_lines(quoted(said), standing + "  " + muted(who))});
    };
    const auto& now = talk();
    for (const auto& remark : now.remarks)
        row(remark.by, remark.date, remark.passage, remark.on_behalf, state_mark(remark));
    const auto bad = theme::palette().bad;
    for (const auto& one : now.disagreement)
        row(one.by, one.date, one.passage, one.on_behalf, marked({to_wx("≠"), in_context("minutes", "Disagreement"), bad}));
    const auto item = m_list->GetSelection();
    const auto open = std::find_if(now.remarks.begin(), now.remarks.end(), [](const auto& each) { return each.state == domain::Remark::State::open; });
    const auto first = open == now.remarks.end() ? 0u : static_cast<unsigned>(open - now.remarks.begin());
    const auto at = item.IsOk() ? m_rows->GetRow(item) : first;
    const auto count = static_cast<unsigned>(rows.size());
    m_rows->set(std::move(rows));
    if (count > 0)
        m_list->Select(m_rows->GetItem(std::min(at, count - 1)));
}

void RemarksPanel::reload()
{
    fill_list();
    const auto& now = talk();
    const auto may = now.was_held() && !now.is_frozen() ? rights() : std::nullopt;
    const auto chosen = m_voice->GetSelection() >= 0 ? std::optional(m_names[static_cast<size_t>(m_voice->GetSelection())]) : std::nullopt;
    m_names = may ? may->names() : std::vector<domain::PersonId>();
    m_voice->Clear();
    for (const auto& name : m_names)
        m_voice->Append(to_wx(m_place.records().persons.get(name)->name.str()));
    const auto before = chosen ? std::find(m_names.begin(), m_names.end(), *chosen) : m_names.end();
    m_voice->SetSelection(m_names.empty() ? wxNOT_FOUND : before == m_names.end() ? 0 : static_cast<int>(before - m_names.begin()));
    // Who has only one name to speak in need not be asked.
    const bool is_asked = m_names.size() > 1 || (may && !m_names.empty() && !may->is_own(m_names.front()));
    m_voice->Show(is_asked);
    m_voice_label->Show(is_asked);
    m_remark->Show(!m_names.empty());
    m_add->Show(!m_names.empty() && now.state == domain::TalkState::in_review);
    m_disagree->Show(!m_names.empty());
    choose_voice();
    choose();
}

/// Nobody needs a paper to speak for himself.
void RemarksPanel::choose_voice()
{
    const int row = m_voice->GetSelection();
    const auto may = rights();
    const bool own = row >= 0 && may && may->is_own(m_names[static_cast<size_t>(row)]);
    m_remark_from->ask(row >= 0 && !own);
    const auto label = own || row < 0 ? say("Your remark") : say("What {name} remarks", {{"name", from_wx(m_voice->GetString(static_cast<unsigned>(row)))}});
    m_remark->set_label(label);
    lay_out();
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
    m_chosen_text.reset();
    for (wxWindow* each : std::initializer_list<wxWindow*>{m_reason, m_accept, m_decline, m_remark_access, m_set_access})
        each->Hide();
    m_confirm_typed->Show(!unconfirmed().empty());
    m_answer_from->ask(false);
    if (!chosen_remark())
        answer(std::nullopt);
    if (const auto at = chosen_remark())
        show_remark(*at);
    else if (const auto item = m_list->GetSelection(); item.IsOk()) {
        const auto row = m_rows->GetRow(item) - now.remarks.size();
        m_said->tell(row < now.disagreement.size() ? readable(now.disagreement[row].passage.text) : wxString());
        const auto typed = row < now.disagreement.size() ? behalf_words(m_place.records(), now.disagreement[row].on_behalf) : wxString();
        m_stands->tell((typed.empty() ? wxString() : to_wx(base::capitalised(from_wx(typed))) + ".\n")
            + say("It is printed in the minutes as it stands, and can never be taken out."));
        show_access({domain::MinutesText::Part::disagreement, {}, row});
    }
    else {
        m_said->tell({});
        m_stands->tell(
            now.state == domain::TalkState::in_review ? say("Nobody has remarked anything yet.") : say("Remarks can be made once the minutes are sent out."));
    }
    lay_out();
}

void RemarksPanel::show_remark(size_t index)
{
    using Answer = app::RemarkRights::Answer;
    const auto& records = m_place.records();
    const auto& remark = talk().remarks[index];
    m_said->tell(readable(remark.passage.text));
    show_access({domain::MinutesText::Part::remark, {}, index});
    wxString stands;
    bool may_answer = false;
    if (remark.on_behalf)
        stands = to_wx(base::capitalised(from_wx(behalf_words(records, remark.on_behalf)))) + "." + "\n";
    if (remark.state != domain::Remark::State::open) {
        stands += remark.state == domain::Remark::State::accepted ? in_context("remark", "Accepted") : in_context("remark", "Declined");
        if (remark.settled)
            stands += dot + to_wx(remark.settled->in_words(window_language()));
        if (remark.settled_on_behalf)
            stands += dot + behalf_words(records, remark.settled_on_behalf);
        if (!remark.reason.empty())
            stands += "\n" + readable(remark.reason);
    }
    else if (const auto may = rights()) {
        const auto how = may->answer(index);
        const auto other = may->answers_for(index);
        stands += how == Answer::own ? say("It waits for your side.") : say("It waits for: {side}.", {{"side", from_wx(side_word(records, other))}});
        may_answer = how != Answer::none;
        m_answer_from->ask(how == Answer::on_behalf);
        for (wxWindow* each : std::initializer_list<wxWindow*>{m_reason, m_accept, m_decline})
            each->Show(may_answer);
    }
    m_stands->tell(stands);
    answer(may_answer ? std::optional(index) : std::nullopt);
}

void RemarksPanel::answer(std::optional<size_t> index)
{
    if (m_answered == index)
        return;
    m_answered = index;
    m_answer.end();
    m_reason->set_value({});
    m_answer_from->fields().clear();
    if (!index)
        return;
    const auto& said = talk().remarks[*index].passage.text;
    m_answer.begin(answer_draft(*index), said.is_withheld() ? std::string() : said.str());
}

WritingField* RemarksPanel::begun()
{
    if (!m_names.empty() && !m_remark->value().empty())
        return m_remark;
    const auto& remarks = talk().remarks;
    const auto before = m_list->GetSelection();
    for (size_t i = 0; i < remarks.size(); ++i) {
        if (is_answer_begun(i))
            return m_reason;
    }
    if (before.IsOk() && m_list->GetSelection() != before) {
        m_list->Select(before);
        choose();
    }
    return nullptr;
}

bool RemarksPanel::is_answer_begun(size_t index)
{
    const auto may = rights();
    if (!may || may->answer(index) == app::RemarkRights::Answer::none)
        return false;
    if (m_answered != index && !m_place.session()->draft(answer_draft(index)))
        return false;
    m_list->Select(m_rows->GetItem(static_cast<unsigned>(index)));
    choose();
    return !m_reason->value().empty();
}

void RemarksPanel::show_access(const domain::MinutesText& text)
{
    const auto* passage = m_place.records().talks.get(m_talk).find_text(text);
    if (!passage)
        return;
    m_chosen_text = text;
    tell_access(*m_remark_access, m_place, passage->access);
    m_remark_access->Show();
    m_set_access->Show(may_minute(m_place, talk()) && !passage->text.is_withheld());
}

void RemarksPanel::lay_out()
{
    for (wxWindow* each : std::initializer_list<wxWindow*>{m_remark_access, m_set_access, m_confirm_typed})
        fit_within(*each, GetClientSize().x);
    Layout();
    FitInside();
    theme::give_place(*this);
}

std::vector<std::string> RemarksPanel::unconfirmed() const
{
    const auto item = m_list->GetSelection();
    if (!item.IsOk() || !m_place.session() || !m_place.can_write())
        return {};
    const auto row = m_rows->GetRow(item);
    const auto count = talk().remarks.size();
    const auto here = row < count ? domain::at("remarks", row) : domain::at("disagreement", row - count);
    std::vector<std::string> fields;
    for (const auto& mark : app::unconfirmed(*m_place.session())) {
        if (mark.kind == "talks" && mark.key == talk().key && (mark.field == here || mark.field == domain::at(here, "settled")))
            fields.push_back(mark.field);
    }
    return fields;
}

void RemarksPanel::confirm()
{
    const auto fields = unconfirmed();
    const auto act = [&](app::Work& work) {
        for (const auto& field : fields)
            app::confirm_behalf(work, "talks", talk().key, field);
    };
    if (fields.empty() || !m_place.change(act))
        return;
    reload();
    m_list->SetFocus();
    m_host.changed();
}

void RemarksPanel::settle(bool accept)
{
    const auto at = chosen_remark();
    if (!at || !m_answer_from->fields().settle())
        return;
    const auto behalf = m_answer_from->fields().behalf();
    const auto complain = [this](const domain::Complaint& complaint) {
        if (m_answer_from->fields().complain(complaint))
            return true;
        if (complaint.field.find("reason") == std::string::npos)
            return false;
        m_reason->complain(complaint);
        m_reason->SetFocus();
        return true;
    };
    const auto act = [&](app::Work& work) {
        if (accept)
            app::Talks(work).accept_remark(m_talk, *at, behalf);
        else
            app::Talks(work).decline_remark(m_talk, *at, text_of(m_reason->value()), behalf);
    };
    if (!m_place.change(act, complain))
        return;
    m_answer.discard();
    reload();
    m_list->SetFocus();
    m_host.changed();
}

void RemarksPanel::add(bool as_disagreement)
{
    const int row = m_voice->GetSelection();
    if (row < 0 || !m_remark_from->fields().settle())
        return;
    const auto by = m_names[static_cast<size_t>(row)];
    const auto behalf = m_remark_from->fields().behalf();
    const auto text = text_of(m_remark->value());
    const auto complain = [this](const domain::Complaint& complaint) {
        if (m_remark_from->fields().complain(complaint))
            return true;
        if (complaint.field.find("text") == std::string::npos && complaint.field.find("passage") == std::string::npos)
            return false;
        m_remark->complain(complaint);
        m_remark->SetFocus();
        return true;
    };
    const auto act = [&](app::Work& work) {
        if (as_disagreement)
            app::Talks(work).disagree(m_talk, by, {text}, behalf);
        else
            app::Talks(work).remark(m_talk, by, {text}, behalf);
    };
    if (!m_place.change(act, complain))
        return;
    m_remark->set_value({});
    m_draft.discard();
    m_list->UnselectAll();
    reload();
    m_host.changed();
    m_remark->SetFocus();
}

}  // namespace gui
