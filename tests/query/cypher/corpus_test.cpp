// Replays the fuzzer's corpus, and changes it at random for a moment: nothing but a clear error may come of it.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "tests/fuzz/cypher_entry.h"

namespace tov {
namespace {

std::vector<std::string> corpus() {
  std::vector<std::string> texts;
  for (const auto& entry : std::filesystem::directory_iterator(TOV_TEST_FOLDER "/fuzz/cypher_corpus")) {
    std::ifstream file(entry.path(), std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return texts;
}

TEST(Corpus, CompilesOrIsRefusedWithAPlace) {
  std::vector<std::string> texts = corpus();
  ASSERT_GE(texts.size(), 15U);
  std::size_t good = 0;
  for (const std::string& text : texts) good += fuzz::compileQuery(text) ? 1 : 0;
  EXPECT_GE(good, 5U);
  EXPECT_LT(good, texts.size());
}

TEST(Corpus, ChangedAtRandomNeverDoesHarm) {
  std::vector<std::string> texts = corpus();
  std::random_device device;
  unsigned seed = device();
  RecordProperty("seed", static_cast<int>(seed));
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  auto below = [&](std::size_t bound) { return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random); };
  for (int round = 0; round < 4000; ++round) {
    std::string text = texts[below(texts.size())];
    for (std::size_t change = below(6) + 1; change > 0 && !text.empty(); --change) {
      std::size_t at = below(text.size());
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
          text = text.substr(0, at) + other.substr(below(other.size()));
        }
      }
    }
    try {
      fuzz::compileQuery(text);
    } catch (const std::exception& error) {
      FAIL() << error.what() << " for: " << text;
    }
  }
}

}  // namespace
}  // namespace tov
