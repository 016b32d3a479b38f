// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdf/deflate.h"

#include "base/failure.h"

#include <zlib.h>

namespace documents::pdf {

struct Deflater::State {
    z_stream stream{};
    State()
    {
        if (deflateInit(&stream, Z_DEFAULT_COMPRESSION) != Z_OK)
            base::broken("pdf.deflate", "no memory to pack with");
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { deflateEnd(&stream); }
};

Deflater::Deflater() : m_state(std::make_unique<State>()) {}

Deflater::~Deflater() = default;

std::string Deflater::pack(std::string_view bytes)
{
    auto& stream = m_state->stream;
    deflateReset(&stream);
    std::string packed(deflateBound(&stream, bytes.size()), '\0');
    // zlib only reads through next_in, but its type does not say so.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END)
        base::broken("pdf.deflate", "the packed bytes do not fit");
    packed.resize(packed.size() - stream.avail_out);
    return packed;
}

}  // namespace documents::pdf
