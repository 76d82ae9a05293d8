#ifndef CICAL_H
#define CICAL_H

/// Why an event has no days: see `cical_event_days`.
enum {
  cical_unreadable = -1,
  cical_no_start = -2,
  cical_backwards = -3,
  cical_too_long = -4,
  cical_bad_rule = -5,
  cical_too_many = -6
};

/// The days of one all-day event, repeated by its rule: text from BEGIN:VEVENT to END:VEVENT.
///
/// Writes day numbers since 1970-01-01 that lie from `first` to `last`, at most `capacity`, and
/// returns how many; an event with a time of day has none. A negative result says what is wrong.
int cical_event_days(const char *text, int first, int last, int *days, int capacity);

#endif
