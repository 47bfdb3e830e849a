#include "common/holder_name.h"

#include <array>

namespace council {
namespace {

struct HolderSpec {
  std::string_view name;
  std::string_view place;
  std::optional<std::string> Document::*member;
};

// By Holder.
constexpr auto specs = std::to_array<HolderSpec>({
    {"paper", "the title of the paper", &Document::title},
    {"body", "the name of the body", &Document::panel},
    {"council", "the name of the council", &Document::council},
    {"authority", "the name of the local authority", &Document::local_authority},
});

const HolderSpec& spec_of(Holder holder) {
  return specs.at(static_cast<std::size_t>(holder));
}

}  // namespace

std::string_view to_string(Holder holder) {
  return spec_of(holder).name;
}

std::string_view place_words(Holder holder) {
  return spec_of(holder).place;
}

std::vector<HolderName> holder_names(const Document& document) {
  std::vector<HolderName> names;
  for (std::size_t i = 0; i < specs.size(); ++i) {
    if (const auto& name = document.*specs[i].member) {
      names.push_back({static_cast<Holder>(i), *name});
    }
  }
  return names;
}

}  // namespace council
