#include "CIcal.h"

#include "CDelayLoad.h"

#include <libical/ical.h>

#define DELAYED(result, name, parameters, arguments) \
  DELAY_LOAD("libical.so.3", result, name, parameters, arguments)

DELAYED(icalcomponent *, icalparser_parse_string, (const char *text), (text))
DELAYED(void, icalerror_set_errors_are_fatal, (int fatal), (fatal))
DELAYED(int, icalcomponent_count_errors, (icalcomponent *component), (component))
DELAYED(void, icalcomponent_free, (icalcomponent *component), (component))
DELAYED(icalcomponent_kind, icalcomponent_isa, (const icalcomponent *component), (component))
DELAYED(icalproperty *, icalcomponent_get_first_property,
        (icalcomponent *component, icalproperty_kind kind), (component, kind))
DELAYED(icalproperty *, icalcomponent_get_next_property,
        (icalcomponent *component, icalproperty_kind kind), (component, kind))
DELAYED(struct icaltimetype, icalproperty_get_dtstart, (const icalproperty *property), (property))
DELAYED(struct icaltimetype, icalproperty_get_dtend, (const icalproperty *property), (property))
DELAYED(struct icaltimetype, icalproperty_get_exdate, (const icalproperty *property), (property))
DELAYED(struct icaldurationtype, icalproperty_get_duration,
        (const icalproperty *property), (property))
DELAYED(struct icalrecurrencetype, icalproperty_get_rrule,
        (const icalproperty *property), (property))
DELAYED(icalrecur_iterator *, icalrecur_iterator_new,
        (struct icalrecurrencetype rule, struct icaltimetype start), (rule, start))
DELAYED(struct icaltimetype, icalrecur_iterator_next, (icalrecur_iterator *iterator), (iterator))
DELAYED(void, icalrecur_iterator_free, (icalrecur_iterator *iterator), (iterator))
DELAYED(int, icaltime_is_null_time, (const struct icaltimetype time), (time))
DELAYED(int, icaltime_is_valid_time, (const struct icaltimetype time), (time))
DELAYED(int, icaltime_days_in_month, (const int month, const int year), (month, year))
