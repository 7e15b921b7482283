// Faces without pictures: initials on a colour that stays with the person.

const tones = ["clay", "pine", "plum", "ochre", "slate", "rose"];

export function face(name, isBot) {
  const element = document.createElement("span");
  element.className = "face";
  element.setAttribute("aria-hidden", "true");
  if (isBot) {
    const mark = document.createElement("img");
    mark.src = "/playground/page/mark.svg";
    mark.alt = "";
    element.append(mark);
    return element;
  }
  element.dataset.tone = tones[[...name].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % tones.length];
  element.textContent = name.split(" ").map(part => part[0]).slice(0, 2).join("");
  return element;
}
