// What loading found that a person should look at, kept beside the graph for each document: pairs of names that may be
// one, and places where a record contradicts itself.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "loaders/extract/facts.h"
#include "tovholder/database.h"

namespace tov::loaders {

struct StoredDoubt {
  std::string label;
  std::string left;
  std::string right;
  std::string reason;
  double confidence = 0;
  std::string document;
  Evidence evidence;  ///< where `left` is named
};

struct StoredContradiction {
  std::string kind;
  std::string text;
  std::string document;
  Evidence evidence;
  std::string
      wording;  ///< this and the next as in ContradictionFact; empty in databases that were written without them
  std::map<std::string, std::string> values;
};

/// Collects the remarks of one page of the ledger.
class Remarks {
 public:
  explicit Remarks(std::string page);
  ~Remarks();
  void doubt(std::string_view label, const std::string& left, const std::string& right, const std::string& reason,
             double confidence, const Evidence& evidence);
  void contradiction(const ContradictionFact& fact);
  void store(Transaction& transaction) const;

  static void remove(Transaction& transaction, std::string_view page);
  static std::vector<StoredDoubt> doubts(const Snapshot& graph);
  static std::vector<StoredContradiction> contradictions(const Snapshot& graph);

 private:
  struct Content;
  std::string page_;
  std::unique_ptr<Content> content_;
};

}  // namespace tov::loaders
