#ifndef CDELAYLOAD_H
#define CDELAYLOAD_H

/// The address of a library's function; the library is loaded when its first one is asked for.
///
/// Most commands draw nothing, call no server and read no calendar. Loaded with the program, the
/// libraries for these would bring forty more along, and their memory and time with them. A
/// library that isn't there ends the program with a sentence, as it would have at its start.
void *delay_load(const char *library, const char *name);

/// The function of a library by that name, looked for once at each place that asks.
///
/// Two threads may look for it at once; they find the same.
#define DELAYED_FUNCTION(library, name)                                  \
  ({                                                                     \
    static __typeof__(&name) loaded;                                     \
    __typeof__(&name) found = __atomic_load_n(&loaded, __ATOMIC_ACQUIRE); \
    if (!found) {                                                        \
      found = (__typeof__(&name))delay_load(library, #name);             \
      __atomic_store_n(&loaded, found, __ATOMIC_RELEASE);                \
    }                                                                    \
    found;                                                               \
  })

/// Defines a function of a library as a call of the one that is loaded on its first use.
#define DELAY_LOAD(library, result, name, parameters, arguments) \
  result name parameters { return DELAYED_FUNCTION(library, name) arguments; }

#endif
