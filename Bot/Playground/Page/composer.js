// Where people write: the field, the words on offer, and in a channel who writes, to whom and in which thread.

const form = document.getElementById("composer");
const field = document.getElementById("words");
const offer = document.getElementById("offer");
const suggested = document.getElementById("suggested");
const tools = document.getElementById("channel-tools");
const as = document.getElementById("as");
const mention = document.getElementById("mention");
const replying = document.getElementById("replying");
const replyingTo = document.getElementById("replying-to");
const known = ["practice", "drill", "progress", "help", "stop"];
const knownInChannel = ["feedback", "who's turn", "feedback settings"];

export class Composer {
  #send;
  #chat;
  #thread = null;
  #drafts = new Map();

  constructor(send) {
    this.#send = send;
    form.addEventListener("submit", event => {
      event.preventDefault();
      this.#submit();
    });
    field.addEventListener("keydown", event => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.#submit();
      }
    });
    field.addEventListener("input", grow);
    document.getElementById("not-replying").addEventListener("click", () => {
      this.#replyTo(null);
      field.focus();
    });
  }

  // Another chat is open; what was being written in each stays there.
  open(chat) {
    if (this.#chat) this.#drafts.set(this.#chat.id, field.value);
    this.#chat = chat;
    field.value = this.#drafts.get(chat.id) ?? "";
    grow();

    const inChannel = chat.kind === "channel";
    tools.hidden = !inChannel;
    offer.replaceChildren(...(inChannel ? knownInChannel : known).map(word => chip(word, () => this.#say(word, true))));
    this.#replyTo(null);
    as.replaceChildren(as.firstElementChild, ...(inChannel ? chat.writers.map((id, at) => this.#writer(chat, id, at === 0)) : []));
  }

  reply(thread, name) {
    this.#replyTo(thread, name);
    field.focus();
  }

  suggest(actions) {
    suggested.replaceChildren(...actions.map(action => chip(action.title, () => this.#say(String(action.value ?? action.title), true))));
    suggested.hidden = actions.length === 0;
  }

  focus() {
    field.focus();
  }

  #writer(chat, id, first) {
    const label = document.createElement("label");
    const radio = document.createElement("input");
    radio.type = "radio";
    radio.name = "as";
    radio.value = id;
    radio.checked = first;
    const full = chat.people.find(person => person.id === id).name;
    radio.setAttribute("aria-label", full);
    const name = document.createElement("span");
    const [given, ...rest] = full.split(" ");
    const surname = document.createElement("span");
    surname.className = "wide";
    surname.textContent = rest.map(part => ` ${part}`).join("");
    name.append(given, surname);
    label.append(radio, name);
    return label;
  }

  #replyTo(thread, name) {
    this.#thread = thread;
    replying.hidden = !thread;
    replyingTo.textContent = thread ? `Replying to ${name}` : "";
    field.placeholder = !this.#chat ? "" : thread ? "Write a reply" : this.#chat.kind === "channel" ? "Start a post" : "Write to EmpathyBot";
  }

  #submit() {
    if (field.value.trim() === "") return;
    const text = field.value.trim();
    field.value = "";
    grow();
    this.#say(text, mention.checked);
  }

  async #say(text, mentions) {
    const message = { text };
    if (this.#chat.kind === "channel") {
      message.from = as.querySelector(":checked").value;
      message.mention = mentions;
      if (this.#thread) message.thread = this.#thread;
    }

    // What could not be sent comes back, unless something else is being written by now.
    if (!await this.#send(message) && field.value === "") {
      field.value = text;
      grow();
    }
  }
}

function chip(text, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "chip";
  button.textContent = text;
  button.addEventListener("click", act);
  return button;
}

function grow() {
  field.rows = Math.min(8, field.value.split("\n").length);
}
