// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/picture.h"
#include "documents/pdf/pdf_document.h"

namespace documents::layout {

/// How a stretch of text is set. Sizes in points; `lead` is the distance from base line to base line.
struct TextStyle {
    double size;
    double lead;
    pdf::Style face;
    pdf::Colour colour;
};

/// The house's one look on paper: A4, one column, colours that hold in grey and against white (WCAG AA).
namespace look {

constexpr pdf::Colour rgb(unsigned hex)
{
    return {static_cast<float>((hex >> 16) & 255) / 255.0f, static_cast<float>((hex >> 8) & 255) / 255.0f, static_cast<float>(hex & 255) / 255.0f};
}

inline constexpr double page_width = 595.28, page_height = 841.89;
inline constexpr double left = 62, right = 62, top = 86, bottom = 74;
inline constexpr double text_width = page_width - left - right;
inline constexpr double text_height = page_height - top - bottom;

inline constexpr pdf::Colour ink = rgb(0x1B2733), navy = rgb(0x12324F), accent = rgb(0x0B5C8A), muted = rgb(0x54636F), rule = rgb(0xC3CDD6),
                             head_ground = rgb(0xE7EEF4), note_ground = rgb(0xF3F5F7);

inline constexpr TextStyle body{10.5, 15, pdf::Style::regular, ink};
inline constexpr TextStyle h1{19, 25, pdf::Style::bold, navy};
inline constexpr TextStyle h2{13, 18, pdf::Style::bold, navy};
inline constexpr TextStyle h3{10.5, 15, pdf::Style::bold, navy};
inline constexpr TextStyle note{9.5, 13.5, pdf::Style::regular, ink};
inline constexpr TextStyle cell{9.5, 13, pdf::Style::regular, ink};
inline constexpr TextStyle cell_head{9, 12.5, pdf::Style::bold, navy};
inline constexpr TextStyle key{9.5, 13, pdf::Style::regular, muted};
inline constexpr TextStyle small{8, 11, pdf::Style::regular, muted};

pdf::Colour of(base::Picture::Colour role);

}  // namespace look
}  // namespace documents::layout
