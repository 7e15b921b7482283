import * as agenda from "./agenda.js";
import * as api from "./api.js";
import { ahead, coming, dayAndTime, span } from "./when.js";

// The bot's time: says what it is as it goes, and moves it.

const bar = document.getElementById("clock");
const face = document.getElementById("clock-face");
const now = document.getElementById("now");
const badge = document.getElementById("ahead");
const word = document.getElementById("clock-word");
const there = document.getElementById("go-there");
const field = document.getElementById("advance");
const unit = document.getElementById("advance-unit");
const second = 1000;
const hour = 3600 * second;
const furthest = 3653 * 24 * hour;
let offset = 0;
let walking = false;
let askedAt = 0;
let tellNews;

// `news` says what arrived during a move, in a sentence; null when nothing did.
export async function start(news) {
  tellNews = news;
  face.addEventListener("click", () => open(bar.dataset.open !== "true"));
  bar.addEventListener("keydown", event => {
    if (event.key !== "Escape" || bar.dataset.open !== "true") return;
    open(false);
    face.focus();
  });
  document.addEventListener("click", event => {
    if (!bar.contains(event.target)) open(false);
  });
  for (const button of bar.querySelectorAll("[data-hours]")) {
    button.addEventListener("click", () => move(button.dataset.hours * hour));
  }
  there.addEventListener("click", goThere);
  document.getElementById("clock-form").addEventListener("submit", event => {
    event.preventDefault();
    moveBy(field.value.trim());
  });

  agenda.watch(show);
  await read();
  await agenda.read();
  setInterval(show, second);
  // Another window's moves are heard of; a machine that slept is not.
  setInterval(() => document.hidden || read(), 30 * second);
}

// Somebody moved it: this window, another one, or a script.
export function moved(moment) {
  offset = new Date(moment) - Date.now();
  agenda.readSoon();
  show();
}

export function say(sentence, kind = "") {
  word.className = `clock-word ${kind}`;
  word.textContent = sentence;
}

// What was said of the last move is over.
export function hush() {
  if (!walking) say("");
}

export const isWalking = () => walking;

async function read() {
  try {
    moved((await api.clock()).now);
  } catch {
    // The banner already says that the host is away.
  }
}

function goThere() {
  const next = agenda.first();
  // A second later is safely past it.
  if (next?.at) move(Math.max(0, next.at - moment()) + second, next);
}

function moveBy(amount) {
  if (/^\d{1,6}$/.test(amount) && Number(amount) > 0) move(amount * unit.value * hour);
  else say("Write how many as a whole number, such as 3.", "wrong");
}

async function move(by, towards) {
  if (walking) return;
  if (offset + by > furthest) {
    say("That is too far: ten years ahead is the most.", "wrong");
    return;
  }

  walk(true);
  say(`On the way to ${coming(new Date(+moment() + by), moment()).long}`, "going");
  try {
    moved((await api.advance(span(by))).now);
    const news = await tellNews();
    await agenda.read();
    say(news ?? without(towards), news ? "arrived" : "");
  } catch (fault) {
    say(fault.message, "wrong");
    agenda.readSoon();
  } finally {
    walk(false);
  }
}

// What one went to may wait further: for the person's hours, or for the next day's messages.
function without(towards) {
  const still = towards && agenda.isWaiting(towards.key);
  if (still?.at > moment()) return `Not yet: it waits until ${coming(still.at, moment()).long}`;
  return "Nothing new on the way";
}

// The buttons wait, and keep the focus while they do.
function walk(yes) {
  walking = yes;
  bar.toggleAttribute("data-walking", yes);
  for (const button of bar.querySelectorAll(".soft")) {
    if (yes) button.setAttribute("aria-disabled", "true");
    else button.removeAttribute("aria-disabled");
  }
}

function show() {
  const at = moment();
  now.dateTime = at.toISOString();
  now.textContent = dayAndTime(at);
  badge.textContent = ahead(offset);
  badge.hidden = badge.textContent === "";
  agenda.show(at);

  const next = agenda.first();
  if (!next?.at && document.activeElement === there) bar.querySelector(".moves [data-hours]").focus();
  there.hidden = !next?.at;

  // What was due a moment ago has been sent by now, or waits further.
  if (next?.at && at - next.at > 2 * second && Date.now() - askedAt > 5 * second) {
    askedAt = Date.now();
    agenda.readSoon();
  }
}

const moment = () => new Date(Date.now() + offset);

function open(yes) {
  bar.dataset.open = String(yes);
  face.setAttribute("aria-expanded", String(yes));
}
