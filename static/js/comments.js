// Comments come from the host that the owner chose once the reader presses the button;
// without this script a plain link leads there. What a sign-in brings back stays in this
// browser, and the comments show at once in the tab where they had been asked for.
const box = document.querySelector(".comments");
const RETRY = /bad credentials|invalid state|state has expired/i;

function stored(action, kind = "localStorage") {
  try {
    return action(window[kind]);
  } catch {
    return null; // Storage is switched off: the reader signs in on each page.
  }
}

function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function takeSession(name) {
  const here = new URL(location.href);
  const brought = name && here.searchParams.get(name);
  if (!brought) return false;
  here.searchParams.delete(name);
  history.replaceState(history.state, "", here);
  stored((storage) => storage.setItem(`comments-${name}`, brought));
  return true;
}

function frameAddress({ frame, session, light, dark }) {
  const here = new URL(location.href);
  here.hash = "";
  const address = new URL(frame);
  const token = session && stored((storage) => storage.getItem(`comments-${session}`));
  address.searchParams.set("origin", here.href);
  if (light) address.searchParams.set("theme", isDark() ? dark : light);
  if (token) address.searchParams.set("session", token);
  return address.href;
}

function showFrame(place, told) {
  const frame = document.createElement("iframe");
  const { origin } = new URL(told.frame);
  frame.title = told.title;
  frame.allow = "clipboard-write";
  frame.sandbox =
    "allow-scripts allow-same-origin allow-forms allow-popups " +
    "allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";
  frame.src = frameAddress(told);
  place.append(frame);
  addEventListener("message", ({ origin: sender, source, data }) => {
    if (sender !== origin || source !== frame.contentWindow || !data) return;
    const height = Number(data.giscus?.resizeHeight ?? data.height);
    if (height > 0) frame.style.blockSize = `${height}px`;
    if (data.giscus?.signOut || RETRY.test(data.giscus?.error ?? "")) {
      stored((storage) => storage.removeItem(`comments-${told.session}`));
      frame.src = frameAddress(told);
    }
  });
}

function runScript(place, told) {
  place.id = "disqus_thread";
  window.disqus_config = function configure() {
    this.page.url = told.url;
  };
  const script = document.createElement("script");
  script.src = told.script;
  document.body.append(script);
}

function load() {
  const { dataset } = box;
  const place = box.querySelector(".comments-place");
  stored((storage) => storage.setItem("comments", "asked"), "sessionStorage");
  button.parentElement.hidden = true;
  place.hidden = false;
  (dataset.frame ? showFrame : runScript)(place, dataset);
  place.focus();
}

const button = box?.querySelector("button");
if (button) {
  button.hidden = false;
  button.addEventListener("click", load, { once: true });
  const signedIn = takeSession(box.dataset.session);
  const asked = stored((storage) => storage.getItem("comments"), "sessionStorage");
  if (signedIn && asked) load();
}
