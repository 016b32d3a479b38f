// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_form/parse.h"

#include "base/text.h"

#include <algorithm>

namespace app::open_form {
namespace {

using nlohmann::json;

/// Builds the value, and sees what a plain parser hides: a key that stands twice, and nesting without end.
class Builder : public nlohmann::json_sax<json> {
public:
    Builder(std::string_view bytes, domain::Faults& faults) : m_bytes(bytes), m_faults(faults) {}

    json take() { return std::move(m_root); }

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(value); }
    bool number_unsigned(number_unsigned_t value) override { return add(value); }
    bool number_float(number_float_t value, const string_t&) override { return add(value); }
    bool string(string_t& value) override { return add(std::move(value)); }
    bool binary(binary_t&) override { return false; }
    bool start_object(size_t) override { return open(json::object()); }
    bool start_array(size_t) override { return open(json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override
    {
        if (m_open.back()->contains(name))
            m_faults.add("form.duplicate_key", pointer() + "/" + pointer_step(name), {{"key", shown(name)}});
        m_keys.back() = std::move(name);
        return true;
    }
    bool parse_error(size_t position, const std::string&, const nlohmann::detail::exception&) override
    {
        tell(position);
        return false;
    }
    /// A fault that ends the reading, `position` bytes into the file.
    void tell(size_t position)
    {
        const auto before = m_bytes.substr(0, std::min(position, m_bytes.size()));
        const auto line = std::count(before.begin(), before.end(), '\n') + 1;
        const auto column = before.size() - (before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1);
        m_faults.add(
            "form.not_json", "", {{"byte", std::to_string(position)}, {"line", std::to_string(line)}, {"column", std::to_string(std::max<size_t>(column, 1))}});
    }

private:
    json* put(json value)
    {
        if (m_open.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        auto& parent = *m_open.back();
        if (parent.is_object())
            return &(parent[m_keys.back()] = std::move(value));
        parent.push_back(std::move(value));
        return &parent.back();
    }
    bool add(json value)
    {
        put(std::move(value));
        return true;
    }
    bool open(json value)
    {
        if (m_open.size() >= max_depth) {
            m_faults.add("form.too_deep", pointer(), {{"limit", std::to_string(max_depth)}});
            return false;
        }
        m_open.push_back(put(std::move(value)));
        m_keys.emplace_back();
        return true;
    }
    bool close()
    {
        m_open.pop_back();
        m_keys.pop_back();
        return true;
    }
    /// Of the innermost open object or array.
    std::string pointer() const
    {
        std::string path;
        for (size_t i = 0; i + 1 < m_open.size(); ++i)
            path += "/" + (m_open[i]->is_object() ? pointer_step(m_keys[i]) : std::to_string(m_open[i]->size() - 1));
        return path;
    }

    std::string_view m_bytes;
    domain::Faults& m_faults;
    json m_root;
    std::vector<json*> m_open;
    std::vector<std::string> m_keys;
};

/// Every byte that is not UTF-8 becomes the mark.
std::string mark_bad_bytes(std::string_view bytes)
{
    std::string marked;
    marked.reserve(bytes.size() + 64);
    while (!bytes.empty()) {
        const auto first = static_cast<unsigned char>(bytes.front());
        const size_t length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        const auto sign = bytes.substr(0, length);
        const bool good = sign.size() == length && base::is_utf8(sign);
        marked += good ? sign : not_utf8_mark;
        bytes.remove_prefix(good ? length : 1);
    }
    return marked;
}

}  // namespace

std::string pointer_step(std::string_view name)
{
    std::string step;
    for (char c : name)
        step += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return step;
}

std::string shown(std::string_view found)
{
    auto signs = base::to_utf32(found.substr(0, 400));
    const bool cut = signs.size() > 60 || found.size() > 400;
    if (cut)
        signs.resize(std::min<size_t>(signs.size(), 60));
    for (auto& c : signs) {
        if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x10FFFE)
            c = U'\uFFFD';
    }
    return base::to_utf8(signs) + (cut ? "…" : "");
}

Parsed parse(std::string_view bytes, domain::Faults& faults)
{
    Parsed parsed;
    std::string marked;
    if (!base::is_utf8(bytes)) {
        marked = mark_bad_bytes(bytes);
        bytes = marked;
        parsed.had_bad_bytes = true;
    }
    Builder builder(bytes, faults);
    // The library takes a NUL byte for the end of the text, and would not see what follows it.
    const auto text = bytes.substr(0, bytes.find('\0'));
    if (!json::sax_parse(text, &builder))
        faults.raise();
    if (text.size() < bytes.size()) {
        builder.tell(text.size() + 1);
        faults.raise();
    }
    parsed.value = builder.take();
    return parsed;
}

}  // namespace app::open_form
