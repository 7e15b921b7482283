// The part of Markdown that Teams draws in a TextBlock: bold, italic, lists, links. It makes nodes, never markup from text.

const inline = /\\([\\*_[\]()#+.!-])|\*\*(?=\S)([\s\S]*?\S)\*\*|__(?=\S)([\s\S]*?\S)__|\*(?=[^\s*])([\s\S]*?[^\s*])\*|(?<![\p{L}\p{N}_])_(?=[^\s_])([\s\S]*?[^\s_])_(?![\p{L}\p{N}_])|\[([^\]\n]+)\]\(([^)\s]+)\)/gu;
const bullet = /^\s{0,3}[-*+]\s+(.*)$/;
const number = /^\s{0,3}(\d{1,9})[.)]\s+(.*)$/;
// Beyond this nobody reads, and looking for pairs would take long.
const longest = 20_000;

export function render(text) {
  const made = document.createDocumentFragment();
  if (text.length > longest) {
    made.append(text);
    return made;
  }

  const blocks = inBlocks(text.replace(/\r\n?/g, "\n"));
  if (blocks.length === 1 && blocks[0].kind === "p") {
    made.append(...lines(blocks[0].lines));
    return made;
  }

  for (const block of blocks) {
    const element = document.createElement(block.kind);
    if (block.kind === "p") {
      element.append(...lines(block.lines));
    } else {
      if (block.from > 1) element.start = block.from;
      for (const line of block.lines) {
        const item = document.createElement("li");
        item.append(...spans(line));
        element.append(item);
      }
    }
    made.append(element);
  }
  return made;
}

// For the card renderer, which takes markup: what it gets is written by the browser from nodes.
export function toMarkup(text) {
  const box = document.createElement("div");
  box.append(render(text));
  return box.innerHTML;
}

function inBlocks(text) {
  const blocks = [];
  let open = null;
  for (const line of text.split("\n")) {
    const asBullet = bullet.exec(line);
    const asNumber = asBullet ? null : number.exec(line);
    if (line.trim() === "") {
      open = null;
      continue;
    }
    const kind = asBullet ? "ul" : asNumber ? "ol" : "p";
    if (open?.kind !== kind) {
      open = { kind, lines: [], from: asNumber ? Number(asNumber[1]) : 1 };
      blocks.push(open);
    }
    open.lines.push(asBullet ? asBullet[1] : asNumber ? asNumber[2] : line);
  }
  return blocks;
}

function lines(all) {
  return all.flatMap((line, at) => at === 0 ? spans(line) : [document.createElement("br"), ...spans(line)]);
}

function spans(text) {
  const nodes = [];
  let from = 0;
  for (const found of text.matchAll(inline)) {
    if (found.index > from) nodes.push(document.createTextNode(text.slice(from, found.index)));
    nodes.push(span(found));
    from = found.index + found[0].length;
  }
  if (from < text.length) nodes.push(document.createTextNode(text.slice(from)));
  return nodes;
}

function span([whole, escaped, strong, strongToo, emphasis, emphasisToo, label, target]) {
  if (escaped) return document.createTextNode(escaped);
  if (label) return link(label, target) ?? document.createTextNode(whole);
  const bold = strong ?? strongToo;
  const element = document.createElement(bold ? "strong" : "em");
  element.append(...spans(bold ?? emphasis ?? emphasisToo));
  return element;
}

export function link(label, target) {
  if (!URL.canParse(target)) return null;
  const url = new URL(target);
  if (url.protocol !== "https:" && url.protocol !== "http:") return null;
  const element = document.createElement("a");
  element.href = url.href;
  element.target = "_blank";
  element.rel = "noopener noreferrer";
  element.append(...spans(label));
  return element;
}

// Who is mentioned stands as <at>name</at> in a text; where the message says so, that becomes the name.
export function mark(element, text) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.data.indexOf(text);
    if (at < 0) continue;
    const found = node.splitText(at);
    found.splitText(text.length);
    const mention = document.createElement("span");
    mention.className = "at";
    mention.dataset.testid = "mention";
    mention.textContent = text.replace(/<\/?at[^>]*>/g, "");
    found.replaceWith(mention);
    return;
  }
}
