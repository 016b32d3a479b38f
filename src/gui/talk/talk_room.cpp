// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/talk/talk_room.h"

#include "app/law.h"
#include "app/talk/talks.h"
#include "domain/case.h"
#include "gui/icons.h"
#include "gui/overview/overview_words.h"
#include "gui/talk/new_actions.h"
#include "gui/talk/room_actions.h"
#include "gui/talk/room_goals.h"
#include "gui/talk/room_words.h"
#include "gui/talk/talk_words.h"
#include "gui/theme.h"
#include "gui/widgets/table.h"
#include "gui/words.h"

#include <algorithm>

namespace gui {
namespace {

/// Where the step is narrower than this, the side stands below the agenda; device-independent pixels.
constexpr int three_columns = 980;
/// As wide as so many lines are high, at least, is what stands in the middle.
constexpr int least_lines = 19;

enum class RoomState : size_t { before, room, nothing };
enum class Side : size_t { goals, earlier, note };

void dress_list(wxDataViewCtrl& list, const wxString& title)
{
    add_column(list, title, 0, list.FromDIP(200), Cut::end);
    theme::css_class(list, "table");
    theme::set_name(list, title);
}

}  // namespace

TalkRoom::TalkRoom(wxWindow* parent, Workplace& place, RoomView& view, domain::TalkId talk)
    : TalkRoomForm(parent)
    , m_place(place)
    , m_view(view)
    , m_talk(talk)
    , m_private(place, "talk/" + talk.str() + "/note", [this] { return m_note->value(); })
    , m_clock(view, [this] { show_clock(); })
    , m_agenda_rows(new RowsModel(1))
{
    dress();
    m_goals = new RoomGoals(m_goals_place, place, talk, [this] { changed(); });
    m_earlier = new RoomActions(m_earlier_place, place, talk, [this] { changed(); });
    m_new_actions = new NewActions(m_new_actions_place, place, talk, [this] {
        show_presenter();
        changed();
    });
    for (auto [panel, child] : {std::pair<wxWindow*, wxWindow*>{m_goals_place, m_goals}, {m_earlier_place, m_earlier}, {m_new_actions_place, m_new_actions}}) {
        auto* sizer = new wxBoxSizer(wxVERTICAL);
        sizer->Add(child, wxSizerFlags(1).Expand());
        panel->SetSizer(sizer);
    }
    bind();
    if (place.session())
        m_note->set_value(m_private.kept().value_or(std::string()));
    m_note->set_read_only(!place.can_write());
    m_note->set_language(place.desk().written_form());
    show_state();
}

TalkRoom::~TalkRoom()
{
    if (m_presenter)
        m_presenter->Destroy();
}

void TalkRoom::dress()
{
    const auto& colours = theme::palette();
    for (wxWindow* panel : {static_cast<wxWindow*>(this), static_cast<wxWindow*>(m_state), static_cast<wxWindow*>(m_before), static_cast<wxWindow*>(m_room)})
        panel->SetBackgroundColour(colours.ground);
    for (wxWindow* panel :
        {static_cast<wxWindow*>(m_before_card), static_cast<wxWindow*>(m_agenda_card), static_cast<wxWindow*>(m_item_card), static_cast<wxWindow*>(m_side_card),
            static_cast<wxWindow*>(m_nothing_card), static_cast<wxWindow*>(m_nothing), static_cast<wxWindow*>(m_side), static_cast<wxWindow*>(m_goals_place),
            static_cast<wxWindow*>(m_earlier_place), static_cast<wxWindow*>(m_note_page), static_cast<wxWindow*>(m_new_actions_place)})
        panel->SetBackgroundColour(colours.card);
    theme::set_heading(*m_who_heading, 1.5);
    theme::set_heading(*m_agenda_heading, 1.15);
    m_item_title->set_heading(1.9);
    m_clock_face->SetFont(theme::scaled(*this, 1.6, true));
    m_planned->SetForegroundColour(colours.muted);
    // Until there is a time set aside.
    m_planned->Hide();
    for (auto* quiet : {m_before_note, m_note_hint, m_hat})
        quiet->set_colour(colours.muted);
    m_agreed->text().SetFont(theme::scaled(*this, 1.35));
    m_agreed->set_lines(3);
    // Where the window is low, the room is scrolled rather than squeezed.
    m_room->SetScrollRate(0, FromDIP(12));
    m_before->SetScrollRate(0, FromDIP(12));
    m_agenda->SetMinSize({-1, 3 * (GetCharHeight() * 2 + FromDIP(18))});
    theme::css_class(*m_begin, "suggested-action");
    theme::css_class(*m_begin_now, "suggested-action");
    dress_list(*m_agenda, m_agenda_heading->GetLabelText());
    m_agenda->AssociateModel(m_agenda_rows.get());
    keep_chosen_in_view(*m_agenda);
    for (auto* segment : {m_show_goals, m_show_earlier, m_show_note})
        theme::make_segment(*segment);
    theme::css_class(*m_show_goals, "segment-first");
    theme::css_class(*m_show_earlier, "segment-middle");
    theme::css_class(*m_show_note, "segment-last");
    m_note_hint->tell(say("Only you can read this. It stands in no minutes."));
}

void TalkRoom::bind()
{
    m_begin->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        CallAfter([this] {
            if (talk().date == m_place.today())
                return begin();
            ask_about_day(true);
            // Whoever presses Enter at once has not read it.
            m_begin_later->SetFocus();
        });
    });
    m_begin_now->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { begin(); }); });
    m_begin_later->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        CallAfter([this] {
            ask_about_day(false);
            m_begin->SetFocus();
        });
    });
    m_agenda->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent& event) {
        if (!m_following && event.GetItem().IsOk())
            go_to(m_agenda_rows->GetRow(event.GetItem()));
    });
    // Enter in the agenda leads to the text.
    m_agenda->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { m_agreed->SetFocus(); });
    m_agreed->Bind(EVT_FIELD, [this](wxCommandEvent&) {
        if (m_text)
            m_text->changed();
        show_presenter();
    });
    m_note->Bind(EVT_FIELD, [this](wxCommandEvent&) { m_private.changed(); });
    m_run->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent& event) {
        if (event.IsChecked() && m_text)
            m_clock.start(m_text->item());
        else
            m_clock.pause();
        show_clock();
    });
    m_show_goals->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) { show_side(static_cast<size_t>(Side::goals)); });
    m_show_earlier->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) { show_side(static_cast<size_t>(Side::earlier)); });
    m_show_note->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) { show_side(static_cast<size_t>(Side::note)); });
    const int id = wxXmlResource::GetXRCID("presenter_view");
    Bind(
        wxEVT_MENU,
        [this](wxCommandEvent&) {
            if (m_presenter)
                m_presenter->Close();
            else
                present();
        },
        id);
    Bind(
        wxEVT_UPDATE_UI, [this](wxUpdateUIEvent& event) { event.Enable(m_text != nullptr); }, id);
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        const int key = event.GetKeyCode();
        if (m_text && event.GetModifiers() == wxMOD_CONTROL && (key == WXK_PAGEDOWN || key == WXK_PAGEUP))
            go_to(key == WXK_PAGEUP ? index() - (index() > 0 ? 1 : 0) : index() + 1);
        else if (m_text && event.GetModifiers() == wxMOD_CONTROL && key == 'S')
            leave_item();
        else
            event.Skip();
    });
    // The room gets its size later than the step when the talk begins.
    for (wxWindow* each : {static_cast<wxWindow*>(this), static_cast<wxWindow*>(m_room)}) {
        each->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
            // GTK is giving out places just now; what asks for another one in the middle of that may wait for ever.
            CallAfter([this] { lay_out(); });
            event.Skip();
        });
    }
}

