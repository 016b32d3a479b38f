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
    /// An account is unlocked. With something to tell, it was taken into use or regained just now.
    std::function<void(const wxString& told)> unlocked;
    /// Called while the key is derived, which takes its time; must not look at the file.
    std::function<void()> meanwhile;
    /// Back to the account that is still unlocked; empty where none is.
    std::function<void()> back;
    /// The passphrase of an account, where it is published: the sample's.
    std::function<std::string(const std::string& key)> published;
    /// Opens the file once more, and takes it from whoever has it elsewhere where that is asked for; empty unless somebody has it.
    std::function<void(bool take_over)> open_again;
    /// Whoever has it works on another machine, and nobody here can know whether still.
    bool held_elsewhere = false;
};

/// Stands while a case file is open and nobody's account is unlocked, or another's shall be. Whoever has a slip takes the
/// account into use here, and whoever lost the passphrase gets back in with two recovery sheets.
class UnlockPage : public UnlockPageForm {
public:
    /// `first` is the key of the account to begin with.
    UnlockPage(wxWindow* parent, app::CaseFile& file, const std::string& first, UnlockWishes wishes);

private:
    enum class Way { none, passphrase, slip, sheets };

    void dress();
    void fill(const std::string& first);
    void fit_rows();
    void bind();
    void choose();
    void go(Way way);
    void unlock();
    void redeem();
    void regain();
    /// Beside the fields of the way that is taken.
    void complain(const domain::Complaint& complaint);
    void tell_refused(const std::function<void()>& act);
    void told(const wxString& text) const;
    const app::AccountLine* chosen() const;

    app::CaseFile& m_file;
    UnlockWishes m_wishes;
    std::vector<app::AccountLine> m_lines;
    Way m_way = Way::none;
};

/// "Employer's side", as it stands beside a name.
wxString party_word(domain::Party party);

}  // namespace gui
