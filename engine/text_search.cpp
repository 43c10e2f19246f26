// Searching full-text indexes. Ranking is BM25 as in S. Robertson and H. Zaragoza, "The Probabilistic Relevance
// Framework: BM25 and Beyond", Foundations and Trends in Information Retrieval 3(4), 2009, with a weight of rarity that
// never falls below zero; each property is a field with counts of its own, and a node's score is the sum over its
// fields.
#include "tovholder/text_search.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "pending_changes.h"
#include "text_index.h"
#include "text_language.h"
#include "text_query.h"

namespace tov {
namespace {

constexpr double kSaturation = 1.2;   // k1
constexpr double kLengthPart = 0.75;  // b

/// Where one word, or several that mean the same, stand in one text.
struct Posting {
  std::uint64_t id = 0;
  std::uint32_t words = 0;
  std::uint32_t count = 0;
  std::vector<std::uint32_t> positions;  // only for phrases
};
using Postings = std::vector<Posting>;  // ascending by id

/// What one property of one node or relationship contributes.
struct FieldScore {
  TextEntity entity;
  KeyId key{};
  double score = 0;
};

/// What one node or relationship has been found with.
struct EntityScore {
  TextEntity entity;
  double score = 0;
  double best = 0;  // of one field
  KeyId key{};
};
using EntityScores = std::vector<EntityScore>;  // ascending by entity

/// One word of the query as one index knows it: terms any of which will do.
struct Slot {
  std::set<std::string> terms;
  std::set<std::string> prefixes;
};

/// What the watch is told: how much the search holds, every few thousand entries.
class Watch {
 public:
  explicit Watch(const std::function<void(std::size_t)>& watch) : watch_(watch) {}
  void hold(std::size_t bytes) {
    held_ += bytes;
    step();
  }
  void step() {
    if (watch_ && ++steps_ % 4096 == 0) watch_(held_);
  }
  void release(std::size_t bytes) { held_ -= std::min(bytes, held_); }

 private:
  const std::function<void(std::size_t)>& watch_;
  std::size_t steps_ = 0;
  std::size_t held_ = 0;
};

/// The entries of one index that a view shows.
class IndexReader {
 public:
  IndexReader(const Snapshot::Implementation& view, std::size_t place, TextReader& reader, Watch& watch)
      : view_(view), state_(view.state().textIndexes[place]), watch_(watch) {
    const PendingChanges* pending = view.pending();
    if (pending == nullptr) return;
    changes_ = &pending->texts;
    const std::vector<TextIndexState>& all = view.state().textIndexes;
    for (const TextEntity entity : changes_->touched()) {
      if (entity.isRelationship != isOverRelationships(state_.index)) continue;
      const auto text = indexedTexts(view, entity, std::span(all).subspan(place, 1)).front();
      if (!text) continue;
      TextContent content = contentOf(*text, reader);
      for (auto& [term, positions] : content.terms) {
        const auto count = static_cast<std::uint32_t>(positions.size());
        changed_[term].push_back({entity.id, content.words, count, std::move(positions)});
      }
    }
  }

  const TextIndexState& state() const { return state_; }

  Postings read(const Slot& slot, bool withPositions) {
    Postings found;
    for (const std::string& term : slot.terms) {
      readRange(textTermPrefix(state_.index, term), withPositions, found);
      const auto changed = changed_.find(term);
      if (changed != changed_.end()) add(changed->second, withPositions, found);
    }
    for (const std::string& prefix : slot.prefixes) {
      readRange(std::string(std::string_view(TextIndexPrefix(state_.index))) + prefix, withPositions, found);
      for (auto it = changed_.lower_bound(prefix); it != changed_.end() && it->first.starts_with(prefix); ++it) {
        add(it->second, withPositions, found);
      }
    }
    join(found);
    return found;
  }

