// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/employer/resolution_dialog.h"

#include "app/case/presets.h"
#include "app/employer/employer.h"
#include "base/id.h"
#include "domain/case.h"
#include "gui/form_classes.h"
#include "gui/form_draft.h"
#include "gui/theme.h"
#include "gui/widgets/fit_around.h"
#include "gui/widgets/focus_in_view.h"
#include "gui/widgets/settle.h"
#include "gui/words.h"

#include <algorithm>
#include <array>
#include <map>

#include "resolution_dialog_form.h"

namespace gui {
namespace {

using domain::Power;

/// "Case 005/26, kommunestyret 12 February 2026".
wxString resolution_words(const domain::MandateFields& mandate)
{
    const auto& decision = mandate.decision;
    const auto number = decision.case_number.empty() ? decision.paragraph.str() : decision.case_number.str();
    return say(
        "Case {case_number}, {body} {date}", {{"case_number", number}, {"body", decision.body.str()}, {"date", decision.date.in_words(window_language())}});
}

class ResolutionDialog : public ResolutionDialogForm {
public:
    ResolutionDialog(wxWindow* parent, Workplace& place);
    bool is_saved() const { return m_is_saved; }
    void put_away() { m_form.put_away(); }

private:
    void dress();
    void suggest();
    void keep();
    void begin();
    void offer_holders();
    void offer_earlier();
    void show_earlier();
    void show_old(bool old);
    void look_at_earlier();
    wxString power_words(const std::set<Power>& powers) const;
    void save();
    void end();
    void saved();
    void leave(int how);
    domain::MandateFields mandate() const;
    bool complain(const domain::Complaint& complaint);
    void complain_of_rest();
    Field* field_of(const std::string& path) const;

    Workplace& m_place;
    std::array<std::pair<Power, wxCheckBox*>, 7> m_boxes;
    std::vector<std::string> m_holders;
    /// Earlier ones that can still be used, as offered.
    std::vector<domain::MandateId> m_earlier;
    /// What the one that is being typed would have to end.
    std::vector<domain::MandateId> m_in_the_way;
    bool m_is_saved = false;
    FormDraft m_form;
};

ResolutionDialog::ResolutionDialog(wxWindow* parent, Workplace& place)
    : ResolutionDialogForm(parent)
    , m_place(place)
    , m_boxes{{{Power::appoint, m_appoint}, {Power::dismiss, m_dismiss}, {Power::hold_talks, m_hold_talks}, {Power::agree_goals, m_agree_goals},
          {Power::set_pay, m_set_pay}, {Power::agree_severance, m_agree_severance}, {Power::sign, m_sign}}}
    , m_form(place)
{
    dress();
    suggest();
    offer_earlier();
    look_at_earlier();
    m_save->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_old->GetValue() ? end() : save(); });
    m_new->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) { show_old(false); });
    m_old->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) { show_old(true); });
    m_which->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { show_earlier(); });
    // Who only closes the dialog finds the next time what was typed; who cancels does not want it.
    SetEscapeId(wxID_NONE);
    m_cancel->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        m_form.discard();
        leave(wxID_CANCEL);
    });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE)
            leave(wxID_CANCEL);
        else
            event.Skip();
    });
    m_decides->Bind(EVT_FIELD, [this](wxCommandEvent&) {
        offer_holders();
        look_at_earlier();
    });
    for (auto* field : {m_from, m_to})
        field->Bind(EVT_FIELD, [this](wxCommandEvent&) { look_at_earlier(); });
    m_holder->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { look_at_earlier(); });
    for (auto& each : m_boxes)
        each.second->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) {
            m_limit->Enable(m_set_pay->GetValue());
            look_at_earlier();
        });
    begin();
    fit_around(*m_body);
    CentreOnParent();
    CallAfter([this] { (m_decides->value().empty() ? m_decides : m_number)->SetFocus(); });
}

