// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/picture.h"
#include "documents/pdf/pdf_document.h"

namespace documents::layout {

/// Paints a picture with its upper left corner at (x, top). Its text belongs to what the caller has begun.
void paint_picture(const base::Picture& picture, pdf::PdfDocument& pdf, const pdf::Fonts& fonts, int page, double x, double top);

}  // namespace documents::layout
