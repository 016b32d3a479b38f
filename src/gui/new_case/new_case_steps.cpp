// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/new_case/new_case_steps.h"

#include "app/case/presets.h"
#include "gui/theme.h"
#include "gui/widgets/lay_out_around.h"
#include "gui/words.h"

#include <wx/sizer.h>
#include <wx/stdpaths.h>

#include <algorithm>
#include <array>

namespace gui {
namespace {

using domain::Country;

/// Those whose law the program knows.
constexpr std::array countries{Country::no, Country::se};
/// Rows for members that stand there from the beginning: most employer's sides have three.
constexpr size_t first_rows = 2;

wxString country_word(Country country)
{
    switch (country) {
    case Country::no: return say("Norway");
    case Country::se: return say("Sweden");
    case Country::fi: return say("Finland");
    }
    return {};
}

wxString number_hint(Country country)
{
    switch (country) {
    case Country::no: return say("Nine figures, as in the register");
    case Country::se: return say("Ten figures, such as 212000-0000");
    case Country::fi: return say("Such as 0123456-7");
    }
    return {};
}

template <class Form>
void dress(Form& form, wxStaticText& heading, Paragraph& advice)
{
    form.SetBackgroundColour(theme::palette().card);
    theme::set_heading(heading, 1.35);
    advice.set_colour(theme::palette().muted);
}

}  // namespace

MunicipalityStep::MunicipalityStep(wxWindow* parent, NewCaseView& view, base::Date today) : NewCaseMunicipalityForm(parent), m_view(view), m_today(today)
{
    dress(*this, *m_heading, *m_advice);
    theme::set_label(*m_country, *m_country_label);
    theme::set_label(*m_written_form, *m_written_form_label);
    for (const auto country : countries)
        m_country->Append(country_word(country));
    const auto& answers = m_view.answers;
    m_country->SetSelection(static_cast<int>(std::find(countries.begin(), countries.end(), answers.country) - countries.begin()));
    m_name->set_value(answers.municipality);
    m_number->set_value(answers.organisation_number);
    for (auto* field : {m_name, m_number})
        field->set_required(true);
    fill_forms();
    m_country->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { choose(); });
    m_written_form->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { choose(); });
}

void MunicipalityStep::fill_forms()
{
    m_forms = app::Presets::of(m_view.answers.country).written_forms();
    m_written_form->Clear();
    for (const auto form : m_forms)
        m_written_form->Append(to_wx(own_name(form)));
    m_written_form->SetSelection(static_cast<int>(std::find(m_forms.begin(), m_forms.end(), m_view.answers.written_form) - m_forms.begin()));
    m_number->set_hint(number_hint(m_view.answers.country));
}

void MunicipalityStep::choose()
{
    const auto country = countries.at(static_cast<size_t>(std::max(0, m_country->GetSelection())));
    const auto form = m_forms.at(static_cast<size_t>(std::max(0, m_written_form->GetSelection())));
    app::choose(m_view.answers, country, form, m_today);
    fill_forms();
}

void MunicipalityStep::take()
{
    m_view.answers.municipality = m_name->value();
    m_view.answers.organisation_number = m_number->value();
}

Field* MunicipalityStep::field(const std::string& name)
{
    return name == "municipality" ? m_name : name == "organisation_number" ? m_number : nullptr;
}

EmployerStep::EmployerStep(wxWindow* parent, NewCaseView& view, base::Date today) : NewCaseEmployerForm(parent), m_view(view)
{
    dress(*this, *m_heading, *m_advice);
    m_members->SetBackgroundColour(theme::palette().card);
    theme::set_heading(*m_members_heading, 1.0);
    const auto& answers = m_view.answers;
    m_lead->set_value(answers.lead);
    m_lead_title->set_value(answers.lead_title);
    m_side->set_value(answers.body);
    for (auto* field : {m_lead, m_lead_title, m_side})
        field->set_required(true);
    for (const auto& [field, value] : {std::pair(m_from, answers.term_from), std::pair(m_to, answers.term_to)}) {
        field->set_today(today);
        field->set_value(value);
        field->set_required(true);
    }
    m_members->SetSizer(new wxBoxSizer(wxVERTICAL));
    for (const auto& each : answers.members)
        add_member(each);
    while (m_rows.size() < first_rows)
        add_member({{}, app::usual_member_title(answers)});
    m_add->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        add_member({{}, app::usual_member_title(m_view.answers)});
        lay_out_around(*m_add);
        m_rows.back().first->SetFocus();
    });
}

void EmployerStep::add_member(const app::FirstAnswers::Member& member)
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto add = [&](const wxString& label, const std::string& value, int share, int border) {
        auto* field = new LineField;
        field->Create(m_members, wxID_ANY);
        field->SetBackgroundColour(theme::palette().card);
        field->set_label(label);
        field->set_value(value);
        row->Add(field, wxSizerFlags(share).Border(wxRIGHT, FromDIP(border)));
        return field;
    };
    auto* name = add(say("Name"), member.name, 3, 16);
    auto* title = add(in_context("person", "Title"), member.title, 2, 0);
    m_members->GetSizer()->Add(row, wxSizerFlags().Expand());
    m_rows.emplace_back(name, title);
}

