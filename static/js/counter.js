// Tells the service that the owner chose of one visit: the page, its title, the page
// before. No cookie, nothing of the query, nothing of readers who ask not to be tracked.
const told = document.getElementById("s-counter");
const refuses = navigator.globalPrivacyControl || navigator.doNotTrack === "1";

function factsOfTheVisit() {
  const { origin, hostname, pathname } = location;
  return {
    $url: origin + pathname,
    $host: hostname,
    $path: pathname,
    $title: document.title,
    $referrer: document.referrer,
    $language: navigator.language,
    $random: Math.random().toString(36).slice(2),
  };
}

function send(address, options) {
  const quiet = { credentials: "omit", keepalive: true, ...options };
  // A service that cannot be reached, or that the reader blocks, is none of the page's.
  fetch(address, quiet).catch(() => {});
}

const ways = {
  query({ address }, fields) {
    send(`${address}?${new URLSearchParams(fields)}`, { mode: "no-cors" });
  },
  json({ address, type }, fields) {
    const headers = { "Content-Type": type };
    send(address, { method: "POST", headers, body: JSON.stringify(fields) });
  },
  script({ address }, fields) {
    const script = document.createElement("script");
    script.src = address;
    for (const [name, value] of Object.entries(fields)) script.setAttribute(name, value);
    document.head.append(script);
  },
};

if (told && !refuses) {
  const facts = factsOfTheVisit();
  const fill = (name, value) => facts[value] ?? value;
  ways[told.dataset.way](told.dataset, JSON.parse(told.dataset.fields, fill));
}
