import { face } from "./people.js";
import { count } from "./when.js";

// The chats to choose from, each with a dot while something in it is unread; and what arrived where, in a sentence.

const list = document.getElementById("chats");
const patience = 2000;
let chats = [];
let heard = new Map();
let arrived = new Map();

export function start(all) {
  chats = all;
  heard = new Map(all.map(chat => [chat.id, chat.last]));
  list.replaceChildren(...all.map(entry));
}

export function open(chat) {
  for (const link of list.querySelectorAll("a")) {
    if (link.hash === `#${chat.id}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  dot(chat.id).hidden = true;
  arrived.delete(chat.id);
}

// The open chat was read up to here.
export function read(id, last) {
  localStorage.setItem(`playground.seen.${id}`, last);
  hear(id, last);
}

// Something happened in a chat that isn't open. True when it is something to read.
export function elsewhere({ chat, kind, last }) {
  hear(chat, last);
  if (kind !== "message" && kind !== "notice") return false;
  dot(chat).hidden = false;
  arrive(chat);
  return true;
}

export const arrive = id => arrived.set(id, (arrived.get(id) ?? 0) + 1);

// Waits until this page has heard of all that the host had when it told this list.
export async function catchUp(told) {
  for (let waited = 0; waited < patience && told.some(chat => chat.last > heard.get(chat.id)); waited += 20) {
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

// What arrived since it was told last: "2 new messages in Alex's chat, 1 in Priya's chat"; null when nothing.
export function tell() {
  const parts = chats.filter(chat => arrived.has(chat.id)).map((chat, at) => {
    const number = arrived.get(chat.id);
    return `${at === 0 ? count(number, "new message") : number} in ${placeOf(chat)}`;
  });
  arrived.clear();
  return parts.length === 0 ? null : parts.join(", ");
}

const hear = (id, last) => heard.set(id, Math.max(heard.get(id) ?? 0, Number(last)));
const placeOf = chat => chat.kind === "channel" ? `the ${chat.title} channel` : `${chat.title.split(" ")[0]}'s chat`;
const dot = id => list.querySelector(`[href="#${id}"] .news`);

function entry(one) {
  const item = document.createElement("li");
  const button = document.createElement("a");
  button.href = `#${one.id}`;
  button.dataset.testid = `chat-${one.id}`;
  const words = document.createElement("span");
  words.className = "words";
  const name = document.createElement("span");
  name.className = "name";
  const [given, ...rest] = one.kind === "personal" ? one.title.split(" ") : [one.title];
  const surname = document.createElement("span");
  surname.className = "wide";
  surname.textContent = rest.map(part => ` ${part}`).join("");
  name.append(given, surname);
  const role = document.createElement("span");
  role.className = "role";
  role.textContent = one.kind === "channel" ? "Team channel" : one.people[0].role;
  words.append(name, role);
  const news = document.createElement("span");
  news.className = "news";
  news.dataset.testid = `unread-${one.id}`;
  const last = Number(localStorage.getItem(`playground.seen.${one.id}`) ?? 0);
  news.hidden = last === 0 || one.last <= last;
  const unread = document.createElement("span");
  unread.className = "sr";
  unread.textContent = "unread";
  news.append(unread);
  button.append(face(one.title), words, news);
  item.append(button);
  return item;
}
