// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"

#include "base/failure.h"
#include "base/resource.h"

#include <cstdint>
#include <cstring>

namespace base {
namespace {

/// A little-endian GNU .mo file, as msgfmt writes it on the machines we build on.
/// Format: https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html
class MoFile {
public:
    explicit MoFile(std::string_view bytes) : m_bytes(bytes)
    {
        if (number(0) != 0x950412de)
            broken("words.format", "not a message catalogue");
    }
    std::uint32_t count() const { return number(8); }
    std::string_view original(std::uint32_t i) const { return string(number(12) + 8 * i); }
    std::string_view translation(std::uint32_t i) const { return string(number(16) + 8 * i); }

private:
    std::uint32_t number(std::uint32_t at) const
    {
        if (at + 4 > m_bytes.size())
            broken("words.format", "cut short");
        std::uint32_t value;
        std::memcpy(&value, m_bytes.data() + at, 4);
        return value;
    }
    std::string_view string(std::uint32_t at) const { return m_bytes.substr(number(at + 4), number(at)); }

    std::string_view m_bytes;
};

std::string_view until_zero(std::string_view text)
{
    return text.substr(0, text.find('\0'));
}

}  // namespace

Words::Words(Language language) : m_language(language)
{
    MoFile file(resource("words/" + std::string(code(language)) + ".mo"));
    for (std::uint32_t i = 0; i < file.count(); ++i) {
        if (!file.original(i).empty())
            m_messages.emplace(until_zero(file.original(i)), file.translation(i));
    }
}

std::string_view Words::operator()(std::string_view message) const
{
    auto found = m_messages.find(message);
    return found == m_messages.end() ? message : until_zero(found->second);
}

std::string_view Words::in_context(std::string_view context, std::string_view message) const
{
    const auto key = std::string(context) + '\4' + std::string(message);
    const auto found = m_messages.find(key);
    return found == m_messages.end() ? message : until_zero(found->second);
}

std::string_view Words::plural(std::string_view one, std::string_view many, unsigned count) const
{
    const auto found = m_messages.find(one);
    if (found == m_messages.end())
        return count == 1 ? one : many;
    const auto first = until_zero(found->second);
    const bool has_more = first.size() < found->second.size();
    return count == 1 || !has_more ? first : until_zero(found->second.substr(first.size() + 1));
}

std::string Words::fill(std::string_view message, const Fillings& values) const
{
    return fill_in((*this)(message), values);
}

std::string fill_in(std::string_view sentence, const Fillings& values)
{
    std::string out;
    while (!sentence.empty()) {
        auto open = sentence.find('{');
        out += sentence.substr(0, open);
        if (open == sentence.npos)
            break;
        sentence.remove_prefix(open);
        auto close = sentence.find('}');
        bool replaced = false;
        for (const auto& [name, value] : values) {
            if (close != sentence.npos && sentence.substr(1, close - 1) == name) {
                out += value;
                sentence.remove_prefix(close + 1);
                replaced = true;
                break;
            }
        }
        if (!replaced) {
            out += '{';
            sentence.remove_prefix(1);
        }
    }
    return out;
}

}  // namespace base
