// What is served: the schema of a customer, the model card, and how the functions are asked.

const SCORES = "/v1/risk-scores";

/** As the functions of this machine describe themselves; set once, at the start. */
const served = { schema: null, card: null, segmentation: null };

/** The name of a column for people; the name itself is what requests say. */
const spoken = (name) => (/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name) ? name.replaceAll("_", " ") : name);

/** JSON of features in their order; an object would lose some names, such as __proto__. */
const pairsOf = (values) => [...values].map(([name, value]) => JSON.stringify(name) + ": " + JSON.stringify(value));

const featuresJson = (values) => "{" + pairsOf(values).join(", ") + "}";

const customerJson = (values) => '{"features": ' + featuresJson(values) + "}";

class Refusal extends Error {
  constructor(problem, status) {
    super(problem.detail || problem.errorMessage || problem.title || "HTTP " + status);
    this.errors = problem.errors || [];
  }
}

async function answerOf(response) {
  if (response.status === 204) return null;
  const text = await response.text();
  let document = {};
  try {
    document = JSON.parse(text);
  } catch {
    throw new Refusal({ title: "HTTP " + response.status + ": " + text.slice(0, 200) }, response.status);
  }
  if (!response.ok) throw new Refusal(document, response.status);
  return document;
}

const get = async (path) => answerOf(await fetch(path));

const post = async (path, json) =>
  answerOf(await fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: json }));

/** A feature of the schema as the form needs it: what kind it is, and what training saw. */
function fieldOf(name, property, card, required) {
  const range = property["x-training-range"];
  const examples = property.examples || [];
  const known = card || {};
  const kind = !range ? "category" : typeof range[0] === "number" ? "number" : "date";
  return {
    name, kind, range, required, title: spoken(name),
    categories: kind === "category" ? examples : [],
    usual: kind === "category" ? known.most_frequent || examples[0] || "" : examples[0],
    steps: kind === "number" && known.steps && known.steps.length > 1 ? known.steps : range,
    whole: kind === "number" && [...range, ...(known.steps || [])].every(Number.isInteger),
    missing: known.missing_share || 0,
  };
}

/** Fields by the weight that they have in the champion, if the card tells it. */
function fieldsOf(schema, card, importance) {
  const known = new Map((card || []).map((feature) => [feature.name, feature]));
  const weight = new Map((importance || []).map((one, place) => [one.feature, place]));
  const place = (field) => (weight.has(field.name) ? weight.get(field.name) : weight.size);
  return Object.entries(schema.properties)
    .map(([name, property]) => fieldOf(name, property, known.get(name), (schema.required || []).includes(name)))
    .sort((a, b) => place(a) - place(b));
}

/** A value with as many digits as its range gives sense to. */
function rounded(field, value) {
  if (field.whole) return Math.round(value);
  const span = Math.abs(field.range[1] - field.range[0]) || 1;
  const digits = Math.min(12, Math.max(0, 3 - Math.floor(Math.log10(span))));
  return Number(value.toFixed(digits));
}

/** As likely as in training, each feature for itself: between the sixteenths that the card has. */
function randomValue(field) {
  if (field.kind === "date") return Math.random() < 0.5 ? field.range[0] : field.usual;
  if (field.kind === "category") {
    const known = field.categories.filter(Boolean);
    return known.length ? known[Math.floor(Math.random() * known.length)] : field.usual;
  }
  const at = Math.random() * (field.steps.length - 1);
  const low = Math.floor(at);
  const high = Math.min(low + 1, field.steps.length - 1);
  return rounded(field, field.steps[low] + (at - low) * (field.steps[high] - field.steps[low]));
}

/** Runs `task` once things have been quiet for a while; the last call counts. */
function settled(pause, task) {
  let waiting = 0;
  return (...values) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => task(...values), pause);
  };
}
