// The entries of full-text indexes of a bulk load.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "bulk_runs.h"
#include "record.h"
#include "text_index.h"

namespace tov {

/// Reads the texts of new records and notes their words for the full-text indexes that are over them.
class BulkTexts {
 public:
  /// @param indexes  those of the database
  /// @param pieceBytes  so much of one thread's entries is kept in memory
  BulkTexts(BulkFiles& files, std::vector<TextIndexState> indexes, std::size_t pieceBytes);

  bool isWanted(bool relationships) const { return relationships ? overRelationships_ : overNodes_; }

  /// Takes in the entries of one piece of records; there is one object for each call of a thread.
  class Piece {
   public:
    /// @param texts  must know all texts that the records refer to
    Piece(BulkTexts& texts, const KnownTexts& known);
    Piece(const Piece&) = delete;
    Piece& operator=(const Piece&) = delete;
    ~Piece();
    void add(TextEntity entity, std::string_view record);
    /// Hands over what is left. What was not finished does not count.
    void finish();

   private:
    BulkTexts& texts_;
    KnownTexts known_;
    std::unique_ptr<TextReader> reader_;
    std::vector<TextIndexState> counted_;
    RunEntries entries_;
  };

  /// Merges the entries into sorted files, holding about so many bytes.
  void write(std::size_t memory) { runs_.write(memory); }
  /// The indexes, with what was taken in counted.
  const std::vector<TextIndexState>& indexes() const { return indexes_; }

 private:
  BulkRuns runs_;
  std::size_t pieceBytes_;
  bool overNodes_ = false;
  bool overRelationships_ = false;
  std::mutex mutex_;  // guards what follows
  std::vector<TextIndexState> indexes_;
  std::vector<std::unique_ptr<TextReader>> readers_;  // which know many words, and are free
};

}  // namespace tov
