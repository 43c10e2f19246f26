// The list of the questions that can be asked.
#include "query/ask/form_table.h"
#include "tovholder/ask.h"

namespace tov {

std::vector<QuestionForm> questionForms() {
  std::vector<QuestionForm> forms;
  for (const asking::Language& language : asking::formTable().languages) {
    for (const asking::Wording& wording : language.wordings) {
      forms.push_back({wording.form, language.code, wording.example});
    }
  }
  return forms;
}

}  // namespace tov