 private:
  void readRange(const std::string& prefix, bool withPositions, Postings& found) {
    if (changes_ != nullptr && changes_->isUnwritten(state_.index)) return;
    const bool isBuilt = changes_ != nullptr && changes_->isBuilt(state_.index);
    TextEntry entry;
    for (auto it = isBuilt ? view_.storedRange(Family::fulltext, prefix, prefixEnd(prefix))
                           : view_.range(Family::fulltext, prefix, prefixEnd(prefix));
         it->valid(); it->next()) {
      const std::uint64_t id = parseTextEntryKey(it->key()).id;
      if (changes_ != nullptr && changes_->isTouched({isOverRelationships(state_.index), id})) continue;
      decodeTextEntry(it->value(), entry);
      Posting posting{id, entry.words, static_cast<std::uint32_t>(entry.positions.size()), {}};
      if (withPositions) posting.positions = entry.positions;
      hold(posting);
      found.push_back(std::move(posting));
    }
  }

  void add(const Postings& changed, bool withPositions, Postings& found) {
    for (const Posting& posting : changed) {
      found.push_back(posting);
      if (!withPositions) found.back().positions.clear();
      hold(found.back());
    }
  }

  void hold(const Posting& posting) {
    watch_.hold(sizeof(Posting) + posting.positions.size() * sizeof(posting.positions[0]));
  }

  /// Entries of several terms for one text become one.
  static void join(Postings& found) {
    if (!std::ranges::is_sorted(found, {}, &Posting::id)) std::ranges::stable_sort(found, {}, &Posting::id);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (kept != 0 && found[kept - 1].id == found[i].id) {
        Posting& into = found[kept - 1];
        into.count += found[i].count;
        into.positions.insert(into.positions.end(), found[i].positions.begin(), found[i].positions.end());
        std::ranges::sort(into.positions);
        continue;
      }
      if (kept != i) found[kept] = std::move(found[i]);
      ++kept;
    }
    found.resize(kept);
  }

  const Snapshot::Implementation& view_;
  const TextIndexState& state_;
  Watch& watch_;
  const TextIndexChanges* changes_ = nullptr;
  std::map<std::string, Postings, std::less<>> changed_;  // by term, of what the transaction touched
};

std::vector<std::string> languagesOf(const TextIndex& index) {
  std::vector<std::string> languages = {index.language};
  if (!index.languageKey) return languages;
  for (const TextLanguage& language : allTextLanguages()) languages.push_back(language.code);
  return languages;
}

/// One slot a word.
std::vector<Slot> slotsOf(const SoughtText& sought, std::span<const std::string> languages, TextReader& reader) {
  std::vector<Slot> slots;
  for (const std::string& language : languages) {
    std::size_t last = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    reader.read(sought.text, language, [&](const TextWord& word) {
      last = word.position;
      begin = word.begin;
      end = word.end;
      if (slots.size() <= last) slots.resize(last + 1);
      if (!word.term.empty()) slots[last].terms.emplace(word.term);
    });
    if (sought.isPrefix && !slots.empty() && end == sought.text.size()) {
      slots[last].prefixes.insert(reader.prefix(std::string_view(sought.text).substr(begin), language));
    }
  }
  std::erase_if(slots, [](const Slot& slot) { return slot.terms.empty() && slot.prefixes.empty(); });
  return slots;
}

/// Keeps of `first` the texts where a word of `next` follows, at the places where it does.
void keepFollowed(Postings& first, const Postings& next, std::uint32_t distance) {
  auto other = next.begin();
  for (Posting& posting : first) {
    while (other != next.end() && other->id < posting.id) ++other;
    if (other == next.end() || other->id != posting.id) {
      posting.positions.clear();
    } else {
      std::erase_if(posting.positions, [&](std::uint32_t position) {
        return !std::ranges::binary_search(other->positions, position + distance);
      });
    }
    posting.count = static_cast<std::uint32_t>(posting.positions.size());
  }
  std::erase_if(first, [](const Posting& posting) { return posting.count == 0; });
}

class TextSearch {
 public:
  TextSearch(const Snapshot::Implementation& view, const TextQuery& query) : query_(query), watch_(query.watch) {
    const std::vector<TextIndexState>& all = view.state().textIndexes;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (isWanted(all[i].index)) indexes_.emplace_back(view, i, reader_, watch_);
    }
  }