void ResolutionDialog::dress()
{
    const auto& colours = theme::palette();
    theme::set_heading(*m_heading, 1.35);
    theme::css_class(*m_save, "suggested-action");
    theme::set_label(*m_holder, *m_holder_label);
    theme::set_name(*m_powers, m_powers_label->GetLabelText());
    theme::set_role(*m_powers, theme::Role::group);
    m_body->SetScrollRate(0, FromDIP(12));
    keep_focus_in_view(*m_body);
    for (auto* fault : {m_powers_fault, m_holder_fault, m_ends_fault}) {
        fault->set_colour(colours.bad);
        fault->set_alert();
        fault->tell({});
    }
    for (auto* quiet : {m_begun, m_replaces_told, m_which_told})
        quiet->set_colour(colours.muted);
    theme::make_segment(*m_new);
    theme::make_segment(*m_old);
    theme::css_class(*m_new, "segment-first");
    theme::css_class(*m_old, "segment-last");
    theme::set_label(*m_which, *m_which_label);
    m_ends->set_today(m_place.today());
    m_ends->set_required(true);
    m_ends->set_value(m_place.today());
}

void ResolutionDialog::suggest()
{
    const auto& records = m_place.records();
    const auto& municipality = *records.municipality;
    // Whoever decided last decides again; else whoever usually does.
    const auto* titles = app::Presets::of(municipality.country).titles(municipality.language);
    m_decides->set_value(records.mandates.size() > 0 ? (*std::prev(records.mandates.end()))->decision.body.str() : titles ? titles->decides : std::string());
    m_decides->set_required(true);
    for (auto* field : {m_date, m_from, m_to})
        field->set_today(m_place.today());
    m_date->set_range(std::nullopt, m_place.today());
    m_date->set_required(true);
    m_from->set_required(true);
    m_date->Bind(EVT_FIELD, [this](wxCommandEvent&) {
        if (!m_from->value())
            m_from->set_value(m_date->value());
        look_at_earlier();
    });
    // What is given already goes on until it ends: two resolutions that give the same at once are refused.
    auto begins = m_place.today();
    for (const auto& mandate : records.mandates) {
        if (mandate->powers.contains(Power::hold_talks) && mandate->valid_to && *mandate->valid_to >= begins) {
            begins = mandate->valid_to->plus_days(1);
            m_from->set_value(begins);
        }
    }
    for (const auto& term : records.terms) {
        if (term->from <= begins && begins <= term->to)
            m_to->set_value(term->to);
    }
    // What employer's sides are usually given.
    for (auto& [power, box] : m_boxes)
        box->SetValue(power == Power::hold_talks || power == Power::agree_goals || power == Power::set_pay || power == Power::sign);
    offer_holders();
}

/// What is offered follows who decides, and what can be replaced all the rest: these two come first and last.
void ResolutionDialog::keep()
{
    const auto old = [this] { return std::string(m_old->GetValue() ? "1" : ""); };
    m_form.add("old", old, [this](const std::string& text) {
        (text.empty() || m_earlier.empty() ? m_new : m_old)->SetValue(true);
        show_old(m_old->GetValue());
    });
    const auto which = [this] { return m_which->GetSelection() < 0 ? std::string() : m_earlier[static_cast<size_t>(m_which->GetSelection())].str(); };
    m_form.add("which", which, [this](const std::string& id) {
        const auto found = std::find_if(m_earlier.begin(), m_earlier.end(), [&](const auto& each) { return each.str() == id; });
        if (found == m_earlier.end())
            return;
        m_which->SetSelection(static_cast<int>(found - m_earlier.begin()));
        show_earlier();
    });
    m_form.add("ends", *m_ends);
    m_form.add(
        "decides", [this] { return m_decides->typed(); },
        [this](const std::string& typed) {
            m_decides->set_typed(typed);
            offer_holders();
        });
    m_form.add("number", *m_number);
    m_form.add("date", *m_date);
    for (auto& [power, box] : m_boxes)
        m_form.add(std::string(domain::code(power)), *box);
    m_form.add(
        "holder", [this] { return from_wx(m_holder->GetStringSelection()); },
        [this](const std::string& name) {
            if (const auto found = std::find(m_holders.begin(), m_holders.end(), name); found != m_holders.end())
                m_holder->SetSelection(static_cast<int>(found - m_holders.begin()));
        });
    m_form.add("limit", *m_limit);
    m_form.add("from", *m_from);
    m_form.add("to", *m_to);
    m_form.add(
        "replaces", [this] { return std::string(m_replaces->GetValue() ? "1" : ""); },
        [this](const std::string& text) {
            look_at_earlier();
            m_replaces->SetValue(m_replaces->IsShown() && !text.empty());
        });
}

