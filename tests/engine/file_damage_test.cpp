// Damage to each file of a database: a byte changed, the end cut off, all of it gone. Either an error says so, or what
// is read is right. The end of the log alone may be lost unseen, since a power cut looks the same; then what is read is
// an earlier commit, whole.
#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <functional>

#include "scratch_folder.h"
#include "tests/soak/turns.h"

namespace tov {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t kSeed = 2;
constexpr std::uint64_t kTurns = 24;

void makeDatabase(const fs::path& folder) {
  Database database = Database::open(folder, soak::optionsOf(kSeed));
  soak::Position position;
  for (std::uint64_t turn = 1; turn <= kTurns; ++turn) {
    Transaction transaction = database.begin();
    soak::takeTurn(kSeed, position, &transaction);
    transaction.commit();
    if (turn == kTurns / 3 || turn == kTurns * 2 / 3) database.compact();
  }
}

/// What a damaged database turned out to be.
enum class Outcome { refused, right, earlier };

Outcome open(const fs::path& folder, bool readOnly) {
  try {
    Options options = soak::optionsOf(kSeed);
    options.readOnly = readOnly;
    options.createIfMissing = false;
    const Database database = Database::open(folder, options);
    soak::Position position;
    const std::optional<std::string> turn = database.snapshot().blob("turn");
    const std::uint64_t found = turn ? std::stoull(*turn) : 0;
    while (position.turn < found) soak::takeTurn(kSeed, position, nullptr);
    compareWithModel(database.snapshot(), position.model);
    return found == kTurns ? Outcome::right : Outcome::earlier;
  } catch (const Error&) {
    return Outcome::refused;
  }
}

void flip(const fs::path& file, std::uintmax_t at) {
  std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
  bytes.seekg(static_cast<std::streamoff>(at));
  const int byte = bytes.get();
  bytes.seekp(static_cast<std::streamoff>(at));
  bytes.put(static_cast<char>(byte ^ 0x40));
}

TEST(FileDamage, IsSaidOrHarmlessInEachKindOfFile) {
  ScratchFolder scratch;
  const fs::path whole = scratch.path() / "whole";
  makeDatabase(whole);
  const std::array<std::pair<const char*, std::function<void(const fs::path&)>>, 6> damages = {
      {{"its first byte changed", [](const fs::path& file) { flip(file, 0); }},
       {"a byte in its middle changed", [](const fs::path& file) { flip(file, fs::file_size(file) / 2); }},
       {"its last byte changed", [](const fs::path& file) { flip(file, fs::file_size(file) - 1); }},
       {"its second half cut off", [](const fs::path& file) { fs::resize_file(file, fs::file_size(file) / 2); }},
       {"emptied", [](const fs::path& file) { fs::resize_file(file, 0); }},
       {"removed", [](const fs::path& file) { fs::remove(file); }}}};
  std::size_t refused = 0;
  for (const auto& entry : fs::directory_iterator(whole)) {
    const fs::path name = entry.path().filename();
    for (const auto& [what, damage] : damages) {
      if (entry.file_size() == 0 && std::string_view(what) != "removed") continue;
      for (const bool readOnly : {true, false}) {
        const fs::path copy = scratch.path() / "copy";
        fs::remove_all(copy);
        fs::copy(whole, copy);
        damage(copy / name);
        SCOPED_TRACE(name.string() + ", " + what + (readOnly ? ", for a reader" : ", for a writer"));
        try {
          const Outcome outcome = open(copy, readOnly);
          refused += outcome == Outcome::refused ? 1 : 0;
          EXPECT_TRUE(outcome != Outcome::earlier || name.extension() == ".log");
        } catch (const std::exception& error) {
          ADD_FAILURE() << error.what();
        }
      }
    }
  }
  EXPECT_GE(refused, 30U);
}

}  // namespace
}  // namespace tov
