#include "CIcal.h"

#include <libical/ical.h>
#include <string.h>

// No holiday is longer; no rule of one needs more steps.
enum { longest_event = 366, most_steps = 20000 };

// Day number of a date (Hinnant's days_from_civil).
static int day_number(struct icaltimetype t) {
  int y = t.month <= 2 ? t.year - 1 : t.year;
  int era = (y >= 0 ? y : y - 399) / 400;
  int yoe = y - era * 400;
  int doy = (153 * (t.month > 2 ? t.month - 3 : t.month + 9) + 2) / 5 + t.day - 1;
  int doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
  return era * 146097 + doe - 719468;
}

// Whether a day is taken out of the series by EXDATE.
static int is_excluded(icalcomponent *event, int day) {
  icalproperty *p = icalcomponent_get_first_property(event, ICAL_EXDATE_PROPERTY);
  for (; p; p = icalcomponent_get_next_property(event, ICAL_EXDATE_PROPERTY)) {
    struct icaltimetype t = icalproperty_get_exdate(p);
    if (!icaltime_is_null_time(t) && day_number(t) == day) return 1;
  }
  return 0;
}

struct series {
  int first, last, capacity, count, span;
  int *days;
};

static int add(struct series *s, int start) {
  for (int i = 0; i < s->span; i++) {
    int day = start + i;
    if (day < s->first || day > s->last) continue;
    if (s->count == s->capacity) return cical_too_many;
    s->days[s->count++] = day;
  }
  return 0;
}

static int repeat(icalcomponent *event, icalproperty *rule_property, struct icaltimetype start,
                  struct series *s) {
  struct icalrecurrencetype rule = icalproperty_get_rrule(rule_property);
  // An event of whole days is not repeated by the hour.
  if (rule.freq == ICAL_NO_RECURRENCE || rule.freq < ICAL_DAILY_RECURRENCE) return cical_bad_rule;
  icalrecur_iterator *it = icalrecur_iterator_new(rule, start);
  if (!it) return cical_bad_rule;
  int error = 0, steps = 0;
  for (;;) {
    struct icaltimetype t = icalrecur_iterator_next(it);
    if (icaltime_is_null_time(t)) break;
    int day = day_number(t);
    if (day > s->last) break;
    if (++steps > most_steps) {
      error = cical_too_many;
      break;
    }
    if (!is_excluded(event, day) && (error = add(s, day))) break;
  }
  icalrecur_iterator_free(it);
  return error;
}

static int days_of(icalcomponent *event, struct series *s) {
  if (icalcomponent_isa(event) != ICAL_VEVENT_COMPONENT) return cical_unreadable;
  if (icalcomponent_count_errors(event) > 0) return cical_unreadable;
  icalproperty *p = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
  if (!p) return cical_no_start;
  struct icaltimetype start = icalproperty_get_dtstart(p);
  if (icaltime_is_null_time(start) || !icaltime_is_valid_time(start)) return cical_no_start;
  if (!start.is_date) return 0;
  if (start.month < 1 || start.month > 12 || start.day < 1 ||
      start.day > icaltime_days_in_month(start.month, start.year))
    return cical_no_start;
  s->span = 1;
  if ((p = icalcomponent_get_first_property(event, ICAL_DTEND_PROPERTY))) {
    struct icaltimetype end = icalproperty_get_dtend(p);
    if (icaltime_is_null_time(end)) return cical_unreadable;
    s->span = day_number(end) - day_number(start);
    // Some calendars end an event of one day on that day.
    if (s->span == 0) s->span = 1;
  } else if ((p = icalcomponent_get_first_property(event, ICAL_DURATION_PROPERTY))) {
    struct icaldurationtype d = icalproperty_get_duration(p);
    if (d.is_neg || d.weeks > longest_event || d.days > longest_event) {
      return d.is_neg ? cical_backwards : cical_too_long;
    }
    s->span = (int)(d.weeks * 7 + d.days);
    if (s->span == 0) s->span = 1;
  }
  if (s->span < 0) return cical_backwards;
  if (s->span > longest_event) return cical_too_long;
  p = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
  if (p) return repeat(event, p, start, s);
  return add(s, day_number(start));
}

int cical_event_days(const char *text, int first, int last, int *days, int capacity) {
  icalerror_set_errors_are_fatal(0);
  icalcomponent *event = icalparser_parse_string(text);
  if (!event) return cical_unreadable;
  struct series s = {first, last, capacity, 0, 1, days};
  int error = days_of(event, &s);
  icalcomponent_free(event);
  return error ? error : s.count;
}
