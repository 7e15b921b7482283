// The page's only way to the host.

export const client = {
  locale: navigator.language,
  timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
};

async function call(path, body) {
  let answer;
  try {
    answer = await fetch(`/playground/${path}`, body === undefined ? {} : {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    throw new Error("The bot's host does not answer. Is it still running?");
  }

  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(said.detail ?? `The host answered HTTP ${answer.status}.`);
  return said;
}

export const chats = () => call("chats");
export const say = (chat, message) => call(`chats/${chat}/messages`, { ...message, client });
export const press = (chat, pressed) => call(`chats/${chat}/press`, { ...pressed, client });
export const clock = () => call("clock");
export const due = () => call("due");
export const advance = by => call("clock", { advance: by });

const kinds = ["message", "update", "delete", "notice", "installed", "typing", "busy", "ready", "reset", "elsewhere", "moved"];

// Follows a chat until stopped; comes back by itself after the host was away, and goes on after the last event seen.
export function follow(chat, hear, connected) {
  let source;
  let last = "0";
  let again;

  const open = () => {
    const query = new URLSearchParams({ after: last, ...client });
    source = new EventSource(`/playground/chats/${chat}/events?${query}`);
    source.onopen = () => connected(true);
    source.onerror = () => {
      connected(false);
      source.close();
      again = setTimeout(open, 1500);
    };
    for (const kind of kinds) {
      source.addEventListener(kind, event => {
        if (kind === "reset") last = "0";
        else if (event.lastEventId) last = event.lastEventId;
        const { id, body } = JSON.parse(event.data);
        hear(kind, id, body, last);
      });
    }
  };

  open();
  return () => {
    clearTimeout(again);
    source.close();
  };
}
