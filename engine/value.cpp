#include "tovholder/value.h"
