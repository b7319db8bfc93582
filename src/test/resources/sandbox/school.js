"use strict";

const at = (id) => document.getElementById(id);
let shownMails = -1;

function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

function launch(person) {
  const address = "/launch?person=" + encodeURIComponent(person.id);
  at("welcome").hidden = true;
  at("tool").hidden = false;
  at("tool").src = address;
  at("shown").textContent = "Student-Led Conferences, as " + person.name;
  at("tab").hidden = false;
  at("tab").href = address;
  if (matchMedia("(max-width: 60rem)").matches) {
    at("shown").scrollIntoView({ behavior: "smooth" });
  }
  document.querySelectorAll(".people button").forEach((button) => {
    button.setAttribute("aria-pressed", String(button.dataset.person === person.id));
  });
}

function listPeople(list, people) {
  list.replaceChildren(...people.map((person) => {
    const button = make("button", { type: "button" }, "Launch as ", make("b", { textContent: person.name }));
    button.dataset.person = person.id;
    button.addEventListener("click", () => launch(person));
    return make("li", {}, button);
  }));
}

// Links of a letter open as a family would open them: in a window of their own.
function letter(text) {
  const parts = text.split(/(https?:\/\/[^\s<>"]+)/);
  return parts.map((part, index) => (index % 2 ? make("a", { href: part, target: "_blank", textContent: part }) : part));
}

function listMails(mails) {
  if (mails.length === shownMails) {
    return;
  }
  shownMails = mails.length;
  at("mail-count").textContent = mails.length;
  at("no-mail").hidden = mails.length > 0;
  at("mails").replaceChildren(...mails.map((mail) => make("details", {},
    make("summary", { textContent: mail.subject + " — " + mail.to }),
    make("div", { className: "letter" }, ...letter(mail.text)))));
}

function show(state, first) {
  at("now").textContent = state.now;
  listMails(state.mails);
  at("mischief").value = state.mischief;
  at("storage").checked = state.storage;
  if (document.activeElement !== at("date")) {
    at("date").value = state.today;
  }
  if (first) {
    at("school").textContent = state.school;
    at("course").textContent = state.course;
    at("second").href = state.second;
    listPeople(at("teachers"), state.people.filter((person) => person.teaches));
    listPeople(at("students"), state.people.filter((person) => !person.teaches));
    at("mischief").replaceChildren(...state.mischiefs.map((choice) => make("option", { value: choice.name, textContent: choice.label })));
    at("mischief").value = state.mischief;
  }
}

function tell(path, body) {
  return fetch(path, { method: "POST", body: new URLSearchParams(body) }).then((answer) => answer.json()).then((state) => show(state, false));
}

function look(first) {
  return fetch("/state").then((answer) => answer.json()).then((state) => show(state, first));
}

document.querySelectorAll("[data-clock]").forEach((button) => button.addEventListener("click", () => tell("/clock", button.dataset.clock)));
document.querySelectorAll("[data-help]").forEach((button) => button.addEventListener("click", () => {
  at("helped").textContent = "One moment …";
  fetch(button.dataset.help, { method: "POST" }).then((answer) => {
    at("helped").textContent = answer.ok ? "Done." : "That did not work; the log says why.";
  });
}));
at("to-date").addEventListener("submit", (event) => {
  event.preventDefault();
  tell("/clock", { date: at("date").value });
});
at("mischief").addEventListener("change", () => tell("/mischief", { choice: at("mischief").value }));
at("storage").addEventListener("change", () => tell("/storage", { offered: at("storage").checked }));

// The platform's storage for tools: values are kept for the origin that put them.
const kept = new Map();
// Some platforms keep them in a frame of their own, which they name when they are asked.
const keepFor = (place) => place.addEventListener("message", (event) => {
  const asked = event.data;
  // As in the apps of some platforms: announced, and never answered.
  if (window.storageIsSilent || (window.storageFrame && place === window && asked?.subject !== "lti.capabilities")) {
    return;
  }
  if (typeof asked !== "object" || asked === null || !["lti.capabilities", "lti.put_data", "lti.get_data"].includes(asked.subject)) {
    return;
  }
  const name = event.origin + " " + asked.key;
  const answer = { subject: asked.subject + ".response", message_id: asked.message_id, key: asked.key };
  if (asked.subject === "lti.capabilities") {
    answer.supported_messages = ["lti.put_data", "lti.get_data"].map((subject) => ({ subject, frame: window.storageFrame }));
  } else if (asked.subject === "lti.put_data") {
    kept.set(name, asked.value);
    answer.value = asked.value;
  } else {
    answer.value = kept.get(name) ?? null;
  }
  event.source.postMessage(answer, event.origin);
});
keepFor(window);
window.keepInFrame = (name) => {
  const frame = make("iframe", { name, hidden: true });
  document.body.append(frame);
  keepFor(frame.contentWindow);
  window.storageFrame = name;
};

look(true);
setInterval(() => look(false), 2000);
