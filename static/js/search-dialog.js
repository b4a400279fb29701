// "/" or Ctrl+K opens the search form in a dialog. It shows what the search page itself
// answers, so both find the same; arrows walk through the results.
const dialog = document.getElementById("s-search-dialog");
const PAUSE = 200; // milliseconds without a key before the site is asked

function isTyping(target) {
  return target.closest?.("input, textarea, select, [contenteditable]");
}

function isShortcut(event) {
  if (event.key === "/" && !event.ctrlKey && !event.metaKey) return !isTyping(event.target);
  return event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
}

async function results(form, signal) {
  const address = new URL(form.action);
  address.search = new URLSearchParams(new FormData(form));
  const answer = await fetch(address, { signal });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return page.querySelector(".search-results");
}

function open() {
  dialog.showModal();
  dialog.querySelector("input").select();
}

function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const stops = [dialog.querySelector("input"), ...dialog.querySelectorAll(".entry-title a")];
  const next = stops[stops.indexOf(document.activeElement) + step];
  if (next) {
    event.preventDefault();
    next.focus();
  }
}

function askWhileTyping(form, found) {
  let timer;
  let asked;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    asked?.abort();
    asked = new AbortController();
    const { signal } = asked;
    timer = setTimeout(async () => {
      try {
        found.replaceChildren(...[await results(form, signal)].filter(Boolean));
      } catch (problem) {
        // Without an answer the form still leads to the search page.
        if (problem.name !== "AbortError") found.replaceChildren();
      }
    }, PAUSE);
  });
}

if (dialog) {
  askWhileTyping(dialog.querySelector("form"), dialog.querySelector("[role=status]"));
  dialog.addEventListener("keydown", walk);
  addEventListener("keydown", (event) => {
    if (!isShortcut(event) || dialog.open) return;
    event.preventDefault();
    open();
  });
  document.querySelector("[data-opens-search]")?.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
}
