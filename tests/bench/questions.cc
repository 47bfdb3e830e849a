#include "questions.h"

#include "papers.h"

namespace council::bench {
namespace {

// Frequent words stand first in the vocabulary; 20 leaves out "the" and its like.
std::string frequent(const Vocabulary& vocabulary, Random& random) {
  return vocabulary.word(20 + random.below(300));
}

std::string rare(const Vocabulary& vocabulary, Random& random) {
  return vocabulary.word(2'000 + random.below(18'000));
}

std::string question(const Vocabulary& vocabulary, Random& random, std::size_t form) {
  switch (form) {
    case 0:
      return frequent(vocabulary, random);
    case 1:
      return rare(vocabulary, random);
    case 2:
      return frequent(vocabulary, random) + ' ' + rare(vocabulary, random);
    case 3:
      return frequent(vocabulary, random) + ' ' + frequent(vocabulary, random) + ' ' +
             frequent(vocabulary, random);
    case 4:
      return "\"information provided be noted\" " + frequent(vocabulary, random);
    default:
      return frequent(vocabulary, random) + " kind:minutes date:2010..2018";
  }
}

}  // namespace

std::vector<std::string> make_questions(std::size_t count, std::uint64_t seed) {
  const Vocabulary vocabulary{vocabulary_size};
  Random random{seed};
  std::vector<std::string> questions;
  questions.reserve(count);
  for (std::size_t number = 0; number < count; ++number) {
    questions.push_back(question(vocabulary, random, number % question_forms));
  }
  return questions;
}

}  // namespace council::bench