/// What is typed from here on is kept until it is saved or cancelled.
void ResolutionDialog::begin()
{
    keep();
    m_begun->tell(m_form.begin("resolution") ? say("What you had begun to write stands here") + "." : wxString());
    m_limit->Enable(m_set_pay->GetValue());
    const auto on = [this](wxWindow& window, const auto& event) {
        window.Bind(event, [this](wxCommandEvent& changed) {
            m_form.changed();
            changed.Skip();
        });
    };
    for (auto* field : std::initializer_list<wxWindow*>{m_ends, m_decides, m_number, m_date, m_limit, m_from, m_to})
        on(*field, EVT_FIELD);
    for (auto* choice : {m_which, m_holder})
        on(*choice, wxEVT_CHOICE);
    for (auto& each : m_boxes)
        on(*each.second, wxEVT_CHECKBOX);
    on(*m_replaces, wxEVT_CHECKBOX);
    for (auto* kind : {m_new, m_old})
        on(*kind, wxEVT_RADIOBUTTON);
}

void ResolutionDialog::offer_holders()
{
    const auto& records = m_place.records();
    const auto chosen = m_holder->GetSelection() >= 0 ? m_holders.at(static_cast<size_t>(m_holder->GetSelection())) : std::string();
    m_holders.clear();
    const auto offer = [&](const std::string& name) {
        if (!name.empty() && std::find(m_holders.begin(), m_holders.end(), name) == m_holders.end())
            m_holders.push_back(name);
    };
    for (const auto& seat : records.seats) {
        if (seat->from <= m_place.today() && (!seat->to || m_place.today() <= *seat->to) && seat->lead)
            offer(seat->body.str());
    }
    for (const auto& seat : records.seats) {
        if (seat->from <= m_place.today() && (!seat->to || m_place.today() <= *seat->to)) {
            offer(seat->body.str());
            offer(seat->title.str());
        }
    }
    offer(records.municipality->presidium_title.str());
    offer(m_decides->value());
    m_holder->Clear();
    for (const auto& each : m_holders)
        m_holder->Append(to_wx(each));
    const auto again = std::find(m_holders.begin(), m_holders.end(), chosen);
    m_holder->SetSelection(again == m_holders.end() ? 0 : static_cast<int>(again - m_holders.begin()));
}

/// What can be ended; without any there is only a new one to enter.
void ResolutionDialog::offer_earlier()
{
    for (const auto& mandate : m_place.records().mandates) {
        if (mandate->valid_to && *mandate->valid_to < m_place.today())
            continue;
        m_earlier.push_back(mandate->id);
        m_which->Append(resolution_words(*mandate));
    }
    m_which->SetSelection(m_earlier.empty() ? wxNOT_FOUND : 0);
    m_new->Show(!m_earlier.empty());
    m_old->Show(!m_earlier.empty());
    show_earlier();
    m_old_page->Hide();
}

