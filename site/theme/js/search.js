// Ask the index that Pagefind made, and show ten results at a time.

const index = document.querySelector("script[data-index]").dataset.index;
const field = document.querySelector("#query");
const answer = document.querySelector(".results .answer");
const hits = document.querySelector(".hits");
const more = document.querySelector(".more");
const TEN = 10;

let pagefind;
let found = [];

field.value = new URLSearchParams(location.search).get("q") ?? "";
document.querySelector(".seek").addEventListener("submit", (event) => {
  event.preventDefault();
  history.replaceState(null, "", `?q=${encodeURIComponent(field.value)}`);
  ask();
});
field.addEventListener("input", ask);
more.addEventListener("click", show);
if (field.value) ask();
field.focus();

async function ask() {
  const query = field.value.replaceAll(/[“”]/g, '"').trim();
  if (!query) return say([], "");
  try {
    pagefind ??= await import(new URL(index, document.baseURI));
  } catch {
    return say([], "The index of the search is not there, or this page was opened as a file.");
  }
  const answered = await pagefind.debouncedSearch(query, {}, 150);
  if (!answered) return; // a later key was pressed
  const count = answered.results.length;
  say(answered.results, count === 0 ? "Nothing was found." : count === 1 ? "One page." : `${count} pages.`);
  await show();
}

function say(results, words) {
  found = results;
  hits.replaceChildren();
  more.hidden = true;
  answer.textContent = words;
}

async function show() {
  const batch = found;
  const pages = await Promise.all(batch.slice(hits.children.length, hits.children.length + TEN).map((each) => each.data()));
  if (batch !== found) return;
  hits.append(...pages.map(item));
  more.hidden = hits.children.length >= found.length;
}

function item(page) {
  const entry = document.createElement("li");
  const link = document.createElement("a");
  link.href = page.url;
  link.textContent = page.meta.title;
  entry.append(link);
  if (page.meta.law) entry.append(paragraph("law", page.meta.law));
  const excerpt = paragraph("excerpt", "");
  excerpt.innerHTML = page.excerpt; // Pagefind escapes all but its own <mark>
  entry.append(excerpt);
  return entry;
}

function paragraph(name, text) {
  const element = document.createElement("p");
  element.className = name;
  element.textContent = text;
  return element;
}
