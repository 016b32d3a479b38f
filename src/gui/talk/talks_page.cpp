// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/talks_page.h"

#include "app/record/freezing.h"
#include "domain/case.h"
#include "gui/attempt.h"
#include "gui/icons.h"
#include "gui/talk/talk_words.h"
#include "gui/theme.h"
#include "gui/widgets/focus.h"
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

/// "11 talks, the next on 13 May 2027".
wxString overview(const std::vector<app::TalkRow>& rows)
{
    auto count = static_cast<unsigned>(rows.size());
    auto comes = std::find_if(rows.rbegin(), rows.rend(), [](const auto& row) { return row.state < domain::TalkState::held; });
    if (comes == rows.rend())
        return plural("{count} talk", "{count} talks", count, {{"count", std::to_string(count)}});
    return plural("{count} talk, the next on {date}", "{count} talks, the next on {date}", count,
        {{"count", std::to_string(count)}, {"date", comes->date.in_words(window_language())}});
}

/// "Development talk · 18 February 2027".
wxString heading(const app::TalkRow& row)
{
    return kind_word(row.kind) + to_wx(" · ") + when(row.date, std::nullopt);
}

}  // namespace

TalksPage::TalksPage(wxWindow* parent, Workplace& place, TalksView& view)
    : TalksPageForm(parent), m_place(place), m_view(view), m_model(new TalkModel(app::talk_list(place.desk().records())))
{
    dress();
    fill_list();
    bind();
    bind_menu();
}

void TalksPage::dress()
{
    const auto& colours = theme::palette();
    for (wxWindow* panel : {static_cast<wxWindow*>(this), static_cast<wxWindow*>(m_work)})
        panel->SetBackgroundColour(colours.ground);
    for (wxWindow* panel : {static_cast<wxWindow*>(m_list_card), static_cast<wxWindow*>(m_minutes_card), static_cast<wxWindow*>(m_no_minutes),
             static_cast<wxWindow*>(m_empty_card), static_cast<wxWindow*>(m_no_talks)})
        panel->SetBackgroundColour(colours.card);
    m_context->SetForegroundColour(colours.muted);
    m_page_place->SetForegroundColour(colours.muted);
    theme::set_heading(*m_title, 1.75);
    theme::set_heading(*m_chosen, 1.15);

    m_save->SetBitmap(icon("save", colours.on_accent, 18));
    theme::css_class(*m_save, "suggested-action");
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

    for (auto language : base::all_languages)
        m_language->Append(to_wx(own_name(language)));
    theme::set_label(*m_language, *m_language_label);
    m_language->SetToolTip(wxControl::RemoveMnemonics(m_language_label->GetLabel()));
    m_zoom->Append(say("Fit width"));
    for (double zoom : zoom_choices)
        m_zoom->Append(per_cent(zoom));
    m_zoom->SetSelection(0);
    theme::set_name(*m_zoom, m_zoom->GetToolTipText());
    theme::set_name(*m_text, say("The minutes as text"));
    theme::set_margins(*m_text, 12);
    theme::css_class(*m_list, "table");
    theme::set_name(*m_list, say("Talks"));
}

void TalksPage::fill_list()
{
    auto add = [this](const wxString& title, TalkModel::Column column, int width) {
        auto* renderer = new wxDataViewTextRenderer("string", wxDATAVIEW_CELL_INERT);
        renderer->EnableMarkup();
        renderer->EnableEllipsize(column == TalkModel::year ? wxELLIPSIZE_NONE : wxELLIPSIZE_END);
        m_list->AppendColumn(new wxDataViewColumn(title, renderer, column, width, wxALIGN_LEFT, wxDATAVIEW_COL_RESIZABLE));
    };
    const auto& rows = m_model->rows();
    int kinds = FromDIP(120), states = FromDIP(80);
    for (const auto& row : rows) {
        // The line below the kind is smaller.
        kinds = std::max({kinds, m_list->GetTextExtent(kind_word(row.kind)).x, m_list->GetTextExtent(when(row.date, row.time)).x * 17 / 20});
        states = std::max(states, m_list->GetTextExtent(to_wx("● ") + state_word(row.state)).x);
    }
    m_year_width = m_list->GetTextExtent("20000").x + FromDIP(20);
    m_talk_width = kinds + FromDIP(24);
    m_state_width = states + FromDIP(24);
    add(say("Year"), TalkModel::year, m_year_width);
    add(say("Talk"), TalkModel::talk, m_talk_width);
    add(say("Status"), TalkModel::state, m_state_width);
    m_list->AssociateModel(m_model.get());
    fit_list();
    m_work->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        // GTK is giving out places just now; what asks for another one in the middle of that may wait for ever.
        CallAfter([this] { fit_list(); });
        event.Skip();
    });

    if (rows.empty()) {
        m_context->SetLabelText(say("Nothing is planned yet."));
        m_no_talks->tell("calendar", say("No talks yet"), say("Begin with the first talk of the year: agree on when, and who takes part."));
        m_state->SetSelection(1);
        m_save->Hide();
        m_as_text->Hide();
        enable(false);
        return;
    }
    m_context->SetLabelText(overview(rows));

    // First the talk chosen before, else the latest with minutes, else the latest.
    std::optional<unsigned> first = m_view.talk ? m_model->row_of(*m_view.talk) : std::nullopt;
    if (!first) {
        auto found = std::find_if(rows.begin(), rows.end(), [](const auto& row) { return row.has_minutes; });
        first = found == rows.end() ? 0 : static_cast<unsigned>(found - rows.begin());
    }
    m_preview->set_zoom(m_view.zoom);
    m_full->SetValue(m_view.edition == domain::Edition::full);
    m_public->SetValue(m_view.edition == domain::Edition::public_);
    m_language->SetSelection(static_cast<int>(m_view.language.value_or(m_place.desk().written_form())));
    m_as_text->SetValue(m_view.as_text);
    m_list->Select(m_model->GetItem(*first));
    m_view.talk = rows[*first].id;
    m_chosen->SetLabelText(heading(rows[*first]));
    enable(false);
    // The window is painted before anything is composed.
    CallAfter([this, row = *first] {
        m_list->EnsureVisible(m_model->GetItem(row));
        if (may_take_focus(*this))
            m_list->SetFocus();
        fit_list();
        choose(m_model->rows()[row]);
    });
}

