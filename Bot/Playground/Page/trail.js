import { drawCard } from "./card.js";
import { render } from "./markdown.js";
import { face } from "./people.js";

const trail = document.getElementById("trail");
const scroll = document.getElementById("scroll");
const adaptive = "application/vnd.microsoft.card.adaptive";
const consent = "application/vnd.microsoft.teams.card.file.consent";
const together = 5 * 60_000;

// The messages of one chat, in order, each with the element that shows it.
export class Trail {
  #chat;
  #bot;
  #press;
  #reply;
  #messages = new Map();
  #threads = new Map();
  #caughtUp = false;
  #lastBegun = null;

  constructor(chat, bot, { press, reply }) {
    this.#chat = chat;
    this.#bot = bot;
    this.#press = press;
    this.#reply = reply;
    this.clear();
  }

  clear() {
    this.#messages.clear();
    this.#threads.clear();
    this.#lastBegun = null;
    this.#caughtUp = false;
    // Nothing old is read out.
    trail.setAttribute("aria-busy", "true");
    trail.replaceChildren();
  }

  ready() {
    if (this.#caughtUp) return;
    this.#caughtUp = true;
    trail.removeAttribute("aria-busy");
    scroll.scrollTop = scroll.scrollHeight;
  }

  hear(kind, id, body) {
    if (kind === "delete") this.#remove(id);
    else if (this.#messages.has(id)) this.#change(id, body);
    else if (kind !== "update") this.#add(kind, id, body);
  }

  // The suggested replies of the last message; they go with the next one.
  get suggested() {
    const last = [...this.#messages.values()].at(-1);
    return last?.body.suggestedActions?.actions ?? [];
  }

  // Where the focus goes after a press: what the bot said last, or the shrunk card itself.
  focusAfter(pressed) {
    const all = [...this.#messages.values()];
    const at = all.findIndex(message => message.id === pressed);
    const newer = all.slice(at + 1).findLast(message => message.body.from === "bot" || message.kind === "notice");
    const target = newer ?? all[at];
    target?.element.focus({ preventScroll: true });
    return target;
  }

  find(id) {
    return this.#messages.get(id);
  }

  // A word of the bot about a press, under the card that was pressed.
  answer(id, word) {
    const message = this.#messages.get(id);
    if (!message) return;
    message.element.querySelector(".press-word")?.remove();
    const line = paragraph("press-word", word);
    message.element.querySelector(".said").append(line);
  }

  #add(kind, id, body) {
    const message = { kind, id, body, element: document.createElement("article") };
    const box = this.#boxOf(body, id);
    const before = [...this.#messages.values()].filter(other => other.box === box).at(-1);
    message.box = box;
    message.follows = kind === "message" && before?.kind === "message" && before.body.from === body.from
      && new Date(body.at) - new Date(before.body.at) < together && sameDay(before.body.at, body.at);
    this.#messages.set(id, message);
    this.#draw(message);

    const near = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 220;
    this.#dayBefore(box, before, body.at);
    box.append(message.element);
    if (this.#caughtUp && (near || body.from !== "bot")) this.#show(message.element);
  }

  // A day is named once: above the first of its threads, or where a thread goes on another day.
  #dayBefore(box, before, at) {
    const begins = box !== trail && !before;
    const known = begins ? this.#lastBegun : before?.body.at;
    if (begins) this.#lastBegun = at;
    if (known && sameDay(known, at)) return;
    if (begins) box.parentElement.before(dayLine(at));
    else box.append(dayLine(at));
  }

  #change(id, body) {
    const message = this.#messages.get(id);
    const near = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 60;
    const focused = message.element.contains(document.activeElement);
    message.body = body;
    message.edited = true;
    this.#draw(message);
    if (focused) message.element.focus({ preventScroll: true });
    if (near) scroll.scrollTop = scroll.scrollHeight;
  }

  #remove(id) {
    const message = this.#messages.get(id);
    if (!message) return;
    const focused = message.element.contains(document.activeElement);
    this.#messages.delete(id);
    message.element.remove();
    if (message.box !== trail && !message.box.querySelector("article")) this.#end(message);
    if (focused) document.getElementById("words").focus();
  }

  // A thread with nothing left in it goes, and the name of its day where no other thread stands under it.
  #end(message) {
    const block = message.box.parentElement;
    const before = block.previousElementSibling;
    block.remove();
    this.#threads.delete(message.body.thread);
    if (!before?.classList.contains("day") || (before.nextElementSibling && !before.nextElementSibling.classList.contains("day"))) return;
    if (!before.nextElementSibling) this.#lastBegun = null;
    before.remove();
  }

  // In a channel each thread is a block of its own; a chat is one.
  #boxOf(body, id) {
    if (this.#chat.kind !== "channel" || !body.thread) return trail;
    if (!this.#threads.has(body.thread)) {
      const block = document.createElement("div");
      block.className = "thread";
      block.setAttribute("role", "group");
      block.setAttribute("aria-label", "Thread");
      const posts = document.createElement("div");
      posts.className = "posts";
      const reply = document.createElement("button");
      reply.type = "button";
      reply.className = "reply";
      reply.textContent = "Reply in thread";
      reply.addEventListener("click", () => this.#reply(body.thread, this.find(id)));
      block.append(posts, reply);
      trail.append(block);
      this.#threads.set(body.thread, posts);
    }
    return this.#threads.get(body.thread);
  }

  #draw(message) {
    const { element, body, kind, id } = message;
    element.className = kind === "notice" ? "notice" : "message";
    element.tabIndex = -1;
    element.dataset.id = id;
    element.dataset.testid = kind === "notice" ? "notice" : "message";
    if (kind === "notice") {
      element.replaceChildren(paragraph("", body.text));
      return;
    }

    const byBot = body.from === "bot";
    const name = byBot ? this.#bot : this.#chat.people.find(person => person.id === body.from)?.name ?? body.from;
    element.dataset.from = byBot ? "bot" : "person";
    element.classList.toggle("mine", !byBot && this.#chat.kind === "personal");
    element.classList.toggle("follows", message.follows);
    element.setAttribute("aria-label", `${name}, ${time(body.at)}`);

    const said = document.createElement("div");
    said.className = "said";
    said.append(this.#head(name, body));
    if (body.text) said.append(textOf(body, this.#bot));
    for (const attachment of body.attachments ?? []) said.append(this.#attachment(attachment, id));
    element.replaceChildren(face(name, byBot), said);
  }

  #head(name, body) {
    const head = document.createElement("header");
    const who = document.createElement("span");
    who.className = "name";
    who.textContent = name;
    const when = document.createElement("time");
    when.dateTime = body.at;
    when.textContent = time(body.at);
    head.append(who, when);
    return head;
  }

  #attachment(attachment, id) {
    if (attachment.contentType === adaptive) {
      const card = drawCard(attachment.content, async action => {
        const element = this.#messages.get(id)?.element;
        if (!element || element.dataset.pressing) return;
        element.dataset.pressing = "true";
        element.setAttribute("aria-busy", "true");
        try {
          await this.#press(id, action);
        } finally {
          delete element.dataset.pressing;
          element.removeAttribute("aria-busy");
        }
      });
      card.dataset.testid = "card";
      return card;
    }
    if (attachment.contentType === consent)
      return paragraph("strange", `Teams would ask here whether ${attachment.name} may be put into your OneDrive. The playground has none: take the link instead.`);
    return paragraph("strange", `${attachment.name ?? "An attachment"} (${attachment.contentType ?? "of no type"}) is not shown here.`);
  }

  // A card that is taller than the view is shown from its beginning.
  #show(element) {
    const space = 18;
    const view = scroll.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    const by = box.height > view.height - 2 * space ? box.top - view.top - space : Math.max(0, box.bottom - view.bottom + space);
    scroll.scrollBy({ top: by, behavior: calm() ? "instant" : "smooth" });
  }
}

function textOf(body, bot) {
  const element = document.createElement("div");
  element.className = "text";
  if (body.from === "bot" && body.textFormat !== "plain") {
    element.append(render(body.text));
    return element;
  }
  // A person's words stay as typed; only the bot's name stands out.
  for (const part of body.text.split(new RegExp(`(@${bot}\\b)`, "i"))) {
    if (part.toLowerCase() === `@${bot}`.toLowerCase()) {
      const mention = document.createElement("span");
      mention.className = "at";
      mention.textContent = part;
      element.append(mention);
    } else {
      element.append(part);
    }
  }
  return element;
}

function paragraph(name, text) {
  const element = document.createElement("p");
  if (name) element.className = name;
  element.textContent = text;
  return element;
}

function dayLine(at) {
  const element = document.createElement("p");
  element.className = "day";
  const text = document.createElement("span");
  text.textContent = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long" }).format(new Date(at));
  element.append(text);
  return element;
}

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
const time = at => new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" }).format(new Date(at));
const sameDay = (one, other) => new Date(one).toDateString() === new Date(other).toDateString();
