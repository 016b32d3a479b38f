// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/first_answers.h"
#include "gui/accounts/invite_panel.h"
#include "gui/accounts/sheets_panel.h"

#include <algorithm>
#include <string>

namespace gui {

/// How far somebody has come with a new case file, and all that was typed on the way.
struct NewCaseView {
    enum Step : size_t { municipality, employer, executive, account, slips, sheets, done, steps };

    app::FirstAnswers answers = {};
    size_t step = municipality;
    /// The file is there, and its first account unlocked: from here on there is no way back.
    bool is_made = false;
    /// The place for the file as it was last suggested.
    std::string suggested_file = {};
    InviteView invite = {};
    SheetsView recovery = {};

    void forget_passphrase()
    {
        for (auto* secret : {&answers.passphrase, &answers.again}) {
            std::fill(secret->begin(), secret->end(), '\0');
            secret->clear();
        }
    }
};

}  // namespace gui
