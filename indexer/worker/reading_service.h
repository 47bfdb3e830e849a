#pragma once

#include <string_view>

#include "indexer/worker/request.h"

namespace council {

// What became of reading a source.
struct Reading {
  int status = 1;  // 0 where an answer was given
  // Nothing of the source can have left a trace: the process may read another one.
  bool may_go_on = false;
};

struct ReadingSteps {
  // In the process that others are forked from: sets up what they will need to read a
  // source of which these are the first bytes, 16 at most.
  void (*prepare)(std::string_view beginning);
  // Whether the source may be given to a process that has read others, by the same bytes.
  bool (*is_plain)(std::string_view beginning);
  // In one of them: reads the source of descriptor 0, answers on descriptor 1.
  Reading (*read)(const WorkerRequest&);
};

// Answers requests (`reader_message.h`) one after the other until the other side is gone:
// each in a process of its own, forked from this one, which has the libraries of all
// formats in place already and never reads more of a source itself than its first bytes.
// A process that may go on after a plain source is given the next plain one: to fork one
// costs ten times what it takes to read a page of text.
// Those processes have no descriptors but 0 and 1, an output for errors that is dropped,
// and a socket of their own to this one. Returns an exit status; never returns in those
// processes.
int serve_requests(int socket, const ReadingSteps& steps);

}  // namespace council
