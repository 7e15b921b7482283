import * as api from "./api.js";

// The bot's clock: shows its time as it goes, and moves it.

const face = document.getElementById("clock-face");
const box = document.getElementById("clock");
const now = document.getElementById("now");
const ahead = document.getElementById("ahead");
const word = document.getElementById("clock-word");
const field = document.getElementById("advance");
const hour = 3_600_000;
let offset = 0;

export async function start() {
  face.addEventListener("click", () => open(box.dataset.open !== "true"));
  box.addEventListener("keydown", event => {
    if (event.key !== "Escape" || box.dataset.open !== "true") return;
    open(false);
    face.focus();
  });
  document.addEventListener("click", event => {
    if (!box.contains(event.target)) open(false);
  });
  for (const button of box.querySelectorAll("[data-advance]")) {
    button.addEventListener("click", () => move(button.dataset.advance));
  }
  document.getElementById("clock-form").addEventListener("submit", event => {
    event.preventDefault();
    move(field.value.trim());
  });

  await read();
  setInterval(show, 1000);
  // Somebody else (a test, another window) may have moved it.
  setInterval(() => document.hidden || read(), 30_000);
}

async function read() {
  try {
    set((await api.clock()).now);
  } catch {
    // The banner already says that the host is away.
  }
}

async function move(by) {
  box.setAttribute("aria-busy", "true");
  word.classList.remove("wrong");
  try {
    set((await api.advance(by)).now);
    word.textContent = `It is ${read24(new Date(Date.now() + offset))} for the bot.`;
    field.value = "";
  } catch (fault) {
    word.classList.add("wrong");
    word.textContent = fault.message;
  } finally {
    box.removeAttribute("aria-busy");
  }
}

function set(moment) {
  offset = new Date(moment) - Date.now();
  show();
}

function show() {
  const moment = new Date(Date.now() + offset);
  now.dateTime = moment.toISOString();
  now.textContent = read24(moment);
  const text = distance(offset);
  ahead.hidden = text === "";
  ahead.textContent = text;
}

function distance(milliseconds) {
  const hours = Math.round(milliseconds / hour);
  if (hours < 1) return "";
  const days = Math.floor(hours / 24);
  return [days && `${days} d`, hours % 24 && `${hours % 24} h`].filter(Boolean).join(" ") + " ahead";
}

function read24(moment) {
  return new Intl.DateTimeFormat(undefined, { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" }).format(moment);
}

function open(yes) {
  box.dataset.open = String(yes);
  face.setAttribute("aria-expanded", String(yes));
}
