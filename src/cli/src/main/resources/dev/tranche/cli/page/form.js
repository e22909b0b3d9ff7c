// The form of a customer: built of the schema, a field per feature.

/** A field's controls; `changed` is called after the reader has changed its value. */
function control(field, id, changed) {
  const label = el("label", field.required ? "must" : "", field.title);
  label.htmlFor = id;
  const note = el("small", "");
  note.id = id + "-note";
  const error = el("small", "wrong");
  error.id = id + "-error";
  error.hidden = true;
  const input = field.kind === "category" && field.categories.length <= 60 ? choices(field) : entry(field, id);
  input.id = id;
  if (field.required) input.setAttribute("aria-required", "true");
  input.setAttribute("aria-describedby", note.id + " " + error.id);
  const slider = field.kind === "number" ? range(field) : null;
  const row = el("div", "field" + (field.kind === "category" ? " wide" : ""), label, input, slider, input.list, note, error);
  row.dataset.feature = field.name;
  note.textContent = noteOf(field);
  const one = { field, row, input, slider, error };
  input.addEventListener("input", () => { follow(one); changed(one); });
  if (slider) {
    slider.addEventListener("input", () => {
      input.value = String(rounded(field, valueAt(field, Number(slider.value))));
      describe(one);
      changed(one);
    });
  }
  return one;
}

function noteOf(field) {
  if (field.kind === "category") return field.required ? "" : "usually " + field.usual;
  const [low, high] = field.range;
  const text = field.kind === "date" ? low + " to " + high : number(low) + " to " + number(high);
  return "in training " + text + (field.kind === "date" ? ", written like that" : "; usually " + number(field.usual));
}

function choices(field) {
  const none = el("option", "", field.required ? "choose …" : "(missing)");
  none.value = "";
  const known = field.categories.filter(Boolean).map((category) => {
    const option = el("option", "", category);
    option.value = category;
    return option;
  });
  return el("select", "", none, ...known);
}

/** A text field: numbers as well, since the functions take them in the style of the file. */
function entry(field, id) {
  const input = el("input", "");
  input.type = "text";
  input.placeholder = field.required ? "must be given" : "missing";
  if (field.kind === "number") input.inputMode = "decimal";
  if (field.kind === "category") {
    const list = el("datalist", "", ...field.categories.filter(Boolean).map((category) => {
      const option = el("option", "");
      option.value = category;
      return option;
    }));
    list.id = id + "-categories";
    input.setAttribute("list", list.id);
    Object.defineProperty(input, "list", { value: list });
  }
  return input;
}

/** Where a slider's way has its marks: even ones, or, of a long-tailed feature, as training had them. */
function marksOf(field) {
  const [low, high] = field.range;
  const usual = [...new Set([low, ...field.steps, high])].sort((a, b) => a - b);
  const middle = field.steps[field.steps.length - 2] - field.steps[1];
  return field.steps.length > 2 && high - low > 6 * middle && middle > 0 ? usual : [low, high];
}

function valueAt(field, share) {
  const marks = marksOf(field);
  const at = share * (marks.length - 1);
  const low = Math.min(Math.floor(at), marks.length - 2);
  return marks.length < 2 ? marks[0] : marks[low] + (at - low) * (marks[low + 1] - marks[low]);
}

function shareOf(field, value) {
  const marks = marksOf(field);
  const next = marks.findIndex((mark) => mark >= value);
  if (next <= 0) return next === 0 ? 0 : 1;
  return (next - 1 + (value - marks[next - 1]) / (marks[next] - marks[next - 1])) / (marks.length - 1);
}

function range(field) {
  const slider = el("input", "");
  const whole = field.whole && marksOf(field).length === 2 && field.range[1] > field.range[0];
  slider.type = "range";
  slider.min = "0";
  slider.max = "1";
  slider.step = whole ? String(1 / (field.range[1] - field.range[0])) : "0.005";
  slider.setAttribute("aria-label", field.title + ", over what training saw");
  return slider;
}

/** Says what is entered, where the slider alone would not. */
function describe(one) {
  one.row.classList.toggle("missing", one.input.value.trim() === "");
  if (one.slider) one.slider.setAttribute("aria-valuetext", one.input.value || "missing");
}

