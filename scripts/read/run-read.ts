/**
 * `npm run read`: what the engine says of a saved page. `--asked` reads it as for a reader who asks for it; `--evidence` tells of
 * each block, each part set aside and each decision the evidence for it and against it.
 */

import type { Explanation } from '../../lib/article/reading';
import { complaintAboutFile, parsePageWords, readSavedPage } from '../saved-page';
import { describeEvidence } from './describe-evidence';
import { describeReading } from './describe-reading';
import { openPage, readInNode } from './read-in-node';

export const USAGE = 'npm run read -- page.html[.gz] --url https://address.of/the/page [--asked] [--evidence]';

/** Answers the exit code: 0 where the engine has spoken, whatever it said; 1 where there was no page to read. */
export function runRead(words: readonly string[]): number {
  const parsed = parsePageWords(words, ['asked', 'evidence'], USAGE);
  if (typeof parsed === 'string') return fail(parsed);
  const { saved, flags } = parsed;
  if (saved === undefined) return fail(`which page? usage: ${USAGE}`);
  const complaint = complaintAboutFile(saved.path);
  if (complaint !== undefined) return fail(complaint);
  const html = readPage(saved.path);
  if (html === undefined) return fail(`${saved.path} is named .gz and is not packed so`);
  const document = openPage(html, saved.url);
  const told: Explanation[] = [];
  const reading = readInNode(document, { url: saved.url, asked: flags.asked, explain: (one) => told.push(one) });
  console.log(describeReading(reading, document, flags.asked).join('\n'));
  if (flags.evidence) console.log(['', ...describeEvidence(told)].join('\n'));
  return 0;
}

function readPage(path: string): Buffer | undefined {
  try {
    return readSavedPage(path);
  } catch {
    return undefined;
  }
}

function fail(why: string): number {
  console.error(why);
  return 1;
}
