// RDF as it is made: resources with what is said of them, written one after the other.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace tov::exchange {

/// A prefix of prefixed names, and what it stands for.
struct Prefix {
  std::string_view name;
  std::string_view iri;
};

/// An object of a triple: a resource by its IRI or prefixed name, or a literal with the prefixed name of its datatype
/// (empty: a text).
struct Term {
  std::string value;
  bool isResource = false;
  std::string_view datatype;
};

/// A subject by its IRI, its classes and its other triples by prefixed names.
struct Resource {
  std::string iri;
  std::vector<std::string> classes;
  std::vector<std::pair<std::string, Term>> triples;

  void say(std::string predicate, std::string text, std::string_view datatype = {}) {
    triples.emplace_back(std::move(predicate), Term{std::move(text), false, datatype});
  }
  void link(std::string predicate, std::string resource) {
    triples.emplace_back(std::move(predicate), Term{std::move(resource), true, {}});
  }
};

/// A syntax of RDF.
class TripleWriter {
 public:
  virtual ~TripleWriter() = default;
  virtual void begin() = 0;
  virtual void write(const Resource& resource) = 0;
  virtual void end() = 0;
};

/// RDF 1.1 Turtle.
class TurtleWriter : public TripleWriter {
 public:
  explicit TurtleWriter(std::ostream& out) : out_(out) {}
  void begin() override;
  void write(const Resource& resource) override;
  void end() override {}

 private:
  std::ostream& out_;
};

/// JSON-LD 1.1, with the prefixes as its context.
class JsonLdWriter : public TripleWriter {
 public:
  explicit JsonLdWriter(std::ostream& out) : out_(out) {}
  void begin() override;
  void write(const Resource& resource) override;
  void end() override;

 private:
  std::ostream& out_;
  bool first_ = true;
};

/// A name that may stand after a prefix as it is; what may not is percent-encoded.
std::string localName(std::string_view name);

}  // namespace tov::exchange
