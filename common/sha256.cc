#include "common/sha256.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <unistd.h>

#include <openssl/evp.h>

#include "common/error.h"

namespace council {
namespace {

struct FreeContext {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

struct CloseFile {
  void operator()(const int* descriptor) const { ::close(*descriptor); }
};

class Sha256 {
 public:
  Sha256() : context_{EVP_MD_CTX_new()} {
    check(context_ != nullptr &&
          EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) == 1);
  }

  void add(std::string_view bytes) {
    check(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) == 1);
  }

  std::string finish() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    check(EVP_DigestFinal_ex(context_.get(), digest.data(), &size) == 1);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (unsigned i = 0; i < size; ++i) {
      text += digits[digest[i] / 16U];
      text += digits[digest[i] % 16U];
    }
    return text;
  }

 private:
  static void check(bool succeeded) {
    if (!succeeded) {
      throw Error{"SHA-256 is not available in the cryptography library"};
    }
  }

  std::unique_ptr<EVP_MD_CTX, FreeContext> context_;
};

}  // namespace

std::string sha256_of(std::string_view bytes) {
  Sha256 digest;
  digest.add(bytes);
  return digest.finish();
}

std::string sha256_of_descriptor(int descriptor) {
  Sha256 digest;
  std::array<char, 1U << 16U> block;  // NOLINT(*-member-init): written before it is read
  off_t offset = 0;
  for (;;) {
    const ssize_t size = ::pread(descriptor, block.data(), block.size(), offset);
    if (size == 0) {
      return digest.finish();
    }
    if (size > 0) {
      digest.add(std::string_view{block.data(), static_cast<std::size_t>(size)});
      offset += size;
    } else if (errno != EINTR) {
      throw Error{std::string{"cannot be read: "} + std::strerror(errno)};
    }
  }
}

std::string sha256_of_file(const std::filesystem::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) {
    throw Error{file.string() + ": cannot be read: " + std::strerror(errno)};
  }
  const std::unique_ptr<const int, CloseFile> closed{&descriptor};
  try {
    return sha256_of_descriptor(descriptor);
  } catch (const Error& error) {
    throw Error{file.string() + ": " + error.what()};
  }
}

}  // namespace council
