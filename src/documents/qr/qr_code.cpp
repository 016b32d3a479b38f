// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/qr/qr_code.h"

#include "base/failure.h"

#include <qrencode.h>

#include <algorithm>
#include <memory>

namespace documents {
namespace {

constexpr int quiet_zone = 4;

struct Free {
    void operator()(QRinput* input) const { QRinput_free(input); }
    void operator()(QRcode* code) const { QRcode_free(code); }
};

/// The optimizer may not take it for a write that nobody reads.
void wipe(unsigned char* bytes, size_t count)
{
    std::fill_n(static_cast<volatile unsigned char*>(bytes), count, static_cast<unsigned char>(0));
}

}  // namespace

QrCode::QrCode(std::string_view text)
{
    const auto usual = [](char c) { return c == ' ' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); };
    if (text.empty() || !std::all_of(text.begin(), text.end(), usual))
        base::broken("qr.text", "a sign that the groups do not have");
    const std::unique_ptr<QRinput, Free> input(QRinput_new2(0, QR_ECLEVEL_Q));
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    if (!input || QRinput_append(input.get(), QR_MODE_AN, static_cast<int>(text.size()), bytes) != 0)
        base::broken("qr.text", "the library refuses it");
    const std::unique_ptr<QRcode, Free> code(QRcode_encodeInput(input.get()));
    if (!code)
        base::broken("qr.text", std::to_string(text.size()) + " signs are too many");
    m_size = code->width;
    const auto count = static_cast<size_t>(m_size) * static_cast<size_t>(m_size);
    m_squares.reserve(count);
    // The lowest bit is the square; the others say what it is for.
    for (size_t i = 0; i < count; ++i)
        m_squares.push_back(code->data[i] & 1);
    wipe(code->data, count);
}

QrCode::~QrCode()
{
    wipe(m_squares.data(), m_squares.size());
}

base::Picture QrCode::draw(double square, std::string alt) const
{
    base::Picture picture;
    const double side = square * (m_size + 2 * quiet_zone);
    picture.width = picture.height = side;
    picture.alt = std::move(alt);
    picture.shapes.emplace_back(base::Picture::Rect{0, 0, side, side, base::Picture::Colour::card});
    // Squares side by side as one bar, along rows and then along columns: where two bars only touched, a screen would
    // show a pale seam.
    for (const bool along_row : {true, false}) {
        for (int line = 0; line < m_size; ++line) {
            const auto is_dark = [&](int at) { return at < m_size && (along_row ? dark(at, line) : dark(line, at)); };
            for (int from = 0; from < m_size; ++from) {
                int to = from;
                while (is_dark(to))
                    ++to;
                const double start = square * (from + quiet_zone), across = square * (line + quiet_zone), length = square * (to - from);
                if (along_row && to > from)
                    picture.shapes.emplace_back(base::Picture::Rect{start, across, length, square, base::Picture::Colour::ink});
                else if (to > from + 1)
                    picture.shapes.emplace_back(base::Picture::Rect{across, start, square, length, base::Picture::Colour::ink});
                from = to;
            }
        }
    }
    return picture;
}

}  // namespace documents