  std::vector<TextHit> run() {
    const ParsedTextQuery parsed = parseTextQuery(query_.text);
    std::optional<EntityScores> found;
    for (const std::vector<SoughtText>& clause : parsed.clauses) {
      const std::optional<EntityScores> scores = findAny(clause);
      if (!scores) continue;
      found = found ? intersection(*found, *scores) : *scores;
    }
    if (!found) {
      throw UsageError("the text to search for has no word that could be found: `" + query_.text +
                       "`; give at least one word that is not excluded");
    }
    for (const SoughtText& sought : parsed.excluded) {
      const std::optional<EntityScores> scores = findAny(std::span(&sought, 1));
      if (!scores) continue;
      std::erase_if(*found, [&](const EntityScore& score) {
        return std::ranges::binary_search(*scores, score.entity, {}, &EntityScore::entity);
      });
    }
    return best(*found);
  }

 private:
  bool isWanted(const TextIndex& index) const {
    if (query_.labels.empty() && query_.types.empty()) return true;
    if (const auto* type = std::get_if<TypeId>(&index.of)) {
      return std::ranges::find(query_.types, *type) != query_.types.end();
    }
    return std::ranges::find(query_.labels, std::get<LabelId>(index.of)) != query_.labels.end();
  }

  /// Nothing when none of the texts has a word.
  std::optional<EntityScores> findAny(std::span<const SoughtText> alternatives) {
    bool hasWord = false;
    std::vector<FieldScore> fields;
    for (const SoughtText& sought : alternatives) {
      const std::size_t first = fields.size();
      hasWord = find(sought, fields) || hasWord;
      // A node with two indexed labels has one text in two indexes; it counts once.
      const auto from = fields.begin() + static_cast<std::ptrdiff_t>(first);
      std::sort(from, fields.end(), [](const FieldScore& a, const FieldScore& b) {
        return std::tie(a.entity, a.key, b.score) < std::tie(b.entity, b.key, a.score);
      });
      fields.erase(
          std::unique(from, fields.end(),
                      [](const FieldScore& a, const FieldScore& b) { return a.entity == b.entity && a.key == b.key; }),
          fields.end());
    }
    if (!hasWord) return std::nullopt;
    return summed(std::move(fields));
  }

  /// Appends what one text is found in. @returns whether it has a word at all
  bool find(const SoughtText& sought, std::vector<FieldScore>& fields) {
    // Without any index, a query is still told whether it makes sense.
    if (indexes_.empty()) return !slotsOf(sought, std::vector<std::string>{{}}, reader_).empty();
    bool hasWord = false;
    for (IndexReader& index : indexes_) {
      const std::vector<Slot> slots = slotsOf(sought, languagesOf(index.state().index), reader_);
      if (slots.empty()) continue;
      hasWord = true;
      const bool isPhrase = slots.size() > 1;
      Postings found = index.read(slots.front(), isPhrase);
      for (std::size_t i = 1; i < slots.size() && !found.empty(); ++i) {
        keepFollowed(found, index.read(slots[i], true), static_cast<std::uint32_t>(i));
      }
      score(index.state(), found, fields);
    }
    return hasWord;
  }

  void score(const TextIndexState& state, const Postings& found, std::vector<FieldScore>& fields) {
    const auto containing = static_cast<double>(found.size());
    // A transaction's view has texts that are not counted yet.
    const double texts = std::max(static_cast<double>(state.texts), containing);
    const double rarity = std::log(1 + (texts - containing + 0.5) / (containing + 0.5));
    const double usualLength =
        state.texts == 0 ? 1 : static_cast<double>(state.words) / static_cast<double>(state.texts);
    for (const Posting& posting : found) {
      const double length = static_cast<double>(posting.words) / usualLength;
      const double count = posting.count;
      const double weight =
          count * (kSaturation + 1) / (count + kSaturation * (1 - kLengthPart + kLengthPart * length));
      fields.push_back({{isOverRelationships(state.index), posting.id}, state.index.key, rarity * weight});
      watch_.hold(sizeof(FieldScore));
    }
  }

