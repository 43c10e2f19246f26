// When two names of initiatives are one initiative's.
#include <gtest/gtest.h>

#include "loaders/extract/initiative_shape.h"

namespace tov::loaders {
namespace {

std::optional<InitiativeAgreement> compared(std::string_view left, std::string_view right) {
  const Lexicon& lexicon = Lexicon::of("da");
  return compareInitiatives(shapeOf(left, lexicon), shapeOf(right, lexicon));
}

TEST(InitiativeNames, AreOneThoughInflectedOrSpeltOtherwise) {
  for (const auto& [left, right] :
       {std::pair{"Integreret demenstilbud", "det integrerede demenstilbud"},
        std::pair{"Samarbejdsaftale om fald", "samarbejdsaftalen vedr. fald"},
        std::pair{"Ernæringsarrangement i Køge-klyngen", "ernærings arrangement i Køgeklyngen"},
        std::pair{"Partnerskabsaftale om selvskade", "partnerskabsaftale ift. selvskade"},
        std::pair{"Den sjællandske samarbejdsmodel", "den nye sjællandske samarbejdsmodel"}}) {
    const auto agreement = compared(left, right);
    ASSERT_TRUE(agreement) << left << " / " << right;
    EXPECT_FALSE(agreement->brief) << left << " / " << right;
  }
}

TEST(InitiativeNames, ThatSayLessAreMarkedAsBrief) {
  for (const auto& [left, right] : {std::pair{"behandlingstilbud til unge med angst",
                                              "kommunale behandlingstilbud til "
                                              "unge med angst og uro"},
                                    std::pair{"demenstilbuddet", "integreret demenstilbud"}}) {
    const auto agreement = compared(left, right);
    ASSERT_TRUE(agreement) << left << " / " << right;
    EXPECT_TRUE(agreement->brief) << left << " / " << right;
  }
}

TEST(InitiativeNames, AreTwoWhereKindSubjectOrYearsDiffer) {
  for (const auto& [left, right] : {std::pair{"Samarbejdsaftale om fald", "Prøvehandling om fald"},
                                    std::pair{"Samarbejdsaftale om fald", "Samarbejdsaftale om ernæring"},
                                    std::pair{"Sundhedsaftalen 2015-2018", "Sundhedsaftalen 2019-2023"},
                                    std::pair{"projekt om fald", "projekt om fald hos unge og ældre"},
                                    std::pair{"prøvehandling", "projekt"}, std::pair{"FaldVagt", "FaldHjerte"}})
    EXPECT_FALSE(compared(left, right)) << left << " / " << right;
}

TEST(InitiativeNames, KeepTheirNumbersWhateverTheFormOfTheYears) {
  EXPECT_TRUE(compared("Sundhedsaftalen 2019-23", "Sundhedsaftalen 2019-2023"));
  EXPECT_TRUE(compared("Psykiatrireform 2030", "psykiatrireformen"));
}

}  // namespace
}  // namespace tov::loaders
