#include "query/exchange/triples.h"

#include <array>
#include <ostream>

#include "query/exchange/graph_walk.h"
#include "tovholder/export.h"

namespace tov::exchange {
namespace {

constexpr std::array kPrefixes = {
    Prefix{"dcterms", "http://purl.org/dc/terms/"},
    Prefix{"foaf", "http://xmlns.com/foaf/0.1/"},
    Prefix{"org", "http://www.w3.org/ns/org#"},
    Prefix{"prov", "http://www.w3.org/ns/prov#"},
    Prefix{"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    Prefix{"schema", "http://schema.org/"},
    Prefix{"skos", "http://www.w3.org/2004/02/skos/core#"},
    Prefix{"tov", "urn:tovholder:terms:"},
    Prefix{"xsd", "http://www.w3.org/2001/XMLSchema#"},
};

bool isPlain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

/// A prefixed name in full.
std::string expanded(std::string_view name) {
  const std::size_t colon = name.find(':');
  for (const Prefix& prefix : kPrefixes) {
    if (name.substr(0, colon) == prefix.name) return std::string(prefix.iri) + std::string(name.substr(colon + 1));
  }
  return std::string(name);
}

/// As Turtle's grammar has it: a prefixed name whose local part is plain may stand as it is.
std::string turtleName(std::string_view name) {
  const std::size_t colon = name.find(':');
  bool plain = !name.starts_with("urn:");
  for (const char c : name.substr(colon + 1)) plain = plain && isPlain(c);
  return plain ? std::string(name) : "<" + expanded(name) + ">";
}

std::string turtleText(std::string_view text) {
  std::string out = "\"";
  for (const char c : validText(text)) {
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      default:
        out += c;
    }
  }
  return out + '"';
}

std::string jsonText(std::string_view text) {
  return toJson(Value(text));
}

}  // namespace

std::string localName(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (isPlain(c)) {
      out += c;
      continue;
    }
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  }
  return out;
}

void TurtleWriter::begin() {
  for (const Prefix& prefix : kPrefixes) out_ << "@prefix " << prefix.name << ": <" << prefix.iri << "> .\n";
}

void TurtleWriter::write(const Resource& resource) {
  if (resource.classes.empty() && resource.triples.empty()) return;
  out_ << "\n<" << resource.iri << ">";
  const char* separator = " a ";
  for (const std::string& one : resource.classes) {
    out_ << separator << turtleName(one);
    separator = ", ";
  }
  separator = resource.classes.empty() ? " " : " ;\n  ";
  for (const auto& [predicate, object] : resource.triples) {
    out_ << separator << turtleName(predicate) << ' ';
    if (object.isResource) {
      out_ << turtleName(object.value);
    } else {
      out_ << turtleText(object.value);
      if (!object.datatype.empty()) out_ << "^^" << object.datatype;
    }
    separator = " ;\n  ";
  }
  out_ << " .\n";
}

void JsonLdWriter::begin() {
  out_ << "{\"@context\":{";
  bool first = true;
  for (const Prefix& prefix : kPrefixes) {
    out_ << (first ? "" : ",") << jsonText(prefix.name) << ':' << jsonText(prefix.iri);
    first = false;
  }
  out_ << "},\n\"@graph\":[";
}

void JsonLdWriter::write(const Resource& resource) {
  if (resource.classes.empty() && resource.triples.empty()) return;
  out_ << (first_ ? "\n" : ",\n") << "{\"@id\":" << jsonText(resource.iri);
  first_ = false;
  if (!resource.classes.empty()) {
    out_ << ",\"@type\":[";
    for (const std::string& one : resource.classes)
      out_ << (&one == resource.classes.data() ? "" : ",") << jsonText(one);
    out_ << ']';
  }
  // A predicate is a member, so its objects stand together.
  std::vector<bool> written(resource.triples.size());
  for (std::size_t i = 0; i < resource.triples.size(); ++i) {
    if (written[i]) continue;
    out_ << ',' << jsonText(resource.triples[i].first) << ":[";
    for (std::size_t j = i; j < resource.triples.size(); ++j) {
      if (resource.triples[j].first != resource.triples[i].first) continue;
      const Term& object = resource.triples[j].second;
      written[j] = true;
      if (j != i) out_ << ',';
      out_ << (object.isResource ? "{\"@id\":" : "{\"@value\":") << jsonText(object.value);
      if (!object.datatype.empty()) out_ << ",\"@type\":" << jsonText(object.datatype);
      out_ << '}';
    }
    out_ << ']';
  }
  out_ << '}';
}

void JsonLdWriter::end() {
  out_ << "\n]}\n";
}

}  // namespace tov::exchange