  static EntityScores summed(std::vector<FieldScore> fields) {
    std::ranges::stable_sort(fields, [](const FieldScore& a, const FieldScore& b) {
      return std::tie(a.entity, a.key) < std::tie(b.entity, b.key);
    });
    EntityScores scores;
    for (std::size_t i = 0; i < fields.size();) {
      EntityScore sum{fields[i].entity, 0, 0, fields[i].key};
      while (i < fields.size() && fields[i].entity == sum.entity) {
        double ofKey = 0;
        const KeyId key = fields[i].key;
        for (; i < fields.size() && fields[i].entity == sum.entity && fields[i].key == key; ++i)
          ofKey += fields[i].score;
        sum.score += ofKey;
        if (ofKey > sum.best) {
          sum.best = ofKey;
          sum.key = key;
        }
      }
      scores.push_back(sum);
    }
    return scores;
  }

  static EntityScores intersection(const EntityScores& a, const EntityScores& b) {
    EntityScores both;
    auto other = b.begin();
    for (const EntityScore& score : a) {
      while (other != b.end() && other->entity < score.entity) ++other;
      if (other == b.end()) break;
      if (other->entity != score.entity) continue;
      EntityScore sum = score.best >= other->best ? score : *other;
      sum.score = score.score + other->score;
      both.push_back(sum);
    }
    return both;
  }

  std::vector<TextHit> best(EntityScores& found) const {
    const auto isBetter = [](const EntityScore& a, const EntityScore& b) {
      return a.score != b.score ? a.score > b.score : a.entity < b.entity;
    };
    const std::size_t count = std::min(found.size(), query_.most);
    std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(count), isBetter);
    std::vector<TextHit> hits;
    hits.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
      TextHit hit{NodeId{found[i].entity.id}, found[i].key, found[i].score};
      if (found[i].entity.isRelationship) hit.entity = RelationshipId{found[i].entity.id};
      hits.push_back(hit);
    }
    return hits;
  }

  const TextQuery& query_;
  Watch watch_;
  TextReader reader_;
  std::vector<IndexReader> indexes_;
};

}  // namespace

std::vector<TextIndex> Snapshot::textIndexes() const {
  std::vector<TextIndex> indexes;
  for (const TextIndexState& text : implementation_->state().textIndexes) indexes.push_back(text.index);
  return indexes;
}

std::vector<TextHit> Snapshot::searchText(const TextQuery& query) const {
  return TextSearch(*implementation_, query).run();
}

std::string textExcerpt(std::string_view text, std::string_view language, std::string_view query, std::size_t width) {
  TextReader reader;
  Slot sought;
  const std::string own(language);
  for (const std::vector<SoughtText>& clause : parseTextQuery(query).clauses) {
    for (const SoughtText& alternative : clause) {
      for (Slot& slot : slotsOf(alternative, std::span(&own, 1), reader)) {
        sought.terms.merge(slot.terms);
        sought.prefixes.merge(slot.prefixes);
      }
    }
  }
  // The stretch of the wanted width that holds the most words that match, beginning a little before the first of them.
  std::vector<std::size_t> matches;
  reader.read(text, language, [&](const TextWord& word) {
    const bool starts =
        std::ranges::any_of(sought.prefixes, [&](const std::string& prefix) { return word.term.starts_with(prefix); });
    if (starts || sought.terms.contains(std::string(word.term))) matches.push_back(word.begin);
  });
  std::size_t bestBegin = 0;
  std::size_t mostWords = 0;
  for (std::size_t first = 0, last = 0; first < matches.size(); ++first) {
    while (last < matches.size() && matches[last] < matches[first] + width * 3 / 4) ++last;
    if (last - first > mostWords) {
      mostWords = last - first;
      bestBegin = matches[first];
    }
  }
  if (text.size() <= width) return std::string(text);
  std::size_t begin = bestBegin > width / 4 ? bestBegin - width / 4 : 0;
  begin = std::min(begin, text.size() - width);
  std::size_t end = begin + width;
  if (begin != 0) {
    const std::size_t blank = text.find(' ', begin);
    begin = blank < bestBegin ? blank + 1 : bestBegin;
  }
  if (end != text.size()) {
    const std::size_t blank = text.rfind(' ', end);
    if (blank != std::string_view::npos && blank > bestBegin) end = blank;
    while (end > begin && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  }
  return (begin == 0 ? "" : "... ") + std::string(text.substr(begin, end - begin)) + (end == text.size() ? "" : " ...");
}

}  // namespace tov
