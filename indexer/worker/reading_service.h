#pragma once

#include "indexer/worker/request.h"

namespace council {

// Reads the source of descriptor 0, answers on descriptor 1; returns an exit status.
using ReadRequest = int (*)(const WorkerRequest&);

// Answers requests (`reader_message.h`) one after the other until the other side is gone:
// each in a process of its own, forked from this one, which has the libraries of all
// formats in place already and never reads a source itself. Those processes have no
// descriptors but 0 and 1 and an output for errors that is dropped. Returns an exit
// status; never returns in those processes.
int serve_requests(int socket, ReadRequest read);

}  // namespace council
