// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "base/id.h"
#include "base/number.h"
#include "base/text.h"
#include "domain/codes.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

struct sqlite3_stmt;

namespace storage {

using Bytes = std::vector<std::uint8_t>;
/// Times are stored as UTC milliseconds.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

struct ConnectionState;

/// One prepared statement, given back to its connection's cache when it goes. Parameters are bound by name, `:name` in
/// the SQL; all must be bound before the first step. Keeps its connection open. Throws Failure (error.h).
class Statement {
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    ~Statement();

    /// Whole numbers, bool, double, text, bytes, Date ("YYYY-MM-DD"), TimeOfDay ("HH:MM"), Uuid and Id (as text),
    /// Instant, Decimal (ten-thousandths), enumerations (their code), nullopt, and an optional of any. Copies.
    template <class T>
    Statement& bind(std::string_view name, const T& value) &
    {
        put(name, value);
        return *this;
    }
    template <class T>
    Statement&& bind(std::string_view name, const T& value) &&
    {
        put(name, value);
        return std::move(*this);
    }

    /// True while there is a row. After the last one the statement can be bound and stepped anew.
    bool step();
    /// For statements that give no rows. Returns how many were changed; keeps the bindings, so it can run again.
    std::int64_t run();
    /// Back to before the first row. Bindings stay.
    void reset();

    /// Of the present row, from 0. NULL is only accepted by an optional; a value of another shape than T means a
    /// damaged row: Failure "storage.damaged" with the column's name.
    template <class T>
    T get(int column) const
    {
        return take(column, static_cast<T*>(nullptr));
    }
    bool is_null(int column) const;
    /// Without copying; until the next step.
    std::string_view text(int column) const;
    std::span<const std::uint8_t> blob(int column) const;

    /// The first column of the first row; empty where there is no row.
    template <class T>
    std::optional<T> first()
    {
        std::optional<T> found;
        if (step())
            found = get<T>(0);
        reset();
        return found;
    }
    /// As above, for a query that always has a row, such as count(*).
    template <class T>
    T value()
    {
        if (auto found = first<T>())
            return *std::move(found);
        no_row();
    }
    /// For what this class does not offer. Inside storage only.
    sqlite3_stmt* handle() const { return m_handle; }

private:
    friend class Connection;
    Statement(std::shared_ptr<ConnectionState> connection, sqlite3_stmt* handle);

    void give_back() noexcept;
    int index(std::string_view name);
    void put_null(std::string_view name);
    void put_integer(std::string_view name, std::int64_t value);
    void put_real(std::string_view name, double value);
    void put_text(std::string_view name, std::string_view value);
    void put_blob(std::string_view name, std::span<const std::uint8_t> value);
    std::int64_t integer(int column) const;
    double real(int column) const;
    [[noreturn]] void misfit(int column) const;
    [[noreturn]] static void no_row();
    [[noreturn]] static void too_large(std::string_view name);

    template <class T>
    void put(std::string_view name, const T& value)
    {
        if constexpr (std::integral<T>) {
            if constexpr (!std::same_as<T, bool>) {
                if (!std::in_range<std::int64_t>(value))
                    too_large(name);
            }
            put_integer(name, static_cast<std::int64_t>(value));
        }
        else if constexpr (std::floating_point<T>)
            put_real(name, value);
        else if constexpr (std::is_enum_v<T>)
            put_text(name, domain::code(value));
        else if constexpr (std::convertible_to<const T&, std::string_view>)
            put_text(name, value);
        else
            put_blob(name, std::span<const std::uint8_t>(value));
    }
    void put(std::string_view name, std::nullopt_t) { put_null(name); }
    void put(std::string_view name, const base::Text& value) { put_text(name, value.str()); }
    void put(std::string_view name, const base::Date& value) { put_text(name, value.iso()); }
    void put(std::string_view name, const base::TimeOfDay& value) { put_text(name, value.iso()); }
    void put(std::string_view name, const base::Uuid& value) { put_text(name, value.str()); }
    void put(std::string_view name, const base::Decimal& value) { put_integer(name, value.ten_thousandths()); }
    void put(std::string_view name, const Instant& value) { put_integer(name, value.time_since_epoch().count()); }
    template <class Tag>
    void put(std::string_view name, const base::Id<Tag>& value)
    {
        put_text(name, value.str());
    }
    template <class T>
    void put(std::string_view name, const std::optional<T>& value)
    {
        if (value)
            put(name, *value);
        else
            put_null(name);
    }

    template <class T>
    T or_misfit(int column, std::optional<T> value) const
    {
        if (!value)
            misfit(column);
        return *std::move(value);
    }
    template <std::integral T>
    T take(int column, T*) const
    {
        auto value = integer(column);
        if constexpr (std::same_as<T, bool>) {
            if (value != 0 && value != 1)
                misfit(column);
        }
        else if (!std::in_range<T>(value))
            misfit(column);
        return static_cast<T>(value);
    }
    double take(int column, double*) const { return real(column); }
    template <class E>
    requires std::is_enum_v<E> E take(int column, E*)
    const { return or_misfit(column, domain::from_code<E>(text(column))); }
    std::string take(int column, std::string*) const { return std::string(text(column)); }
    base::Text take(int column, base::Text*) const { return or_misfit(column, base::Text::from(text(column))); }
    Bytes take(int column, Bytes*) const
    {
        auto bytes = blob(column);
        return Bytes(bytes.begin(), bytes.end());
    }
    template <size_t N>
    std::array<std::uint8_t, N> take(int column, std::array<std::uint8_t, N>*) const
    {
        auto bytes = blob(column);
        if (bytes.size() != N)
            misfit(column);
        std::array<std::uint8_t, N> result;
        std::copy(bytes.begin(), bytes.end(), result.begin());
        return result;
    }
    base::Date take(int column, base::Date*) const { return or_misfit(column, base::Date::from(text(column))); }
    base::TimeOfDay take(int column, base::TimeOfDay*) const { return or_misfit(column, base::TimeOfDay::from(text(column))); }
    base::Uuid take(int column, base::Uuid*) const { return or_misfit(column, base::Uuid::from(text(column))); }
    base::Decimal take(int column, base::Decimal*) const { return or_misfit(column, base::Decimal::of_ten_thousandths(integer(column))); }
    Instant take(int column, Instant*) const { return Instant(std::chrono::milliseconds(integer(column))); }
    template <class Tag>
    base::Id<Tag> take(int column, base::Id<Tag>*) const
    {
        return base::Id<Tag>(get<base::Uuid>(column));
    }
    template <class T>
    std::optional<T> take(int column, std::optional<T>*) const
    {
        return is_null(column) ? std::nullopt : std::optional<T>(get<T>(column));
    }

    std::shared_ptr<ConnectionState> m_connection;
    sqlite3_stmt* m_handle;
    /// As SQLite wants to be asked, kept for its memory.
    std::string m_name = {};
    std::uint64_t m_bound = 0;
    bool m_stepped = false;
};

}  // namespace storage
