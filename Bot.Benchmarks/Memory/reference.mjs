// ts-fsrs on the histories that the first line brings; each further line asks for one round over them all.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const packages = createRequire(process.argv[2]);
const { FSRSAlgorithm, FSRSVersion, generatorParameters } = packages("ts-fsrs");
const fsrs = new FSRSAlgorithm(generatorParameters({ request_retention: 0.9 }));
let work = null;

for await (const line of createInterface({ input: process.stdin })) {
  if (!work) {
    const { days, ratings, length } = JSON.parse(line);
    work = { days: Float64Array.from(days), ratings: Int32Array.from(ratings), length };
    console.log(JSON.stringify({ version: FSRSVersion.split(" ")[0] }));
    continue;
  }

  const began = process.hrtime.bigint();
  const sum = round(work);
  console.log(JSON.stringify({ seconds: Number(process.hrtime.bigint() - began) / 1e9, sum }));
}

function round({ days, ratings, length }) {
  let sum = 0;
  for (let first = 0; first < days.length; first += length) {
    let state = fsrs.next_state(null, 0, ratings[first]);
    for (let at = first + 1; at < first + length; at++) state = fsrs.next_state(state, days[at], ratings[at]);
    sum += state.stability;
  }
  return sum;
}
