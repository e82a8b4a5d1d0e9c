// Loaded before the C library (LD_PRELOAD), so that the n-th call that changes a file fails. By its
// environment:
//   FAULT_UNDER  the folder whose files are meant
//   FAULT_AT     which call, counted from 1; 0: none, all are counted
//   FAULT_HOW    kill, short, none (0 bytes), or the number of an error
//   FAULT_COUNT  a file that grows by a byte with each of these calls
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

enum { PASS, SHORT, NONE, FAIL };

static int calls = 0;

static int under(const char *path) {
  const char *folder = getenv("FAULT_UNDER");
  return path != NULL && folder != NULL && strncmp(path, folder, strlen(folder)) == 0;
}

static int file_under(int file) {
  char name[64], path[4096];
  snprintf(name, sizeof name, "/proc/self/fd/%d", file);
  ssize_t length = readlink(name, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return under(path);
}

// What this call is to do; with FAIL, errno is set.
static int next_call(int writes) {
  const char *count = getenv("FAULT_COUNT"), *at = getenv("FAULT_AT"), *how = getenv("FAULT_HOW");
  calls += 1;
  if (count != NULL) {
    long file = syscall(SYS_openat, AT_FDCWD, count, O_WRONLY | O_CREAT | O_APPEND, 0600);
    if (file >= 0) {
      syscall(SYS_write, file, "x", 1);
      syscall(SYS_close, file);
    }
  }
  if (at == NULL || how == NULL || atoi(at) != calls) return PASS;
  if (strcmp(how, "kill") == 0) {
    kill(getpid(), SIGKILL);
    for (;;) pause();
  }
  if (strcmp(how, "short") == 0) return writes ? SHORT : PASS;
  if (strcmp(how, "none") == 0) return writes ? NONE : PASS;
  errno = atoi(how);
  return FAIL;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int file, const void *bytes, size_t count) {
  int what = file > 2 && file_under(file) ? next_call(1) : PASS;
  if (what == FAIL) return -1;
  if (what == NONE) return 0;
  return REAL(write)(file, bytes, what == SHORT && count > 1 ? count / 2 : count);
}

#define WRITES_AT(name, offset)                                                     \
  ssize_t name(int file, const void *bytes, size_t count, offset from) {            \
    int what = file_under(file) ? next_call(1) : PASS;                              \
    if (what == FAIL) return -1;                                                    \
    if (what == NONE) return 0;                                                     \
    return REAL(name)(file, bytes, what == SHORT && count > 1 ? count / 2 : count, from); \
  }
WRITES_AT(pwrite, off_t)
WRITES_AT(pwrite64, off64_t)

#define OPENS(name)                                                       \
  int name(const char *path, int flags, ...) {                            \
    va_list more;                                                         \
    va_start(more, flags);                                                \
    mode_t mode = flags & O_CREAT ? va_arg(more, mode_t) : 0;             \
    va_end(more);                                                         \
    int changes = (flags & O_ACCMODE) != O_RDONLY || flags & O_CREAT;     \
    if (changes && under(path) && next_call(0) == FAIL) return -1;        \
    return REAL(name)(path, flags, mode);                                 \
  }
OPENS(open)
OPENS(open64)

#define OF_PATH(name, more, given)                                 \
  int name more {                                                  \
    if (under(path) && next_call(0) == FAIL) return -1;            \
    return REAL(name) given;                                       \
  }
OF_PATH(unlink, (const char *path), (path))
OF_PATH(rmdir, (const char *path), (path))
OF_PATH(rename, (const char *path, const char *to), (path, to))
OF_PATH(link, (const char *path, const char *to), (path, to))
OF_PATH(mkdir, (const char *path, mode_t mode), (path, mode))
OF_PATH(chmod, (const char *path, mode_t mode), (path, mode))

#define OF_FILE(name, more, given)                                 \
  int name more {                                                  \
    if (file_under(file) && next_call(0) == FAIL) return -1;       \
    return REAL(name) given;                                       \
  }
OF_FILE(fsync, (int file), (file))
OF_FILE(fdatasync, (int file), (file))
OF_FILE(ftruncate, (int file, off_t length), (file, length))
OF_FILE(ftruncate64, (int file, off64_t length), (file, length))
OF_FILE(fchmod, (int file, mode_t mode), (file, mode))
