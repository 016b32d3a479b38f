// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "archive/pdf/document.h"
#include "archive/pdf/structure.h"

/// One function per subject, in the order in which check_pdf calls them.
namespace archive::pdf {

/// Header, end, cross-reference tables: what stands outside the objects.
void check_file(Document& document);
/// Every object: stream ends, filters, sizes, actions.
void check_objects(Document& document);
/// Catalogue keys, language, title bar, output intent, optional content.
void check_catalog(Document& document);
void check_output_intent(Document& document);
/// XMP and the information dictionary; learns the part.
void check_metadata(Document& document);
/// Finds the pages and checks their tree, boxes and keys.
void check_pages(Document& document);
/// Content streams of pages, forms and appearances; learns MCIDs and shown codes.
void check_content(Document& document);
void check_fonts(Document& document);
/// Nesting, headings, alternative texts, languages.
void check_structure(Document& document, const Structure& structure);
void check_tables(Document& document, const Structure& structure);
/// MCIDs to elements and back.
void check_parent_tree(Document& document, const Structure& structure);
void check_annotations(Document& document, const Structure& structure);
void check_form(Document& document);
void check_outlines(Document& document);
/// Whether a destination, named or explicit, leads to a page of this file.
bool leads_to_page(Document& document, Object destination);
void check_attachments(Document& document);

}  // namespace archive::pdf
