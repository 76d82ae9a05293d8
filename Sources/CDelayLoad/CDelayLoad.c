#include "CDelayLoad.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

void *delay_load(const char *library, const char *name) {
  // A library that is loaded already is only counted once more.
  void *handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
  void *address = handle ? dlsym(handle, name) : NULL;
  if (address) return address;
  fprintf(stderr, "humble needs %s: %s. Install the package that has it.\n", name, dlerror());
  exit(EXIT_FAILURE);
}
