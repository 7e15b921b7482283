import { hostConfig } from "./host-config.js";
import { toMarkup, render, link } from "./markdown.js";

const { AdaptiveCard, HostConfig, GlobalSettings } = globalThis.AdaptiveCards;

// The message around a card is where the focus goes; a card in itself is no stop.
GlobalSettings.setTabIndexAtCardRoot = false;
GlobalSettings.enableFallback = true;

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = toMarkup(text);
  result.didProcess = true;
};

const config = new HostConfig(hostConfig);

// Draws a card. `pressed` hears of Action.Execute and Action.Submit as { type, id, verb, data }.
export function drawCard(content, pressed) {
  const card = new AdaptiveCard();
  card.hostConfig = config;
  card.onExecuteAction = action => {
    const type = action.getJsonTypeName();
    if (type === "Action.OpenUrl") open(action.url);
    // The card does this by itself; a client tells the bot nothing of it.
    else if (type !== "Action.ToggleVisibility") pressed({ type, id: action.id, verb: action.verb, data: action.data ?? {} });
  };

  const box = document.createElement("div");
  box.className = "card";
  try {
    card.parse(content);
    const drawn = card.render();
    if (!drawn) throw new Error("nothing to draw");
    box.append(drawn);
    for (const choice of box.querySelectorAll(".ac-container.ac-selectable")) choice.dataset.testid = "choice";
  } catch (fault) {
    console.error("This card can't be drawn.", fault, content);
    box.append(render(content?.fallbackText || "The bot sent a card that can't be drawn; the browser's console says why."));
  }
  return box;
}

function open(url) {
  link("", url ?? "")?.click();
}