/// Which of its faces the step has.
void TalkRoom::show_state()
{
    const auto& now = talk();
    const auto face = [this](RoomState which) { m_state->SetSelection(static_cast<size_t>(which)); };
    const bool is_withheld = std::any_of(now.agenda.begin(), now.agenda.end(), [](const auto& item) { return item.title.is_withheld(); });
    m_text.reset();
    if (now.state == domain::TalkState::cancelled) {
        m_nothing->tell("talk", say("The talk was cancelled"), {});
        face(RoomState::nothing);
    }
    else if (is_withheld) {
        m_nothing->tell("lock", say("This talk is withheld from you"), say("It lies in a room that your account cannot open."));
        face(RoomState::nothing);
    }
    else if (!now.was_held()) {
        ask_who_is_here();
        face(RoomState::before);
    }
    else if (now.agenda.empty()) {
        m_nothing->tell("talk", say("The talk has no agenda"), {});
        face(RoomState::nothing);
    }
    else {
        fill_agenda();
        face(RoomState::room);
        go_to(index());
    }
}

void TalkRoom::ask_who_is_here()
{
    m_expected = expected_at(m_place.records(), talk());
    std::vector<PeoplePicker::Person> people;
    std::vector<std::string> keys;
    for (const auto& each : m_expected) {
        people.push_back({each.person.str(), to_wx(m_place.records().persons.get(each.person)->name.str()),
            each.capacity.is_withheld() ? wxString() : to_wx(each.capacity.str())});
        keys.push_back(each.person.str());
    }
    m_present->offer(std::move(people));
    m_present->choose(keys);
    const auto side = m_place.side();
    const bool may_begin = m_place.can_write() && side && *side != domain::Side::executive;
    m_may_begin = may_begin;
    ask_about_day(false);
    m_who_heading->SetLabelText(may_begin ? say("Who is here?") : say("The talk has not been held yet"));
    m_present->Show(may_begin);
    m_before_note->tell(may_begin ? say("Tick those who have come. It is noted in the minutes, and the talk begins.")
                                  : say("The talk is begun by the employer's side. Then it can be followed here."));
}

