#include "core/files.hpp"

#include "support/catch.hpp"

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <iterator>

using namespace briefmap;
namespace fs = std::filesystem;

namespace {

// A folder of its own for each test, gone afterwards.
class Folder {
  public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "briefmap-files-XXXXXX").string();
        path_ = ::mkdtemp(name.data());
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { fs::remove_all(path_); }

    [[nodiscard]] fs::path operator/(const char* name) const { return path_ / name; }
    [[nodiscard]] std::ptrdiff_t count() const {
        return std::distance(fs::directory_iterator(path_), fs::directory_iterator());
    }

  private:
    fs::path path_;
};

std::string content(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string why_not(const Status& status) { return status ? "written" : status.error().message(); }
std::string why_not(const Result<std::string>& read) { return read ? "read" : read.error().message(); }

mode_t mode_of(const fs::path& path) {
    struct stat info {};
    ::stat(path.c_str(), &info);
    return info.st_mode & 07777;
}

using Catch::Matchers::ContainsSubstring;

}  // namespace

TEST_CASE("what_is_written_is_read_back") {
    const Folder folder;
    const std::string bytes("a\0b\xFF\n", 5);
    REQUIRE(write_file_atomically(folder / "a b é.bin", bytes).ok());
    const auto read = read_file(folder / "a b é.bin");
    REQUIRE(read.ok());
    CHECK(*read == bytes);
    CHECK(folder.count() == 1);
}

TEST_CASE("a_new_file_replaces_the_old_one_and_keeps_its_permissions") {
    const Folder folder;
    const fs::path path = folder / "out.svg";
    std::ofstream(path) << "old, and longer";
    ::chmod(path.c_str(), 0640);
    REQUIRE(write_file_atomically(path, "new").ok());
    CHECK(content(path) == "new");
    CHECK(mode_of(path) == 0640);
    CHECK(folder.count() == 1);
}

TEST_CASE("a_new_file_gets_the_permissions_the_user_asks_for") {
    const Folder folder;
    const mode_t before = ::umask(027);
    const Status status = write_file_atomically(folder / "new", "x");
    ::umask(before);
    REQUIRE(status.ok());
    CHECK(mode_of(folder / "new") == 0640);
}

TEST_CASE("a_symbolic_link_stays_and_its_target_is_written") {
    const Folder folder;
    fs::create_directory(folder / "real");
    fs::create_symlink("real/target", folder / "link");
    REQUIRE(write_file_atomically(folder / "link", "first").ok());
    REQUIRE(write_file_atomically(folder / "link", "second").ok());
    CHECK(fs::is_symlink(folder / "link"));
    CHECK(content(folder / "real/target") == "second");
}

TEST_CASE("links_in_a_circle_are_an_error") {
    const Folder folder;
    fs::create_symlink("b", folder / "a");
    fs::create_symlink("a", folder / "b");
    CHECK_THAT(why_not(write_file_atomically(folder / "a", "x")), ContainsSubstring("circle"));
    CHECK_THAT(why_not(read_file(folder / "a")), ContainsSubstring("circle"));
}

TEST_CASE("where_nothing_can_be_written_the_error_says_why_and_nothing_is_left") {
    const Folder folder;
    fs::create_directory(folder / "sub");
    std::ofstream(folder / "file") << "x";
    CHECK_THAT(why_not(write_file_atomically(folder / "missing/a", "x")), ContainsSubstring("no such file or folder"));
    CHECK_THAT(why_not(write_file_atomically(folder / "sub", "x")), ContainsSubstring("it is a folder"));
    CHECK_THAT(why_not(write_file_atomically(folder / "sub/", "x")), ContainsSubstring("it is a folder"));
    CHECK_THAT(why_not(write_file_atomically(folder / "file/a", "x")), ContainsSubstring("not a folder"));
    CHECK_THAT(why_not(write_file_atomically("", "x")), ContainsSubstring("no file is named"));
    CHECK_THAT(why_not(write_file_atomically(folder / std::string(300, 'n').c_str(), "x")),
               ContainsSubstring("too long"));
    CHECK_THAT(why_not(write_file_atomically("/proc/briefmap-test", "x")), ContainsSubstring("cannot be written"));
    CHECK(folder.count() == 2);
}

TEST_CASE("a_full_disk_is_called_a_full_disk_and_the_device_survives") {
    if (!fs::exists("/dev/full")) return;
    CHECK_THAT(why_not(write_file_atomically("/dev/full", "x")), ContainsSubstring("the disk is full"));
    CHECK(write_file_atomically("/dev/null", "x").ok());
    CHECK(fs::is_character_file("/dev/null"));
}

TEST_CASE("a_write_that_fails_half_way_leaves_the_old_file_and_no_litter") {
    const Folder folder;
    std::ofstream(folder / "out") << "old";
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit low = before;
    low.rlim_cur = 4'096;
    ::setrlimit(RLIMIT_FSIZE, &low);
    const Status status = write_file_atomically(folder / "out", std::string(10'000, 'x'));
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    CHECK_THAT(why_not(status), ContainsSubstring("larger than the system allows"));
    CHECK(content(folder / "out") == "old");
    CHECK(folder.count() == 1);
}

TEST_CASE("a_read_only_folder_or_file_is_respected") {
    if (::geteuid() == 0) {
        WARN("skipped: root may write everywhere");
        return;
    }
    const Folder folder;
    fs::create_directory(folder / "locked");
    std::ofstream(folder / "file") << "old";
    ::chmod((folder / "locked").c_str(), 0555);
    ::chmod((folder / "file").c_str(), 0444);
    CHECK_THAT(why_not(write_file_atomically(folder / "locked/a", "x")), ContainsSubstring("permission is denied"));
    CHECK_THAT(why_not(write_file_atomically(folder / "file", "x")), ContainsSubstring("permission is denied"));
    CHECK(content(folder / "file") == "old");
    ::chmod((folder / "locked").c_str(), 0755);
}

TEST_CASE("what_is_no_file_is_not_read") {
    const Folder folder;
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK_THAT(why_not(read_file(folder / "missing")),
               ContainsSubstring("no such file") && ContainsSubstring("missing"));
    CHECK_THAT(why_not(read_file("/tmp")), ContainsSubstring("is a folder"));
    CHECK_THAT(why_not(read_file(folder / "pipe")), ContainsSubstring("is a pipe"));
    CHECK_THAT(why_not(read_file("/dev/zero")), ContainsSubstring("is a device"));
    CHECK_THAT(why_not(read_file("")), ContainsSubstring("no file is named"));
    CHECK_THAT(why_not(read_file(std::string("a\0b", 3))), ContainsSubstring("zero byte"));
}

TEST_CASE("a_file_over_the_limit_is_refused") {
    const Folder folder;
    std::ofstream(folder / "big") << std::string(100, 'x');
    CHECK(read_file(folder / "big", 100).ok());
    CHECK_FALSE(read_file(folder / "big", 99).ok());
    // Its size is announced as zero.
    CHECK(read_file("/proc/self/status").ok());
    CHECK_FALSE(read_file("/proc/self/status", 10).ok());
}
