// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "gui/ask_file.h"
#include "gui/form_classes.h"
#include "gui/new_case/new_case_view.h"

#include <functional>
#include <utility>
#include <vector>

#include "new_case_account_form.h"
#include "new_case_employer_form.h"
#include "new_case_executive_form.h"
#include "new_case_municipality_form.h"

namespace gui {

/// One of the steps before the file is made: shows the answers, and takes up what was typed.
class NewCaseStep {
public:
    NewCaseStep() = default;
    NewCaseStep(const NewCaseStep&) = delete;
    NewCaseStep& operator=(const NewCaseStep&) = delete;
    virtual ~NewCaseStep() = default;

    /// Into the answers, whether or not it is right.
    virtual void take() = 0;
    /// The field of that name; null where this step has none.
    virtual Field* field(const std::string& name) = 0;
    /// Looks at what stands there, day by day. False: the fields say why.
    virtual bool settle() { return true; }
    virtual void begin() = 0;
};

class MunicipalityStep : public NewCaseMunicipalityForm, public NewCaseStep {
public:
    MunicipalityStep(wxWindow* parent, NewCaseView& view, base::Date today);
    void take() override;
    Field* field(const std::string& name) override;
    void begin() override { m_name->SetFocus(); }

private:
    void fill_forms();
    void choose();

    NewCaseView& m_view;
    base::Date m_today;
    std::vector<base::Language> m_forms;
};

class EmployerStep : public NewCaseEmployerForm, public NewCaseStep {
public:
    EmployerStep(wxWindow* parent, NewCaseView& view, base::Date today);
    void take() override;
    Field* field(const std::string& name) override;
    bool settle() override;
    void begin() override { m_lead->SetFocus(); }

private:
    void add_member(const app::FirstAnswers::Member& member);

    NewCaseView& m_view;
    std::vector<std::pair<LineField*, LineField*>> m_rows;
};

class ExecutiveStep : public NewCaseExecutiveForm, public NewCaseStep {
public:
    ExecutiveStep(wxWindow* parent, NewCaseView& view, base::Date today);
    void take() override;
    Field* field(const std::string& name) override;
    bool settle() override;
    void begin() override { m_name->SetFocus(); }

private:
    NewCaseView& m_view;
};

class AccountStep : public NewCaseAccountForm, public NewCaseStep {
public:
    AccountStep(wxWindow* parent, NewCaseView& view, AskFile ask);
    void take() override;
    Field* field(const std::string& name) override;
    bool settle() override;
    void begin() override { m_passphrase->SetFocus(); }
    /// Enter in the last passphrase.
    std::function<void()> on_enter;

private:
    void show_who();

    NewCaseView& m_view;
    AskFile m_ask;
};

}  // namespace gui
