// The graph that stands in the databases of tests/engine/fixtures: every kind of value, label, index and list there is.
// It must not change; a later version of the format gets a graph of its own.
#pragma once

#include <filesystem>

#include "tovholder/database.h"

namespace tov {

/// Makes the database of format 1: most of it in files, the last commit in the log only.
inline void makeFixture(const std::filesystem::path& folder) {
  Options options;
  options.durability = Durability::buffered;
  Database database = Database::open(folder, options);
  {
    Transaction transaction = database.begin();
    const std::array both = {transaction.label("Person"), transaction.label("Member")};
    const LabelId meeting = transaction.label("Meeting");
    transaction.createIndex(both[0], transaction.key("name"));
    transaction.createIndex(meeting, transaction.key("date"));
    std::vector<NodeId> people;
    for (int i = 0; i < 60; ++i) {
      people.push_back(transaction.createNode(std::span(both).first(i % 2 == 0 ? 2 : 1),
                                              {{"name", "Person " + std::to_string(i)},
                                               {"id", (std::int64_t{1} << 60) + i},
                                               {"share", i / 64.0},
                                               {"active", i % 3 == 0},
                                               {"aliases", List{"P. " + std::to_string(i), "Person"}},
                                               {"numbers", List{1, 2.5, i}},
                                               {"title", i % 2 == 0 ? "consultant" : "nurse"}}));
    }
    const NodeId first =
        transaction.createNode(std::array{meeting}, {{"date", Date{18'321}},
                                                     {"start", LocalTime{36'000'000'000'000}},
                                                     {"end", Time{43'200'000'000'001, 3600}},
                                                     {"written", LocalDateTime{1'583'000'000, 5}},
                                                     {"sent", DateTime{1'583'000'000, 0, 3600, "Europe/Copenhagen"}},
                                                     {"length", Duration{1, 2, 3, 4}},
                                                     {"minutes", std::string(3000, 'm')}});
    const TypeId attended = transaction.type("ATTENDED");
    // More than fits the head of a list.
    for (std::size_t i = 0; i < 2000; ++i) {
      transaction.createRelationship(people[i % 60], attended, first,
                                     {{"line", static_cast<std::int64_t>(i)}, {"rule", "attendance"}});
    }
    transaction.createRelationship(people[0], transaction.type("KNOWS"), people[0], {});
    transaction.createNode({}, {});
    transaction.putBlob("note/1", std::string("bytes\0of any sort", 17));
    transaction.commit();
  }
  database.compact();
  Transaction transaction = database.begin();
  transaction.deleteRelationship(RelationshipId{5});
  transaction.setProperty(NodeId{1}, transaction.key("name"), "Changed");
  transaction.removeLabel(NodeId{2}, transaction.label("Member"));
  transaction.deleteNode(NodeId{61});
  transaction.commit();
}

}  // namespace tov
