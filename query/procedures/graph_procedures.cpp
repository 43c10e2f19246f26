#include "query/procedures/graph_procedures.h"

#include <array>
#include <cmath>

#include "query/procedures/options.h"
#include "query/values/errors.h"

namespace tov::query {
namespace {

using Rows = Procedure::Rows;
using Arguments = std::span<const Value>;

/// What one row of a few values takes.
constexpr std::size_t kRowBytes = 96;

/// One row a vertex.
template <typename Cells>
Rows rowPerVertex(const WorkGraph& graph, ProcedureBounds& bounds, Cells cells) {
  Rows rows;
  bounds.account().add(graph.vertexCount() * kRowBytes);
  rows.reserve(graph.vertexCount());
  for (std::uint32_t v = 0; v < graph.vertexCount(); ++v) {
    graph.tick();
    rows.push_back(cells(v));
  }
  return rows;
}

Value nodeOf(const WorkGraph& graph, std::uint32_t vertex) {
  return Value::nodeReference(graph.node(vertex));
}

Value integer(std::size_t number) {
  return static_cast<std::int64_t>(number);
}

Rows degree(Arguments arguments, Run& run) {
  ProcedureBounds bounds(run);
  ProcedureOptions options(arguments[0], "graph.degree", run);
  const GraphPart part = options.part();
  const GraphShape shape = options.shape(Direction::both, Parallel::keep);
  options.finish();
  const WorkGraph graph(run.view(), part, shape, bounds.supervision());
  return rowPerVertex(graph, bounds, [&](std::uint32_t v) {
    double strength = 0;
    for (std::size_t edge = graph.firstEdge(v); edge < graph.firstEdge(v) + graph.degree(v); ++edge) {
      strength += graph.weight(edge);
    }
    return std::vector<Value>{nodeOf(graph, v), integer(graph.degree(v)), strength};
  });
}

/// The group of each node and how many nodes are in it.
Rows groupRows(const WorkGraph& graph, ProcedureBounds& bounds, const std::vector<std::uint32_t>& groups) {
  std::vector<std::size_t> sizes(graph.vertexCount());
  for (const std::uint32_t group : groups) ++sizes[group];
  return rowPerVertex(graph, bounds, [&](std::uint32_t v) {
    return std::vector<Value>{nodeOf(graph, v), integer(groups[v]), integer(sizes[groups[v]])};
  });
}

Rows components(Arguments arguments, Run& run) {
  ProcedureBounds bounds(run);
  ProcedureOptions options(arguments[0], "graph.connectedComponents", run);
  const GraphPart part = options.part();
  options.finish();
  const WorkGraph graph(run.view(), part, {}, bounds.supervision());
  return groupRows(graph, bounds, connectedComponents(graph));
}

Rows communityRows(Arguments arguments, Run& run) {
  ProcedureBounds bounds(run);
  ProcedureOptions options(arguments[0], "graph.communities", run);
  const GraphPart part = options.part();
  GraphShape shape;
  shape.weight = options.key("weight");
  const double resolution = options.number("resolution").value_or(1);
  options.finish();
  const WorkGraph graph(run.view(), part, shape, bounds.supervision());
  const Communities found = communities(graph, resolution);
  Rows rows = groupRows(graph, bounds, found.of);
  for (std::vector<Value>& row : rows) row.emplace_back(found.modularity);
  return rows;
}

template <typename Number>
Rows numberRows(const WorkGraph& graph, ProcedureBounds& bounds, const std::vector<Number>& numbers) {
  return rowPerVertex(graph, bounds, [&](std::uint32_t v) {
    if constexpr (std::is_floating_point_v<Number>) {
      return std::vector<Value>{nodeOf(graph, v), numbers[v]};
    } else {
      return std::vector<Value>{nodeOf(graph, v), integer(numbers[v])};
    }
  });
}

/// A centrality whose weights are lengths.
Rows centrality(Arguments arguments, Run& run, const char* name, std::vector<double> (*measure)(const WorkGraph&)) {
  ProcedureBounds bounds(run);
  ProcedureOptions options(arguments[0], name, run);
  const GraphPart part = options.part();
  const GraphShape shape = options.shape(Direction::both, Parallel::least);
  options.finish();
  const WorkGraph graph(run.view(), part, shape, bounds.supervision());
  return numberRows(graph, bounds, measure(graph));
}

Rows betweennessRows(Arguments arguments, Run& run) {
  return centrality(arguments, run, "graph.betweenness", betweenness);
}

Rows closenessRows(Arguments arguments, Run& run) {
  return centrality(arguments, run, "graph.closeness", closeness);
}

Rows pageRankRows(Arguments arguments, Run& run) {
  ProcedureBounds bounds(run);
  ProcedureOptions options(arguments[0], "graph.pageRank", run);
  const GraphPart part = options.part();
  GraphShape shape = options.shape(Direction::outgoing, Parallel::sum);
  const double damping = options.number("damping").value_or(0.85);
  const std::int64_t iterations = std::min<std::int64_t>(options.integer("iterations", 1).value_or(100), 1'000'000);
  options.finish();
  if (shape.weight) {
    throwArgumentError("UnknownOption", "graph.pageRank does not weigh relationships; leave the option weight out");
  }
  const WorkGraph graph(run.view(), part, shape, bounds.supervision());
  return numberRows(graph, bounds, pageRank(graph, damping, static_cast<int>(iterations)));
}

Rows corenessRows(Arguments arguments, Run& run) {
  ProcedureBounds bounds(run);
  ProcedureOptions options(arguments[0], "graph.coreness", run);
  const GraphPart part = options.part();
  options.finish();
  const WorkGraph graph(run.view(), part, {}, bounds.supervision());
  return numberRows(graph, bounds, coreness(graph));
}

/// The node that an argument is; null stays null.
std::optional<NodeId> nodeArgument(const Value& argument, const char* procedure) {
  if (argument.isNull()) return std::nullopt;
  if (argument.kind() != Value::Kind::node) {
    throwArgumentType(std::string(procedure) + " goes from one node to another, not " + describe(argument));
  }
  return argument.nodeId();
}

Value pathOf(const WorkGraph& graph, const Snapshot& view, std::uint32_t source, std::span<const std::size_t> edges) {
  Path path;
  path.nodes.emplace_back().id = graph.node(source);
  for (const std::size_t edge : edges) {
    const RelationshipId id = graph.relationship(edge);
    const RelationshipHead head = view.head(id);
    Relationship& relationship = path.relationships.emplace_back();
    relationship.id = id;
    relationship.start = head.start;
    relationship.end = head.end;
    path.nodes.emplace_back().id = graph.node(graph.target(edge));
  }
  return path;
}

Rows pathRows(Arguments arguments, Run& run, const char* name, bool all) {
  ProcedureBounds bounds(run);
  ProcedureOptions options(arguments[2], name, run);
  const GraphPart part = options.part();
  const GraphShape shape = options.shape(Direction::both, all ? Parallel::keep : Parallel::least);
  options.finish();
  const std::optional<NodeId> from = nodeArgument(arguments[0], name);
  const std::optional<NodeId> to = nodeArgument(arguments[1], name);
  if (!from || !to) return {};
  const WorkGraph graph(run.view(), part, shape, bounds.supervision());
  const std::optional<std::uint32_t> source = graph.vertex(*from);
  const std::optional<std::uint32_t> target = graph.vertex(*to);
  if (!source || !target) return {};
  const ShortestPaths paths(graph, *source);
  Rows rows;
  paths.paths(*target, [&](std::span<const std::size_t> edges) {
    bounds.account().add(kRowBytes + (edges.size() + 1) * (sizeof(Node) + sizeof(Relationship)));
    rows.push_back({pathOf(graph, run.view(), *source, edges), paths.distance(*target)});
    return all;
  });
  return rows;
}

Rows shortestPath(Arguments arguments, Run& run) {
  return pathRows(arguments, run, "graph.shortestPath", false);
}

Rows allShortestPaths(Arguments arguments, Run& run) {
  return pathRows(arguments, run, "graph.allShortestPaths", true);
}

Rows collaboration(Arguments arguments, Run& run) {
  ProcedureBounds bounds(run);
  ProcedureOptions options(arguments[1], "graph.collaboration", run);
  if (arguments[0].isNull()) return {};
  if (arguments[0].kind() != Value::Kind::string) {
    throwArgumentType("graph.collaboration takes the label of those who work together, not " + describe(arguments[0]));
  }
  const GraphPart part = options.part();
  const std::int64_t minimum = options.integer("minimum", 1).value_or(1);
  options.finish();
  Rows rows;
  const std::optional<LabelId> label = run.view().label(arguments[0].asString());
  if (!label || minimum > UINT32_MAX) return rows;
  collaborations(
      run.view(), *label, part, static_cast<std::uint32_t>(minimum),
      [&](const Collaboration& pair) {
        bounds.account().add(kRowBytes);
        rows.push_back({Value::nodeReference(pair.first), Value::nodeReference(pair.second), integer(pair.shared)});
      },
      bounds.supervision());
  return rows;
}

const std::array<Procedure, 10> kProcedures = {{
    {"graph.allShortestPaths",
     {"from", "to", "options"},
     {"path", "cost"},
     "every path from one node to another that none is shorter than",
     allShortestPaths,
     1},
    {"graph.betweenness",
     {"options"},
     {"node", "score"},
     "how many shortest paths lead through each node",
     betweennessRows,
     1},
    {"graph.closeness", {"options"}, {"node", "score"}, "how near each node is to all others", closenessRows, 1},
    {"graph.collaboration",
     {"label", "options"},
     {"first", "second", "shared"},
     "pairs of nodes and how many others both are related to",
     collaboration,
     1},
    {"graph.communities",
     {"options"},
     {"node", "community", "size", "modularity"},
     "groups that are more related within than outside",
     communityRows,
     1},
    {"graph.connectedComponents",
     {"options"},
     {"node", "component", "size"},
     "which nodes any path joins",
     components,
     1},
    {"graph.coreness",
     {"options"},
     {"node", "core"},
     "how densely related the part around each node is",
     corenessRows,
     1},
    {"graph.degree", {"options"}, {"node", "degree", "strength"}, "how many relationships each node has", degree, 1},
    {"graph.pageRank", {"options"}, {"node", "score"}, "how often a random walk comes by each node", pageRankRows, 1},
    {"graph.shortestPath",
     {"from", "to", "options"},
     {"path", "cost"},
     "a shortest path from one node to another",
     shortestPath,
     1},
}};

}  // namespace

std::span<const Procedure> graphProcedures() {
  return kProcedures;
}

}  // namespace tov::query
