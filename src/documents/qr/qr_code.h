// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/picture.h"

#include <string>
#include <string_view>
#include <vector>

namespace documents {

/// A QR code (ISO/IEC 18004): dark and light squares, without the quiet zone round them. Level Q, so a quarter of it may
/// be creased or stained. Its squares are wiped when it goes.
class QrCode {
public:
    /// Capital letters A to Z, digits and blanks, which take little room; Failure "qr.text" for anything else.
    explicit QrCode(std::string_view text);
    QrCode(const QrCode&) = delete;
    QrCode& operator=(const QrCode&) = delete;
    ~QrCode();

    /// Squares along a side.
    int size() const { return m_size; }
    bool dark(int column, int row) const { return m_squares[static_cast<size_t>(row) * static_cast<size_t>(m_size) + static_cast<size_t>(column)] != 0; }

    /// With the quiet zone of four squares, on a white ground. `square`: the side of one, in points.
    base::Picture draw(double square, std::string alt) const;

private:
    int m_size = 0;
    std::vector<unsigned char> m_squares;
};

}  // namespace documents
