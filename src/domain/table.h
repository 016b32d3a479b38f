// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/failure.h"
#include "base/id.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace domain {

/// Records of one kind in their own order, found by id, by key or by an id's text.
template <class T, class IdT>
class Table {
public:
    /// False, and nothing is added, where the id or the key is taken.
    bool add(T record)
    {
        if (m_by_key.contains(record->key) || !m_by_id.emplace(record->id, m_rows.size()).second)
            return false;
        m_by_key.emplace(record->key, m_rows.size());
        m_rows.push_back(std::move(record));
        return true;
    }
    /// Room for so many in all.
    void reserve(size_t count)
    {
        m_rows.reserve(count);
        m_by_id.reserve(count);
        m_by_key.reserve(count);
    }
    const T* find(const IdT& id) const
    {
        auto found = m_by_id.find(id);
        return found == m_by_id.end() ? nullptr : &m_rows[found->second];
    }
    /// By key or by the text of a UUID.
    const T* find(std::string_view key_or_id) const
    {
        if (auto found = m_by_key.find(std::string(key_or_id)); found != m_by_key.end())
            return &m_rows[found->second];
        auto id = base::Uuid::from(key_or_id);
        return id ? find(IdT(*id)) : nullptr;
    }
    /// For an id that a record of the same case holds, which the case has checked.
    const T& get(const IdT& id) const
    {
        if (const T* found = find(id))
            return *found;
        base::broken("case.reference", id.str());
    }
    /// The same record with new contents; its id and key stay. Gives what it was.
    T put(T record)
    {
        auto& row = m_rows[place_of(record->id)];
        if (row->key != record->key)
            base::broken("case.reference", record->id.str());
        std::swap(row, record);
        return record;
    }
    /// The last one that was added goes again.
    void take_back()
    {
        m_by_id.erase(m_rows.back()->id);
        m_by_key.erase(m_rows.back()->key);
        m_rows.pop_back();
    }
    /// Its number in the table, from 0.
    size_t place_of(const IdT& id) const
    {
        if (auto found = m_by_id.find(id); found != m_by_id.end())
            return found->second;
        base::broken("case.reference", id.str());
    }

    auto begin() const { return m_rows.begin(); }
    auto end() const { return m_rows.end(); }
    size_t size() const { return m_rows.size(); }
    bool empty() const { return m_rows.empty(); }
    const T& operator[](size_t index) const { return m_rows[index]; }
    bool operator==(const Table& other) const { return m_rows == other.m_rows; }

private:
    std::vector<T> m_rows;
    std::unordered_map<IdT, size_t> m_by_id;
    std::unordered_map<std::string, size_t> m_by_key;
};

}  // namespace domain
