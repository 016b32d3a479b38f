// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"

#include <wx/string.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace gui {

using Values = std::initializer_list<std::pair<std::string_view, std::string>>;

/// The border between our UTF-8 and wx's strings: nothing else converts.
wxString to_wx(std::string_view utf8);
std::string from_wx(const wxString& text);

/// Between words of a line, and for what is not there.
inline const wxString dot = wxString::FromUTF8(" · "), dash = wxString::FromUTF8("–");

/// A sentence in the window's language, with {name} replaced by the value of that name. The message is plain English.
wxString say(std::string_view message, Values values = {});
/// If the catalogue of the window's language has it.
bool is_message(std::string_view message);
/// The same English word in another meaning, told apart by its context.
wxString in_context(const char* context, std::string_view message);
wxString plural(std::string_view one, std::string_view many, unsigned count, Values values);

/// The desktop's language if it is one of ours, else nb.
base::Language desktop_language();
/// From here on all sentences come in this language, and those of forms that are made anew.
void use_language(base::Language language);
/// The few words that wx says of its own accord follow. Reading them takes time, so it waits until the window stands.
void teach_wx();
base::Language window_language();
/// The language's own name for itself: "Nynorsk".
std::string_view own_name(base::Language language);

}  // namespace gui
