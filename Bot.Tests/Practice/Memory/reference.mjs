// Reads histories, one JSON object {parameters, retention, reviews: [{days, rating}]} a line, and prints for each what ts-fsrs makes of it:
// one line [[stability, difficulty, interval, recall before the review], ...].
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const require = createRequire(new URL("../../EndToEnd/package.json", import.meta.url));
const { FSRSAlgorithm, generatorParameters, get_fuzz_range } = require("ts-fsrs");

for await (const line of createInterface({ input: process.stdin })) {
  const { parameters, retention, reviews, fuzz } = JSON.parse(line);
  if (fuzz) {
    const { min_ivl, max_ivl } = get_fuzz_range(fuzz.interval, 0, fuzz.maximum);
    console.log(JSON.stringify([[min_ivl, max_ivl]]));
    continue;
  }

  const fsrs = new FSRSAlgorithm(generatorParameters({ w: parameters, request_retention: retention, maximum_interval: 36500 }));
  let state = null;
  console.log(JSON.stringify(reviews.map(({ days, rating }) => {
    const recall = state ? fsrs.forgetting_curve(days, state.stability) : 1;
    state = fsrs.next_state(state, days, rating);
    return [state.stability, state.difficulty, fsrs.next_interval(state.stability, days), recall];
  })));
}
