// The program `stress`: stress tests that run as long as one likes.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <functional>
#include <random>
#include <string>

#include "stress.h"

namespace {

namespace fs = std::filesystem;

/// A made-up meeting of a made-up body; its number tells it from the others.
std::string madeUpRecord(int number) {
  static constexpr std::array kOutcomes = {"Godkendt.", "Drøftet.", "Taget til efterretning.", "Udsat."};
  const std::string text = std::to_string(number);
  return "- Udvalg: Klyngen for Ærø\n- Mødedato: " + std::to_string(1 + number % 28) + ". marts, " +
         std::to_string(2000 + number) +
         " kl. 9:00\n- Mødested: Rådhuset\nPkt. tekst\n- 1. Mødedeltagere\n- 2. Godkendelse af dagsorden\n"
         "- 3. Status på indsats " +
         text +
         "\n1. Mødedeltagere\nSagsfremstilling\n"
         "Asta Bruun, direktør, Vejle Kommune\nNiels Krogh, direktør, Assens Kommune\n"
         "2. Godkendelse af dagsorden\nDet indstilles,\nAt dagsordenen godkendes\nBeslutning\nGodkendt.\n"
         "3. Status på indsats " +
         text + "\nSagsfremstilling\nAsta Bruun orienterer om indsats " + text + ".\nBeslutning\n" +
         kOutcomes[static_cast<std::size_t>(number) % kOutcomes.size()] + "\n";
}

/// The records of a folder, and made-up ones until there are `count`.
std::vector<fs::path> recordsFor(const fs::path& given, const fs::path& folder, std::size_t count) {
  std::vector<fs::path> records;
  if (!given.empty()) {
    for (const auto& entry : fs::directory_iterator(given)) {
      if (entry.path().extension() == ".txt") records.push_back(entry.path());
    }
  }
  std::ranges::sort(records);
  if (records.size() > count) records.resize(count);
  fs::create_directories(folder);
  for (int number = 0; records.size() < count; ++number) {
    records.push_back(folder / (std::to_string(number) + ".txt"));
    std::ofstream(records.back()) << madeUpRecord(number);
  }
  return records;
}

}  // namespace

int main(int count, char** arguments) {
  CLI::App program("Stress tests of Tovholder. Each prints its seed and ends at the first thing that is wrong.");
  tov::soak::StressOptions options;
  options.seed = std::random_device()();
  std::int64_t seconds = 30;
  std::size_t recordCount = 50;
  fs::path recordFolder;
  program.require_subcommand(1);
  program.fallthrough();
  program.add_option("--seed", options.seed, "Where the random numbers start; printed, so that a run can be repeated");
  program.add_option("--seconds", seconds, "How long to go on")->capture_default_str();
  program.add_option("--count", options.count, "How many kills or injections at the most");
  program.add_option("--first", options.first, "The first call to make fail")->capture_default_str();
  program.add_option("--stride", options.stride, "From there on make only every so many calls fail")
      ->capture_default_str();
  program.add_option("--only", options.only, "One kind of fault: \"an error\", \"a full disk\", …");
  program.add_option("--call", options.call, "Only calls that start with this: \"sync log\", \"append\", …");
  program.add_flag("--buffered", options.onlyBuffered, "Only injections into databases with buffered commits");
  program.add_flag("--go-on", options.goOn, "After a violation by an injected fault");
  program.add_option("--folder", options.folder, "Where the databases are made");
  CLI::App* kills = program.add_subcommand("kills", "Kill a writer again and again and look at what is left");
  CLI::App* imports = program.add_subcommand("imports", "The same for a bulk import");
  CLI::App* importFaults =
      program.add_subcommand("import-faults", "Make each call to the file system fail in turn over imports");
  CLI::App* faults = program.add_subcommand("faults", "Make each call to the file system fail in turn");
  CLI::App* backups = program.add_subcommand("backups", "The same while backups are made");
  CLI::App* load = program.add_subcommand("load", "The same while records are loaded");
  load->add_option("--records", recordFolder, "A folder of records to load; made-up ones are added");
  load->add_option("--record-count", recordCount, "How many records")->capture_default_str();
  CLI11_PARSE(program, count, arguments);

  std::setvbuf(stdout, nullptr, _IOLBF, 0);  // what is known is said even if the process ends by a signal
  options.duration = std::chrono::seconds(seconds);
  const bool isOwnFolder = options.folder.empty();
  if (isOwnFolder) options.folder = fs::temp_directory_path() / ("tovholder-soak-" + std::to_string(::getpid()));
  fs::create_directories(options.folder);
  std::printf("seed %u\n", options.seed);
  bool fine = false;
  try {
    if (kills->parsed()) fine = tov::soak::stressByKills(options);
    if (imports->parsed()) fine = tov::soak::stressImports(options);
    if (importFaults->parsed()) fine = tov::soak::stressImportFaults(options);
    if (faults->parsed()) fine = tov::soak::stressByFaults(options);
    if (backups->parsed()) fine = tov::soak::stressBackups(options);
    if (load->parsed()) {
      options.records = recordsFor(recordFolder, options.folder / "records", recordCount);
      fine = tov::soak::stressLoad(options);
    }
  } catch (const std::exception& error) {
    std::fprintf(stderr, "stress: %s\n", error.what());
  }
  if (fine && isOwnFolder) fs::remove_all(options.folder);
  return fine ? 0 : 1;
}
