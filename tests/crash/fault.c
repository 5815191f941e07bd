/* Preloaded before the C library: lets writes to the saves fail at a chosen one.
 *
 * fault_arm(1, n): the n-th write from now is cut in half, and the process is gone.
 * fault_arm(2, n): from the n-th write on the disk is full.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static int mode, left;

void fault_arm(int kind, int count) { mode = kind; left = count; }

static int ours(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(link, path, sizeof path - 1);
  if (n < 0) return 0;
  path[n] = 0;
  return strstr(path, "roundtable.sqlite") != NULL;
}

#define FAIL(fd, size, call)                 \
  if (mode && ours(fd) && --left <= 0) {     \
    if (mode == 2) { errno = ENOSPC; return -1; } \
    size = size / 2; call; _exit(9);         \
  }

ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) {
  ssize_t (*real)(int, const void *, size_t, off64_t) = dlsym(RTLD_NEXT, "pwrite64");
  FAIL(fd, size, real(fd, data, size, at))
  return real(fd, data, size, at);
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t at) {
  ssize_t (*real)(int, const void *, size_t, off_t) = dlsym(RTLD_NEXT, "pwrite");
  FAIL(fd, size, real(fd, data, size, at))
  return real(fd, data, size, at);
}

ssize_t write(int fd, const void *data, size_t size) {
  ssize_t (*real)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
  FAIL(fd, size, real(fd, data, size))
  return real(fd, data, size);
}
