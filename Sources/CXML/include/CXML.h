#ifndef CXML_H
#define CXML_H

/// The scalar that a named entity of HTML stands for, without `&` and `;`; 0 for an unknown name.
///
/// libxml2's own headers bring in ICU's, which clash with Foundation's; hence this one call.
unsigned int html_entity_value(const char *name);

#endif
