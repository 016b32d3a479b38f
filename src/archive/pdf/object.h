// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Tells libqpdf's headers that the old PointerHolder is not used here.
#ifndef POINTERHOLDER_TRANSITION
#define POINTERHOLDER_TRANSITION 4
#endif
#if defined(__clang__) && __clang_major__ < 15
// clang 14, which fuzzes, cannot compile libqpdf's JSON.hh against libstdc++ 12, and nothing here uses it.
#define JSON_HH
class JSON {
public:
    class Reactor {
    public:
        virtual ~Reactor() = default;
    };
};
#endif
#include <memory>
#include <string>
#include <vector>

#include <qpdf/QPDFObjectHandle.hh>

#include <optional>

/// Reading PDF objects that may be anything at all: a wrong type gives the empty answer, never a warning or throw.
namespace archive::pdf {

using Object = QPDFObjectHandle;
using ObjectId = QPDFObjGen;

/// The value in a dictionary or a stream's dictionary; null where there is none.
Object get(Object from, const char* key);
bool has(Object from, const char* key);
bool is_dictionary(Object object);
bool is_stream(Object object);
bool is_null(Object object);
/// Of an array; anything else has none, and neither has an array longer than the caller can use: reading a huge
/// one again and again is how a small file takes a long time.
std::vector<Object> items(Object array, int at_most = 1 << 30);
/// "Link" for /Link; empty for what is not a name.
std::string name(Object object);
/// A text string as UTF-8, or nothing for what is not a string.
std::optional<std::string> text(Object object);
std::optional<long long> integer(Object object);
std::optional<double> number(Object object);
bool is_true(Object object);
/// "object 14", or "a direct object".
std::string place(Object object);

}  // namespace archive::pdf
