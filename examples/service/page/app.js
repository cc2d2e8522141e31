// The page: files in, pictures with their findings drawn in and what to do out. Nothing is asked from elsewhere.
//
// Every file is checked by itself as soon as it is chosen, while the person still holds the document; the button asks about
// all of them and the form together. What the service says is put in as text, never as markup.

const PLACES = [
  { slot: "front", kind: "id-front", card: true }, { slot: "back", kind: "id-back", card: true },
  { slot: "passport", kind: "passport", card: false }, { slot: "selfie", kind: "selfie" }, { slot: "proof", kind: "poa" },
];
/** The most proofs that the page asks for. */
const MOST_PROOFS = 3;
const SVG = "http://www.w3.org/2000/svg";

const $ = (selector, within = document) => within.querySelector(selector);
const all = await (await fetch("words.json")).json();
let words = all.en;
/** What is shown in a place: its element, its file, the report, and the question that is under way. */
const slots = [];

const say = (key, values = {}) => (words[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
const show = (element, text) => { element.textContent = text; element.hidden = !text; };
const announce = (text) => { $("#live").textContent = text; };
const element = (name, of, text = "") => Object.assign(document.createElement(name), { className: of, textContent: text });

// --- asking the service

/** Sends `body`; `progress` hears the share that is sent, 0 to 1. Resolves to a report or rejects with a key of the words. */
function ask(request, address, body, progress) {
  return new Promise((resolve, reject) => {
    request.open("POST", address);
    request.responseType = "json";
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.upload.onload = () => progress(1);
    request.onerror = () => reject("error-network");
    request.onabort = () => reject(null);
    request.onload = () => {
      const problem = { 408: "error-slow", 413: "error-large", 503: "error-busy" }[request.status] ?? "error-other";
      request.status === 200 && request.response ? resolve(request.response) : reject(problem);
    };
    request.send(body);
  });
}

/** Shows in `within` how a question goes, and gives its answer; nothing where it went wrong or was overtaken. */
async function follow(within, request, address, body) {
  const state = $(".state", within), bar = $("progress", within);
  const at = (share) => {
    bar.hidden = false;
    state.classList.remove("problem");
    if (share < 1) bar.value = share; else bar.removeAttribute("value");
    const text = share < 1 ? say("sending", { percent: Math.round(share * 100) }) : say("checking");
    bar.setAttribute("aria-label", text);
    show(state, text);
  };
  within.dataset.state = "asking";
  at(0);
  try {
    const report = await ask(request, address, body, at);
    within.dataset.state = "done";
    show(state, "");
    bar.hidden = true;
    return report;
  } catch (problem) {
    if (problem === null) return null;
    within.dataset.state = "failed";
    state.classList.add("problem");
    show(state, say(problem));
    announce(say(problem));
    bar.hidden = true;
    return null;
  }
}

// --- a place for a file

function addSlot(place) {
  const part = $("#slot").content.cloneNode(true).firstElementChild;
  const slot = { ...place, part, file: null, report: null, request: null };
  const id = `${place.slot}-${slots.length}`;
  part.dataset.slot = place.slot;
  $("h2", part).id = `${id}-title`;
  part.setAttribute("aria-labelledby", `${id}-title`);
  for (const input of part.querySelectorAll("input")) {
    input.id = `${id}-${input.classList[1]}`;
    input.nextElementSibling.htmlFor = input.id;
    input.onchange = () => { if (input.files[0]) take(slot, input.files[0]); input.value = ""; };
  }
  $(".choose", part).accept = place.slot === "proof" ? "image/*,.heic,.heif,application/pdf" : "image/*,.heic,.heif";
  $("input.camera", part).setAttribute("capture", place.slot === "selfie" ? "user" : "environment");
  $(".remove", part).onclick = () => { take(slot, null); $(".choose", part).focus(); };
  part.ondragover = (event) => { event.preventDefault(); part.classList.add("over"); };
  part.ondragleave = () => part.classList.remove("over");
  part.ondrop = (event) => {
    event.preventDefault();
    part.classList.remove("over");
    if (event.dataTransfer.files[0]) take(slot, event.dataTransfer.files[0]);
  };
  slots.push(slot);
  $("#slots").append(part);
  label(slot);
}

/** What the place is called: proofs are numbered where there are several. */
function title(slot) {
  const alike = slots.filter((other) => other.slot === slot.slot);
  return say(`slot-${slot.slot}`) + (alike.length > 1 ? ` ${alike.indexOf(slot) + 1}` : "");
}

function label(slot) {
  const { part } = slot, name = title(slot);
  $("h2", part).textContent = name;
  $(".hint", part).textContent = say(`hint-${slot.slot}`);
  const texts = { choose: slot.file ? "replace" : "choose", camera: "camera" };
  for (const [of, key] of Object.entries(texts)) {
    $(`input.${of}`, part).nextElementSibling.textContent = say(key);
    $(`input.${of}`, part).setAttribute("aria-label", `${say(key)}: ${name}`);
  }
  $(".drop", part).textContent = say("drop");
  $(".remove", part).textContent = say("remove");
  $(".remove", part).setAttribute("aria-label", `${say("remove")}: ${name}`);
  $("img", part).alt = say("picture", { name });
}

/** Takes a file into a place, or `null` out of it, shows it and asks about it. */
async function take(slot, file) {
  const { part } = slot;
  slot.request?.abort();
  Object.assign(slot, { file, report: null });
  part.classList.toggle("filled", !!file);
  part.dataset.state = "empty";
  delete part.dataset.verdict;
  $(".remove", part).hidden = !file;
  $("progress", part).hidden = true;
  for (const of of [".state", ".verdict"]) show($(of, part), "");
  $(".reasons", part).replaceChildren();
  for (const of of ["svg", ".badges"]) $(of, part).replaceChildren();
  await picture(slot);
  const proofs = slots.filter((other) => other.slot === "proof");
  if (proofs.every((proof) => proof.file) && proofs.length < MOST_PROOFS) addSlot(PLACES.at(-1));
  slots.forEach(label);
  forget();
  if (file && slot.file === file) await look(slot);
}

/** Shows the picture; what the browser cannot show, such as a PDF, by its name. */
async function picture({ part, file }) {
  const image = $("img", part), figure = $("figure", part);
  if (image.src) URL.revokeObjectURL(image.src);
  image.removeAttribute("src");
  figure.hidden = !file;
  if (!file) return;
  image.src = URL.createObjectURL(file);
  const seen = await image.decode().then(() => true, () => false);
  image.hidden = !seen;
  show($("figcaption", part), seen ? "" : say("unseen", { name: file.name }));
}

/** Asks about the file of one place. */
async function look(slot) {
  slot.request = new XMLHttpRequest();
  const report = await follow(slot.part, slot.request, `check/${slot.kind}?lang=${words.tag}`, slot.file);
  if (!report) return;
  tell(slot, report);
  const first = [...report.rejections, ...report.warnings].map((finding) => finding.message);
  announce([`${title(slot)}: ${$(".verdict", slot.part).textContent}`, ...first].join(" "));
}

// --- telling

/** Shows a report in its place. */
function tell(slot, report) {
  const { part } = slot;
  slot.report = report;
  part.dataset.verdict = report.verdict;
  const findings = [...report.rejections, ...report.warnings];
  verdict($(".verdict", part), report.verdict, findings);
  const items = findings.map((finding) => reason(finding, finding.page ? say("page", { page: finding.page }) : ""));
  $(".reasons", part).replaceChildren(...items);
  draw(slot, report, findings, items);
}

function verdict(of, name, findings) {
  of.classList.remove("accept", "review", "reject");
  of.classList.add(name);
  show(of, say(name === "review" && !findings.length ? "unsure" : name));
}

function reason(finding, where) {
  const item = element("li", finding.severity);
  item.dataset.code = finding.code;
  if (where) item.append(element("span", "where", where));
  item.append(element("strong", "", finding.message), element("span", "advice", finding.advice));
  return item;
}

/** Draws the outline of the document and the regions of the findings over the picture: both are in pixels of the upright
 * picture, and browsers turn a picture by its EXIF orientation as the library does. */
function draw({ part, kind }, report, findings, items) {
  const svg = $("svg", part), badges = $(".badges", part), image = $("img", part), { width, height } = report.image;
  svg.replaceChildren();
  badges.replaceChildren();
  // Where the two differ, as for a format that one of them does not turn, nothing is drawn rather than beside the mark.
  const alike = width && height && Math.abs(image.naturalWidth / image.naturalHeight / (width / height) - 1) < 0.02;
  if (image.hidden || !alike) return;
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  svg.setAttribute("preserveAspectRatio", "none");
  const add = (quad, of) => {
    const shape = document.createElementNS(SVG, "polygon");
    shape.setAttribute("points", quad.map((point) => point.join()).join(" "));
    shape.setAttribute("class", of);
    svg.append(shape);
    return shape;
  };
  if (report.document && kind !== "selfie") add(report.document.corners, "outline");
  const taken = new Map();
  findings.forEach((finding, at) => {
    const shapes = finding.regions.map((quad) => add(quad, `region ${finding.severity}`));
    const light = (on) => () => shapes.forEach((shape) => shape.classList.toggle("on", on));
    if (!shapes.length) return;
    // The number that the finding has in the list, at the first corner; several at one corner stand side by side.
    const [x, y] = finding.regions[0][0].map((v, i) => Math.min(Math.max(v / [width, height][i], 0.05), 0.9));
    const spot = `${x.toFixed(1)} ${y.toFixed(1)}`, before = taken.get(spot) ?? 0;
    taken.set(spot, before + 1);
    const badge = element("span", finding.severity, String(at + 1));
    badge.style.left = `calc(${x * 100}% + ${before * 1.6}rem)`;
    badge.style.top = `${y * 100}%`;
    badges.append(badge);
    Object.assign(items[at], { onmouseenter: light(true), onmouseleave: light(false) });
  });
}

/** What was said of the whole no longer holds once a part is another. */
function forget() {
  const outcome = $(".outcome");
  outcome.request?.abort();
  outcome.dataset.state = "empty";
  for (const of of ["#verdict", "#outcome-state"]) show($(of), "");
  $("#outcome-progress").hidden = true;
  $("#reasons").replaceChildren();
  $("#check").disabled = !seen().some((slot) => slot.file);
}

/** The places that belong to the document that was chosen. */
function seen() {
  const card = $("#type").value !== "passport";
  return slots.filter((slot) => slot.card === undefined || slot.card === card);
}

/** Asks about everything together. */
async function together(event) {
  event.preventDefault();
  forget();
  const body = new FormData();
  body.append("lang", words.tag);
  for (const [name, value] of new FormData($("#form"))) if (value && typeof value === "string") body.append(name, value);
  const sent = seen().filter((slot) => slot.file);
  for (const slot of sent) body.append(slot.slot, slot.file);
  const outcome = $(".outcome");
  outcome.request = new XMLHttpRequest();
  const report = await follow(outcome, outcome.request, "submission", body);
  if (!report) return;
  const proofs = sent.filter((slot) => slot.slot === "proof");
  const named = new Map(sent.map((slot) => [slot.slot === "proof" ? `proof-${proofs.indexOf(slot) + 1}` : slot.slot, slot]));
  for (const [name, slot] of named) tell(slot, report.uploads[name]);
  const where = (name) => (named.has(name) ? title(named.get(name)) : say("typed"));
  $("#reasons").replaceChildren(...report.reasons.map((said) => reason(said, said.uploads.map(where).join(", "))));
  outcome.dataset.verdict = report.verdict;
  verdict($("#verdict"), report.verdict, report.reasons);
  $("#verdict").focus();
}

// --- the page's own words

function speak(tag) {
  words = { tag, ...all[tag] };
  document.documentElement.lang = tag;
  document.documentElement.dir = words.dir;
  document.title = say("title");
  for (const part of document.querySelectorAll("[data-text]")) part.textContent = say(part.dataset.text);
  slots.forEach(label);
}

function settle() {
  const shown = seen();
  for (const slot of slots) slot.part.hidden = !shown.includes(slot);
  forget();
}

const tags = Object.keys(all).filter((tag) => all[tag].dir);
$("#language").append(...tags.map((tag) => Object.assign(new Option(all[tag].self, tag), { lang: tag })));
const wanted = [new URLSearchParams(location.search).get("lang"), ...navigator.languages];
const nearest = wanted.map((tag) => tag?.split("-")[0].toLowerCase()).find((tag) => tags.includes(tag)) ?? "en";
$("#language").value = nearest;
speak(nearest);
PLACES.forEach(addSlot);
settle();
$("#language").onchange = (event) => {
  speak(event.target.value);
  forget();
  // The sentences come from the service, which is asked again in the other language.
  for (const slot of slots) if (slot.file) { slot.request?.abort(); look(slot); }
};
$("#type").onchange = settle;
$("#form").oninput = (event) => { if (event.target.type !== "file") forget(); };
$("#form").onsubmit = together;
// A file that misses its place must not replace the page.
for (const of of ["dragover", "drop"]) addEventListener(of, (event) => event.preventDefault());
document.documentElement.dataset.ready = "";
