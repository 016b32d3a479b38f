// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/settings_dialog.h"

#include "gui/theme.h"
#include "gui/words.h"

#include <algorithm>
#include <array>

namespace gui {
namespace {

constexpr std::array minutes_offered{2, 5, 10, 15, 30, 60};
constexpr std::array looks_offered{app::Look::desktop, app::Look::light, app::Look::dark};
/// Wide enough for the explanation to be read as a paragraph.
constexpr int text_width = 380;
/// GTK counts a line a little wider than wx does, and would otherwise break it once more.
constexpr int line_slack = 12;

size_t place_of(std::vector<int>& offered, int value)
{
    auto found = std::lower_bound(offered.begin(), offered.end(), value);
    // What the file says counts, also where it was written by hand.
    if (found == offered.end() || *found != value)
        found = offered.insert(found, value);
    return static_cast<size_t>(found - offered.begin());
}

void tell_backups(wxStaticText& text, int width)
{
    text.SetLabelText(say("Backups are made by themselves and lie in a folder beside the case file: the five latest, and one for each of the last seven "
                          "days, four weeks and twelve months."));
    text.Wrap(width);
    text.InvalidateBestSize();
    text.SetMinSize({text.GetBestSize().x + text.FromDIP(line_slack), -1});
}

}  // namespace

SettingsDialog::SettingsDialog(wxWindow* parent, const app::Settings& settings, std::function<void(const app::Settings&)> changed)
    : SettingsDialogForm(parent), m_settings(settings), m_changed(std::move(changed)), m_minutes(minutes_offered.begin(), minutes_offered.end())
{
    for (int size = app::Settings::least_text; size <= app::Settings::most_text; size += app::Settings::text_step)
        m_sizes.push_back(size);
    theme::set_label(*m_language, *m_language_label);
    theme::set_label(*m_look, *m_look_label);
    theme::set_label(*m_text_size, *m_text_size_label);
    theme::set_label(*m_lock_after, *m_lock_after_label);
    fill();
    for (auto* choice : {m_language, m_look, m_text_size, m_lock_after})
        choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { chosen(); });
    m_close->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { Close(); });
    // Not modal, so closing hides it unless it is told to go.
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { Destroy(); });
    SetEscapeId(m_close->GetId());
    SetAffirmativeId(m_close->GetId());
    Fit();
    CentreOnParent();
    // The theme reaches new controls at the next frame, or later where much goes on.
    CallAfter([this] { tell_backups(*m_backups, m_text_size->GetTextExtent("n").x * text_width / 8); });
    Bind(wxEVT_IDLE, [this](wxIdleEvent& event) {
        event.Skip();
        m_backups->InvalidateBestSize();
        if (const auto wanted = GetSizer()->GetMinSize(); wanted.x > GetClientSize().x || wanted.y > GetClientSize().y)
            Fit();
    });
    m_language->SetFocus();
}

void SettingsDialog::fill()
{
    m_language->Append(say("As the desktop"));
    for (auto language : base::all_languages)
        m_language->Append(to_wx(own_name(language)));
    int row = 0;
    if (m_settings.language)
        row = 1 + static_cast<int>(std::find(base::all_languages.begin(), base::all_languages.end(), *m_settings.language) - base::all_languages.begin());
    m_language->SetSelection(row);

    for (const auto& word : {say("As the desktop"), say("Light"), say("Dark")})
        m_look->Append(word);
    m_look->SetSelection(static_cast<int>(std::find(looks_offered.begin(), looks_offered.end(), m_settings.look) - looks_offered.begin()));

    const auto size = place_of(m_sizes, m_settings.text_size);
    for (int each : m_sizes)
        m_text_size->Append(to_wx(std::to_string(each) + "\u00a0%"));
    m_text_size->SetSelection(static_cast<int>(size));

    const auto minutes = place_of(m_minutes, m_settings.lock_after);
    for (int each : m_minutes)
        m_lock_after->Append(
            plural("{count} minute without use", "{count} minutes without use", static_cast<unsigned>(each), {{"count", std::to_string(each)}}));
    m_lock_after->SetSelection(static_cast<int>(minutes));

    m_backups->SetForegroundColour(theme::palette().muted);
    tell_backups(*m_backups, m_text_size->GetTextExtent("n").x * text_width / 8);
}

void SettingsDialog::chosen()
{
    const auto row = [](const wxChoice& choice) { return static_cast<size_t>(std::max(choice.GetSelection(), 0)); };
    const auto language = row(*m_language);
    m_settings.language = language == 0 ? std::nullopt : std::optional(base::all_languages[language - 1]);
    m_settings.look = looks_offered[row(*m_look)];
    m_settings.text_size = m_sizes[row(*m_text_size)];
    m_settings.lock_after = m_minutes[row(*m_lock_after)];
    // What follows may make this dialog anew in another language, so the click must be over first.
    CallAfter([changed = m_changed, settings = m_settings] { changed(settings); });
}

}  // namespace gui
