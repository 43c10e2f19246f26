// Replays the corpora of the fuzzers, each as it is and changed at random for a moment: an answer or a clear error may
// come of it, and nothing else. (The corpus of queries is replayed by the tests of the language.)
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <random>

#include "tests/fuzz/pipe_entry.h"
#include "tests/fuzz/record_entry.h"
#include "tests/fuzz/stored_entry.h"

namespace tov {
namespace {

struct Entry {
  const char* name;
  bool (*take)(std::string_view bytes);
  int rounds;  ///< of random change; as many as take about a second
};

class Corpora : public testing::TestWithParam<Entry> {
 protected:
  static std::vector<std::string> corpus() {
    std::vector<std::string> texts;
    const std::string folder = std::string(TOV_TEST_FOLDER "/fuzz/") + GetParam().name + "_corpus";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      std::ifstream file(entry.path(), std::ios::binary);
      texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return texts;
  }
};

TEST_P(Corpora, AreTakenOrRefused) {
  const std::vector<std::string> texts = corpus();
  ASSERT_GE(texts.size(), 8U);
  std::size_t good = 0;
  for (const std::string& text : texts) good += GetParam().take(text) ? 1 : 0;
  EXPECT_GE(good, 3U);
  EXPECT_LT(good, texts.size());
}

TEST_P(Corpora, ChangedAtRandomNeverDoHarm) {
  const std::vector<std::string> texts = corpus();
  const unsigned seed = std::random_device()();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  const auto below = [&](std::size_t bound) { return static_cast<std::size_t>(random()) % bound; };
  for (int round = 0; round < GetParam().rounds; ++round) {
    std::string text = texts[below(texts.size())];
    for (std::size_t change = below(6) + 1; change > 0 && !text.empty(); --change) {
      const std::size_t at = below(text.size());
      switch (below(4)) {
        case 0:
          text.erase(at, below(8) + 1);
          break;
        case 1:
          text[at] = static_cast<char>(below(256));
          break;
        case 2:
          text.insert(at, text.substr(below(text.size()), below(20)));
          break;
        default: {
          const std::string& other = texts[below(texts.size())];
          text = text.substr(0, at) + other.substr(below(other.size() + 1));
        }
      }
    }
    try {
      GetParam().take(text);
    } catch (const std::exception& error) {
      FAIL() << error.what() << " for: " << testing::PrintToString(text);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All, Corpora,
                         testing::Values(Entry{"pipe", fuzz::converseOver, 60}, Entry{"record", fuzz::loadRecord, 150},
                                         Entry{"stored", fuzz::readStored, 20'000}),
                         [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace tov
