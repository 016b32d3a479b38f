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

wxString filled(const wxString& sentence, Values values)
{
    return values.size() == 0 ? sentence : to_wx(base::fill_in(from_wx(sentence), values));
}

/// Hands wx the catalogues that lie in the program. wx's own stock words, which it looks for in whatever there is, stand in
/// them too, since wx ships neither bokmål nor nynorsk.
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
    return filled(wxGetTranslation(to_wx(message), our_domain), values);
}

wxString in_context(const char* context, std::string_view message)
{
    return wxGetTranslation(to_wx(message), our_domain, wxString::FromUTF8(context));
}

wxString plural(std::string_view one, std::string_view many, unsigned count, Values values)
{
    return filled(wxGetTranslation(to_wx(one), to_wx(many), count, our_domain), values);
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
    // GTK's own words, as in its dialog for files, come from its catalogues and follow this; it keeps what it has looked up
    // until the counter says that another language has been set.
    wxSetEnv("LANGUAGE", language == base::Language::nn ? "nn:nb" : to_wx(base::code(language)));
    ++_nl_msg_cat_cntr;
    auto* translations = new wxTranslations;
    translations->SetLoader(new CompiledInLoader);
    translations->SetLanguage(to_wx(base::code(language)));
    wxTranslations::Set(translations);
    // Source texts count as "no language of ours", so that English goes through its catalogue as the others do.
    translations->AddCatalog(our_domain, wxLANGUAGE_ENGLISH_US);
}

base::Language window_language()
{
    if (auto* translations = wxTranslations::Get()) {
        if (auto language = base::language_from(from_wx(translations->GetBestTranslation(our_domain))))
            return *language;
    }
    return base::Language::nb;
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
