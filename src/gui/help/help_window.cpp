// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/help/help_window.h"

#include "gui/icons.h"
#include "gui/theme.h"
#include "gui/words.h"

#include <algorithm>

namespace gui {
namespace {

constexpr const char* first_chapter = "README";
/// Pages whose chapter has another name than the page.
constexpr std::pair<const char*, const char*> chapters_of_pages[] = {{"unlock", "case-file"}, {"mandate", "employer"}, {"interplay", "employer"},
    {"records", "minutes"}, {"compliance", "calendar"}, {"accounts", "case-file"}, {"start", "start"}, {"talks", "talk"}};

constexpr double heading_sizes[] = {1.6, 1.25, 1.1};
/// Tenths of a millimetre, as wx wants indents.
constexpr int text_indent = 80, item_indent = 120, item_hang = 45;

}  // namespace

std::string chapter_for(const std::string& page)
{
    for (const auto& [name, chapter] : chapters_of_pages) {
        if (page == name)
            return chapter;
    }
    return page.empty() || !app::guide_chapter(window_language(), page) ? first_chapter : page;
}

HelpPanel::HelpPanel(wxWindow* parent) : HelpPanelForm(parent), m_all(app::guide_chapters(window_language()))
{
    dress();
    for (const auto& chapter : m_all) {
        wxVector<wxVariant> row;
        row.push_back(to_wx("  " + chapter.title));
        m_chapters->AppendItem(row);
    }
    bind();
}

void HelpPanel::bind()
{
    m_chapters->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        const int row = m_chapters->GetSelectedRow();
        if (row >= 0 && m_all[static_cast<size_t>(row)].name != m_chapter)
            show(m_all[static_cast<size_t>(row)].name);
    });
    m_text->Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
        long place = 0;
        if (m_text->HitTest(event.GetPosition(), &place) == wxTE_HT_ON_TEXT)
            follow(place);
        event.Skip();
    });
    m_text->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() != WXK_RETURN || !follow(m_text->GetInsertionPoint()))
            event.Skip();
    });
}

void HelpPanel::dress()
{
    const auto& colours = theme::palette();
    SetBackgroundColour(colours.card);
    m_side->SetBackgroundColour(colours.side);
    m_chapters_label->SetForegroundColour(colours.side_muted);
    theme::css_name(*m_chapters, "side");
    m_chapters->AppendTextColumn(say("Chapters"), wxDATAVIEW_CELL_INERT, m_side->GetMinSize().x);
    theme::set_label(*m_chapters, *m_chapters_label);
    theme::set_name(*m_text, say("The text of the guide"));
    theme::set_margins(*m_text, 28);
}

void HelpPanel::show(const std::string& chapter)
{
    const auto blocks = app::guide_chapter(window_language(), chapter);
    if (!blocks)
        return;
    m_chapter = chapter;
    write(*blocks);
    const auto found = std::find_if(m_all.begin(), m_all.end(), [&](const auto& each) { return each.name == chapter; });
    if (found != m_all.end())
        m_chapters->SelectRow(static_cast<unsigned>(found - m_all.begin()));
    if (on_chapter)
        on_chapter();
}

void HelpPanel::write(const std::vector<app::GuideBlock>& blocks)
{
    auto& text = *m_text;
    text.Freeze();
    text.Clear();
    m_links.clear();
    for (size_t i = 0; i < blocks.size(); ++i) {
        write(blocks[i]);
        const bool ends_list = blocks[i].kind == app::GuideBlock::Kind::item && (i + 1 == blocks.size() || blocks[i + 1].kind != blocks[i].kind);
        text.AppendText(ends_list ? "\n\n" : "\n");
    }
    text.SetInsertionPoint(0);
    text.ShowPosition(0);
    text.Thaw();
}

void HelpPanel::write(const app::GuideBlock& block)
{
    using Kind = app::GuideBlock::Kind;
    auto& text = *m_text;
    const auto& colours = theme::palette();
    wxTextAttr plain(colours.text, wxNullColour, text.GetFont());
    plain.SetLeftIndent(text_indent);
    plain.SetRightIndent(text_indent);
    if (block.kind == Kind::heading)
        plain.SetFont(theme::scaled(text, heading_sizes[block.level - 1], true));
    if (block.kind == Kind::item)
        plain.SetLeftIndent(item_indent, item_hang);
    if (block.kind == Kind::heading && block.level > 1)
        text.AppendText("\n");
    if (!block.marker.empty()) {
        text.SetDefaultStyle(plain);
        text.AppendText(to_wx(block.marker + "\u2002"));
    }
    for (const auto& run : block.text) {
        auto style = plain;
        if (run.bold && block.kind != Kind::heading)
            style.SetFont(theme::scaled(text, 1, true));
        if (run.code)
            style.SetFont(wxFont(wxFontInfo(text.GetFont().GetFractionalPointSize()).Family(wxFONTFAMILY_TELETYPE)));
        const long begin = text.GetLastPosition();
        if (!run.chapter.empty()) {
            style.SetTextColour(colours.accent);
            style.SetFontUnderlined(true);
        }
        text.SetDefaultStyle(style);
        text.AppendText(to_wx(run.text));
        if (!run.chapter.empty())
            m_links.push_back({begin, text.GetLastPosition(), run.chapter});
    }
    text.SetDefaultStyle(plain);
    if (block.kind != Kind::item)
        text.AppendText("\n");
}

bool HelpPanel::follow(long place)
{
    for (const auto& link : m_links) {
        if (place >= link.begin && place < link.end) {
            CallAfter([this, chapter = link.chapter] { show(chapter); });
            return true;
        }
    }
    return false;
}

wxString HelpPanel::title() const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(), [this](const auto& each) { return each.name == m_chapter; });
    return found == m_all.end() ? wxString() : to_wx(found->title);
}

HelpWindow::HelpWindow(wxWindow* parent) : wxFrame(parent, wxID_ANY, say("User guide")), m_panel(new HelpPanel(this))
{
    wxIcon mark;
    mark.CopyFromBitmap(icon("app", theme::palette().accent, 64).GetBitmap(wxSize(64, 64)));
    SetIcon(mark);
    m_panel->on_chapter = [this] { SetTitle(m_panel->title() + to_wx(" – ") + say("User guide")); };
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE)
            Close();
        else
            event.Skip();
    });
    auto* whole = new wxBoxSizer(wxVERTICAL);
    whole->Add(m_panel, wxSizerFlags(1).Expand());
    SetSizer(whole);
    SetMinSize(FromDIP(wxSize(640, 420)));
    SetSize(FromDIP(wxSize(980, 760)));
    CentreOnParent();
}

void HelpWindow::show(const std::string& chapter)
{
    m_panel->show(chapter);
}

}  // namespace gui
