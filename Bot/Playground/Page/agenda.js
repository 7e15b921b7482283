import * as api from "./api.js";
import { coming } from "./when.js";

// What is to come: read again after whatever may have changed it, and told as a line and as a list.

const line = document.getElementById("next");
const list = document.getElementById("agenda");
const whats = {
  timeout: one => one.about ? ["the time of a drill is up: ", `“${one.about}”`] : ["the time of a drill is up"],
  outcome: one => one.about ? ["news from ", `“${one.about}”`] : ["news"],
  promise: () => ["a promise to look back on"],
  note: () => ["a colleague's note"],
  ask: () => ["a colleague asks for a note"],
  offer: () => ["news of an offer"],
  thread: () => ["an offer to the team"],
  card: () => ["a card brought up to date"],
  removal: () => ["a card taken out"],
  week: () => ["the team's week"],
  drop: () => ["a planned dilemma"],
  nudge: () => ["a reminder"],
  talk: () => ["somebody to talk to"],
  flag: () => ["a review"],
};

let due = [];
let count = 0;
let asked = 0;
let wanted;
let shown;
let changed = () => {};

export const first = () => due[0];
export const isWaiting = key => due.find(one => one.key === key);

export function watch(hear) {
  changed = hear;
}

// Many things may happen at once: it is read once they have.
export function readSoon() {
  clearTimeout(wanted);
  wanted = setTimeout(read, 120);
}

export async function read() {
  clearTimeout(wanted);
  const mine = ++asked;
  try {
    const said = await api.due();
    if (mine !== asked) return;
    count = said.count;
    due = said.due.map(one => ({ ...one, at: one.at && new Date(one.at) }));
    shown = undefined;
    changed();
  } catch {
    // The banner already says that the host is away.
  }
}

export function show(now) {
  const key = JSON.stringify(due.map(one => when(one, now)));
  if (key === shown) return;
  shown = key;
  line.replaceChildren(...(due.length === 0 ? ["Nothing is planned"] : tellFirst(now)));
  list.hidden = due.length === 0;
  list.querySelector("ul").replaceChildren(...due.map(one => entry(one, now)), ...(count > due.length ? [part("li", "", `and ${count - due.length} more`)] : []));
}

// The short words of a narrow screen leave room for the title.
function tellFirst(now) {
  const { short, long } = when(due[0], now);
  const parts = [part("span", "", "Next: "), ...what(due[0]), part("span", "at wide", long), part("span", "at narrow", short)];
  if (count > 1) parts.push(part("span", "wide", ` and ${count - 1} more`), part("span", "narrow", ` +${count - 1}`));
  return parts;
}

function entry(one, now) {
  const item = document.createElement("li");
  item.append(part("span", "at", sentence(when(one, now).long)), part("span", "", sentence([...whats[one.kind](one), ` for ${one.for ?? "somebody"}`].join(""))));
  return item;
}

// What it is and for whom; a long title gives way.
function what(one) {
  const words = whats[one.kind](one);
  const title = words.pop();
  return [...words.map(before => part("span", "wide", before)), part("span", "title", title), part("span", "", ` for ${one.for ?? "somebody"}, `)];
}

const when = (one, now) => one.at ? coming(one.at, now) : { long: "when the pause ends", short: "after the pause" };
const sentence = words => words[0].toUpperCase() + words.slice(1);

function part(tag, name, words) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.textContent = words;
  return element;
}
