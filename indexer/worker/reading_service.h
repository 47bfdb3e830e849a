#pragma once

#include <string_view>

#include "indexer/worker/request.h"

namespace council {

struct ReadingSteps {
  // In the process that others are forked from: sets up what they will need to read a
  // source of which these are the first bytes, 16 at most.
  void (*prepare)(std::string_view beginning);
  // In one of them: reads the source of descriptor 0, answers on descriptor 1; returns an
  // exit status.
  int (*read)(const WorkerRequest&);
};

// Answers requests (`reader_message.h`) one after the other until the other side is gone:
// each in a process of its own, forked from this one, which has the libraries of all
// formats in place already and never reads more of a source itself than its first bytes.
// Those processes have no descriptors but 0 and 1 and an output for errors that is
// dropped. Returns an exit status; never returns in those processes.
int serve_requests(int socket, const ReadingSteps& steps);

}  // namespace council
