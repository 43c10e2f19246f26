@0xd1c6a5b0f2e34a87;
# Records as they stand in the store. Read in place; see engine/FORMAT.md for the keys they stand under.

using Cxx = import "/capnp/c++.capnp";
$Cxx.namespace("tov::record");

struct Value {
  union {
    null @0 :Void;
    boolean @1 :Bool;
    integer @2 :Int64;
    floating @3 :Float64;
    text @4 :Text;
    list @5 :List(Value);
    date @6 :Int64;                # days since 1970-01-01
    localTime @7 :Int64;           # nanosecond of the day
    time @8 :ZonedTime;
    localDateTime @9 :Instant;
    dateTime @10 :Instant;
    duration @11 :Duration;
    interned @12 :UInt32;          # a text that repeats, by its number in the table of texts
  }
}

struct ZonedTime {
  nanosecondOfDay @0 :Int64;
  offsetSeconds @1 :Int32;
}

struct Instant {
  epochSecond @0 :Int64;
  nanosecond @1 :Int32;
  offsetSeconds @2 :Int32;
  zone @3 :Text;
}

struct Duration {
  months @0 :Int64;
  days @1 :Int64;
  seconds @2 :Int64;
  nanoseconds @3 :Int32;
}

struct Property {
  key @0 :UInt32;                  # interned name
  value @1 :Value;
}

struct Node {
  labels @0 :List(UInt32);         # interned names, ascending
  properties @1 :List(Property);   # ascending by key
}

struct Relationship {
  type @0 :UInt32;
  start @1 :UInt64;
  end @2 :UInt64;
  properties @3 :List(Property);   # ascending by key
}
