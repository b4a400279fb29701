// Runs before the page is painted, so that a reader's own choice of colours does not
// flash. Without a choice, or without this script, the reader's system decides.
// The key and its values are those of Django's admin, which then looks the same.
"use strict";
{
  let choice = null;
  try {
    choice = localStorage.getItem("theme");
  } catch {
    // Storage is switched off: the system decides.
  }
  if (choice === "light" || choice === "dark") {
    document.documentElement.dataset.theme = choice;
  }
}
