#include "query/search_matched.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "query/plan/set_source.h"

namespace council {
namespace {

using Type = Xapian::Query::op;

// So few are found sooner by going along the rarest of the query's terms,
constexpr double few = 4096;
// but where no more than that is to be read to have all terms at hand: a millisecond's.
constexpr std::size_t few_to_read = 32'768;
constexpr std::size_t to_look_up = 256;  // a term, beside its sections

std::vector<Xapian::Query> parts_of(const Xapian::Query& query) {
  std::vector<Xapian::Query> parts;
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
    parts.push_back(query.get_subquery(i));
  }
  return parts;
}

std::string term_of(const Xapian::Query& leaf) {
  return *leaf.get_terms_begin();
}

// Notes the sections that it is shown.
class Collector : public Xapian::MatchSpy {
 public:
  explicit Collector(Xapian::docid last) : set{last} {}
  void operator()(const Xapian::Document& match, double /*weight*/) override {
    set.add(match.get_docid());
  }
  SectionSet set;
};

SectionSet run(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire{database};
  // Without a weight, what only raises one is not looked at.
  enquire.set_query(Xapian::Query{0, query});
  enquire.set_weighting_scheme(Xapian::BoolWeight{});
  enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
  Collector collector{database.get_lastdocid()};
  enquire.add_matchspy(&collector);
  enquire.get_mset(0, 0, database.get_doccount());
  return std::move(collector.set);
}

class Matcher {
 public:
  explicit Matcher(const OpenIndex& index)
      : index_{index}, database_{index.parts.front()} {}

  // How many sections match at most.
  double most(const Xapian::Query& query) {
    if (query.empty()) {
      return 0;
    }
    const std::vector<Xapian::Query> parts = parts_of(query);
    switch (query.get_type()) {
      case Type::LEAF_TERM:
        return term_frequency(index_, term_of(query));
      case Type::OP_SCALE_WEIGHT:
      case Type::OP_AND_MAYBE:
      case Type::OP_AND_NOT:
        return most(parts.front());
      case Type::OP_AND:
      case Type::OP_FILTER:
        return std::accumulate(parts.begin(), parts.end(), all_sections(),
                               [this](double least, const Xapian::Query& part) {
                                 return std::min(least, most(part));
                               });
      case Type::OP_OR:
      case Type::OP_SYNONYM:
      case Type::OP_MAX:
        return std::accumulate(
            parts.begin(), parts.end(), 0.0,
            [this](double sum, const Xapian::Query& part) { return sum + most(part); });
      default:
        return all_sections();
    }
  }

  // Those of `within` that match.
  SectionSet find(const Xapian::Query& query, const SectionSet& within) {
    if (query.empty()) {
      return SectionSet{database_.get_lastdocid()};
    }
    const std::vector<Xapian::Query> parts = parts_of(query);
    switch (query.get_type()) {
      case Type::LEAF_TERM:
        return with_term(term_of(query), within);
      case Type::LEAF_MATCH_ALL:
        return within;
      case Type::OP_SCALE_WEIGHT:
      case Type::OP_AND_MAYBE:
        return find(parts.front(), within);
      case Type::OP_AND_NOT: {
        SectionSet found = find(parts.front(), within);
        for (auto part = parts.begin() + 1; part != parts.end(); ++part) {
          found.remove(find(*part, found));
        }
        return found;
      }
      case Type::OP_AND:
      case Type::OP_FILTER:
        return find_all(query, parts, within);
      case Type::OP_OR:
      case Type::OP_SYNONYM:
      case Type::OP_MAX:
        return find_any(parts, within);
      default:
        return test(query, within);
    }
  }

 private:
  [[nodiscard]] double all_sections() const { return database_.get_doccount(); }

  // A source cannot be asked what it is: what it stands beside is run with it.
  static bool has_source(const std::vector<Xapian::Query>& parts) {
    return std::any_of(parts.begin(), parts.end(), [](const Xapian::Query& part) {
      return part.get_type() == Type::LEAF_POSTING_SOURCE;
    });
  }

  // Whether bits tell which sections match.
  static bool is_quick(const Xapian::Query& query) {
    if (query.empty() || query.get_type() == Type::LEAF_TERM) {
      return true;
    }
    const std::vector<Xapian::Query> parts = parts_of(query);
    return !parts.empty() && std::all_of(parts.begin(), parts.end(), is_quick);
  }

  SectionSet with_term(const std::string& term, const SectionSet& within) {
    SectionSet found{database_.get_lastdocid()};
    // What nobody wrote is not worth keeping: there is no end of it.
    if (has_term(index_, term)) {
      index_.memory->terms.find(database_, term).add_to(found);
      found.keep(within);
    }
    return found;
  }

  SectionSet find_all(const Xapian::Query& query, std::vector<Xapian::Query> parts,
                      const SectionSet& within) {
    if (!has_source(parts)) {
      std::stable_partition(parts.begin(), parts.end(), is_quick);
      return find_each(parts, within);
    }
    // What stands beside the source and is quick narrows what it is asked about.
    std::erase_if(parts, [](const Xapian::Query& part) { return !is_quick(part); });
    return test(query, find_each(parts, within));
  }

  SectionSet find_each(const std::vector<Xapian::Query>& parts,
                       const SectionSet& within) {
    SectionSet found = within;
    for (const Xapian::Query& part : parts) {
      found = find(part, found);
    }
    return found;
  }

  SectionSet find_any(const std::vector<Xapian::Query>& parts, const SectionSet& within) {
    SectionSet found{database_.get_lastdocid()};
    for (const Xapian::Query& part : parts) {
      found.add(find(part, within));
    }
    return found;
  }

  SectionSet test(const Xapian::Query& query, const SectionSet& within) {
    const auto run_in = [&](const SectionSet& asked) {
      return run(database_, {Xapian::Query::OP_FILTER, query, set_query(asked)});
    };
    const std::string name = query.get_description();
    // What a source without a description of its own is described as.
    const bool is_nameless = name.find("PostingSource subclass") != std::string::npos;
    return is_nameless ? run_in(within)
                       : index_.memory->tests.satisfying(name, within, run_in);
  }

  const OpenIndex& index_;
  const Xapian::Database& database_;
};

}  // namespace

bool has_section_numbers(const OpenIndex& index) {
  return index.parts.size() == 1;
}

bool are_at_hand(const OpenIndex& index, const Xapian::Query& query) {
  const KeptTerms& terms = index.memory->terms;
  std::size_t unread = terms.has_counts() ? 0 : index.database.get_doccount();
  for (auto term = query.get_unique_terms_begin();
       unread <= few_to_read && term != query.get_unique_terms_end(); ++term) {
    if (!terms.has(*term)) {
      unread += to_look_up + term_frequency(index, *term);
    }
  }
  return unread <= few_to_read;
}

SectionSet find_matched(const OpenIndex& index, const Xapian::Query& query) {
  Matcher matcher{index};
  const Xapian::docid last = index.parts.front().get_lastdocid();
  if (matcher.most(query) <= few && !are_at_hand(index, query)) {
    return run(index.parts.front(), query);
  }
  SectionSet all{last};
  index.memory->terms.find(index.parts.front(), "").add_to(all);
  return matcher.find(query, all);
}

}  // namespace council
