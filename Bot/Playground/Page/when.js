// Moments and lengths of time in the words a person would use. The page speaks English: a day's name in another language would stand out.

const locale = navigator.language.startsWith("en") ? navigator.language : "en-GB";
const day = 24 * 3_600_000;

const formats = {
  weekday: { weekday: "long" },
  short: { weekday: "short" },
  date: { weekday: "long", day: "numeric", month: "long" },
  near: { day: "numeric", month: "short" },
  far: { day: "numeric", month: "long" },
  time: { hour: "numeric", minute: "2-digit" },
};
for (const name in formats) formats[name] = new Intl.DateTimeFormat(locale, formats[name]);

// "9:12", never "09:12".
export const time = moment => formats.time.format(moment).replace(/^0(?=\d)/, "");

// "Tuesday 24 November, 10:00"
export const dayAndTime = moment => `${formats.date.format(moment).replace(/^(\p{L}+), (?=\d)/u, "$1 ")}, ${time(moment)}`;

// When something comes, as seen from now: "today 14:05", "Thursday 9:12", "3 December, 9:12"; shorter where room is scarce.
export function coming(moment, now) {
  if (moment - now < 1000) return { long: "now", short: "now" };
  const days = Math.round((midnight(moment) - midnight(now)) / day);
  if (days === 0) return same(`today ${time(moment)}`);
  if (days === 1) return same(`tomorrow ${time(moment)}`);
  if (days < 7) return { long: `${formats.weekday.format(moment)} ${time(moment)}`, short: `${formats.short.format(moment)} ${time(moment)}` };
  const year = days < 300 ? "" : ` ${moment.getFullYear()}`;
  return { long: `${formats.far.format(moment)}${year}, ${time(moment)}`, short: `${formats.near.format(moment)}${year}, ${time(moment)}` };
}

// "3 days ahead"; nothing for less than an hour.
export function ahead(milliseconds) {
  const hours = Math.round(milliseconds / 3_600_000);
  if (hours < 1) return "";
  return `${hours < 24 ? count(hours, "hour") : count(Math.floor(hours / 24), "day")} ahead`;
}

// A way as the host wants to hear it: days.hours:minutes:seconds, whole seconds.
export function span(milliseconds) {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const two = number => String(number).padStart(2, "0");
  return `${Math.floor(seconds / 86_400)}.${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

export const count = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;

const same = words => ({ long: words, short: words });
const midnight = moment => new Date(moment.getFullYear(), moment.getMonth(), moment.getDate());
