// Reads cards, one JSON object {name, card} a line, and prints what Microsoft's own renderer finds wrong with them, one line each.
// It runs without a page: what a card is made of is checked as it is parsed and validated, not drawn.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const { AdaptiveCard, SerializationContext, ValidationEvent, Versions } = createRequire(import.meta.url)("adaptivecards/dist/adaptivecards.js");

for await (const line of createInterface({ input: process.stdin })) {
  const { name, card } = JSON.parse(line);
  const context = new SerializationContext(Versions.latest);
  const parsed = new AdaptiveCard();
  const faults = [];
  try {
    parsed.parse(card, context);
    for (let at = 0; at < context.eventCount; at++) faults.push(context.getEventAt(at));
    faults.push(...parsed.validateProperties().validationEvents);
    for (const input of parsed.getAllInputs()) if (!input.id) faults.push({ message: "an input without an id" });
  } catch (fault) {
    faults.push({ message: String(fault) });
  }
  // The renderer checks "lang" with one global regular expression for all cards, which refuses every second one whatever it says.
  const isItsOwn = fault => fault.message.endsWith('for property "lang".') && /^[a-z]{2,3}$/i.test(card.lang);
  for (const fault of faults.filter(fault => !isItsOwn(fault))) console.log(`${name}: ${ValidationEvent[fault.event] ?? "Fault"}: ${fault.message}`);
}
