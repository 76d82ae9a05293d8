#include "CXML.h"

#include <libxml/HTMLparser.h>

#include "CDelayLoad.h"

DELAY_LOAD("libxml2.so.2", const htmlEntityDesc *, htmlEntityLookup, (const xmlChar *name), (name))

unsigned int html_entity_value(const char *name) {
  const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
  return entity ? entity->value : 0;
}
