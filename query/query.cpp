#include "tovholder/query.h"
