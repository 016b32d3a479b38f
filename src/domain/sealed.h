// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/text.h"
#include "domain/record/room.h"
#include "domain/refused.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace domain {

/// A value, or `Withheld` for whoever may not read it. Who reads without asking first is refused "record.withheld", so
/// that what cannot be read never passes for empty.
template <class T>
class SealedValue {
public:
    SealedValue() = default;
    SealedValue(T value) : m_held(std::move(value)) {}
    SealedValue(Withheld withheld) : m_held(withheld) {}

    bool is_withheld() const { return m_held.index() == 1; }
    /// Null where it can be read.
    const Withheld* withheld() const { return std::get_if<Withheld>(&m_held); }
    const T& open() const
    {
        if (const auto* closed = withheld())
            refuse("record.withheld", "", {{"room", std::string(code(closed->room))}});
        return std::get<T>(m_held);
    }
    bool operator==(const SealedValue&) const = default;

private:
    std::variant<T, Withheld> m_held;
};

template <class T>
class Sealed : public SealedValue<T> {
public:
    using SealedValue<T>::SealedValue;
    const T& operator*() const { return this->open(); }
    const T* operator->() const { return &this->open(); }
    bool operator==(const Sealed&) const = default;
};

/// A withheld text is not empty: something stands there.
template <>
class Sealed<base::Text> : public SealedValue<base::Text> {
public:
    using SealedValue<base::Text>::SealedValue;
    const std::string& str() const { return open().str(); }
    bool empty() const { return !is_withheld() && open().empty(); }
    operator const base::Text&() const { return open(); }
    bool operator==(const Sealed&) const = default;
};

/// Whether there is a value at all is sealed too.
template <class X>
class Sealed<std::optional<X>> : public SealedValue<std::optional<X>> {
public:
    using SealedValue<std::optional<X>>::SealedValue;
    Sealed(X value) : SealedValue<std::optional<X>>(std::optional<X>(std::move(value))) {}
    Sealed(std::nullopt_t) {}
    bool has_value() const { return this->open().has_value(); }
    explicit operator bool() const { return has_value(); }
    const X& operator*() const { return *this->open(); }
    const X* operator->() const { return &*this->open(); }
    void reset() { *this = std::nullopt; }
    X value_or(X otherwise) const { return this->open().value_or(std::move(otherwise)); }
    /// Readable and there: for rules that say nothing about what is withheld.
    bool is_known() const { return !this->is_withheld() && has_value(); }
    operator const std::optional<X>&() const { return this->open(); }
    bool operator==(const Sealed&) const = default;
};

using SealedText = Sealed<base::Text>;

}  // namespace domain
