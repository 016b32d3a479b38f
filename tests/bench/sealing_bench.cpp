// SPDX-License-Identifier: GPL-3.0-or-later
// ./dev bench sealing: what the house adds to libsodium's own work, in one run. Exits with 1 where a limit is missed.
#include "measure.h"

#include "base/resource.h"
#include "storage/sealing/accounts.h"
#include "storage/sealing/rooms.h"
#include "storage/sqlite/transaction.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <string>
#include <vector>

using namespace storage;

namespace {

using bench::median;
using bench::seconds;

bool all_met = true;

/// Both in turn, so that a machine that changes its pace changes it for both; the medians of the turns.
void compare(const std::string& name, int turns, int rounds, double limit, const std::function<void()>& ours, const std::function<void()>& bare)
{
    std::vector<double> our_times, bare_times;
    for (int turn = 0; turn < turns; ++turn) {
        our_times.push_back(seconds(ours, rounds));
        bare_times.push_back(seconds(bare, rounds));
    }
    const double our = median(our_times), raw = median(bare_times), ratio = our / raw;
    all_met = all_met && ratio <= limit;
    fmt::print("{:<42} {:>12.4f} ms   bare {:>12.4f} ms   ratio {:5.2f}   limit {:.2f}{}\n", name, our * 1e3, raw * 1e3, ratio, limit,
        ratio <= limit ? "" : "   MISSED");
}

void bare_argon2id(const std::string& passphrase)
{
    unsigned char key[32];
    const unsigned char salt[crypto_pwhash_SALTBYTES] = {};
    if (crypto_pwhash(key, sizeof key, passphrase.data(), passphrase.size(), salt, crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE,
            crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        std::abort();
}

struct File {
    Connection db = Connection::in_memory();
    base::FixedClock clock{base::Date(2027, 3, 1)};
    Accounts accounts{db, clock};
    std::vector<AccountId> members;
    std::vector<RoomId> rooms;
};

/// Ten accounts and twenty rooms of three epochs, in which all are members: 600 grants.
void fill(File& file, const Passphrase& passphrase)
{
    file.db.run_script(base::resource("schema/001_ground.sql"));
    Transaction change(file.db);
    const auto first = file.accounts.create_first({base::Text::of("0"), Party::presidium}, passphrase, Cost::standard());
    file.members.push_back(first);
    auto keyring = file.accounts.unlock(first, passphrase, file.clock.today(), Cost::standard());
    for (int i = 1; i < 10; ++i) {
        auto invited = file.accounts.invite(keyring, {base::Text::of(std::to_string(i)), Party::presidium});
        file.accounts.redeem(invited.account, invited.slip, passphrase, Cost::none());
        file.members.push_back(invited.account);
    }
    Rooms rooms(file.db, keyring, file.clock);
    for (int i = 0; i < 20; ++i) {
        file.rooms.push_back(rooms.create({RoomKind::circle_dialogue, {}, {}, {}, std::to_string(i)}));
        for (size_t member = 1; member < file.members.size(); ++member)
            rooms.grant(file.rooms.back(), file.members[member], Reach::all_epochs);
        rooms.open_epoch(file.rooms.back());
        rooms.open_epoch(file.rooms.back());
    }
    change.commit();
}

void compare_fields(size_t size, int rounds, double seal_limit, double open_limit)
{
    const std::string text(size, 'x');
    const RoomId room(base::Uuid::derive("1", "room", "1"));
    const auto keys = RoomKeys::make(room, 1);
    const Place place{"talk", "0192a3b4-c5d6-7e8f-9a0b-1c2d3e4f5a6b", "agreed_c", 1, room};
    const std::string with = "talk|0192a3b4-c5d6-7e8f-9a0b-1c2d3e4f5a6b|agreed_c|1|room";
    constexpr auto nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
    unsigned char key[32];
    randombytes_buf(key, sizeof key);
    const auto bare_seal = [&] {
        Bytes out(nonce_size + size + tag_size);
        randombytes_buf(out.data(), nonce_size);
        crypto_aead_xchacha20poly1305_ietf_encrypt(out.data() + nonce_size, nullptr, reinterpret_cast<const unsigned char*>(text.data()), size,
            reinterpret_cast<const unsigned char*>(with.data()), with.size(), nullptr, out.data(), key);
        return out;
    };
    const auto bare = bare_seal();
    const auto sealed = seal(place, keys, text);
    const auto bare_open = [&] {
        std::string out(size, '\0');
        if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char*>(out.data()), nullptr, nullptr, bare.data() + nonce_size,
                bare.size() - nonce_size, reinterpret_cast<const unsigned char*>(with.data()), with.size(), bare.data(), key)
            != 0)
            std::abort();
    };
    compare(
        fmt::format("seal {} bytes", size), 9, rounds, seal_limit, [&] { (void)seal(place, keys, text); }, [&] { (void)bare_seal(); });
    const auto ours = [&] {
        if (!open_seal(place, keys, to_open(sealed)))
            std::abort();
    };
    compare(fmt::format("open {} bytes", size), 9, rounds, open_limit, ours, bare_open);
}

}  // namespace

int main()
{
    start_sodium();
    const std::string typed = "riktig hest batteri stift";
    const auto passphrase = Passphrase::from(typed);
    File file;
    fill(file, passphrase);
    const auto unlock = [&] { return file.accounts.unlock(file.members[0], passphrase, file.clock.today(), Cost::standard()); };
    compare(
        "unlock", 7, 1, 1.15, [&] { (void)unlock(); }, [&] { bare_argon2id(typed); });
    compare(
        "unlock and open all of 20 rooms, 60 epochs", 7, 1, 1.3, [&] { (void)unlock().view(); }, [&] { bare_argon2id(typed); });

    // Every signature of the file: two of each account but the first, one of each epoch and grant; and the account's own
    // grants opened.
    auto keyring = unlock();
    unsigned char sign_public[32], sign_secret[64], signature[64];
    crypto_sign_keypair(sign_public, sign_secret);
    const std::string message(300, 'x');
    unsigned char box_public[32], box_secret[32], seed[32] = {}, sealed[32 + crypto_box_SEALBYTES];
    crypto_box_keypair(box_public, box_secret);
    crypto_box_seal(sealed, seed, sizeof seed, box_public);
    crypto_sign_detached(signature, nullptr, reinterpret_cast<const unsigned char*>(message.data()), message.size(), sign_secret);
    compare(
        "check all: 679 signatures, 60 own grants", 7, 1, 1.5, [&] { (void)keyring.check_all(); },
        [&] {
            for (int i = 0; i < 1 + 2 * 9 + 60 + 600; ++i) {
                if (crypto_sign_verify_detached(signature, reinterpret_cast<const unsigned char*>(message.data()), message.size(), sign_public) != 0)
                    std::abort();
            }
            for (int i = 0; i < 60; ++i) {
                unsigned char its_public[32], its_secret[32];
                if (crypto_box_seal_open(seed, sealed, sizeof sealed, box_public, box_secret) != 0
                    || crypto_box_seed_keypair(its_public, its_secret, seed) != 0)
                    std::abort();
            }
        });

    compare_fields(20, 20000, 2.0, 2.0);
    compare_fields(2048, 10000, 1.3, 1.3);
    compare_fields(size_t{5} << 20, 4, 1.3, 1.3);
    return all_met ? 0 : 1;
}
