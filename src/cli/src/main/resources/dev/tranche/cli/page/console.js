// Starts the page: asks what is served, builds form and sections, and scores on every change.

/** Errors of a refused customer, under the fields that they are about; the rest in one sentence. */
function sayErrors(controls, failure) {
  const unescaped = (part) => part.replaceAll("~1", "/").replaceAll("~0", "~");
  const about = new Map();
  const others = [];
  for (const error of failure.errors || []) {
    const [, features, name] = (error.pointer || "").split("/");
    if (features === "features" && name !== undefined) {
      about.set(unescaped(name), [...(about.get(unescaped(name)) || []), error.detail]);
    } else {
      others.push(error.detail || error.code);
    }
  }
  controls.forEach((one) => say(one, about.get(one.field.name) || []));
  return others.length ? others.join("; ") : failure.message;
}

/** Scores the form; while an answer is awaited, further changes wait and the last one is asked. */
function scorer(controls, sections) {
  let busy = false;
  let again = false;
  const later = settled(250, (answer, values) => {
    sections.whatIf.show(values);
    sections.models.show(answer, values);
  });
  async function once() {
    const values = valuesOf(controls);
    sections.request.show(values);
    sections.segment.show(values);
    try {
      const answer = await post(SCORES + "?explain=all", customerJson(values));
      sayErrors(controls, {});
      sections.score.show(answer);
      sections.waterfall.show(answer, values);
      later(answer, values);
    } catch (failure) {
      sections.score.refuse(sayErrors(controls, failure));
    }
  }
  return async function changed() {
    again = true;
    if (busy) return;
    busy = true;
    while (again) {
      again = false;
      await once();
    }
    busy = false;
  };
}

function sayServed(fields) {
  const card = served.card;
  const data = card.data?.file ? ", trained on " + card.data.file : "";
  document.getElementById("served").textContent =
    familyName(card.champion) + data + ": " + plural(fields.length, "feature") + ", bundle " + card.bundle +
    (served.segmentation ? ", with a segmentation beside it." : ". No segmentation is served.");
}

/** A customer that the address names after its #, as JSON: so a link can show one. It is sent nowhere. */
function fromAddress(controls) {
  if (location.hash.length < 2) return;
  try {
    pasted(decodeURIComponent(location.hash.slice(1)), controls);
  } catch (failure) {
    document.getElementById("served").append(el("span", "wrong", " The customer of the address is not used: " + failure.message));
  }
}

async function start() {
  served.schema = await get("/v1/schema");
  served.card = await get("/v1/model");
  served.segmentation = await post(SEGMENTATION, '{"describe":"model"}');
  const fields = fieldsOf(served.schema, served.card.features, served.card.explanation?.importance);
  const section = (id) => document.getElementById(id);
  const sections = {
    score: scoreSection(section("score")),
    waterfall: waterfallSection(section("waterfall"), (served.card.features || fields).length),
    whatIf: whatIfSection(section("what-if"), fields),
    models: modelsSection(section("models")),
    segment: segmentSection(section("segment"), fields),
    request: requestSection(section("request")),
  };
  fileSection(section("file"), fields);
  sayServed(fields);
  drawAll();
  followTheReader();
  const form = { changed: () => {} };
  const controls = buildForm(section("customer"), fields, () => form.changed());
  form.changed = scorer(controls, sections);
  fromAddress(controls);
  await form.changed();
}

start().catch((failure) => {
  const said = document.getElementById("served");
  said.className = "wrong";
  said.setAttribute("role", "alert");
  said.textContent = "The functions do not answer: " + failure.message;
});
