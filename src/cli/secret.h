// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// A passphrase, or a paper's groups, between the keyboard and whoever needs it. Wiped when it goes; never copied.
class Secret {
public:
    Secret() = default;
    /// Takes the text, and wipes where it stood.
    explicit Secret(std::string& text) : m_text(text.begin(), text.end()) { explicit_bzero(text.data(), text.size()); }
    explicit Secret(std::string&& text) : Secret(text) {}
    Secret(Secret&& other) noexcept = default;
    Secret& operator=(Secret&& other) noexcept
    {
        m_text.swap(other.m_text);
        return *this;
    }
    ~Secret() { explicit_bzero(m_text.data(), m_text.size()); }

    std::string_view text() const { return {m_text.data(), m_text.size()}; }
    bool empty() const { return m_text.empty(); }

private:
    std::vector<char> m_text;
};

}  // namespace cli
