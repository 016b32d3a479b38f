// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/qr/qr_reader.h"

#include "support/catch.h"

#include <cstdlib>
#include <vector>

namespace {

using documents::QrCode;

struct Shape {
    size_t blocks, data, repair;
};

Shape shape_of(int version)
{
    REQUIRE((version == 3 || version == 6));
    return version == 3 ? Shape{2, 17, 18} : Shape{4, 19, 24};
}

/// Squares that carry no data: the three corners with the format beside them, the timing lines, the one alignment mark.
bool is_fixed(int x, int y, int size)
{
    const bool corner = (x <= 8 && y <= 8) || (x >= size - 8 && y <= 8) || (x <= 8 && y >= size - 8);
    return corner || x == 6 || y == 6 || (std::abs(x - (size - 7)) <= 2 && std::abs(y - (size - 7)) <= 2);
}

bool masked(int mask, int x, int y)
{
    switch (mask) {
    case 0: return (x + y) % 2 == 0;
    case 1: return y % 2 == 0;
    case 2: return x % 3 == 0;
    case 3: return (x + y) % 3 == 0;
    case 4: return (x / 3 + y / 2) % 2 == 0;
    case 5: return x * y % 2 + x * y % 3 == 0;
    case 6: return (x * y % 2 + x * y % 3) % 2 == 0;
    default: return ((x + y) % 2 + x * y % 3) % 2 == 0;
    }
}

/// Level and mask, with ten bits that check them.
int format_of(const QrCode& code)
{
    int format = 0;
    const auto add = [&](int bit, int x, int y) { format |= code.dark(x, y) ? 1 << bit : 0; };
    for (int i = 0; i < 6; ++i)
        add(i, 8, i);
    add(6, 8, 7);
    add(7, 8, 8);
    add(8, 7, 8);
    for (int i = 9; i < 15; ++i)
        add(i, 14 - i, 8);
    format ^= 0x5412;
    int rest = format;
    for (int bit = 14; bit >= 10; --bit)
        rest ^= rest >> bit & 1 ? 0x537 << (bit - 10) : 0;
    REQUIRE(rest == 0);
    return format >> 10;
}

std::vector<unsigned> codewords_of(const QrCode& code, int mask)
{
    std::vector<unsigned> words;
    unsigned word = 0;
    int bits = 0;
    for (int right = code.size() - 1; right >= 1; right -= 2) {
        right = right == 6 ? 5 : right;
        const bool upwards = ((right + 1) & 2) == 0;
        for (int step = 0; step < code.size(); ++step) {
            const int y = upwards ? code.size() - 1 - step : step;
            for (int x : {right, right - 1}) {
                if (is_fixed(x, y, code.size()))
                    continue;
                word = word << 1 | (code.dark(x, y) != masked(mask, x, y) ? 1 : 0);
                if (++bits % 8 == 0) {
                    words.push_back(word);
                    word = 0;
                }
            }
        }
    }
    return words;
}

unsigned times(unsigned a, unsigned b)
{
    unsigned product = 0;
    for (; b; b >>= 1) {
        product ^= b & 1 ? a : 0;
        a = a << 1 ^ (a & 0x80 ? 0x11D : 0);
    }
    return product;
}

/// Reed-Solomon: a block without faults is zero at the first powers of 2.
void require_sound(const std::vector<unsigned>& block, size_t repair)
{
    unsigned point = 1;
    for (size_t i = 0; i < repair; ++i) {
        unsigned sum = 0;
        for (auto word : block)
            sum = times(sum, point) ^ word;
        REQUIRE(sum == 0);
        point = times(point, 2);
    }
}

class Bits {
public:
    explicit Bits(const std::vector<unsigned>& words) : m_words(words) {}
    unsigned take(int count)
    {
        unsigned value = 0;
        for (; count > 0; --count, ++m_at)
            value = value << 1 | (m_words.at(m_at / 8) >> (7 - m_at % 8) & 1);
        return value;
    }

private:
    const std::vector<unsigned>& m_words;
    size_t m_at = 0;
};

}  // namespace

std::string read_qr(const QrCode& code)
{
    const auto [blocks, data, repair] = shape_of((code.size() - 17) / 4);
    const int format = format_of(code);
    REQUIRE(format >> 3 == 3);
    const auto words = codewords_of(code, format & 7);
    REQUIRE(words.size() >= blocks * (data + repair));
    std::vector<unsigned> message;
    for (size_t b = 0; b < blocks; ++b) {
        std::vector<unsigned> block;
        for (size_t i = 0; i < data + repair; ++i)
            block.push_back(words[i * blocks + b]);
        require_sound(block, repair);
        message.insert(message.end(), block.begin(), block.begin() + static_cast<std::ptrdiff_t>(data));
    }

    constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    Bits bits(message);
    REQUIRE(bits.take(4) == 2);
    std::string text;
    for (unsigned left = bits.take(9); left > 0; left -= left > 1 ? 2 : 1) {
        const unsigned value = bits.take(left > 1 ? 11 : 6);
        if (left > 1)
            text += alphabet.at(value / 45);
        text += alphabet.at(value % 45);
    }
    return text;
}
