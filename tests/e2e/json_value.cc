// json_value FILE [POINTER]: checks that each line of FILE is JSON, or that all of it is,
// and prints what the pointer ("/hits/0/key") leads to in the first value. Strings come
// bare, arrays and objects as JSON; "/hits/#" counts.
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace {

nlohmann::json read_first(const std::string& file) {
  std::ifstream stream{file, std::ios::binary};
  const std::string all{std::istreambuf_iterator<char>{stream}, {}};
  if (nlohmann::json::accept(all)) {
    return nlohmann::json::parse(all);
  }
  nlohmann::json first;
  std::istringstream lines{all};
  for (std::string line; std::getline(lines, line);) {
    nlohmann::json value = nlohmann::json::parse(line);
    if (first.is_null()) {
      first = std::move(value);
    }
  }
  if (first.is_null()) {
    throw std::runtime_error{"no JSON at all"};
  }
  return first;
}

std::string value_at(const nlohmann::json& root, std::string pointer) {
  constexpr std::string_view count = "/#";
  if (pointer.ends_with(count)) {
    pointer.resize(pointer.size() - count.size());
    return std::to_string(root.at(nlohmann::json::json_pointer{pointer}).size());
  }
  const nlohmann::json& value = root.at(nlohmann::json::json_pointer{pointer});
  return value.is_string() ? value.get<std::string>() : value.dump();
}

}  // namespace

int main(int count, char** arguments) {
  try {
    if (count < 2 || count > 3) {
      throw std::runtime_error{"usage: json_value FILE [POINTER]"};
    }
    const nlohmann::json root = read_first(arguments[1]);
    if (count == 3) {
      std::cout << value_at(root, arguments[2]) << '\n';
    }
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "json_value: " << error.what() << '\n';
    return 2;
  }
}