void ResolutionDialog::show_earlier()
{
    const auto row = m_which->GetSelection();
    if (row < 0)
        return;
    const auto& mandate = *m_place.records().mandates.get(m_earlier.at(static_cast<size_t>(row)));
    const auto language = window_language();
    m_which_told->tell(say("Gives {holder} the power to: {powers}.", {{"holder", mandate.holder.str()}, {"powers", from_wx(power_words(mandate.powers))}})
        + "\n"
        + (mandate.valid_to ? say("Valid from {from} to {to}.", {{"from", mandate.valid_from.in_words(language)}, {"to", mandate.valid_to->in_words(language)}})
                            : say("Valid from {from} until further notice.", {{"from", mandate.valid_from.in_words(language)}})));
    m_body->FitInside();
}

void ResolutionDialog::show_old(bool old)
{
    m_new_page->Show(!old);
    m_old_page->Show(old);
    m_body->FitInside();
    Layout();
    m_body->Scroll(0, 0);
}

wxString ResolutionDialog::power_words(const std::set<Power>& powers) const
{
    wxString all;
    for (const auto& [power, box] : m_boxes) {
        if (powers.contains(power))
            all += (all.empty() ? "" : ", ") + box->GetLabelText();
    }
    return all;
}

/// Offers to end what stands in the way of the new one, and says what else ends with it.
void ResolutionDialog::look_at_earlier()
{
    const auto next = mandate();
    m_in_the_way = m_from->value() ? app::Employer::replaced_by(m_place.records(), next) : std::vector<domain::MandateId>();
    const bool is_any = !m_in_the_way.empty();
    if (m_replaces->IsShown() != is_any)
        m_replaces->SetValue(false);
    m_replaces->Show(is_any);
    wxString told;
    std::set<Power> lost;
    for (const auto& id : m_in_the_way) {
        const auto& mandate = *m_place.records().mandates.get(id);
        told += (told.empty() ? "" : "\n")
            + say("{resolution} gives the same. It can end {date}, the day before.",
                {{"resolution", from_wx(resolution_words(mandate))}, {"date", next.valid_from.plus_days(-1).in_words(window_language())}});
        for (const auto power : mandate.powers) {
            if (!next.powers.contains(power))
                lost.insert(power);
        }
    }
    if (!lost.empty())
        told += "\n" + say("What the new one does not give ends too: {powers}.", {{"powers", from_wx(power_words(lost))}});
    if (m_replaces_told->text() == told)
        return;
    m_replaces_told->tell(told);
    m_body->FitInside();
    Layout();
    // An offer that lies below the edge is none.
    if (is_any)
        CallAfter([this] { m_body->Scroll(0, m_body->GetVirtualSize().y); });
}

domain::MandateFields ResolutionDialog::mandate() const
{
    const auto& records = m_place.records();
    const auto text = [](const std::string& typed) { return base::Text::from(typed).value_or(base::Text()); };
    // Keys are plain for everybody, so they say nothing.
    size_t number = records.mandates.size() + 1;
    while (records.mandates.find("m" + std::to_string(number)))
        ++number;
    const auto chosen = m_holder->GetSelection();
    const auto decided = m_date->value().value_or(m_place.today());
    domain::MandateFields fields{domain::MandateId(base::Uuid::make(base::SystemClock())), "m" + std::to_string(number), records.municipality->country,
        {text(m_decides->value()), decided, text(m_number->value())}, {}, text(chosen < 0 ? std::string() : m_holders.at(static_cast<size_t>(chosen))), {}, {},
        {}, {}, m_from->value().value_or(decided), m_to->value()};
    for (const auto& [power, box] : m_boxes) {
        if (box->GetValue())
            fields.powers.insert(power);
    }
    if (m_set_pay->GetValue())
        fields.pay_limit_percent = m_limit->value();
    return fields;
}

Field* ResolutionDialog::field_of(const std::string& path) const
{
    const std::map<std::string, Field*> fields{{"decision/body", m_decides}, {"decision/case_number", m_number}, {"decision/date", m_date},
        {"pay_limit_percent", m_limit}, {"valid_from", m_from}, {"valid_to", m_to}};
    const auto found = fields.find(path);
    return found == fields.end() ? nullptr : found->second;
}

