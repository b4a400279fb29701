// Pictures of a text open large. They become buttons for the keyboard, and a dialog
// keeps the focus and gives it back.
const template = document.getElementById("s-lightbox");
const SMALLEST = 200; // pixels; what is smaller is an icon

function enlarge(image) {
  const dialog = template.content.firstElementChild.cloneNode(true);
  const large = new Image();
  large.src = image.dataset.full ?? image.currentSrc;
  large.alt = image.alt;
  const caption = document.createElement("p");
  caption.textContent =
    image.closest("figure")?.querySelector("figcaption")?.textContent ?? "";
  dialog.prepend(large, caption);
  dialog.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function offer(image) {
  if (image.closest("a, button") || image.width < SMALLEST) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "enlarge";
  button.title = template.dataset.label;
  image.replaceWith(button);
  button.append(image);
  button.addEventListener("click", () => enlarge(image));
}

if (template) {
  document.querySelectorAll(".prose img").forEach(offer);
}
