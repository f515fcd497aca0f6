/**
 * The model's answers for a collection, kept beside it: they take minutes, and are the same as long as neither what is asked nor what
 * answers has changed.
 */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/set-up/project.mjs';
import { CASES, PAGE } from './cases';
import { inventCollection } from './collection';
import { BURSTS } from './measure';
import { askModel, type ModelAnswers } from './model';

const FOLDER = join(ROOT, '.output/bench/index');
/** What the model's answers depend on: its program, and what the articles are made by. */
const PROGRAM = ['lib/search', 'tests/measures/search', 'bench/index'];
const COMPARED_ARTICLES = 20;

export function modelAnswers(count: number): ModelAnswers {
  const file = join(FOLDER, `model-${count}.json`);
  const key = keyOf();
  if (existsSync(file)) {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { key: string; answers: ModelAnswers };
    if (kept.key === key) return kept.answers;
  }
  const queries = CASES.map(({ query }) => query);
  const answers = askModel(queries, count, PAGE.limit, BURSTS);
  writeFileSync(file, JSON.stringify({ key, answers }));
  return answers;
}

function keyOf(): string {
  const hash = createHash('sha256');
  for (const folder of PROGRAM) {
    const path = join(ROOT, folder);
    // Of the bench itself only what makes articles and queries and looks through them.
    const files = readdirSync(path).filter(
      (name) => name.endsWith('.ts') && (folder !== 'bench/index' || ['collection.ts', 'model.ts'].includes(name)),
    );
    for (const name of files) hash.update(readFileSync(join(path, name)));
  }
  hash.update(JSON.stringify([CASES.map(({ query }) => query), PAGE, BURSTS, inventCollection(0, COMPARED_ARTICLES)]));
  return hash.digest('hex');
}
