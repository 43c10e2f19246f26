// The data files of layouts: what they give, and how a wrong one is refused.
#include "loaders/layout/declarations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tovholder/error.h"

namespace tov::loaders {
namespace {

using testing::Contains;
using testing::Field;
using testing::HasSubstr;

TEST(LayoutDeclarations, HoldTheFirstFiveFamilies) {
  const std::vector<Declaration>& layouts = languageLayouts().front().declarations;
  for (const char* name : {"region-list", "region-print-page", "region-case-list", "agenda-system", "focus-group"})
    EXPECT_THAT(layouts, Contains(Field(&Declaration::name, name)));
}

TEST(LayoutDeclarations, CompileToTheLastPattern) {
  EXPECT_NO_THROW(checkLayouts());
}

std::string refusal(const std::string& text) {
  try {
    parseLayouts({{"lexicon/xx/layout/test.txt", text}});
  } catch (const UsageError& error) {
    return error.what();
  }
  return "accepted";
}

TEST(LayoutDeclarations, SayWhereADataFileIsWrong) {
  EXPECT_THAT(refusal("layout = a\nitem = (unclosed"), HasSubstr("lexicon/xx/layout/test.txt line 2"));
  EXPECT_THAT(refusal("layout = a\nno equals sign"), HasSubstr("line 2"));
  EXPECT_THAT(refusal("colour = red"), HasSubstr("'colour'"));
  EXPECT_THAT(refusal("sign = x"), HasSubstr("needs more words"));
  EXPECT_EQ(refusal("# a comment\n\nlayout = a\nwrapped = yes\n"), "accepted");
}

}  // namespace
}  // namespace tov::loaders
