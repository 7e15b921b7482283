import * as agenda from "./agenda.js";
import * as api from "./api.js";
import * as clock from "./clock.js";
import { Composer } from "./composer.js";
import { face } from "./people.js";
import * as tabs from "./tabs.js";
import { Trail } from "./trail.js";

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
let told;
let caughtUp = false;
let working = false;
let typing = false;

const composer = new Composer(async message => {
  clock.hush();
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
  tabs.start(chats);
  clock.start(newsOfMove);
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

function open(one) {
  if (one === chat) return;
  leave();
  chat = one;
  localStorage.setItem("playground.chat", one.id);
  tabs.open(one);
  clock.hush();
  title.textContent = one.title;
  subtitle.textContent = one.subtitle;
  document.title = `${one.title} · EmpathyBot playground`;

  trail = new Trail(one, bot, { press, reply: (thread, root) => composer.reply(thread, nameOf(root)) });
  composer.open(one);
  composer.suggest([]);
  working = typing = caughtUp = false;
  showBusy();
  leave = api.follow(one.id, hear, connected);
}

function hear(kind, id, body, last) {
  if (kept.includes(kind)) {
    trail.hear(kind, id, body);
    if (body.from === "bot") typing = false;
    // What a turn brings stands before one's eyes; what a move brings is told.
    if (kind === "message" && body.from === "bot" && caughtUp && clock.isWalking()) tabs.arrive(chat.id);
    composer.suggest(trail.suggested);
    if (caughtUp) agenda.readSoon();
  } else if (kind === "ready") {
    trail.ready();
    caughtUp = true;
    working = body.busy;
    agenda.readSoon();
  } else if (kind === "reset") {
    trail.clear();
    caughtUp = false;
  } else if (kind === "busy") {
    working = body.busy;
    if (!working) {
      typing = false;
      agenda.readSoon();
    }
  } else if (kind === "typing") {
    typing = true;
  } else if (kind === "elsewhere") {
    agenda.readSoon();
    if (tabs.elsewhere(body)) tellSoon();
  } else if (kind === "moved") {
    clock.moved(body.now);
  }

  tabs.read(chat.id, last);
  showBusy();
}

// What comes by itself is told once it has all come; a move tells its own.
function tellSoon() {
  clearTimeout(told);
  told = setTimeout(() => {
    const news = clock.isWalking() ? null : tabs.tell();
    if (news) clock.say(news, "arrived");
  }, 400);
}

async function newsOfMove() {
  await tabs.catchUp((await api.chats()).chats);
  return tabs.tell();
}

async function press(id, action) {
  clock.hush();
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
