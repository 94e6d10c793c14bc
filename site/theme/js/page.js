// Lead to the law on a day, write dates out, and let the keyboard reach what scrolls.

const words = new Intl.DateTimeFormat("en-AU", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const written = (day) => words.format(new Date(`${day}T00:00:00Z`));

for (const points of document.querySelectorAll(".points")) {
  const links = [...points.querySelectorAll("a[data-day]")].sort((a, b) => (a.dataset.day < b.dataset.day ? -1 : 1));
  const field = points.querySelector("input");
  const answer = points.querySelector(".answer");
  const inForce = (day) => links.filter((link) => link.dataset.day <= day).pop();

  for (const link of links) link.firstElementChild.textContent = written(link.dataset.day);
  const here = points.querySelector("[aria-current]");
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  field.value = here ? here.dataset.day : today;

  const say = () => {
    if (!field.value) return void (answer.textContent = "");
    const link = inForce(field.value);
    answer.textContent = link
      ? `The last change up to that day was on ${written(link.dataset.day)}.`
      : `Nothing is held before ${written(links[0].dataset.day)}.`;
  };
  say();
  field.addEventListener("input", say);
  points.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    const link = inForce(field.value);
    if (link) location.href = link.href;
    else say();
  });
}

for (const box of document.querySelectorAll(".scroll, pre, .points ol, nav.contents")) {
  if (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight) box.tabIndex = 0;
}

for (const box of document.querySelectorAll(".scroll")) {
  const hint = document.createElement("p");
  hint.className = "sideways";
  hint.textContent = "This table is wider than the screen; it scrolls sideways.";
  const tell = () => {
    if (box.scrollWidth > box.clientWidth) box.before(hint);
    else hint.remove();
  };
  tell();
  addEventListener("resize", tell);
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  (document.querySelector("#query") ?? document.querySelector("#q")).focus();
});
