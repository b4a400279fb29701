// Three buttons: as the system, light, dark. The choice stays in this browser.
const KEY = "theme";
const root = document.documentElement;
const tool = document.querySelector(".theme-switch");

function remembered() {
  try {
    return localStorage.getItem(KEY) ?? "auto";
  } catch {
    return root.dataset.theme ?? "auto";
  }
}

function show(choice) {
  if (choice === "auto") {
    delete root.dataset.theme;
  } else {
    root.dataset.theme = choice;
  }
  for (const button of tool.querySelectorAll("[value]")) {
    button.setAttribute("aria-pressed", String(button.value === choice));
  }
}

function choose(choice) {
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // The choice then lasts as long as the page.
  }
  show(choice);
}

if (tool) {
  tool.hidden = false;
  show(remembered());
  tool.addEventListener("click", (event) => {
    const button = event.target.closest("[value]");
    if (button) choose(button.value);
  });
  addEventListener("storage", (event) => {
    if (event.key === KEY) show(event.newValue ?? "auto");
  });
}
