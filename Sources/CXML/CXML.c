#include "CXML.h"

#include <libxml/HTMLparser.h>

unsigned int html_entity_value(const char *name) {
  const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
  return entity ? entity->value : 0;
}
