// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/minutes_preview.h"

#include "app/record/freezing.h"
#include "domain/case.h"
#include "gui/attempt.h"
#include "gui/icons.h"
#include "gui/talk/talk_words.h"
#include "gui/theme.h"
#include "gui/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace gui {
namespace {

constexpr std::array zoom_choices{0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0};

wxString per_cent(double zoom)
{
    return to_wx(std::to_string(std::lround(zoom * 100)) + "\u00a0%");
}

/// What was said may not be read by this account.
bool is_withheld(const domain::TalkFields& talk)
{
    const auto headlines_withheld = [](const domain::AgendaItem& item) {
        return item.title.is_withheld() || (item.agreed && item.agreed->text.is_withheld())
            || std::any_of(item.statements.begin(), item.statements.end(), [](const auto& each) { return each.passage.text.is_withheld(); });
    };
    return std::any_of(talk.agenda.begin(), talk.agenda.end(), headlines_withheld) || talk.place.is_withheld();
}

}  // namespace

MinutesPreview::MinutesPreview(wxWindow* parent, Workplace& place, MinutesView& view, domain::TalkId talk)
    : MinutesPreviewForm(parent), m_place(place), m_view(view), m_talk(talk)
{
    dress();
    bind();
    enable(false);
}

void MinutesPreview::dress()
{
    const auto& colours = theme::palette();
    SetBackgroundColour(colours.ground);
    for (wxWindow* panel : {static_cast<wxWindow*>(m_card), static_cast<wxWindow*>(m_no_minutes)})
        panel->SetBackgroundColour(colours.card);
    m_page_place->SetForegroundColour(colours.muted);
    theme::set_heading(*m_chosen, 1.15);
    m_chosen->SetLabelText(say("As it will be printed"));
    m_as_text->SetBitmap(icon("text", colours.text, 18));
    m_zoom_in->SetBitmap(icon("plus", colours.text, 16));
    m_zoom_out->SetBitmap(icon("minus", colours.text, 16));
    for (wxButton* small : {m_zoom_in, m_zoom_out}) {
        // wx would keep its own greyed picture once they have been disabled; GTK dims it anyway.
        small->SetBitmapDisabled(small->GetBitmapLabel());
        theme::css_class(*small, "small");
        theme::set_name(*small, small->GetToolTipText());
    }
    theme::make_segment(*m_full);
    theme::make_segment(*m_public);
    theme::css_class(*m_full, "segment-first");
    theme::css_class(*m_public, "segment-last");
    theme::set_name(*m_full, say("Full edition"));
    theme::set_name(*m_public, say("Public edition"));

    theme::set_label(*m_language, *m_language_label);
    m_language->SetToolTip(wxControl::RemoveMnemonics(m_language_label->GetLabel()));
    m_zoom->Append(say("Fit width"));
    for (double zoom : zoom_choices)
        m_zoom->Append(per_cent(zoom));
    m_zoom->SetSelection(0);
    theme::set_name(*m_zoom, m_zoom->GetToolTipText());
    theme::set_name(*m_text, say("The minutes as text"));
    theme::set_margins(*m_text, 12);

    m_preview->set_zoom(m_view.zoom);
    m_full->SetValue(m_view.edition == domain::Edition::full);
    m_public->SetValue(m_view.edition == domain::Edition::public_);
    offer_languages();
    m_as_text->SetValue(m_view.as_text);
}

/// In a window that is on the screen already the theme reaches new controls only at the next frame, so they are measured
/// whenever the page is laid out.
void MinutesPreview::fit()
{
    for (wxWindow* segment : {static_cast<wxWindow*>(m_full), static_cast<wxWindow*>(m_public)}) {
        segment->SetMinSize(wxDefaultSize);
        segment->InvalidateBestSize();
        segment->SetMinSize(segment->GetBestSize());
    }
    // wx reckons a choice without the theme's padding, which cuts its text where fonts are large.
    for (wxChoice* choice : {m_language, m_zoom}) {
        choice->SetMinSize(wxDefaultSize);
        choice->InvalidateBestSize();
        choice->SetMinSize({choice->GetBestSize().x, m_full->GetBestSize().y});
    }
    // Where it is narrow the choice of language speaks for itself, and zooming has its keys.
    const int room = GetClientSize().x - FromDIP(36);
    const auto show = [](std::initializer_list<wxWindow*> controls, bool shown) {
        for (auto* each : controls)
            each->Show(shown);
    };
    show({m_language}, m_languages.size() > 1);
    show({m_language_label}, m_languages.size() > 1);
    show({m_zoom_out, m_zoom_in, m_zoom}, true);
    show({m_page_place}, !m_page_place->GetLabelText().empty());
    auto* row = m_language->GetContainingSizer();
    for (auto less : {std::initializer_list<wxWindow*>{m_language_label}, {m_zoom_out, m_zoom_in}, {m_zoom}, {m_page_place}}) {
        if (row->CalcMin().x > room)
            show(less, false);
    }
    // The menu has the text of the pages too.
    show({m_chosen, m_as_text}, true);
    for (auto* less : {static_cast<wxWindow*>(m_chosen), static_cast<wxWindow*>(m_as_text)}) {
        if (m_full->GetContainingSizer()->CalcMin().x > room)
            less->Hide();
    }
    Layout();
    // Its own size may be the same, and what is in it another.
    m_card->Layout();
    theme::give_place(*m_page_place);
}

