// The table of texts that repeat.
#include "text_table.h"

#include "keys.h"

namespace tov {

std::optional<std::uint32_t> TextTable::find(KeyId key, std::string_view text) const {
  if (text.size() > kLongestText) return std::nullopt;
  const auto numbers = byKey_.find(tov::number(key));
  if (numbers == byKey_.end()) return std::nullopt;
  const auto found = numbers->second.find(text);
  if (found == numbers->second.end()) return std::nullopt;
  return found->second;
}

bool TextTable::hasRoom(KeyId key, std::string_view text, std::uint32_t nextNumber) const {
  if (text.empty() || text.size() > kLongestText || nextNumber >= kTexts) return false;
  const auto numbers = byKey_.find(tov::number(key));
  return numbers == byKey_.end() || numbers->second.size() < kTextsPerKey;
}

void TextTable::add(std::uint32_t number, KeyId key, std::string_view text) {
  std::unique_ptr<Chunk>& chunk = chunks_[number / kChunk];
  if (!chunk) chunk = std::make_unique<Chunk>();
  Value& slot = (*chunk)[number % kChunk];
  slot = Value(text);
  byKey_[tov::number(key)].emplace(slot.asString(), number);
  origins_.push_back({number, key});
}

void TextTable::retire(std::uint32_t number) {
  const std::string_view text = at(number).asString();
  for (auto& [key, numbers] : byKey_) {
    const auto found = numbers.find(text);
    if (found != numbers.end() && found->second == number) numbers.erase(found);
  }
}

void TextTable::removeFrom(std::uint32_t number) {
  while (!origins_.empty() && origins_.back().number >= number) {
    const Origin origin = origins_.back();
    Value& slot = (*chunks_[origin.number / kChunk])[origin.number % kChunk];
    byKey_[tov::number(origin.key)].erase(slot.asString());
    slot = Value();
    origins_.pop_back();
  }
}

}  // namespace tov