/// The talk is set for another day than today.
void TalkRoom::ask_about_day(bool ask)
{
    const auto in_words = [](base::Date day) { return day.in_words(window_language()); };
    m_other_day->tell(ask ? say("The talk is set for {planned}, and today is {today}. If you begin now, it is noted as held, and {planned} is the day in the "
                                "minutes. If you hold it on another day, change the day first, under Prepare.",
                          {{"planned", in_words(talk().date)}, {"today", in_words(m_place.today())}})
                          : wxString());
    m_begin->Show(m_may_begin && !ask);
    m_begin_now->Show(ask);
    m_begin_later->Show(ask);
    m_before_card->Layout();
    m_before->FitInside();
}

void TalkRoom::begin()
{
    auto attendance = m_expected;
    const auto there = m_present->chosen();
    for (auto& each : attendance) {
        const bool is_there = std::find(there.begin(), there.end(), each.person.str()) != there.end();
        each.attendance = is_there ? domain::Attendance::present : domain::Attendance::absent;
    }
    const auto complain = [this](const domain::Complaint& complaint) {
        if (complaint.field.find("participants") == std::string::npos)
            return false;
        ask_about_day(false);
        m_present->complain(complaint);
        m_present->SetFocus();
        return true;
    };
    if (!m_place.change([&](app::Work& work) { app::Talks(work).hold(m_talk, std::move(attendance)); }, complain))
        return;
    show_state();
    changed();
    m_agreed->SetFocus();
}

std::vector<TalkStep::Offer> TalkRoom::offers()
{
    if (!m_text)
        return {};
    return {{say("Presenter view"), "screen", [this] { present(); }}};
}

void TalkRoom::shown()
{
    if (m_text)
        m_text->reload();
    else
        show_state();
    m_new_actions->reload();
    if (m_goals->is_idle())
        m_goals->reload();
    if (m_earlier->is_idle())
        m_earlier->reload();
    lay_out();
}

void TalkRoom::put_away()
{
    m_clock.pause();
    if (m_text)
        m_text->put_away();
    put_sides_away();
}

void TalkRoom::put_sides_away()
{
    m_private.put_away();
    m_goals->put_away();
    m_earlier->put_away();
    m_new_actions->put_away();
}

bool TalkRoom::may_go()
{
    m_clock.pause();
    put_sides_away();
    // Whoever leaves on purpose is done with the text.
    return leave_item();
}

size_t TalkRoom::index() const
{
    const auto& agenda = talk().agenda;
    const auto found = std::find_if(agenda.begin(), agenda.end(), [&](const auto& item) { return m_view.item == item.id; });
    return found == agenda.end() ? 0 : static_cast<size_t>(found - agenda.begin());
}

wxString TalkRoom::number_and_title(size_t item) const
{
    return to_wx(std::to_string(item + 1) + ". " + talk().agenda[item].title.str());
}

void TalkRoom::fill_agenda()
{
    m_following = true;
    m_agenda_rows->set(agenda_rows(talk(), m_clock));
    m_agenda->Select(m_agenda_rows->GetItem(static_cast<unsigned>(index())));
    m_following = false;
}

bool TalkRoom::leave_item()
{
    if (!m_text)
        return true;
    const bool was_changed = m_text->is_changed();
    if (!m_text->write())
        return m_text->is_safe();
    if (was_changed) {
        fill_agenda();
        tell_talk_changed(*this);
    }
    return true;
}

void TalkRoom::go_to(size_t item)
{
    const auto& agenda = talk().agenda;
    item = std::min(item, agenda.size() - 1);
    if (m_text && m_text->item() != agenda[item].id && !leave_item()) {
        fill_agenda();
        return;
    }
    m_view.item = agenda[item].id;
    if (!m_text || m_text->item() != agenda[item].id)
        m_text = std::make_unique<AgreedText>(m_place, m_talk, agenda[item].id, *m_agreed);
    if (m_clock.is_running())
        m_clock.start(agenda[item].id);
    m_hat->tell(hat_words(m_place.records(), agenda[item].hat));
    const auto& agreed = agenda[item].agreed;
    m_agreed->set_hint(agreed && agreed->access.is_closed() ? to_wx(m_place.desk().law().marker(agreed->access, window_language())) : wxString());
    fill_agenda();
    m_new_actions->reload();
    show_clock();
    lay_out();
    show_presenter();
}

