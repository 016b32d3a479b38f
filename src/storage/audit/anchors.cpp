// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit/anchors.h"

#include "base/failure.h"
#include "base/files.h"
#include "base/hash.h"

#include <fmt/format.h>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstring>

namespace storage {
namespace {

/// Reads exactly the form that is written here, with white space wherever somebody likes it.
class Reader {
public:
    explicit Reader(std::string_view text)
    {
        for (char c : text) {
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
                m_text += c;
        }
        m_rest = m_text;
    }

    bool take(std::string_view expected)
    {
        if (!m_rest.starts_with(expected))
            return false;
        m_rest.remove_prefix(expected.size());
        return true;
    }

    std::string_view take_until(char end)
    {
        auto taken = m_rest.substr(0, m_rest.find(end));
        m_rest.remove_prefix(taken.size());
        return taken;
    }

    bool at_end() const { return m_rest.empty(); }

private:
    std::string m_text;
    std::string_view m_rest;
};

std::optional<Hash> hash_from(std::string_view hex)
{
    Hash hash;
    if (hex.size() != 2 * hash.size())
        return std::nullopt;
    for (size_t i = 0; i < hash.size(); ++i) {
        const auto* end = hex.data() + 2 * i + 2;
        if (std::from_chars(hex.data() + 2 * i, end, hash[i], 16).ptr != end)
            return std::nullopt;
    }
    return hash;
}

std::optional<std::map<std::string, Head>> parse(std::string_view text)
{
    std::map<std::string, Head> all;
    Reader reader(text);
    if (!reader.take(R"({"form":"radslag-anchors","version":1,"files":{)"))
        return std::nullopt;
    while (!reader.take("}}")) {
        if (!all.empty() && !reader.take(","))
            return std::nullopt;
        if (!reader.take("\""))
            return std::nullopt;
        const auto file = base::Uuid::from(reader.take_until('"'));
        if (!file || !reader.take(R"(":{"seq":)"))
            return std::nullopt;
        Head head;
        const auto digits = reader.take_until(',');
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), head.seq);
        if (read.ec != std::errc() || read.ptr != digits.data() + digits.size() || head.seq < 0 || !reader.take(R"(,"hash":")"))
            return std::nullopt;
        const auto hash = hash_from(reader.take_until('"'));
        if (!hash || !reader.take("\"}") || !all.emplace(file->str(), Head{head.seq, *hash}).second)
            return std::nullopt;
    }
    if (!reader.at_end())
        return std::nullopt;
    return all;
}

std::string print(const std::map<std::string, Head>& all)
{
    std::string text = R"({"form": "radslag-anchors", "version": 1, "files": {)";
    for (const auto& [file, head] : all)
        text += fmt::format("{}\n  \"{}\": {{\"seq\": {}, \"hash\": \"{}\"}}", text.back() == '}' ? "," : "", file, head.seq, base::hex(head.hash));
    return text + "\n}}\n";
}

/// Held while the file is read, changed and written, by one program at a time.
class Hold {
public:
    explicit Hold(std::filesystem::path path)
    {
        path += ".lock";
        m_handle = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        int waited = m_handle;
        while (waited >= 0 && (waited = ::flock(m_handle, LOCK_EX)) < 0 && errno == EINTR)
            waited = m_handle;
        if (waited < 0) {
            const auto why = path.string() + ": " + std::strerror(errno);
            if (m_handle >= 0)
                ::close(m_handle);
            throw base::Failure(base::Failure::Kind::disk, "file.unwritable", why);
        }
    }
    Hold(const Hold&) = delete;
    Hold& operator=(const Hold&) = delete;
    ~Hold() { ::close(m_handle); }

private:
    int m_handle;
};

}  // namespace

std::optional<Head> Anchors::find(base::Uuid file) const
{
    const auto all = read();
    auto found = all.find(file.str());
    return found == all.end() ? std::nullopt : std::optional(found->second);
}

void Anchors::raise(base::Uuid file, const Head& head)
{
    write(file, head, true);
}

void Anchors::replace(base::Uuid file, const Head& head)
{
    write(file, head, false);
}

Anchors::All Anchors::read() const
{
    std::error_code none;
    if (!std::filesystem::exists(m_path, none))
        return {};
    if (auto all = parse(base::read_file(m_path, 1u << 20)))
        return *std::move(all);
    throw base::Failure(base::Failure::Kind::damaged, "anchors.damaged", m_path.string());
}

void Anchors::write(base::Uuid file, const Head& head, bool only_higher)
{
    if (m_path.has_parent_path()) {
        // Where this fails, opening the lock says why.
        std::error_code ignored;
        std::filesystem::create_directories(m_path.parent_path(), ignored);
    }
    const Hold hold(m_path);
    auto all = read();
    auto [at, is_new] = all.emplace(file.str(), head);
    if (!is_new) {
        if (at->second == head || (only_higher && head.seq <= at->second.seq))
            return;
        at->second = head;
    }
    base::write_atomically(m_path, print(all));
}

}  // namespace storage