void MinutesPreview::bind()
{
    m_soon.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { compose(); });
    m_full->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) { set_edition(domain::Edition::full); });
    m_public->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) { set_edition(domain::Edition::public_); });
    m_language->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        m_view.language = m_languages[static_cast<size_t>(event.GetSelection())];
        compose();
    });
    m_zoom->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        int chosen_row = event.GetSelection();
        m_preview->set_zoom(chosen_row == 0 ? std::nullopt : std::optional(zoom_choices[static_cast<size_t>(chosen_row) - 1]));
    });
    m_zoom_in->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_preview->zoom_in(); });
    m_zoom_out->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_preview->zoom_out(); });
    m_preview->Bind(EVT_PAGE_PREVIEW, [this](wxCommandEvent&) { show_place(); });
    m_as_text->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent& event) { set_as_text(event.IsChecked()); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        // GTK is giving out places just now; what asks for another one in the middle of that may wait for ever.
        CallAfter([this] { fit(); });
        event.Skip();
    });
}

void MinutesPreview::bind_menu(wxWindow& page)
{
    auto on = [&](const char* item, std::function<void()> act, std::function<bool()> is_on = {}) {
        int id = wxXmlResource::GetXRCID(item);
        page.Bind(
            wxEVT_MENU, [act](wxCommandEvent&) { act(); }, id);
        page.Bind(
            wxEVT_UPDATE_UI,
            [this, is_on](wxUpdateUIEvent& event) {
                event.Enable(m_can_save);
                if (is_on)
                    event.Check(is_on());
            },
            id);
    };
    on("save_document", [this] { save(); });
    on(
        "edition_full", [this] { set_edition(domain::Edition::full); }, [this] { return m_view.edition == domain::Edition::full; });
    on(
        "edition_public", [this] { set_edition(domain::Edition::public_); }, [this] { return m_view.edition == domain::Edition::public_; });
    on(
        "as_text", [this] { set_as_text(!m_view.as_text); }, [this] { return m_view.as_text; });
    on("zoom_in", [this] { m_preview->zoom_in(); });
    on("zoom_out", [this] { m_preview->zoom_out(); });
    on("zoom_fit", [this] { m_preview->set_zoom(std::nullopt); });
}

app::MinutesOptions MinutesPreview::options() const
{
    return {.edition = m_view.edition, .language = m_languages[static_cast<size_t>(m_language->GetSelection())], .on = m_place.today()};
}

/// Of minutes that are frozen only what was kept: the others would be drawn today.
void MinutesPreview::offer_languages()
{
    std::vector<base::Language> languages;
    if (m_place.session() && talk().is_frozen()) {
        for (const auto& kept : app::Freezing::of(*m_place.session(), m_talk.str())) {
            if (kept.kind == "minutes" && kept.edition == m_view.edition && std::find(languages.begin(), languages.end(), kept.language) == languages.end())
                languages.push_back(kept.language);
        }
    }
    m_is_kept = !languages.empty();
    if (!m_is_kept)
        languages.assign(base::all_languages.begin(), base::all_languages.end());
    if (languages != m_languages) {
        m_languages = std::move(languages);
        m_language->Clear();
        for (const auto language : m_languages)
            m_language->Append(to_wx(own_name(language)));
        CallAfter([this] { fit(); });
    }
    const auto row_of = [this](base::Language language) { return std::find(m_languages.begin(), m_languages.end(), language) - m_languages.begin(); };
    const auto all = static_cast<std::ptrdiff_t>(m_languages.size());
    const auto own = row_of(m_place.desk().written_form()), chosen = m_view.language ? row_of(*m_view.language) : own;
    m_language->SetSelection(static_cast<int>(chosen < all ? chosen : own < all ? own : all - 1));
}

std::optional<documents::Composed> MinutesPreview::frozen() const
{
    if (!m_place.session() || !talk().is_frozen())
        return std::nullopt;
    auto kept = app::Freezing::find(*m_place.session(), m_talk.str(), m_view.edition, options().language.value());
    if (kept && m_view.edition == domain::Edition::public_)
        kept->file_name.insert(kept->file_name.rfind('.'), " – " + from_wx(say("Public edition").Lower()));
    return kept;
}

