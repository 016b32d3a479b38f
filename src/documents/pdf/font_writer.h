// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "documents/pdf/deflate.h"
#include "documents/pdf/fonts.h"
#include "documents/pdf/haru_file.h"

#include <bitset>
#include <string>

namespace documents::pdf {

/// One face as one document uses it: which signs were drawn, and then the Type 0 font with just these. A sign's
/// code in the content is its code point, in two bytes.
class FontWriter {
public:
    explicit FontWriter(const Face& face) : m_face(&face) {}
    const Face& face() const { return *m_face; }
    void use(char16_t code)
    {
        if (!m_used.test(code)) {
            m_used.set(code);
            m_codes += code;
        }
    }
    /// The font's object number.
    int write(HaruFile& file, Deflater& deflater) const;

private:
    const Face* m_face;
    std::bitset<0x10000> m_used;
    std::u16string m_codes;
};

}  // namespace documents::pdf
