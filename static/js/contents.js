// Marks in the contents beside the text the section that is being read, where the
// browser does not do it by itself (CSS scroll-target-group).
const rail = document.querySelector(".toc-rail");

function follow(links) {
  const shown = new Set();
  const headings = [...links.keys()];
  let current;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (entry.isIntersecting) shown.add(entry.target);
        else shown.delete(entry.target);
      }
      const above = headings.filter((each) => each.getBoundingClientRect().top < 120);
      const next = headings.find((each) => shown.has(each)) ?? above.at(-1);
      if (next === current) return;
      links.get(current)?.removeAttribute("aria-current");
      links.get(next)?.setAttribute("aria-current", "location");
      current = next;
    },
    { rootMargin: "-60px 0px -60% 0px" },
  );
  headings.forEach((each) => observer.observe(each));
}

if (rail && !CSS.supports("scroll-target-group", "auto")) {
  const links = new Map();
  for (const link of rail.querySelectorAll("a")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  follow(links);
}
