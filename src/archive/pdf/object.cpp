// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pdf/object.h"

namespace archive::pdf {

Object get(Object from, const char* key)
{
    if (from.isInitialized() && from.isStream())
        from = from.getDict();
    return is_dictionary(from) ? from.getKey(key) : Object::newNull();
}

bool has(Object from, const char* key)
{
    return !is_null(get(from, key));
}

bool is_dictionary(Object object)
{
    return object.isInitialized() && object.isDictionary();
}

bool is_stream(Object object)
{
    return object.isInitialized() && object.isStream();
}

bool is_null(Object object)
{
    return !object.isInitialized() || object.isNull();
}

std::vector<Object> items(Object array, int at_most)
{
    bool readable = array.isInitialized() && array.isArray() && array.getArrayNItems() <= at_most;
    return readable ? array.getArrayAsVector() : std::vector<Object>{};
}

std::string name(Object object)
{
    return object.isInitialized() && object.isName() ? object.getName().substr(1) : std::string();
}

std::optional<std::string> text(Object object)
{
    if (!object.isInitialized() || !object.isString())
        return std::nullopt;
    return object.getUTF8Value();
}

std::optional<long long> integer(Object object)
{
    if (!object.isInitialized() || !object.isInteger())
        return std::nullopt;
    return object.getIntValue();
}

std::optional<double> number(Object object)
{
    if (!object.isInitialized() || !object.isNumber())
        return std::nullopt;
    return object.getNumericValue();
}

bool is_true(Object object)
{
    return object.isInitialized() && object.isBool() && object.getBoolValue();
}

std::string place(Object object)
{
    if (!object.isInitialized() || !object.isIndirect())
        return "a direct object";
    return "object " + std::to_string(object.getObjectID());
}

}  // namespace archive::pdf
