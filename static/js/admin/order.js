// Rows are dragged, or moved by their buttons without a reload; saved together.
const form = document.getElementById("order-form");
const list = form?.querySelector(".order");

function note(row) {
  const rows = [...list.children];
  form.elements.order.value = rows.map((each) => each.dataset.pk).join(",");
  const facts = {
    title: row.querySelector(".order-title").textContent,
    place: rows.indexOf(row) + 1,
  };
  form.querySelector(".order-status").textContent = form.dataset.moved.replace(
    /%\((\w+)\)s/g,
    (_, name) => facts[name],
  );
}

const MOVES = {
  up: (row) => row.previousElementSibling?.before(row),
  down: (row) => row.nextElementSibling?.after(row),
  top: (row) => list.prepend(row),
  bottom: (row) => list.append(row),
};

function move(event) {
  const button = event.target.closest("button[name=move]");
  if (!button) return;
  event.preventDefault();
  const row = button.closest("li");
  MOVES[button.value.split(":")[1]](row);
  button.focus();
  note(row);
}

function drag(event) {
  const handle = event.target.closest(".order-handle");
  if (!handle) return;
  event.preventDefault();
  const row = handle.closest("li");
  row.classList.add("is-dragged");
  const follow = (moved) => {
    const under = document.elementFromPoint(moved.clientX, moved.clientY)?.closest(".order > li");
    if (!under || under === row) return;
    const { top, height } = under.getBoundingClientRect();
    if (moved.clientY < top + height / 2) under.before(row);
    else under.after(row);
  };
  const stop = () => {
    document.removeEventListener("pointermove", follow);
    row.classList.remove("is-dragged");
    note(row);
  };
  document.addEventListener("pointermove", follow);
  document.addEventListener("pointerup", stop, { once: true });
}

if (list) {
  list.querySelectorAll(".order-handle").forEach((handle) => (handle.hidden = false));
  list.addEventListener("click", move);
  list.addEventListener("pointerdown", drag);
}
