import * as api from "./api.js";
import * as clock from "./clock.js";
import { Composer } from "./composer.js";
import { face } from "./people.js";
import { Trail } from "./trail.js";

const list = document.getElementById("chats");
const title = document.getElementById("title");
const subtitle = document.getElementById("subtitle");
const banner = document.getElementById("banner");
const busy = document.getElementById("busy");
const kept = ["message", "update", "delete", "notice"];

let bot;
let chats = [];
let chat;
let trail;
let leave = () => {};
let quiet;
let working = false;
let typing = false;

const composer = new Composer(async message => {
  try {
    await api.say(chat.id, message);
    return true;
  } catch (fault) {
    complain(fault.message);
    return false;
  }
});

async function start() {
  try {
    ({ bot, chats } = await api.chats());
  } catch (fault) {
    complain(fault.message);
    setTimeout(start, 2000);
    return;
  }

  banner.hidden = true;
  list.replaceChildren(...chats.map(entry));
  clock.start();
  addEventListener("hashchange", () => open(asked()));
  // The way to the field is no chat: the address keeps the chat that is open.
  document.querySelector(".skip").addEventListener("click", event => {
    event.preventDefault();
    composer.focus();
  });
  open(asked());
}

function asked() {
  const key = location.hash.slice(1) || localStorage.getItem("playground.chat");
  return chats.find(one => one.id === key) ?? chats[0];
}

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
  news.hidden = one.last <= seen(one.id) || seen(one.id) === 0;
  news.textContent = "new";
  button.append(face(one.title), words, news);
  item.append(button);
  return item;
}

const seen = id => Number(localStorage.getItem(`playground.seen.${id}`) ?? 0);

function open(one) {
  if (one === chat) return;
  leave();
  chat = one;
  localStorage.setItem("playground.chat", one.id);
  for (const link of list.querySelectorAll("a")) {
    if (link.hash === `#${one.id}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  title.textContent = one.title;
  subtitle.textContent = one.subtitle;
  document.title = `${one.title} · EmpathyBot playground`;
  list.querySelector(`[href="#${one.id}"] .news`).hidden = true;

  trail = new Trail(one, bot, { press, reply: (thread, root) => composer.reply(thread, nameOf(root)) });
  composer.open(one);
  composer.suggest([]);
  working = typing = false;
  showBusy();
  leave = api.follow(one.id, hear, connected);
}

function hear(kind, id, body, last) {
  if (kept.includes(kind)) {
    trail.hear(kind, id, body);
    if (body.from === "bot") typing = false;
    composer.suggest(trail.suggested);
  } else if (kind === "ready") {
    trail.ready();
    working = body.busy;
  } else if (kind === "reset") {
    trail.clear();
  } else if (kind === "busy") {
    working = body.busy;
    if (!working) typing = false;
  } else if (kind === "typing") {
    typing = true;
  } else if (kind === "elsewhere") {
    list.querySelector(`[href="#${body.chat}"] .news`).hidden = false;
  }

  localStorage.setItem(`playground.seen.${chat.id}`, last);
  showBusy();
}

async function press(id, action) {
  const mine = chat;
  const had = document.activeElement;
  const inside = trail.find(id)?.element.contains(had);
  try {
    const { outcome, text } = await api.press(mine.id, { activityId: id, action, from: writer() });
    if (outcome === "message" && mine === chat) trail.answer(id, text);
    if (outcome === "card") await settled(mine, id);
  } catch (fault) {
    complain(fault.message);
  }

  // The pressed button may be gone: the focus goes on with the story.
  const lost = document.activeElement === document.body || document.activeElement === trail.find(id)?.element;
  if (inside && lost && mine === chat) trail.focusAfter(id);
}

// What the bot sent during a press comes over the other line; it is here in a moment.
async function settled(mine, id) {
  for (let round = 0; round < 10 && mine === chat && !trail.find(id)?.edited; round++) {
    await new Promise(resolve => setTimeout(resolve, 30));
  }
}

function writer() {
  return chat.kind === "channel" ? document.querySelector("#as :checked").value : chat.writers[0];
}

function nameOf(message) {
  return !message || message.body.from === "bot" ? bot : chat.people.find(person => person.id === message.body.from)?.name;
}

// Shown only when it takes a moment: a sign that flickers helps nobody.
function showBusy() {
  const wanted = working || typing;
  clearTimeout(quiet);
  if (!wanted) {
    busy.replaceChildren();
  } else if (!busy.hasChildNodes()) {
    quiet = setTimeout(() => {
      const words = document.createElement("span");
      words.className = "sr";
      words.textContent = `${bot} is working`;
      const dots = document.createElement("span");
      dots.className = "dots";
      dots.append(...[1, 2, 3].map(() => document.createElement("i")));
      busy.replaceChildren(face(bot, true), dots, words);
      const scroll = document.getElementById("scroll");
      if (scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 160) scroll.scrollTop = scroll.scrollHeight;
    }, 350);
  }
}

function connected(yes) {
  if (yes) banner.hidden = true;
  else complain("The bot's host is away. This page comes back by itself when it runs again.");
}

function complain(sentence) {
  banner.textContent = sentence;
  banner.hidden = false;
}

start();