bool ResolutionDialog::complain(const domain::Complaint& complaint)
{
    const auto path =
        complaint.field.substr(complaint.field.rfind('/') == std::string::npos || complaint.field.starts_with("decision") ? 0 : complaint.field.rfind('/') + 1);
    if (auto* field = field_of(path)) {
        field->complain(complaint);
        return true;
    }
    // Whatever else is wrong is about what is allowed to whom.
    auto* fault = path == "holder" ? m_holder_fault : m_powers_fault;
    fault->tell((fault->text().empty() ? wxString() : fault->text() + "\n") + sentence(domain::Refused({complaint})));
    return true;
}

/// Where one field cannot be read, of all the others what can be said without it.
void ResolutionDialog::complain_of_rest()
{
    domain::Faults faults;
    check(mandate(), faults);
    for (const auto& each : faults.all()) {
        const auto* field = field_of(each.field);
        const bool hangs_on_other = (field == m_from && !m_date->value()) || (field == m_to && !m_from->value());
        if (!hangs_on_other && (!field || field->complaint().empty()))
            complain(each);
    }
}

void ResolutionDialog::save()
{
    const std::vector<Field*> fields{m_decides, m_number, m_date, m_limit, m_from, m_to};
    for (auto* fault : {m_powers_fault, m_holder_fault})
        fault->tell({});
    for (auto* field : fields)
        field->clear_complaint();
    if (!settle(fields))
        complain_of_rest();
    else {
        const auto ended = m_replaces->IsShown() && m_replaces->GetValue() ? m_in_the_way : std::vector<domain::MandateId>();
        m_is_saved = m_place.change([&](app::Work& work) { app::Employer(work).add(mandate(), ended); }, [this](const auto& each) { return complain(each); });
        if (m_is_saved)
            return saved();
    }
    fit_around(*m_body);
    focus_wrong(fields);
}

void ResolutionDialog::end()
{
    m_ends_fault->tell({});
    m_ends->clear_complaint();
    const auto row = m_which->GetSelection();
    if (row < 0 || !m_ends->settle())
        return m_ends->SetFocus();
    const auto complain = [this](const domain::Complaint& complaint) {
        if (complaint.field.ends_with("valid_to"))
            m_ends->complain(complaint);
        else
            m_ends_fault->tell((m_ends_fault->text().empty() ? wxString() : m_ends_fault->text() + "\n") + sentence(domain::Refused({complaint})));
        return true;
    };
    const auto id = m_earlier.at(static_cast<size_t>(row));
    const auto before = *m_place.records().mandates.get(id);
    m_is_saved = m_place.change([&](app::Work& work) { app::Employer(work).end(id, *m_ends->value()); }, complain);
    fit_around(*m_body);
    if (!m_is_saved)
        return m_ends->SetFocus();
    m_place.can_undo(say("End the resolution"), [before](app::Work& work) { app::Employer(work).edit(before); });
    saved();
}

void ResolutionDialog::saved()
{
    m_form.discard();
    leave(wxID_OK);
}

void ResolutionDialog::leave(int how)
{
    // A test looks at it without showing it.
    if (IsModal())
        EndModal(how);
}

}  // namespace

bool may_enter_resolution(const Workplace& place)
{
    using Party = domain::Party;
    const auto* account = place.account();
    const auto party = account ? (*account)->party : Party::guest;
    return place.can_write() && (party == Party::presidium || party == Party::secretariat || party == Party::hr);
}

bool enter_resolution(wxWindow* parent, Workplace& place)
{
    ResolutionDialog dialog(wxGetTopLevelParent(parent), place);
    dialog.ShowModal();
    dialog.put_away();
    return dialog.is_saved();
}

}  // namespace gui
