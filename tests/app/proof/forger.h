// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace support {

/// Somebody with the file and SQLite, and none of the program's rules: no guards, no foreign keys, no checks. The triggers
/// are taken out of the schema while he works and put back letter by letter, as a careful forger would.
class Forger {
public:
    explicit Forger(const std::filesystem::path& file);
    Forger(const Forger&) = delete;
    Forger& operator=(const Forger&) = delete;
    ~Forger();

    /// Several statements; throws where SQLite refuses one.
    void run(const std::string& sql);
    /// As above, with ?1 bound to bytes.
    void run(const std::string& sql, std::string_view bytes);
    /// Of the first row; NULL is empty.
    std::string ask(const std::string& sql);
    std::vector<std::string> list(const std::string& sql);
    /// Writes into the schema itself, and leaves it so.
    void edit_schema(const std::string& sql) { m_schema_edits.push_back(sql); }

private:
    void open();
    void close();

    std::filesystem::path m_file;
    std::vector<std::vector<std::string>> m_triggers;
    std::vector<std::string> m_schema_edits;
    sqlite3* m_handle = nullptr;
};

}  // namespace support
