#include "indexer/read_source.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <map>
#include <memory>
#include <new>
#include <set>
#include <utility>
#include <vector>

#include "common/error.h"
#include "common/indexed_record.h"
#include "common/sha256.h"
#include "indexer/extract/extract.h"
#include "indexer/passed_over.h"
#include "indexer/segment/segment.h"
#include "indexer/store/describe_recognised.h"
#include "indexer/store/key.h"
#include "indexer/store/make_records.h"

namespace council {
namespace {

// The number that runs through a pack is what a reader finds a page by; the labels of the
// PDF stand in for it.
void add_pack_pages(const RecognisedSource& recognised, SourceFacts& facts) {
  for (const auto& [page, number] : recognised.pack_page) {
    facts.page_labels[page] = std::to_string(number);
  }
}

SourceFacts facts_of(const LedgerEntry& entry, const Pages& pages) {
  SourceFacts facts{.source = entry.source,
                    .sha256 = entry.sha256,
                    .format = std::string{to_string(pages.format)},
                    .paged = pages.paged,
                    .page_labels = {}};
  for (const Page& page : pages.pages) {
    if (page.label) {
      facts.page_labels.emplace(page.number, *page.label);
    }
  }
  return facts;
}

void leave_out(LedgerEntry& entry, const std::string& key, const std::string& fault) {
  entry.outcome = Outcome::Partial;
  entry.reason += (entry.reason.empty() ? "" : "; ") + key + ": " + fault;
}

void prepare(SourceChange& change, const std::vector<Record>& records) {
  std::vector<Record> stored;
  for (const Record& record : records) {
    PackedDocument document{to_indexed(record)};
    if (const auto fault = find_fault(document.view())) {
      leave_out(change.entry, record.key, *fault);
    } else {
      change.records.push_back({.key = record.key, .document = std::move(document)});
      stored.push_back(record);
    }
  }
  describe_records(change.entry, stored);
}

// Leaves only the sections that the index may hold; the number of those taken out.
int keep_accessible(RecognisedSource& recognised, Access access) {
  int left_out = 0;
  for (Document& document : recognised.documents) {
    left_out += static_cast<int>(std::erase_if(document.sections, [&](const Section& s) {
      return s.exempt != (access == Access::Exempt);
    }));
  }
  return left_out;
}

// Letters read from a picture may be wrong, so a document that has any says so.
void mark_ocr(RecognisedSource& recognised, const Pages& pages) {
  for (Document& document : recognised.documents) {
    const bool by_ocr =
        std::any_of(pages.pages.begin(), pages.pages.end(), [&](const Page& page) {
          return page.by_ocr && page.number >= document.first_page &&
                 page.number <= document.last_page;
        });
    if (by_ocr) {
      document.inferred["text"] = "by OCR from pictures of pages";
    }
  }
}

// What sources are read by and with.
struct Reading {
  const ReadingRules& rules;
  KeyOwners& owners;
};

void mark_keys(std::vector<Record>& records, KeyOwners& owners) {
  std::map<std::string, bool> marked;  // by document
  for (Record& record : records) {
    const auto [mark, is_new] = marked.emplace(document_key(record), false);
    if (is_new) {
      mark->second = owners.has_earlier(mark->first, record.source);
    }
    if (mark->second) {
      record.key = key_with_mark(record, true);
    }
  }
}

// Recognises and prepares what was read; the number of sections left out on purpose.
int recognise_into(SourceChange& change, const Pages& pages, const std::string& name,
                   const Reading& reading) {
  const ReadingRules& rules = reading.rules;
  LedgerEntry& entry = change.entry;
  RecognisedSource recognised = recognise(pages, name);
  for (const std::string& fault : recognised.faults) {
    leave_out(entry, "recognition",
              "searchable by pages alone, a fault of council-index (" + fault + ")");
  }
  const CorpusFolder* const folder = find_folder(rules.folders, entry.source);
  for (Document& document : recognised.documents) {
    if (folder != nullptr) {
      apply_folder(*folder, entry.source, document);
    }
    apply_aliases(rules.aliases, document);
  }
  mark_ocr(recognised, pages);
  describe_recognised(entry, recognised);
  const int left_out = keep_accessible(recognised, rules.access);
  entry.exempt = rules.access == Access::Public ? left_out : 0;
  SourceFacts facts = facts_of(entry, pages);
  add_pack_pages(recognised, facts);
  std::vector<Record> records = make_records(recognised, facts);
  entry.forgotten =
      static_cast<int>(std::erase_if(records, [&rules](const Record& record) {
        return is_forgotten(record, rules.forgotten);
      }));
  mark_keys(records, reading.owners);
  prepare(change, records);
  return left_out + entry.forgotten;
}

// A run that was told to stop is no attempt.
void note_pictures(LedgerEntry& entry, const Pages& pages, const OcrRules& rules) {
  entry.pictures = static_cast<int>(pages.pictures.size());
  if (entry.pictures == 0) {
    entry.ocr_attempts = 0;
  } else if (rules.is_wanted && !must_stop(rules)) {
    ++entry.ocr_attempts;
  }
}

// What an archive holds by the way is no paper; a file that somebody attached is one,
// whatever its name.
void take_members(SourceChange& change, const Pages& pages) {
  std::set<std::string> passed_over;
  for (std::size_t index = 0; index < pages.members.size(); ++index) {
    const std::string& name = pages.members[index];
    if (const auto found =
            pages.format == Format::Zip ? find_passed_over(name) : std::nullopt) {
      passed_over.insert(found->path);
    } else {
      change.members.push_back({.index = index, .name = name});
    }
  }
  change.entry.passed_over = {passed_over.begin(), passed_over.end()};
}

std::string why_empty(const LedgerEntry& entry) {
  return entry.passed_over.empty() ? "nothing but page numbers and running heads"
                                   : "an archive of nothing but hidden files";
}

void read(SourceChange& change, const SourceFile& file, const Reading& reading) {
  const ReadingRules& rules = reading.rules;
  LedgerEntry& entry = change.entry;
  ExtractionResult read = extract_in_child(file, rules.limits);
  read_pictures(file, entry.sha256, rules.ocr, read);
  note_pictures(entry, read.pages, rules.ocr);
  entry.outcome = read.outcome;
  entry.reason = read.reason;
  take_members(change, read.pages);
  if (read.outcome != Outcome::Ok && read.outcome != Outcome::Partial) {
    return;
  }
  entry.pages = static_cast<int>(read.pages.pages.size());
  const int left_out = read.pages.pages.empty()
                           ? 0
                           : recognise_into(change, read.pages, file.name(), reading);
  if (change.records.empty() && entry.reason.empty() && left_out == 0 &&
      change.members.empty()) {
    entry.outcome = Outcome::Empty;
    entry.reason = why_empty(entry);
  }
}

// The name of a file in an archive says in which of its folders it lies.
std::string file_name(const std::string& member) {
  return member.substr(member.rfind('/') + 1);
}

// Opens what is to be read: a file, or one in it, or one in that.
std::unique_ptr<SourceFile> open_source(const PlannedSource& planned,
                                        const ChildLimits& limits) {
  auto file = std::make_unique<SourceFile>(planned.path);
  for (const std::size_t index : planned.members) {
    const UnpackedMember member = unpack_in_child(*file, index, limits);
    if (member.outcome != Outcome::Ok) {
      throw ExtractionError{member.outcome, member.reason};
    }
    file = std::make_unique<SourceFile>(member.bytes, file_name(planned.entry.source));
  }
  return file;
}

// Of a file in another it is only now known whether its bytes are as before.
bool is_as_before(const PlannedSource& planned, const LedgerEntry& entry) {
  return !planned.members.empty() && planned.before &&
         planned.before->sha256 == entry.sha256 &&
         planned.before->reader_version == entry.reader_version &&
         planned.before->outcome != Outcome::Duplicate;
}

bool must_be_tried_again(const LedgerEntry& before, const ReadingRules& rules) {
  return may_go_better_next_time(before) ||
         (rules.ocr.is_wanted && before.pictures > 0) ||
         (rules.retry_failed && is_failure(before.outcome));
}

std::int64_t seconds_now() {
  return std::chrono::duration_cast<std::chrono::seconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

}  // namespace

std::string digest_of(const SourceFile& file) {
  if (file.size() > ExtractLimits{}.max_input_bytes) {
    return "";
  }
  try {
    return sha256_of_descriptor(file.descriptor());
  } catch (const Error& error) {
    throw ExtractionError{Outcome::Unreadable, error.what()};
  }
}

PlanRules plan_rules_of(const ReadingRules& rules) {
  std::vector<std::string> exempt;
  for (const CorpusFolder& folder : rules.folders) {
    if (folder.exempt) {
      exempt.push_back(folder.prefix);
    }
  }
  return {.readers = readers_of(rules),
          .retry_failed = rules.retry_failed,
          .ocr = rules.ocr.is_wanted,
          .exempt = std::move(exempt)};
}

Readers readers_of(const ReadingRules& rules) {
  Readers readers{.everywhere = rules.aliases.digest, .below = {}};
  if (!rules.reader_digest.empty()) {
    readers.everywhere = sha256_of(rules.aliases.digest + "\n" + rules.reader_digest);
  }
  for (const CorpusFolder& folder : rules.folders) {
    if (const std::string digest = digest_of(folder); !digest.empty()) {
      readers.below.emplace(folder.prefix, digest);
    }
  }
  return readers;
}

SourceChange read_source(const PlannedSource& planned, const ReadingRules& rules,
                         KeyOwners& owners) {
  SourceChange change{.entry = planned.entry, .records = {}};
  change.entry.reader_version = reader_of(readers_of(rules), planned.entry.source);
  change.entry.read_at = seconds_now();
  ++change.entry.attempts;
  try {
    const std::unique_ptr<SourceFile> file = open_source(planned, rules.limits);
    change.entry.bytes = planned.members.empty() ? planned.entry.bytes : file->size();
    change.entry.sha256 = digest_of(*file);
    if (planned.before && planned.before->sha256 == change.entry.sha256) {
      change.entry.ocr_attempts = planned.before->ocr_attempts;
    }
    if (is_as_before(planned, change.entry)) {
      if (!must_be_tried_again(*planned.before, rules)) {
        change.entry = *planned.before;
        change.entry.modified_ns = planned.entry.modified_ns;
        change.keep_records = true;
        return change;
      }
      change.entry.attempts += rules.retry_failed ? 0 : planned.before->attempts;
    }
    read(change, *file, {.rules = rules, .owners = owners});
  } catch (const ExtractionError& error) {
    change.entry.outcome = error.outcome;
    change.entry.reason = error.what();
  } catch (const std::bad_alloc&) {
    change = {.entry = planned.entry, .records = {}};
    change.entry.outcome = Outcome::TooBig;
    change.entry.reason = "not enough memory to recognise it";
  }
  return change;
}

}  // namespace council
