#ifndef CCAIRO_H
#define CCAIRO_H

#include <cairo/cairo-svg.h>
#include <cairo/cairo.h>

#endif
