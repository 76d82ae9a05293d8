#ifndef CDELAYLOAD_H
#define CDELAYLOAD_H

/// The address of a library's function; the library is loaded when its first one is asked for.
///
/// Most commands draw nothing, call no server and read no calendar. Loaded with the program, the
/// libraries for these would bring forty more along, and their memory and time with them. A
/// library that isn't there ends the program with a sentence, as it would have at its start.
void *delay_load(const char *library, const char *name);

/// Defines a function of a library as a call of the one that is loaded on its first use.
///
/// Two threads may look for the address at once; they find the same.
#define DELAY_LOAD(library, result, name, parameters, arguments)   \
  result name parameters {                                         \
    static __typeof__(&name) loaded;                               \
    __typeof__(&name) call = __atomic_load_n(&loaded, __ATOMIC_ACQUIRE); \
    if (!call) {                                                   \
      call = (__typeof__(&name))delay_load(library, #name);        \
      __atomic_store_n(&loaded, call, __ATOMIC_RELEASE);           \
    }                                                              \
    return call arguments;                                         \
  }

#endif
