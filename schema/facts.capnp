@0xb2f7c60d9a1e4c53;
# What was read from one meeting's record, with its evidence: the stored shape of loaders/extract/facts.h. External
# extractors hand in facts in this shape; `tov load` checks each quote against the record. Entities are named by their
# place in `entities`, items by theirs in `items`.

using Cxx = import "/capnp/c++.capnp";
$Cxx.namespace("tov::facts");

struct Evidence {
  line @0 :UInt32;                 # 1-based, where the quote starts
  quote @1 :Text;                  # the record's exact words, at most 240 characters
  rule @2 :Text;
  confidence @3 :Float64;          # 0 to 1
}

enum EntityKind { person @0; organisation @1; forum @2; initiative @3; fund @4; }

struct Entity {
  kind @0 :EntityKind;
  name @1 :Text;
  type @2 :Text;                   # kind of an organisation or initiative, level of a forum
  aliases @3 :List(Text);
  shortNames @4 :List(Text);       # names that hold in this record only
  mentions @5 :List(Evidence);
}

struct Reference {                 # an entity, or none
  union { none @0 :Void; entity @1 :UInt32; }
}

struct Post {
  person @0 :UInt32;
  title @1 :Text;                  # empty when only the organisation is known
  key @2 :Text;                    # language-neutral class
  organisation @3 :Reference;
  evidence @4 :Evidence;
}

struct Attendance {
  enum Presence { present @0; absent @1; listed @2; }
  enum Capacity { unstated @0; member @1; secretariat @2; guest @3; }
  person @0 :UInt32;
  presence @1 :Presence;
  capacity @2 :Capacity;
  note @3 :Text;
  evidence @4 :Evidence;
}

struct Duty {
  enum Kind { chair @0; coChair @1; minutes @2; }
  person @0 :UInt32;
  kind @1 :Kind;
  evidence @2 :Evidence;
}

struct Item {
  number @0 :Text;
  title @1 :Text;
  caseNumber @2 :Text;
  text @3 :Text;
  evidence @4 :Evidence;
}

struct Decision {
  item @0 :UInt32;
  text @1 :Text;
  outcome @2 :Text;                # approved, noted, discussed, deferred, rejected; empty for a mere assignment
  cited @3 :Bool;                  # told in the item's background, decided elsewhere
  evidence @4 :Evidence;
}

struct Presentation {
  person @0 :UInt32;
  item @1 :UInt32;
  planned @2 :Bool;
  initiatives @3 :List(UInt32);
  evidence @4 :Evidence;
}

struct Subject {
  item @0 :UInt32;
  entity @1 :UInt32;
  about @2 :Bool;                  # the item's own subject, not only named in its text
  evidence @3 :Evidence;
}

struct Participation {
  enum Part { leads @0; takesPart @1; declined @2; }
  who @0 :UInt32;
  initiative @1 :UInt32;
  part @2 :Part;
  evidence @3 :Evidence;
}

struct Funding {
  item @0 :UInt32;
  amount @1 :Float64;              # in whole units of the currency
  currency @2 :Text;
  per @3 :Text;                    # once, year
  from @4 :Text;
  until @5 :Text;
  status @6 :Text;                 # allocated, budgeted, spent, proposed, applied, cap
  purpose @7 :Text;
  initiative @8 :Reference;
  source @9 :Reference;
  evidence @10 :Evidence;
}

struct Assignment {
  item @0 :UInt32;
  decision @1 :UInt32;             # of Facts.decisions
  who @2 :UInt32;
  task @3 :Text;
  due @4 :Text;
  evidence @5 :Evidence;
}

struct Citation {                  # another meeting that an item refers to
  item @0 :UInt32;
  forum @1 :UInt32;
  date @2 :Int64;                  # days since 1970-01-01
  evidence @3 :Evidence;
}

struct PartOf {
  part @0 :UInt32;
  whole @1 :UInt32;
  evidence @2 :Evidence;
}

struct Facts {
  language @0 :Text;               # ISO 639-1
  region @1 :Text;
  agenda @2 :Bool;                 # an agenda; otherwise minutes
  forum @3 :Reference;
  date :union { unknown @4 :Void; day @5 :Int64; }  # days since 1970-01-01
  start @6 :Text;                  # HH:MM
  end @7 :Text;
  venue @8 :Text;
  head @9 :Evidence;               # where forum and date stand
  entities @10 :List(Entity);
  posts @11 :List(Post);
  attendance @12 :List(Attendance);
  duties @13 :List(Duty);
  items @14 :List(Item);
  decisions @15 :List(Decision);
  presentations @16 :List(Presentation);
  subjects @17 :List(Subject);
  participation @18 :List(Participation);
  funding @19 :List(Funding);
  assignments @20 :List(Assignment);
  citations @21 :List(Citation);
  parts @22 :List(PartOf);
}
