#include "query/pager.h"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <signal.h>

namespace council {

bool show_in_pager(const std::string& text, const std::string& pager,
                   std::size_t screen_lines) {
  const auto lines = std::count(text.begin(), text.end(), '\n');
  if (static_cast<std::size_t>(lines) < screen_lines) {
    return false;
  }
  // Readers leave a pager before the end of the text.
  ::signal(SIGPIPE, SIG_IGN);
  const std::string command = pager.empty() ? "less -FRX" : pager;
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe{::popen(command.c_str(), "w"),
                                                   ::pclose};
  if (!pipe) {
    return false;
  }
  std::fwrite(text.data(), 1, text.size(), pipe.get());
  return true;
}

}  // namespace council
