#include "tovholder/temporal.h"
