// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace documents::pdf {

/// Packs byte strings for /FlateDecode, one after the other with the same working memory.
class Deflater {
public:
    Deflater();
    ~Deflater();
    std::string pack(std::string_view bytes);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace documents::pdf