/// In a window that is on the screen already the theme reaches new controls only at the next frame, so they are measured
/// whenever the page is laid out.
void TalksPage::measure_controls()
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
}

/// The list has the width it needs, but leaves most of the page to the minutes.
void TalksPage::fit_list()
{
    measure_controls();
    int whole = m_work->GetClientSize().x;
    int frame = FromDIP(36);
    int wanted = m_year_width + m_talk_width + m_state_width + frame;
    int width = std::min(wanted, whole * 9 / 20);
    m_list->GetColumn(TalkModel::talk)->SetWidth(std::max(FromDIP(90), m_talk_width - (wanted - width)));
    m_list_card->SetMinSize({width, -1});
    // Where it is narrow the choice of language speaks for itself, and zooming has its keys.
    auto* row = m_language->GetContainingSizer();
    int room = whole - width - FromDIP(56);
    auto show = [&](std::initializer_list<wxWindow*> controls, bool shown) {
        for (auto* each : controls)
            each->Show(shown);
    };
    show({m_language_label, m_zoom_out, m_zoom_in}, true);
    if (row->CalcMin().x > room)
        show({m_language_label}, false);
    if (row->CalcMin().x > room)
        show({m_zoom_out, m_zoom_in}, false);
    m_work->Layout();
    // Its own size may be the same, and what is in it another.
    m_minutes_card->Layout();
    theme::give_place(*m_page_place);
}

void TalksPage::bind()
{
    m_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent& event) {
        if (!event.GetItem().IsOk())
            return;
        const auto& row = m_model->rows()[m_model->GetRow(event.GetItem())];
        if (!m_view.talk || *m_view.talk != row.id)
            choose(row);
    });
    m_full->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) { set_edition(domain::Edition::full); });
    m_public->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) { set_edition(domain::Edition::public_); });
    m_language->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        m_view.language = base::all_languages[static_cast<size_t>(event.GetSelection())];
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
    m_save->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { save(); });
}

