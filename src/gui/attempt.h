// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/case_file.h"
#include "base/failure.h"
#include "domain/refused.h"

#include <wx/string.h>

#include <utility>

namespace gui {

class Notice;

/// The sentence for what the user can mend, and for what the world did.
wxString sentence(const domain::Refused& refused);
wxString sentence(const base::Failure& failure);
wxString sentence(const app::Notice& notice);
void tell_problem(Notice& notice, const wxString& text);

/// Runs an act and tells why it could not be done. The only catcher in the window: what is neither refused nor a
/// failure is a fault of ours and goes on. True when the act was done.
template <class Tell, class Act>
bool attempt_telling(Tell&& tell, Act&& act)
{
    try {
        std::forward<Act>(act)();
        return true;
    }
    catch (const domain::Refused& refused) {
        tell(sentence(refused));
    }
    catch (const base::Failure& failure) {
        tell(sentence(failure));
    }
    return false;
}

/// As above, with each complaint by itself, for the field that it is about; `tell` gets what the world did.
template <class Complain, class Tell, class Act>
bool attempt_complaining(Complain&& complain, Tell&& tell, Act&& act)
{
    try {
        std::forward<Act>(act)();
        return true;
    }
    catch (const domain::Refused& refused) {
        for (const auto& each : refused.complaints())
            complain(each);
    }
    catch (const base::Failure& failure) {
        tell(sentence(failure));
    }
    return false;
}

/// As the first; the reason stands above the page.
template <class Act>
bool attempt(Notice& notice, Act&& act)
{
    return attempt_telling([&](const wxString& reason) { tell_problem(notice, reason); }, std::forward<Act>(act));
}

}  // namespace gui
