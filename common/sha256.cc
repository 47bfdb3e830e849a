#include "common/sha256.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <memory>

#include <openssl/evp.h>

#include "common/error.h"

namespace council {
namespace {

struct FreeContext {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
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

std::string sha256_of_file(const std::filesystem::path& file) {
  std::ifstream in{file, std::ios::binary};
  Sha256 digest;
  std::string block(1U << 16U, '\0');
  while (in) {
    in.read(block.data(), static_cast<std::streamsize>(block.size()));
    digest.add(std::string_view{block}.substr(0, static_cast<std::size_t>(in.gcount())));
  }
  if (!in.eof()) {
    throw Error{file.string() + ": cannot be read: " + std::strerror(errno)};
  }
  return digest.finish();
}

}  // namespace council