void EmployerStep::take()
{
    auto& answers = m_view.answers;
    answers.lead = m_lead->value();
    answers.lead_title = m_lead_title->value();
    answers.body = m_side->value();
    answers.term_from = m_from->value();
    answers.term_to = m_to->value();
    answers.members.clear();
    for (const auto& [name, title] : m_rows)
        answers.members.push_back({name->value(), title->value()});
}

Field* EmployerStep::field(const std::string& name)
{
    const std::pair<const char*, Field*> fields[] = {
        {"lead", m_lead}, {"lead_title", m_lead_title}, {"body", m_side}, {"term_from", m_from}, {"term_to", m_to}};
    for (const auto& [each, found] : fields) {
        if (name == each)
            return found;
    }
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (name.starts_with("members/" + std::to_string(i + 1) + "/"))
            return name.ends_with("title") ? m_rows[i].second : m_rows[i].first;
    }
    return nullptr;
}

bool EmployerStep::settle()
{
    const bool from = m_from->settle(), to = m_to->settle();
    return from && to;
}

ExecutiveStep::ExecutiveStep(wxWindow* parent, NewCaseView& view, base::Date today) : NewCaseExecutiveForm(parent), m_view(view)
{
    dress(*this, *m_heading, *m_advice);
    m_title->set_value(view.answers.executive_title);
    m_title->set_required(true);
    m_name->set_value(view.answers.executive);
    m_from->set_today(today);
    m_from->set_value(view.answers.executive_from);
}

void ExecutiveStep::take()
{
    m_view.answers.executive_title = m_title->value();
    m_view.answers.executive = m_name->value();
    m_view.answers.executive_from = m_from->value();
}

Field* ExecutiveStep::field(const std::string& name)
{
    if (name == "executive_title")
        return m_title;
    return name == "executive" ? m_name : name == "executive_from" ? static_cast<Field*>(m_from) : nullptr;
}

bool ExecutiveStep::settle()
{
    const bool settled = m_from->settle();
    if (!settled)
        m_from->SetFocus();
    return settled;
}

AccountStep::AccountStep(wxWindow* parent, NewCaseView& view, AskFile ask) : NewCaseAccountForm(parent), m_view(view), m_ask(std::move(ask))
{
    dress(*this, *m_heading, *m_advice);
    auto& answers = m_view.answers;
    m_as_lead->SetLabelText(say("I am {name}, who leads the employer's side", {{"name", answers.lead}}));
    (answers.by_secretary ? m_as_secretary : m_as_lead)->SetValue(true);
    m_secretary->set_value(answers.secretary);
    m_passphrase->set_choosing({answers.lead, answers.secretary, answers.municipality});
    m_passphrase->set_value(answers.passphrase);
    m_again->set_value(answers.again);
    const auto suggested = std::filesystem::path(from_wx(wxStandardPaths::Get().GetDocumentsDir())) / app::suggested_file_name(answers);
    if (answers.file.empty() || answers.file == m_view.suggested_file)
        answers.file = suggested.string();
    m_view.suggested_file = suggested.string();
    m_file->set_value(answers.file);
    m_file->set_hint(say("On this computer or the municipality's own disk, not in a folder that synchronises"));
    for (auto* radio : {m_as_lead, m_as_secretary})
        radio->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) { show_who(); });
    m_passphrase->text().Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { m_again->SetFocus(); });
    m_again->text().Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) {
        if (on_enter)
            on_enter();
    });
    m_choose->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        const auto chosen = m_ask(*this,
            {.kind = FileQuestion::Kind::save,
                .title = say("Where shall the case file lie?"),
                .types = say("Case files") + " (*.radslag)|*.radslag",
                .name = to_wx(app::suggested_file_name(m_view.answers))});
        if (!chosen)
            return;
        m_file->set_value(app::file_to_make(chosen->string()).string());
        m_file->clear_complaint();
    });
    show_who();
}

void AccountStep::show_who()
{
    m_secretary->Show(m_as_secretary->GetValue());
    lay_out_around(*m_secretary);
}

void AccountStep::take()
{
    auto& answers = m_view.answers;
    answers.by_secretary = m_as_secretary->GetValue();
    answers.secretary = m_secretary->value();
    answers.passphrase = m_passphrase->value();
    answers.again = m_again->value();
    answers.file = m_file->value();
}

bool AccountStep::settle()
{
    m_view.answers.file = app::file_to_make(m_view.answers.file).string();
    m_file->set_value(m_view.answers.file);
    return true;
}

Field* AccountStep::field(const std::string& name)
{
    const std::pair<const char*, Field*> fields[] = {{"secretary", m_secretary}, {"passphrase", m_passphrase}, {"again", m_again}, {"file", m_file}};
    for (const auto& [each, found] : fields) {
        if (name == each)
            return found;
    }
    return nullptr;
}

}  // namespace gui
