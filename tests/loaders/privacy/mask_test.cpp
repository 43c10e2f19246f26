// What is masked, and what only looks like it. All numbers are made up: their check digits fit, their owners do not
// exist.
#include "loaders/privacy/mask.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "loaders/privacy/identity_numbers.h"

namespace tov::loaders {
namespace {

using testing::HasSubstr;
using testing::Not;

MaskCounts countsOf(std::string_view text, bool keepContacts = false) {
  MaskCounts counts;
  maskNumbers(text, keepContacts, counts);
  return counts;
}

std::string maskedText(std::string_view text, bool keepContacts = false) {
  MaskCounts counts;
  return maskNumbers(text, keepContacts, counts);
}

TEST(ADanishNumber, NeedsADate) {
  EXPECT_TRUE(isDanishNumber("0101901234"));
  EXPECT_FALSE(isDanishNumber("2902001234"));  // 1900 was no leap year, 2000 was: the seventh digit says which
  EXPECT_TRUE(isDanishNumber("2902004234"));
  EXPECT_FALSE(isDanishNumber("2902011234"));
  EXPECT_TRUE(isDanishNumber("2902044234"));  // 2004
  EXPECT_FALSE(isDanishNumber("3104901234"));
  EXPECT_FALSE(isDanishNumber("0113901234"));
  EXPECT_TRUE(isDanishNumber("6101901234"));  // given out by a hospital
  EXPECT_FALSE(isDanishNumber("010190123"));
  EXPECT_TRUE(hasDanishCheckDigit("0707611200"));
  EXPECT_FALSE(hasDanishCheckDigit("0707611201"));
}

TEST(ANorwegianNumber, NeedsADateAndBothCheckDigits) {
  EXPECT_TRUE(isNorwegianNumber("01019012480"));
  EXPECT_FALSE(isNorwegianNumber("01019012481"));
  EXPECT_FALSE(isNorwegianNumber("01019012490"));
  EXPECT_TRUE(isNorwegianNumber("41019012474"));
}

TEST(ASwedishNumber, NeedsADateAndLuhnsDigit) {
  EXPECT_TRUE(isSwedishNumber("8507099805"));
  EXPECT_TRUE(isSwedishNumber("198507099805"));
  EXPECT_FALSE(isSwedishNumber("8507099806"));
  EXPECT_FALSE(isSwedishNumber("118507099805"));
  EXPECT_FALSE(isSwedishNumber("5560160680"));  // a company's
}

TEST(Masking, HidesIdentityNumbersAsTheyAreWritten) {
  for (const char* text :
       {"cpr 010190-1234", "cpr 0101901234.", "(010190 - 1234)", "010190–1234", "Borger 070761 1200 klager",
        "fødselsnummer 01019012480", "fnr. 010190 12480", "personnummer 850709-9805", "19850709-9805", "850709+9805"}) {
    EXPECT_EQ(countsOf(text).identityNumbers, 1U) << text;
    EXPECT_THAT(maskedText(text), Not(HasSubstr("01019"))) << text;
  }
  EXPECT_EQ(maskedText("cpr. 010190-1234, gift"), "cpr. ██████-████, gift");
}

TEST(Masking, LeavesNumbersOfOtherKinds) {
  for (const char* text : {"Sagnr. 1-30-72-103-19",
                           "Sagsnr. 16/34038",
                           "330-2020-164",
                           "J.nr. 24077452",
                           "2015/4-64",
                           "1.018.886,36 kr.",
                           "12 345 678 kr.",
                           "den 15-01-2025 kl. 12:30-15:30",
                           "2024-03-14",
                           "i 2023 2024 og 2025",
                           "EAN 5798001234567",
                           "310490-1234",
                           "Brevid 4225075",
                           "10 20 30 40 50 60",
                           "1-1-2",
                           "1813",
                           "010190-12345",
                           "16-010190-1234",
                           "0101901234567",
                           "100.000-200.000",
                           "20 30",
                           "organisationsnummer 556016-0680",
                           "side 12 af 34",
                           "pkt. 12 13 14"})
    EXPECT_EQ(maskedText(text), text);
}

TEST(Masking, HidesAddressesAndTelephoneNumbersUnlessTheyAreKept) {
  for (const char* text :
       {"Mail: asta.bruun@example.org", "+45 1234 5678", "+46 70 123 45 67", "0045 12345678", "Tlf. 1234 5678",
        "tlf.nr. 12345678", "Telefon: 12 34 56 78", "ring 24 68 24 68", "7847 0471", "mob. 2468 1357",
        "phone: 01234 567890", "Tel: 020 7946 0123", "tfn 08-123 456 78", "412 34 567", "direkte 7847 0471"}) {
    EXPECT_EQ(countsOf(text).contacts, 1U) << text;
    EXPECT_TRUE(holdsMask(maskedText(text))) << text;
    EXPECT_EQ(maskedText(text, true), text);
  }
  EXPECT_EQ(maskedText("Mail: a.b@example.org."), "Mail: █.█@███████.███.");
}

TEST(Masking, HidesIdentityNumbersEvenWhereContactsAreKept) {
  EXPECT_EQ(maskedText("0101901234, a@b.dk", true), "██████████, a@b.dk");
}

TEST(Masking, CoversARecordsLinesAndItsName) {
  RecordLines record;
  record.name = "010190-1234.txt";
  record.lines = {"Intet her", "cpr 010190-1234 og 020290-1234", "tlf. 12345678"};
  const MaskCounts counts = maskNumbers(record, false);
  EXPECT_EQ(counts.identityNumbers, 3U);
  EXPECT_EQ(counts.contacts, 1U);
  EXPECT_EQ(record.lines[0], "Intet her");
  EXPECT_THAT(record.name, Not(HasSubstr("1234")));
}

TEST(Masking, IsFastOnLinesOfDigits) {
  const std::string digits(1'000'000, '7');
  EXPECT_EQ(maskedText(digits), digits);
}

}  // namespace
}  // namespace tov::loaders
