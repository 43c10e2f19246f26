// The write lock: an advisory lock on a small file that names its holder.
#include "write_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string>

#include "tovholder/error.h"

namespace tov {
namespace {

std::string holderText() {
  std::array<char, 256> host{};
  if (::gethostname(host.data(), host.size() - 1) != 0) host[0] = '\0';
  return "process " + std::to_string(::getpid()) + " on " + (host[0] != '\0' ? host.data() : "an unnamed host");
}

std::string readHolder(int descriptor) {
  std::array<char, 320> text{};
  const ssize_t length = ::pread(descriptor, text.data(), text.size(), 0);
  if (length <= 0) return "a process that has not said its name yet";
  std::string holder(text.data(), static_cast<std::size_t>(length));
  while (!holder.empty() && (holder.back() == '\n' || holder.back() == '\0')) holder.pop_back();
  return holder;
}

}  // namespace

WriteLock::WriteLock(const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / kLockFile;
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor < 0) {
    throw OpenError("cannot open the database in " + folder.string() + " for writing: " + std::strerror(errno) +
                    "; check the permissions of the folder, or open it read-only");
  }
  WriteLock claimed;
  claimed.descriptor_ = descriptor;
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    const int reason = errno;
    if (reason == EWOULDBLOCK) {
      throw LockedError("the database in " + folder.string() + " is open for writing by " + readHolder(descriptor) +
                        "; close it there, or open it read-only here");
    }
    throw OpenError("cannot lock the database in " + folder.string() + ": " + std::strerror(reason));
  }
  const std::string holder = holderText() + "\n";
  if (::ftruncate(descriptor, 0) != 0 ||
      ::pwrite(descriptor, holder.data(), holder.size(), 0) != static_cast<ssize_t>(holder.size())) {
    throw OpenError("cannot write " + file.string() + ": " + std::strerror(errno) + "; is the disk full?");
  }
  std::swap(descriptor_, claimed.descriptor_);
}

WriteLock::~WriteLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace tov
