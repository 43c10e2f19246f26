#include "tovholder/load.h"
