// The page's contents at its side: a link per heading, and a mark on the one where the reader is.

/** From here on the contents stand beside the page; below they fold above it. As in the style sheet. */
const BESIDE = "(min-width: 1180px)";

/** A name for an address, made of a heading; another heading of the same name gets a number. */
function anchorOf(heading, prefix, taken) {
  const name = prefix + (heading.firstChild.textContent.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "part");
  let anchor = name;
  for (let count = 2; taken.has(anchor); count++) anchor = name + "-" + count;
  taken.add(anchor);
  return anchor;
}

function linkTo(heading, anchor, className) {
  heading.id = anchor;
  const link = el("a", className, heading.firstChild.textContent);
  link.href = "#" + anchor;
  return link;
}

/** Lists the sections of the page and their parts. */
function sideContents() {
  const taken = new Set();
  const links = new Map();
  const item = (heading, prefix, className) => {
    const link = linkTo(heading, anchorOf(heading, prefix, taken), className);
    links.set(heading, link);
    return link;
  };
  const list = el("ul", "");
  for (const section of document.querySelectorAll("#page > section")) {
    const heading = section.querySelector("h2");
    const top = item(heading, "", "top");
    const parts = [...section.querySelectorAll("h3")].map((part) => el("li", "", item(part, heading.id + "-", "")));
    list.append(el("li", "", top, el("ul", "", ...parts)));
  }
  const folding = el("details", "", el("summary", "", "Contents"), list);
  const nav = document.getElementById("contents");
  nav.append(folding);
  const wide = matchMedia(BESIDE);
  const unfold = () => { folding.open = wide.matches; };
  wide.addEventListener("change", unfold);
  unfold();
  list.addEventListener("click", (event) => {
    if (event.target.closest("a")) unfold();
  });
  markPlace(links, nav);
}

/** Goes where the address says: its heading has a name only now. */
function toTheAddressed() {
  const addressed = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (addressed) addressed.scrollIntoView({ behavior: "instant" });
}

/** Marks the link of the last heading that has gone by, and keeps it in view. */
function markPlace(links, nav) {
  const headings = [...links.keys()];
  let marked = null;
  let waiting = 0;
  const mark = () => {
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < 140);
    const last = passed.length > 0 ? passed[passed.length - 1] : headings[0];
    // Of headings side by side the one that was asked for.
    const beside = passed.filter((heading) => Math.abs(heading.getBoundingClientRect().top - last.getBoundingClientRect().top) < 4);
    const link = links.get(beside.find((heading) => "#" + heading.id === location.hash) ?? last);
    if (!link || link === marked) return;
    if (marked) marked.removeAttribute("aria-current");
    link.setAttribute("aria-current", "true");
    marked = link;
    const place = link.getBoundingClientRect();
    const frame = nav.getBoundingClientRect();
    if (place.top < frame.top || place.bottom > frame.bottom) nav.scrollTop += place.top - frame.top - frame.height / 3;
  };
  window.addEventListener("scroll", () => { cancelAnimationFrame(waiting); waiting = requestAnimationFrame(mark); }, { passive: true });
  mark();
}
