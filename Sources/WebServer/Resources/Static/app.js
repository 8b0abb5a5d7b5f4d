// Pages work without this; it only saves steps.
"use strict";

// Dialogs that a link opens as a page of its own open in place.
for (const link of document.querySelectorAll("a[data-dialog]")) {
  const dialog = document.getElementById(link.dataset.dialog);
  if (!dialog || !dialog.showModal) continue;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    dialog.close();
    dialog.showModal();
  });
}
for (const button of document.querySelectorAll("dialog [data-close]")) {
  button.addEventListener("click", (event) => {
    event.preventDefault();
    button.closest("dialog").close();
  });
}

// Work in the background: says how far it is, and shows the result when it is there.
for (const place of document.querySelectorAll("[data-events]")) {
  const source = new EventSource(place.dataset.events);
  source.addEventListener("progress", (event) => { place.textContent = event.data; });
  source.addEventListener("done", () => { source.close(); location.reload(); });
}

// What an address or a link names may be folded away.
const unfold = () => {
  const named = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  const folded = named && named.closest("details");
  if (folded) { folded.open = true; named.scrollIntoView(); }
};
addEventListener("hashchange", unfold);
unfold();

// Problems are read first.
document.querySelector(".problems[autofocus]")?.focus();
document.documentElement.classList.add("scripted");

// Where one is stands in view also in a bar that is wider than the screen.
const here = document.querySelector("nav.main [aria-current]");
if (here) {
  const bar = here.closest("ul");
  const [item, seen] = [here.getBoundingClientRect(), bar.getBoundingClientRect()];
  bar.scrollLeft += (item.left + item.right - seen.left - seen.right) / 2;
}

// Numbers that change while somebody watches, and the lines below them: not while somebody is in one of those.
for (const place of document.querySelectorAll("[data-live]")) {
  const source = new EventSource(place.dataset.live);
  let waits = false;
  const renew = async () => {
    const rows = document.querySelector("[data-rows]");
    if (!rows) return;
    if (rows.contains(document.activeElement)) { setTimeout(renew, 3000); return; }
    waits = false;
    const answer = await fetch(location.href);
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = page.querySelector("[data-rows]");
    rows.replaceChildren(...(now ? now.children : []));
  };
  source.addEventListener("summary", (event) => {
    place.innerHTML = event.data;
    if (!waits) { waits = true; setTimeout(renew, 500); }
  });
}

// A part of the page that is open. After the session's end there is none: what came is the page for logging in.
const put = async (answer, place) => {
  if (answer.redirected || answer.status === 401 || answer.status === 403) {
    place.textContent = place.closest("form").dataset.ended;
  } else if (answer.ok) {
    place.innerHTML = await answer.text();
  }
};

// Whom an announcement reaches, as soon as it is chosen.
for (const place of document.querySelectorAll("[data-reach]")) {
  const form = place.closest("form");
  let latest = 0;
  form.addEventListener("change", async (event) => {
    if (event.target.name !== "audience") return;
    const mine = ++latest;
    const query = new URLSearchParams(new FormData(form).getAll("audience").map((value) => ["audience", value]));
    const answer = await fetch(place.dataset.reach + "?" + query);
    if (mine === latest) await put(answer, place);
  });
}

// A text as its readers see it, a moment after the last key.
for (const field of document.querySelectorAll("[data-preview]")) {
  const place = document.getElementById("preview");
  let latest = 0, timer = 0;
  const show = async () => {
    const mine = ++latest;
    const body = new URLSearchParams({ csrf: field.form.elements.csrf.value, text: field.value });
    const answer = await fetch(field.dataset.preview, { method: "POST", body });
    if (mine === latest) await put(answer, place);
  };
  field.addEventListener("input", () => {
    if (place.hidden) return;
    clearTimeout(timer);
    timer = setTimeout(show, 400);
  });
  field.form.querySelector("button[value=preview]")?.addEventListener("click", (event) => {
    event.preventDefault();
    place.hidden = false;
    show();
  });
}

// Files that are too large are told of before they are sent.
for (const field of document.querySelectorAll("input[type=file][data-most]")) {
  const error = document.getElementById("files-e");
  const check = () => {
    const size = [...field.files].reduce((sum, file) => sum + file.size, 0);
    const isTooLarge = size > Number(field.dataset.most);
    error.textContent = isTooLarge ? field.dataset.tooLarge : "";
    if (isTooLarge) field.setAttribute("aria-invalid", "true"); else field.removeAttribute("aria-invalid");
    return !isTooLarge;
  };
  field.addEventListener("change", check);
  field.form.addEventListener("submit", (event) => {
    if (check()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    field.focus();
  });
}

// A form is sent once.
for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    addEventListener("pageshow", () => { delete form.dataset.sent; });
  });
}
