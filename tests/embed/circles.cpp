// A stranger's program that runs an algorithm of its own choice from Boost.Graph, on a part of its graph and with
// weights: who would cut the network in two if they left, and which ties are the strongest that hold it together.
#include <tovholder/boost_graph.h>

#include <array>
#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/kruskal_min_spanning_tree.hpp>
#include <iostream>
#include <string>
#include <vector>

int main(int, char** arguments) {
  tov::Database database = tov::Database::open(arguments[1]);
  std::vector<tov::NodeId> people;
  {
    tov::Transaction transaction = database.begin();
    const tov::LabelId person = transaction.label("Person");
    const tov::TypeId knows = transaction.type("KNOWS");
    const tov::TypeId dislikes = transaction.type("DISLIKES");
    for (const char* name : {"Ada", "Bo", "Cy", "Di", "Eli", "Fay"}) {
      people.push_back(transaction.createNode(std::array{person}, {{"name", name}}));
    }
    const auto meet = [&](std::size_t a, std::size_t b, std::int64_t distance, int day) {
      transaction.createRelationship(people[a], knows, people[b],
                                     {{"distance", distance}, {"since", tov::Value(tov::Date{day})}});
    };
    meet(0, 1, 1, 10), meet(1, 2, 2, 20), meet(0, 2, 9, 30);  // a circle of three
    meet(2, 3, 4, 40);                                        // the only tie to the other circle
    meet(3, 4, 1, 50), meet(4, 5, 1, 60), meet(3, 5, 7, 70);
    meet(0, 5, 1, 900);  // too late to count
    transaction.createRelationship(people[1], dislikes, people[4], {});
    transaction.commit();
  }

  const tov::Snapshot view = database.snapshot();
  const tov::UndirectedGraph graph(view.topology());
  const std::array types = {*view.type("KNOWS")};
  const std::array labels = {*view.label("Person")};
  tov::RelationshipFilter early(types);
  early.within(view, *view.key("since"), tov::Date{0}, tov::Date{365});
  const tov::NodeFilter persons(graph, labels);
  const boost::filtered_graph part(graph, early, persons);

  std::vector<std::uint32_t> cuts;
  boost::articulation_points(part, std::back_inserter(cuts));
  std::string names;
  for (const tov::NodeId id : people) {
    const bool cutsIt = std::find(cuts.begin(), cuts.end(), graph.vertex(id)) != cuts.end();
    if (cutsIt) names += std::string(view.property(id, *view.key("name")).asString()) + " ";
  }
  std::cout << "cut by: " << names << "\n";

  std::vector<tov::TopologyEdge> tree;
  boost::kruskal_minimum_spanning_tree(
      part, std::back_inserter(tree),
      boost::weight_map(tov::RelationshipWeights(view, *view.key("distance"))).vertex_index_map(tov::VertexIndexMap()));
  double length = 0;
  for (const tov::TopologyEdge& edge : tree) length += get(tov::RelationshipWeights(view, *view.key("distance")), edge);
  std::cout << "held together by " << tree.size() << " ties of length " << length << "\n";
  return names == "Cy Di " && tree.size() == 5 && length == 9 ? 0 : 1;
}
