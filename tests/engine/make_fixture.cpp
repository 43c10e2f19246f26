// Makes a database for tests/engine/fixtures. Run once for each version of the format, by the version itself:
//   build/release/tests/engine_make_fixture scratch/database
//   tar --sort=name --owner=0 --group=0 --numeric-owner --exclude=writer.lock -C scratch -czf format-1.tar.gz database
#include "fixture_graph.h"

int main(int count, char** arguments) {
  if (count != 2) return 2;
  tov::makeFixture(arguments[1]);
  return 0;
}
