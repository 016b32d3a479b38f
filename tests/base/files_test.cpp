// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/failure.h"
#include "base/files.h"
#include "support/catch.h"
#include "support/temp_dir.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace base;

namespace {

int files_in(const std::filesystem::path& folder)
{
    return static_cast<int>(std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator()));
}

}  // namespace

TEST_CASE("A file is replaced whole and belongs to its owner only")
{
    support::TempDir folder;
    write_atomically(folder / "a.pdf", "one");
    write_atomically(folder / "a.pdf", "two");
    CHECK(read_file(folder / "a.pdf") == "two");
    CHECK(files_in(folder.path()) == 1);
    struct stat info {};
    REQUIRE(stat((folder / "a.pdf").c_str(), &info) == 0);
    CHECK((info.st_mode & 0777) == 0600);
}

TEST_CASE("When the disk is full the old file stands and nothing is left behind")
{
    support::TempDir folder;
    write_atomically(folder / "a.pdf", "old");
    // A file size limit makes write() fail in the middle, as a full disk does.
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit tight{4096, before.rlim_max};
    std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &tight);
    CHECK_THROWS_WITH(write_atomically(folder / "a.pdf", std::string(100'000, 'x')), ContainsSubstring("file.disk_full"));
    setrlimit(RLIMIT_FSIZE, &before);
    CHECK(read_file(folder / "a.pdf") == "old");
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("A program that is killed in mid-write leaves the old file and nothing else")
{
    support::TempDir folder;
    write_atomically(folder / "a.pdf", "old");
    const std::string large(64 << 20, 'x');
    for (int delay : {500, 2000, 8000}) {
        const pid_t child = fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            write_atomically(folder / "a.pdf", large);
            _exit(0);
        }
        usleep(static_cast<useconds_t>(delay));
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        const auto size = std::filesystem::file_size(folder / "a.pdf");
        CHECK((size == 3 || size == large.size()));
        CHECK(files_in(folder.path()) == 1);
    }
}

TEST_CASE("A target that cannot be written and a source that cannot be read are said with their path")
{
    support::TempDir folder;
    CHECK_THROWS_WITH(write_atomically(folder / "no" / "such" / "a.pdf", "x"), "file.no_folder: " + (folder / "no" / "such" / "a.pdf").string());
    CHECK_THROWS_WITH(read_file(folder / "none"), "file.not_found: " + (folder / "none").string());
    CHECK_THROWS_WITH(read_file(folder.path()), ContainsSubstring("file.is_folder"));
    write_atomically(folder / "big", std::string(1000, 'x'));
    CHECK_THROWS_WITH(read_file(folder / "big", 999), ContainsSubstring("file.too_large"));
}

TEST_CASE("A link stays a link, and neither a folder, a pipe nor a link to nothing is replaced by a file")
{
    support::TempDir folder;
    write_atomically(folder / "a.pdf", "old");
    std::filesystem::create_symlink("a.pdf", folder / "link.pdf");
    write_atomically(folder / "link.pdf", "new");
    CHECK(std::filesystem::is_symlink(folder / "link.pdf"));
    CHECK(read_file(folder / "a.pdf") == "new");

    REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
    std::filesystem::create_symlink("nowhere", folder / "dangling");
    std::filesystem::create_symlink("loop", folder / "loop");
    CHECK_THROWS_WITH(write_atomically(folder / "pipe", "x"), ContainsSubstring("file.unwritable"));
    CHECK_THROWS_WITH(write_atomically(folder / "dangling", "x"), ContainsSubstring("file.unwritable"));
    CHECK_THROWS_WITH(write_atomically(folder / "loop", "x"), ContainsSubstring("file.unwritable"));
    CHECK_THROWS_WITH(write_atomically(folder.path(), "x"), ContainsSubstring("file.is_folder"));
    CHECK(std::filesystem::is_fifo(folder / "pipe"));
    CHECK(files_in(folder.path()) == 5);
}