void TalkRoom::show_clock()
{
    if (!m_text)
        return;
    const auto& item = talk().agenda[index()];
    const auto used = m_clock.used(item.id);
    const auto [face, below, is_over] = clock_words(used, item.minutes);
    m_clock_face->SetLabelText(face);
    const auto& colours = theme::palette();
    m_clock_face->SetForegroundColour(is_over ? colours.warn : colours.text);
    if (m_planned->GetLabelText() != below) {
        m_planned->SetLabelText(below);
        m_planned->Show(!below.empty());
        m_item_card->Layout();
    }
    m_run->SetValue(m_clock.is_running());
    const auto label = m_clock.is_running() ? say("Pause") : used.count() > 0 ? say("Go on") : say("Start the clock");
    if (m_run->GetLabel() != label) {
        m_run->SetLabel(label);
        m_run->InvalidateBestSize();
        m_item_card->Layout();
    }
}

void TalkRoom::show_side(size_t page)
{
    m_side->SetSelection(page);
    m_side_card->Layout();
    if (page == static_cast<size_t>(Side::note))
        m_note->SetFocus();
}

/// Records are others now: header and other steps follow.
void TalkRoom::changed()
{
    tell_talk_changed(*this);
}

void TalkRoom::lay_out()
{
    const int whole = m_room->GetClientSize().x;
    if (whole <= 0 || !m_text)
        return;
    const int gap = FromDIP(16);
    auto* sizer = static_cast<wxBoxSizer*>(m_room->GetSizer());
    sizer->Clear();
    int tabs = FromDIP(24);
    for (auto* segment : {m_show_goals, m_show_earlier, m_show_note}) {
        segment->SetMinSize(wxDefaultSize);
        segment->InvalidateBestSize();
        segment->SetMinSize(segment->GetBestSize());
        tabs += segment->GetBestSize().x;
    }
    const int column = std::clamp(whole / 4, FromDIP(220), FromDIP(330)), side = std::max(column, tabs);
    // Larger letters want a wider middle.
    const bool beside = whole >= FromDIP(three_columns) && whole - column - side - 2 * gap >= GetCharHeight() * least_lines;
    const int narrow = beside ? column : std::max({FromDIP(240), whole * 3 / 8, tabs});
    if (beside) {
        sizer->Add(m_agenda_card, wxSizerFlags().Expand().Border(wxRIGHT, gap));
        sizer->Add(m_item_card, wxSizerFlags(1).Expand());
        sizer->Add(m_side_card, wxSizerFlags().Expand().Border(wxLEFT, gap));
    }
    else {
        auto* left = new wxBoxSizer(wxVERTICAL);
        left->Add(m_agenda_card, wxSizerFlags(2).Expand());
        left->Add(m_side_card, wxSizerFlags(3).Expand().Border(wxTOP, gap / 2));
        sizer->Add(left, wxSizerFlags().Expand().Border(wxRIGHT, gap / 2));
        sizer->Add(m_item_card, wxSizerFlags(1).Expand());
    }
    m_agenda_card->SetMinSize({narrow, -1});
    m_side_card->SetMinSize({std::max(narrow, side), -1});
    m_agenda->GetColumn(0)->SetWidth(std::max(FromDIP(120), narrow - FromDIP(32)));
    m_room->FitInside();
    m_room->Layout();
    m_item_title->tell(number_and_title(index()));
    m_item_card->Layout();
    m_side_card->Layout();
    theme::give_place(*m_room);
    for (wxWindow* card : {static_cast<wxWindow*>(m_agenda_card), static_cast<wxWindow*>(m_item_card), static_cast<wxWindow*>(m_side_card)})
        theme::give_place(*card);
}

void TalkRoom::present()
{
    if (!m_text)
        return;
    if (m_presenter) {
        m_presenter->come_forward();
        return;
    }
    m_presenter = new Presenter(this, [this](int step) {
        const auto at = static_cast<int>(index()) + step;
        if (at >= 0 && at < static_cast<int>(talk().agenda.size()))
            go_to(static_cast<size_t>(at));
    });
    show_presenter();
    m_presenter->come_forward();
}

void TalkRoom::show_presenter()
{
    if (!m_presenter || !m_text)
        return;
    Presenter::Shown shown;
    shown.talk = kind_word(talk().kind) + dot + when(talk().date, std::nullopt);
    shown.place = say("{number} of {all}", {{"number", std::to_string(index() + 1)}, {"all", std::to_string(talk().agenda.size())}});
    shown.title = number_and_title(index());
    shown.agreed = to_wx(m_agreed->value());
    for (const auto* action : m_place.desk().records().actions_of(m_place.records().talks.get(m_talk)))
        shown.actions.push_back(action_line_words(m_place.records(), **action));
    m_presenter->show(shown);
}

}  // namespace gui
