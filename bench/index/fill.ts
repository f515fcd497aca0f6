/**
 * `npm run bench:index:fill -- [--articles N] [--browser chromium|firefox]`: fills the seeded collection of N articles (100 000) once,
 * in a profile under `.output/bench/index`, and asks the plain model. Ended anywhere in the collection it goes on from there.
 */

import { oneOf, readArguments, wholeNumber } from '../workshop/arguments';
import { modelAnswers } from './kept-answers';
import { fillCollection } from './kept-collection';

const USAGE = 'npm run bench:index:fill -- [--articles N] [--browser chromium|firefox]';

const { values } = readArguments(USAGE, { articles: { type: 'string' }, browser: { type: 'string' } }, 0);
const count = wholeNumber(values.articles, 100_000);
const begun = performance.now();
await fillCollection(oneOf(values.browser, ['chromium', 'firefox'] as const) ?? 'chromium', count, console.log);
modelAnswers(count);
console.log(`whole after ${((performance.now() - begun) / 60_000).toFixed(1)} minutes`);
