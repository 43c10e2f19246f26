// The lock that keeps a second writer out of a database folder, and who holds it.
#pragma once

#include <filesystem>
#include <utility>

namespace tov {

inline constexpr const char* kLockFile = "writer.lock";

/// Held by an open descriptor: the operating system releases it when the process ends, however it ends.
class WriteLock {
 public:
  WriteLock() = default;
  /// @throws LockedError naming the holder; OpenError when the file cannot be made
  explicit WriteLock(const std::filesystem::path& folder);
  WriteLock(WriteLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  WriteLock& operator=(WriteLock&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
  }
  ~WriteLock();

  bool held() const { return descriptor_ >= 0; }

 private:
  int descriptor_ = -1;
};

}  // namespace tov
