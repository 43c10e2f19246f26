@0xd1c6a5b0f2e34a87;
# Records as they stand in the store. Read in place; see engine/FORMAT.md for the keys they stand under.

using Cxx = import "/capnp/c++.capnp";
$Cxx.namespace("tov::record");

struct Value {
  # A property, or an element of a property that is a list. One struct for both keeps a property at 24 bytes and its text.
  key @0 :UInt32;                  # interned name of the property; 0 in a list
  union {
    null @1 :Void;
    boolean @2 :Bool;
    integer @3 :Int64;
    floating @4 :Float64;
    text @5 :Text;
    list @6 :List(Value);
    date @7 :Int64;                # days since 1970-01-01
    localTime @8 :Int64;           # nanosecond of the day
    time @9 :ZonedTime;
    localDateTime @10 :Instant;
    dateTime @11 :Instant;
    duration @12 :Duration;
    interned @13 :UInt32;          # a text that repeats, by its number in the table of texts
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

struct Node {
  labels @0 :List(UInt32);         # interned names, ascending
  properties @1 :List(Value);      # ascending by key
}

struct Relationship {
  type @0 :UInt32;
  start @1 :UInt64;
  end @2 :UInt64;
  properties @3 :List(Value);      # ascending by key
}
