// Champion and challengers side by side.

/** Asks each model of the bundle for the same customer, one after the other, as the function answers. */
async function answersOf(models, champion, values) {
  const answers = new Map([[champion.model.name, champion]]);
  for (const model of models) {
    if (!answers.has(model.name)) {
      answers.set(model.name, await post(SCORES + "?explain=none&model=" + encodeURIComponent(model.name), customerJson(values)));
    }
  }
  return answers;
}

function modelsSection(section) {
  const models = served.card.models || [];
  section.hidden = models.length < 2;
  const list = el("div", "");
  section.append(
    el("h2", "", "Champion and challengers"),
    el("p", "how", "What each model of the bundle says of this customer. The champion decides by the policy; a challenger's decision is advisory, by its own cut-off."),
    list);
  let latest = 0;
  return {
    async show(champion, values) {
      if (models.length < 2) return;
      const turn = ++latest;
      try {
        const answers = await answersOf(models, champion, values);
        if (turn !== latest) return;
        const rows = models.map((model) => {
          const answer = answers.get(model.name);
          const mark = model.name === served.card.champion ? el("span", "badge", "champion") : "";
          return [
            el("span", "", familyName(model.name), mark), percent(answer.probability_of_default, 2),
            known(answer.score) ? answer.score + " (" + answer.band + ")" : "–", decisionName(answer.decision),
            known(model.metrics?.roc_auc) ? model.metrics.roc_auc.toFixed(3) : "–"];
        });
        list.replaceChildren(table(["model", "probability", "score (band)", "decision", "ROC-AUC in testing"], rows));
        const place = models.findIndex((model) => model.name === served.card.champion);
        list.querySelectorAll("tbody tr")[place]?.classList.add("champion");
      } catch (failure) {
        list.replaceChildren(el("p", "wrong", "Not asked: " + failure.message));
      }
    },
  };
}
