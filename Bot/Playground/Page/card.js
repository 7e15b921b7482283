import { hostConfig } from "./host-config.js";
import { toMarkup, render, link, mark } from "./markdown.js";

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
    else if (type === "Action.ToggleVisibility") queueMicrotask(() => tellFolds(folds));
    else pressed({ type, id: action.id, verb: action.verb, data: action.data ?? {} });
  };

  const box = document.createElement("div");
  box.className = "card";
  let folds = [];
  try {
    card.parse(content);
    const drawn = card.render();
    if (!drawn) throw new Error("nothing to draw");
    box.append(drawn);
    for (const mention of (content.msteams?.entities ?? []).filter(entity => entity.type === "mention" && entity.text)) mark(drawn, mention.text);
    folds = findFolds(box);
    tellFolds(folds);
    for (const choice of box.querySelectorAll(".ac-container.ac-selectable")) choice.dataset.testid = "choice";
  } catch (fault) {
    console.error("This card can't be drawn.", fault, content);
    box.append(render(content?.fallbackText || "The bot sent a card that can't be drawn; the browser's console says why."));
  }
  return box;
}

// What unfolds parts of a card, each with its parts. Ids are the card's own: another card on the page may have the same.
function findFolds(box) {
  return [...box.querySelectorAll("[aria-controls]")].map(button => {
    const parts = button.getAttribute("aria-controls").split(" ").map(id => box.querySelector(`#${CSS.escape(id)}`));
    button.removeAttribute("aria-controls");
    return { button, parts: parts.filter(part => part) };
  });
}

// Whether something is unfolded is said by the button. The library says it of the part, where it means nothing.
function tellFolds(folds) {
  for (const { button, parts } of folds) {
    for (const part of parts) part.removeAttribute("aria-expanded");
    button.setAttribute("aria-expanded", String(parts.some(part => part.style.display !== "none")));
  }
}

function open(url) {
  link("", url ?? "")?.click();
}