void TalksPage::bind_menu()
{
    auto on = [this](const char* item, std::function<void()> act, std::function<bool()> is_on = {}) {
        int id = wxXmlResource::GetXRCID(item);
        Bind(
            wxEVT_MENU, [act](wxCommandEvent&) { act(); }, id);
        Bind(
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

const app::TalkRow* TalksPage::chosen() const
{
    auto row = m_view.talk ? m_model->row_of(*m_view.talk) : std::nullopt;
    return row ? &m_model->rows()[*row] : nullptr;
}

app::MinutesOptions TalksPage::options() const
{
    return {.edition = m_view.edition, .language = m_view.language.value_or(m_place.desk().written_form()), .on = m_place.today()};
}

void TalksPage::show_record(const std::string& id)
{
    const auto* talk = m_place.records().talks.find(id);
    const auto row = talk ? m_model->row_of((*talk)->id) : std::nullopt;
    if (!row)
        return;
    m_list->Select(m_model->GetItem(*row));
    m_list->EnsureVisible(m_model->GetItem(*row));
    m_list->SetFocus();
    if (m_view.talk != (*talk)->id || is_settled())
        choose(m_model->rows()[*row]);
}

std::optional<documents::Composed> TalksPage::frozen(const domain::TalkId& talk) const
{
    if (!m_place.session())
        return std::nullopt;
    auto kept = app::Freezing::find(*m_place.session(), talk.str(), m_view.edition, options().language.value());
    if (kept && m_view.edition == domain::Edition::public_)
        kept->file_name.insert(kept->file_name.rfind('.'), " – " + from_wx(say("Public edition").Lower()));
    return kept;
}

void TalksPage::choose(const app::TalkRow& row)
{
    m_view.talk = row.id;
    m_chosen->SetLabelText(heading(row));
    m_minutes_card->Layout();
    m_preview->clear();
    m_text->Clear();
    compose();
}

void TalksPage::compose()
{
    const auto* row = chosen();
    ++m_asked;
    m_press.drop_waiting();
    if (!row)
        return;
    if (!row->has_minutes) {
        bool cancelled = row->state == domain::TalkState::cancelled;
        nothing_to_show(cancelled ? "talk" : "calendar", cancelled ? say("The talk was cancelled") : say("The talk has not been held yet"),
            cancelled ? say("There are no minutes of it.")
                      : say("It is set for {date}. The minutes can be seen here once it has been held.", {{"date", row->date.in_words(window_language())}}));
        return;
    }
    std::optional<documents::Composed> kept;
    if (!attempt(m_place.notice(), [&] { kept = frozen(row->id); })) {
        nothing_to_show("warning", say("The minutes could not be shown"), say("The reason stands above. Nothing is lost."));
        return;
    }
    if (kept) {
        show(*std::move(kept));
        return;
    }
    if (row->is_withheld) {
        nothing_to_show("lock", say("These minutes are withheld from you"),
            say("They lie in a room that your account cannot open. Minutes that are finished can be read here."));
        return;
    }
    std::function<documents::Composed()> compose;
    if (!attempt(m_place.notice(), [&] { compose = m_place.desk().documents().prepare(app::document_kind("minutes"), row->id.str(), options()); })) {
        nothing_to_show("warning", say("The minutes could not be composed"), say("The reason stands above. Nothing is lost."));
        return;
    }
    m_place.status(say("Composing the minutes…"));
    m_press.run(std::move(compose), [this, asked = m_asked](std::future<documents::Composed> made) {
        if (asked != m_asked)
            return;
        m_place.status({});
        if (!attempt(m_place.notice(), [&] { show(made.get()); }))
            nothing_to_show("warning", say("The minutes could not be composed"), say("The reason stands above. Nothing is lost."));
    });
}

void TalksPage::show(documents::Composed composed)
{
    m_shown = std::move(composed);
    m_preview->show(m_shown.pdf, [this, asked = m_asked](std::future<void> opened) {
        if (asked != m_asked)
            return;
        if (!attempt(m_place.notice(), [&] { opened.get(); })) {
            nothing_to_show("warning", say("The minutes could not be shown"), say("They can still be saved as PDF."));
            m_can_save = true;
            settle();
            return;
        }
        wxString text;
        for (const auto& page : m_preview->texts())
            text += to_wx(page) + "\n";
        m_text->ChangeValue(text);
        m_text->SetInsertionPoint(0);
        set_as_text(m_view.as_text);
        enable(true);
        show_place();
        settle();
    });
}

void TalksPage::nothing_to_show(const char* icon_name, const wxString& headline, const wxString& advice)
{
    m_shown = {};
    m_preview->clear();
    m_text->Clear();
    m_no_minutes->tell(icon_name, headline, advice);
    m_paper->SetSelection(2);
    m_page_place->SetLabelText({});
    enable(false);
    settle();
}

void TalksPage::settle()
{
    m_settled = m_asked;
    if (std::exchange(m_save_when_settled, false))
        CallAfter([this] { save(); });
}

void TalksPage::enable(bool minutes)
{
    m_can_save = minutes;
    for (wxWindow* control :
        {static_cast<wxWindow*>(m_save), static_cast<wxWindow*>(m_as_text), static_cast<wxWindow*>(m_full), static_cast<wxWindow*>(m_public),
            static_cast<wxWindow*>(m_language), static_cast<wxWindow*>(m_zoom), static_cast<wxWindow*>(m_zoom_in), static_cast<wxWindow*>(m_zoom_out)})
        control->Enable(minutes);
}

void TalksPage::set_edition(domain::Edition edition)
{
    if (m_view.edition == edition)
        return;
    m_view.edition = edition;
    m_full->SetValue(edition == domain::Edition::full);
    m_public->SetValue(edition == domain::Edition::public_);
    compose();
}

void TalksPage::set_as_text(bool as_text)
{
    m_view.as_text = as_text;
    m_as_text->SetValue(as_text);
    m_paper->SetSelection(as_text ? 1 : 0);
    theme::give_place(*m_text);
}

void TalksPage::show_place()
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
        fit_list();
    }
}

void TalksPage::save()
{
    if (!is_settled()) {
        // What was asked for last is what shall be saved, so it has to come first.
        m_save_when_settled = true;
        return;
    }
    if (!m_can_save)
        return;
    m_place.save_as_pdf(*this, say("Save the minutes as PDF"), m_shown);
}

}  // namespace gui
