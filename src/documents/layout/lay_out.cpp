// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/layout/lay_out.h"

#include "documents/layout/builder.h"

namespace documents::layout {

int lay_out(const Blocks& blocks, const Settings& settings, const Furniture& furniture, const pdf::Fonts& fonts, pdf::PdfDocument& pdf)
{
    Builder builder(settings, fonts, pdf);
    builder.add(blocks, {look::left, look::text_width, &pdf.root().add(pdf::Tag::sect)});
    return paginate(builder.boxes(), furniture, fonts, pdf);
}

}  // namespace documents::layout
