// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/case_file.h"
#include "gui/form_classes.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "unlock_page_form.h"

namespace gui {

/// What the unlock page asks of the window.
struct UnlockWishes {
    std::function<void()> unlocked;
    /// Back to the account that is still unlocked; empty where none is.
    std::function<void()> back;
    /// The passphrase of an account, where it is published: the sample's.
    std::function<std::string(const std::string& key)> published;
};

/// Stands while a case file is open and nobody's account is unlocked, or another's shall be.
class UnlockPage : public UnlockPageForm {
public:
    /// `first` is the key of the account to begin with.
    UnlockPage(wxWindow* parent, app::CaseFile& file, const std::string& first, UnlockWishes wishes);

private:
    void dress();
    void fill(const std::string& first);
    void bind();
    void choose();
    void unlock();
    void tell_fault(const wxString& text);
    void watch_caps_lock(wxKeyEvent& event);
    const app::AccountLine* chosen() const;

    app::CaseFile& m_file;
    UnlockWishes m_wishes;
    std::vector<app::AccountLine> m_lines;
    bool m_caps_lock = false;
};

/// "Employer's side", as it stands beside a name.
wxString party_word(domain::Party party);

}  // namespace gui
