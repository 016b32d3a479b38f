// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/open_form/parse.h"
#include "base/number.h"
#include "domain/case.h"

#include <set>

namespace app::open_form {

/// Where in the file, without a string until one is asked for.
struct Place {
    const Place* up = nullptr;
    std::string_view name = {};
    size_t index = 0;
    std::string pointer() const;
};

/// The keys of every array, so that a reference resolves whatever else is wrong with its record.
class Keys {
public:
    /// Takes in one array; complains of keys and ids that are taken or malformed.
    void take(const nlohmann::json& form, std::string_view kind, std::string_view organisation_number, domain::Faults& faults);
    /// A record that is there already.
    void know(std::string_view kind, const std::string& key, base::Uuid id);
    const base::Uuid* find(std::string_view kind, const std::string& key) const;

private:
    std::map<std::string, std::map<std::string, base::Uuid>, std::less<>> m_keys;
    std::set<base::Uuid> m_ids;
};

/// What the whole reading shares.
struct Reading {
    domain::Faults& faults;
    const Keys& keys;
    const domain::LegalBases& bases;
    std::string organisation_number;
    bool had_bad_bytes = false;
};

/// One object of the form. A field of the wrong type or one that is missing is the schema's to tell; here it only
/// makes the record unfit (`good`), so that reading goes on and finds every other fault.
class Fields {
public:
    Fields(Reading& reading, const nlohmann::json& object, Place place, bool& good);

    bool good() const { return *m_good; }
    const Place& place() const { return m_place; }

    std::string plain(const char* name) const;
    base::Text text(const char* name) const;
    std::vector<base::Text> texts(const char* name) const;
    std::optional<base::Date> date(const char* name) const;
    /// Required; some day where it is missing.
    base::Date day(const char* name) const;
    std::optional<base::TimeOfDay> time(const char* name) const;
    std::optional<base::Decimal> figure(const char* name) const;
    base::Decimal required_figure(const char* name) const;
    std::optional<int> whole(const char* name) const;
    bool flag(const char* name, bool otherwise) const;
    std::optional<base::Money> money(const char* name) const;
    std::optional<domain::Decision> decision(const char* name) const;
    std::optional<domain::Passage> passage(const char* name) const;
    domain::Passage required_passage(const char* name) const;
    std::vector<domain::Passage> passages(const char* name) const;
    /// Open where nothing closes it.
    domain::Access access(const char* name) const;
    /// The id of a legal basis that closes something: "access.basis_unknown" where the law table has none.
    std::string basis(const char* name) const;
    std::optional<domain::OnBehalf> on_behalf(const char* name) const;
    template <class IdT>
    std::vector<IdT> refers_to_all(const char* name, std::string_view kind) const
    {
        std::vector<IdT> all;
        for (const auto& uuid : references(name, kind))
            all.emplace_back(uuid);
        return all;
    }

    /// `{"withheld": "dialogue"}`, where that stands in the value's place.
    std::optional<domain::Withheld> withheld(const char* name) const;
    /// That, or what the given reading makes of it: `in.sealed(&Fields::text, "need")`.
    template <class T>
    domain::Sealed<T> sealed(T (Fields::*read)(const char*) const, const char* name) const
    {
        if (const auto closed = withheld(name))
            return *closed;
        return (this->*read)(name);
    }
    domain::SealedText sealed_text(const char* name) const { return sealed(&Fields::text, name); }
    std::vector<domain::SealedText> sealed_texts(const char* name) const;

    template <class E>
    E word(const char* name, E otherwise) const
    {
        const auto found = plain(name);
        if (found.empty())
            return otherwise;
        if (const auto value = domain::from_code<E>(found))
            return *value;
        spoil();
        return otherwise;
    }
    /// The record that a key refers to: "form.reference" where there is none.
    template <class IdT>
    std::optional<IdT> refers(const char* name, std::string_view kind) const
    {
        const auto uuid = reference(name, kind);
        return uuid ? std::optional<IdT>(*uuid) : std::nullopt;
    }
    template <class IdT>
    IdT must_refer(const char* name, std::string_view kind) const
    {
        if (const auto uuid = reference(name, kind))
            return IdT(*uuid);
        spoil();
        return IdT(base::Uuid());
    }
    /// The record's own id: as given, else derived from its key.
    template <class IdT>
    IdT id(std::string_view kind, std::string_view scope = {}) const
    {
        return IdT(own_id(kind, scope));
    }

    /// Calls `each` with the Fields of every object in an array.
    template <class F>
    void list(const char* name, F each) const
    {
        const auto* array = find(name);
        if (!array)
            return;
        if (!array->is_array())
            return spoil();
        const Place here{&m_place, name};
        for (size_t i = 0; i < array->size(); ++i) {
            if ((*array)[i].is_object())
                each(Fields(*m_reading, (*array)[i], Place{&here, {}, i}, *m_good));
            else
                spoil();
        }
    }
    template <class F>
    void object(const char* name, F use) const
    {
        const auto* child = find(name);
        if (!child)
            return;
        if (!child->is_object())
            return spoil();
        use(Fields(*m_reading, *child, Place{&m_place, name}, *m_good));
    }

    void complain(std::string code, const char* name, std::map<std::string, std::string> values = {}) const;
    void spoil() const { *m_good = false; }
    bool has(const char* name) const { return m_object->contains(name); }

private:
    template <class T>
    std::optional<T> read_as(const char* name, const char* code) const;
    const nlohmann::json* find(const char* name) const;
    domain::Passage as_passage() const;
    bool good_string(const char* name) const { return m_object->at(name).is_string(); }
    base::Text text_of(const nlohmann::json& value, const Place& where) const;
    std::optional<domain::Withheld> withheld_of(const nlohmann::json& value) const;
    std::optional<base::Uuid> reference(const char* name, std::string_view kind) const;
    std::optional<base::Uuid> reference(const nlohmann::json& value, const Place& where, std::string_view kind) const;
    std::vector<base::Uuid> references(const char* name, std::string_view kind) const;
    base::Uuid own_id(std::string_view kind, std::string_view scope) const;

    Reading* m_reading;
    const nlohmann::json* m_object;
    Place m_place;
    bool* m_good;
};

}  // namespace app::open_form
