// A button on each block of code. Its words come from the page's language.
const template = document.getElementById("s-copy-button");
const SHOWN = 2000; // milliseconds that "copied" stays

function add(figure) {
  const button = template.content.firstElementChild.cloneNode(true);
  const word = button.textContent;
  let timer;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(figure.querySelector("code").textContent);
    button.textContent = button.dataset.done;
    clearTimeout(timer);
    timer = setTimeout(() => (button.textContent = word), SHOWN);
  });
  figure.append(button);
}

if (template && navigator.clipboard) {
  document.querySelectorAll(".prose figure.code").forEach(add);
}
