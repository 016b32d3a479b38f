// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/words.h"

#include "base/resource.h"
#include "base/words.h"

#include <wx/arrstr.h>
#include <wx/translation.h>
#include <wx/utils.h>

/// GNU gettext's.
extern "C" int _nl_msg_cat_cntr;

namespace gui {
namespace {

constexpr const char* our_domain = "radslag";

base::Words& words()
{
    static base::Words in_use(base::Language::nb);
    return in_use;
}

wxString filled(std::string_view sentence, Values values)
{
    return to_wx(values.size() == 0 ? std::string(sentence) : base::fill_in(sentence, values));
}

/// Hands wx the catalogues that lie in the program. wx's own stock words, which it looks for in whatever there is, stand in
/// them, since wx ships neither bokmål nor nynorsk.
class CompiledInLoader final : public wxTranslationsLoader {
public:
    wxMsgCatalog* LoadCatalog(const wxString& domain, const wxString& language) override
    {
        auto bytes = base::find_resource("words/" + from_wx(language) + ".mo");
        if (!bytes)
            return nullptr;
        return wxMsgCatalog::CreateFromData(wxCharBuffer::CreateNonOwned(bytes->data(), bytes->size()), domain);
    }

    wxArrayString GetAvailableTranslations(const wxString&) const override
    {
        wxArrayString languages;
        for (auto language : base::all_languages)
            languages.Add(to_wx(base::code(language)));
        return languages;
    }
};

}  // namespace

wxString to_wx(std::string_view utf8)
{
    return wxString::FromUTF8(utf8.data(), utf8.size());
}

std::string from_wx(const wxString& text)
{
    return text.utf8_string();
}

wxString say(std::string_view message, Values values)
{
    return filled(words()(message), values);
}

bool is_message(std::string_view message)
{
    return words().has(message);
}

wxString in_context(const char* context, std::string_view message)
{
    return to_wx(words().in_context(context, message));
}

wxString plural(std::string_view one, std::string_view many, unsigned count, Values values)
{
    return filled(words().plural(one, many, count), values);
}

base::Language desktop_language()
{
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        wxString value;
        if (!wxGetEnv(name, &value) || value.empty())
            continue;
        auto two = from_wx(value.Left(2));
        if (two == "no")
            return base::Language::nb;
        return base::language_from(two).value_or(base::Language::nb);
    }
    return base::Language::nb;
}

void use_language(base::Language language)
{
    words() = base::Words(language);
    // GTK's own words, as in its dialog for files, come from its catalogues and follow this; it keeps what it has looked up
    // until the counter says that another language has been set.
    wxSetEnv("LANGUAGE", language == base::Language::nn ? "nn:nb" : to_wx(base::code(language)));
    ++_nl_msg_cat_cntr;
    if (wxTranslations::Get())
        teach_wx();
}

void teach_wx()
{
    auto* translations = new wxTranslations;
    translations->SetLoader(new CompiledInLoader);
    translations->SetLanguage(to_wx(base::code(window_language())));
    wxTranslations::Set(translations);
    // Source texts count as "no language of ours", so that English goes through its catalogue as the others do.
    translations->AddCatalog(our_domain, wxLANGUAGE_ENGLISH_US);
}

base::Language window_language()
{
    return words().language();
}

std::string_view own_name(base::Language language)
{
    switch (language) {
    case base::Language::nb: return "Bokmål";
    case base::Language::nn: return "Nynorsk";
    case base::Language::sv: return "Svenska";
    case base::Language::en: return "English";
    }
    return {};
}

}  // namespace gui
