// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edit_commands.h"

#include "gui/widgets/writing_field.h"

#include <wx/textctrl.h>
#include <wx/textentry.h>

namespace gui {
namespace {

/// The text that has the keyboard, and the field around it that can undo.
struct Target {
    wxTextEntryBase* text = nullptr;
    WritingField* field = nullptr;
};

Target target()
{
    Target found;
    wxWindow* focus = wxWindow::FindFocus();
    found.text = dynamic_cast<wxTextEntryBase*>(focus);
    for (wxWindow* around = focus; around && !found.field; around = around->GetParent())
        found.field = dynamic_cast<WritingField*>(around);
    return found;
}

}  // namespace

bool is_writing()
{
    const auto at = target();
    return at.text && at.text->IsEditable();
}

bool can_edit(EditCommand command)
{
    const auto at = target();
    if (!at.text)
        return false;
    switch (command) {
    case EditCommand::undo: return at.field ? at.field->can_undo() : at.text->CanUndo();
    case EditCommand::redo: return at.field ? at.field->can_redo() : at.text->CanRedo();
    case EditCommand::cut: return at.text->CanCut();
    case EditCommand::copy: return at.text->CanCopy();
    case EditCommand::paste: return at.text->CanPaste();
    case EditCommand::select_all: return !at.text->IsEmpty();
    }
    return false;
}

void edit(EditCommand command)
{
    if (!can_edit(command))
        return;
    const auto at = target();
    switch (command) {
    case EditCommand::undo: at.field ? at.field->undo() : at.text->Undo(); break;
    case EditCommand::redo: at.field ? at.field->redo() : at.text->Redo(); break;
    case EditCommand::cut: at.text->Cut(); break;
    case EditCommand::copy: at.text->Copy(); break;
    case EditCommand::paste: at.text->Paste(); break;
    case EditCommand::select_all: at.text->SelectAll(); break;
    }
}

}  // namespace gui