void MinutesPreview::compose()
{
    m_soon.Stop();
    ++m_asked;
    m_press.drop_waiting();
    const auto& shown = talk();
    if (!attempt(m_place.notice(), [this] { offer_languages(); }))
        return nothing_to_show("warning", say("The minutes could not be shown"), say("The reason stands above. Nothing is lost."));
    m_chosen->SetLabelText(m_is_kept ? say("As it was frozen") : say("As it will be printed"));
    if (!shown.was_held()) {
        bool cancelled = shown.state == domain::TalkState::cancelled;
        nothing_to_show(cancelled ? "talk" : "calendar", cancelled ? say("The talk was cancelled") : say("The talk has not been held yet"),
            cancelled ? say("There are no minutes of it.")
                      : say("It is set for {date}. The minutes can be seen here once it has been held.", {{"date", shown.date.in_words(window_language())}}));
        return;
    }
    std::optional<documents::Composed> kept;
    if (!attempt(m_place.notice(), [&] { kept = frozen(); })) {
        nothing_to_show("warning", say("The minutes could not be shown"), say("The reason stands above. Nothing is lost."));
        return;
    }
    if (kept) {
        show(*std::move(kept));
        return;
    }
    if (is_withheld(shown)) {
        nothing_to_show("lock", say("These minutes are withheld from you"),
            say("They lie in a room that your account cannot open. Minutes that are finished can be read here."));
        return;
    }
    std::function<documents::Composed()> compose;
    const auto prepare = [&] {
        auto asked = options();
        if (typed)
            asked.typed = typed();
        compose = m_place.desk().documents().prepare(app::document_kind("minutes"), m_talk.str(), asked);
    };
    if (!attempt(m_place.notice(), prepare)) {
        nothing_to_show("warning", say("The minutes could not be composed"), say("The reason stands above. Nothing is lost."));
        return;
    }
    m_press.run(std::move(compose), [this, asked = m_asked](std::future<documents::Composed> made) {
        if (asked != m_asked)
            return;
        if (!attempt(m_place.notice(), [&] { show(made.get()); }))
            nothing_to_show("warning", say("The minutes could not be composed"), say("The reason stands above. Nothing is lost."));
    });
}

void MinutesPreview::show(documents::Composed composed)
{
    m_shown = std::move(composed);
    m_preview->show(m_shown.pdf, [this, asked = m_asked](std::future<void> opened) {
        if (asked != m_asked)
            return;
        if (!attempt(m_place.notice(), [&] { opened.get(); })) {
            nothing_to_show("warning", say("The minutes could not be shown"), say("They can still be saved as PDF."));
            enable(true);
            settle();
            return;
        }
        wxString text;
        for (const auto& page : m_preview->texts())
            text += to_wx(page) + "\n";
        if (m_text->GetValue() != text) {
            m_text->ChangeValue(text);
            m_text->SetInsertionPoint(0);
        }
        set_as_text(m_view.as_text);
        enable(true);
        show_place();
        settle();
    });
}

void MinutesPreview::nothing_to_show(const char* icon_name, const wxString& headline, const wxString& advice)
{
    m_shown = {};
    m_preview->clear();
    m_text->Clear();
    m_no_minutes->tell(icon_name, headline, advice);
    m_paper->SetSelection(2);
    m_page_place->SetLabelText({});
    m_page_place->Hide();
    enable(false);
    settle();
}

void MinutesPreview::settle()
{
    m_settled = m_asked;
    if (std::exchange(m_save_when_settled, false))
        CallAfter([this] { save(); });
}

/// Keys and buttons act only while there are minutes.
void MinutesPreview::enable(bool minutes)
{
    for (wxWindow* control : {static_cast<wxWindow*>(m_as_text), static_cast<wxWindow*>(m_full), static_cast<wxWindow*>(m_public),
             static_cast<wxWindow*>(m_language), static_cast<wxWindow*>(m_zoom), static_cast<wxWindow*>(m_zoom_in), static_cast<wxWindow*>(m_zoom_out)})
        control->Enable(minutes);
    if (std::exchange(m_can_save, minutes) != minutes && on_change)
        on_change();
}

void MinutesPreview::set_edition(domain::Edition edition)
{
    if (m_view.edition == edition)
        return;
    m_view.edition = edition;
    m_full->SetValue(edition == domain::Edition::full);
    m_public->SetValue(edition == domain::Edition::public_);
    compose();
}

void MinutesPreview::set_as_text(bool as_text)
{
    m_view.as_text = as_text;
    m_as_text->SetValue(as_text);
    m_paper->SetSelection(as_text ? 1 : 0);
    theme::give_place(*m_text);
}

void MinutesPreview::show_place()
{
    m_view.zoom = m_preview->zoom();
    auto known = m_view.zoom ? std::find(zoom_choices.begin(), zoom_choices.end(), *m_view.zoom) : zoom_choices.end();
    m_zoom->SetSelection(known == zoom_choices.end() ? 0 : static_cast<int>(known - zoom_choices.begin()) + 1);
    if (m_preview->pages() == 0)
        return;
    auto place = say("Page {page} of {pages}", {{"page", std::to_string(m_preview->page_in_view() + 1)}, {"pages", std::to_string(m_preview->pages())}});
    if (m_page_place->GetLabelText() != place) {
        m_page_place->SetLabelText(place);
        m_page_place->InvalidateBestSize();
        fit();
    }
}

void MinutesPreview::save()
{
    if (!is_settled()) {
        // What was asked for last is what shall be saved, so it has to come first.
        m_save_when_settled = true;
        return;
    }
    if (m_can_save)
        m_place.save_as_pdf(*this, say("Save the minutes as PDF"), m_shown);
}

}  // namespace gui