/** Moves the slider to what is entered; the other way round it would be held back by the rounding. */
function follow(one) {
  const value = Number(one.input.value);
  if (one.slider && one.input.value.trim() !== "" && Number.isFinite(value)) one.slider.value = String(shareOf(one.field, value));
  describe(one);
}

/** What is entered, as a request has it: a number, or the text as it stands; null if nothing is. */
function entered(one) {
  const text = one.input.value;
  if (text.trim() === "") return null;
  const plain = one.field.kind === "number" && /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/.test(text);
  return plain && Number.isFinite(Number(text)) ? Number(text) : text;
}

function setValue(one, value) {
  const text = value === null || value === undefined ? "" : String(value);
  if (one.input.tagName === "SELECT" && text && ![...one.input.options].some((option) => option.value === text)) {
    const other = el("option", "", text);
    other.value = text;
    one.input.append(other);
  }
  one.input.value = text;
  follow(one);
}

function say(one, errors) {
  one.error.textContent = errors.join("; ");
  one.error.hidden = errors.length === 0;
  if (errors.length) one.input.setAttribute("aria-invalid", "true");
  else one.input.removeAttribute("aria-invalid");
}

/** The values of controls by feature, those that are missing left out. */
function valuesOf(controls) {
  const values = new Map();
  for (const one of controls) {
    const value = entered(one);
    if (value !== null) values.set(one.field.name, value);
  }
  return values;
}

function button(text, action) {
  const node = el("button", "", text);
  node.type = "button";
  node.addEventListener("click", action);
  return node;
}

/** A customer pasted as JSON: a request, or its features alone; the names that are unknown are said. */
function pasted(text, controls) {
  let document = JSON.parse(text);
  if (Array.isArray(document)) document = document[0];
  if (document === null || typeof document !== "object") throw new Error("a customer is a JSON object");
  const holds = typeof document.features === "object" && document.features !== null;
  const values = new Map(Object.entries(holds ? document.features : document));
  const known = new Set(controls.map((one) => one.field.name));
  const unknown = [...values.keys()].filter((name) => !known.has(name));
  if (unknown.length) throw new Error("not a feature of this model: " + unknown.join(", "));
  controls.forEach((one) => setValue(one, values.get(one.field.name)));
}

function pasteBox(controls, changed) {
  const area = el("textarea", "");
  area.rows = 6;
  area.setAttribute("aria-label", "A customer as JSON");
  area.placeholder = '{"features": {…}} or the features alone';
  const error = el("p", "wrong");
  error.setAttribute("role", "alert");
  const use = button("Use it", () => {
    try {
      pasted(area.value, controls);
      error.textContent = "";
      changed();
    } catch (failure) {
      error.textContent = "Not used: " + failure.message;
    }
  });
  return el("details", "", el("summary", "", "Paste JSON"), area, el("div", "buttons", use), error);
}

function finder(controls) {
  const find = el("input", "find");
  find.type = "search";
  find.placeholder = "Find one of " + controls.length + " features";
  find.setAttribute("aria-label", find.placeholder);
  find.addEventListener("input", () => {
    const words = find.value.toLowerCase();
    controls.forEach((one) => {
      one.row.hidden = !(one.field.name + " " + one.field.title).toLowerCase().includes(words);
    });
  });
  return find;
}

/** Fills the form and hands back its controls. */
function buildForm(form, fields, changed) {
  const controls = fields.map((field, index) => control(field, "f" + index, changed));
  const fill = (value) => () => {
    controls.forEach((one) => setValue(one, value(one.field)));
    changed();
  };
  const usual = fill((field) => field.usual);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.append(
    el("div", "tools",
      el("h2", "", "The customer"),
      el("div", "buttons", button("Usual customer", usual), button("Random customer", fill(randomValue))),
      pasteBox(controls, changed),
      controls.length > 12 ? finder(controls) : null),
    ...controls.map((one) => one.row),
    fields.some((field) => field.required) ? el("p", "how", "* must be given; what else is empty is missing.") : null);
  usual();
  return controls;
}
