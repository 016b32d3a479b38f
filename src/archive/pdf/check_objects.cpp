// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pdf/checks.h"

#include <cmath>

namespace archive::pdf {
namespace {

/// ISO 19005-2, 6.1.13, and the parser's own depth.
constexpr size_t max_string = 32767;
constexpr size_t max_name = 127;
constexpr int max_depth = 400;

const std::set<std::string> forbidden_actions{"Launch", "Sound", "Movie", "ResetForm", "ImportData", "JavaScript", "Hide", "SetOCGState", "Rendition", "Trans",
    "GoTo3DView", "SubmitForm", "GoToE", "set-state", "no-op"};
const std::set<std::string> named_actions{"NextPage", "PrevPage", "FirstPage", "LastPage"};
const std::set<std::string> stream_filters{
    "FlateDecode", "ASCIIHexDecode", "ASCII85Decode", "RunLengthDecode", "DCTDecode", "CCITTFaxDecode", "JBIG2Decode", "JPXDecode"};

class ObjectScan {
public:
    ObjectScan(Document& document, std::string where) : m_document(document), m_where(std::move(where)) {}

    void scan(Object object, int depth = 0)
    {
        m_document.spend(1);
        if (depth > max_depth || (depth > 0 && object.isIndirect()))
            return;
        if (object.isString() && object.getStringValue().size() > max_string)
            limit("a string is longer than 32767 bytes");
        else if (object.isName() && object.getName().size() > max_name + 1)
            limit("a name is longer than 127 bytes");
        else if (auto whole = integer(object); whole && std::llabs(*whole) > 2147483647)
            limit("an integer needs more than 32 bits");
        else if (object.isArray())
            for (auto& item : items(object))
                scan(item, depth + 1);
        else if (is_dictionary(object) || is_stream(object))
            dictionary(object, depth);
    }

private:
    void limit(const char* what) { m_document.found("file.limit", m_where, what); }

    void dictionary(Object object, int depth)
    {
        if (object.isStream())
            object = object.getDict();
        action(object);
        for (auto& [key, value] : object.getDictAsMap()) {
            if (key.size() > max_name + 1)
                limit("a name is longer than 127 bytes");
            scan(value, depth + 1);
        }
    }

    /// 6.5 and 6.6: no action that runs a program, changes the file or leaves it, and none on events.
    void action(Object dictionary)
    {
        if (has(dictionary, "/AA"))
            m_document.found("action.on_event", m_where, "/AA");
        auto type = name(get(dictionary, "/Type"));
        auto kind = name(get(dictionary, "/S"));
        bool is_action = type == "Action" || (type.empty() && !has(dictionary, "/P"));
        if (is_action && forbidden_actions.count(kind))
            m_document.found("action.forbidden", m_where, kind);
        else if (is_action && kind == "Named" && !named_actions.count(name(get(dictionary, "/N"))))
            m_document.found("action.forbidden", m_where, "Named " + name(get(dictionary, "/N")));
        else if (has(dictionary, "/JS"))
            m_document.found("action.forbidden", m_where, "/JS");
    }

    Document& m_document;
    std::string m_where;
};

/// 6.1.7.1: "stream" and its line end, exactly /Length bytes, then a line end and "endstream".
void check_stream_ends(Document& document, Object stream, const std::string& where)
{
    auto bytes = document.bytes();
    auto length = integer(get(stream, "/Length"));
    auto start = stream.getParsedOffset();
    if (!length || *length < 0 || start <= 0 || static_cast<size_t>(start) > bytes.size())
        return;
    auto before = bytes.substr(0, static_cast<size_t>(start));
    auto ends_with = [&](std::string_view tail) { return before.size() >= tail.size() && before.substr(before.size() - tail.size()) == tail; };
    if (!ends_with("stream\n") && !ends_with("stream\r\n"))
        document.found("file.stream_start", where, "the word stream is not followed by one line end");
    auto after = bytes.substr(static_cast<size_t>(start));
    after.remove_prefix(std::min(after.size(), static_cast<size_t>(*length)));
    if (after.substr(0, 10) != "\nendstream" && after.substr(0, 10) != "\rendstream" && after.substr(0, 11) != "\r\nendstream")
        document.found("file.stream_end", where, "the data are not followed by a line end and endstream");
}

void check_stream(Document& document, Object stream, const std::string& where)
{
    for (auto key : {"/F", "/FFilter", "/FDecodeParms"})
        if (has(stream, key))
            document.found("file.external_stream", where, key);
    auto filter = get(stream, "/Filter");
    auto names = items(filter);
    if (!filter.isArray() && !is_null(filter))
        names.push_back(filter);
    for (auto& one : names)
        if (!stream_filters.count(name(one)))
            document.found("file.filter", where, name(one).empty() ? "not a name" : name(one));
}

/// 6.1.9: "n g obj" stands where the cross-reference table says, alone on its line.
void check_object_start(Document& document, ObjectId id, qpdf_offset_t offset)
{
    auto bytes = document.bytes();
    auto expected = std::to_string(id.getObj()) + " " + std::to_string(id.getGen()) + " obj";
    bool sound = offset > 0 && static_cast<size_t>(offset) < bytes.size();
    if (sound) {
        auto rest = bytes.substr(static_cast<size_t>(offset) - 1, expected.size() + 2);
        auto eol = [](char c) { return c == '\n' || c == '\r'; };
        sound = rest.size() == expected.size() + 2 && eol(rest.front()) && rest.substr(1, expected.size()) == expected && eol(rest.back());
    }
    if (!sound)
        document.found("file.object_start", "object " + std::to_string(id.getObj()), "not \"" + expected + "\" alone on its line");
}

}  // namespace

void check_objects(Document& document)
{
    for (auto& [id, entry] : document.file().getXRefTable()) {
        auto object = document.file().getObject(id);
        auto where = "object " + std::to_string(id.getObj());
        if (entry.getType() == 1)
            check_object_start(document, id, entry.getOffset());
        if (is_stream(object)) {
            check_stream_ends(document, object, where);
            check_stream(document, object, where);
        }
        ObjectScan(document, where).scan(object);
    }
}

}  // namespace archive::pdf
