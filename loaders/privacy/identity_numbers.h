// Whether digits can be a personal identity number, by the rules of the state that gives them out.
#pragma once

#include <string_view>

namespace tov::loaders {

/// The Danish CPR number, ten digits. The check digit (modulus 11) holds for numbers given out before October 2007 and
/// need not since; the date always does, and the seventh digit tells its century.
/// Source: "Personnummeret i CPR", CPR-kontoret.
bool isDanishNumber(std::string_view digits);
bool hasDanishCheckDigit(std::string_view digits);

/// The Norwegian national identity number, eleven digits with two check digits (modulus 11), also as a D-number or an
/// H-number. Source: Skatteetaten, "Fødselsnummer".
bool isNorwegianNumber(std::string_view digits);

/// The Swedish personal identity number, ten digits or twelve with the century, with a check digit by Luhn's rule, also
/// as a coordination number. Source: Skatteverket, SKV 704.
bool isSwedishNumber(std::string_view digits);

}  // namespace tov::loaders
