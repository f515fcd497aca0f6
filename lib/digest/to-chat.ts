/** The digest as plain text for a chat: short lines, no signs that a chat would set, the address of each article on a line of its own. */

import { quoted } from '../text/quotation';
import type { CountSection, Digest, DigestEntry, NoteLine } from './digest';
import { toRoman } from './to-blocks';
import type { DigestWords } from './words';

/** Letterhead and foot are the document's alone; everything else of the digest is in it. */
export function toChat(digest: Digest, words: DigestWords): string {
  const { title, subject, total, counts, groups, missing } = digest;
  const hasGroupHeadings = groups.some(({ key }) => key !== null);
  let number = 0;
  const listed = groups.flatMap(({ name, entries }, at) => [
    ...(hasGroupHeadings ? [`${toRoman(at + 1)}. ${name.toLocaleUpperCase(words.language)}`] : []),
    ...entries.map((entry) => {
      number += 1;
      return toEntryText(entry, number, words);
    }),
  ]);
  return [
    [title.toLocaleUpperCase(words.language), subject].join('\n'),
    [total, ...counts.map((section) => toCountsText(section))].join('\n'),
    ...listed,
    ...(missing.length === 0
      ? []
      : [[`${words.missing(missing.length)}:`, ...missing.map((one) => `- ${one}`)].join('\n')]),
  ].join('\n\n');
}

function toCountsText({ title, rows }: CountSection): string {
  const counts = rows.map(({ name, now, before }) => `${name} ${now}${before === null ? '' : ` (${before})`}`);
  return `${title}: ${counts.join('; ')}`;
}

function toEntryText(
  { headline, outletName, url, facts, summary, quotes, notes }: DigestEntry,
  number: number,
  words: DigestWords,
) {
  return [
    `${number}. ${headline}`,
    [outletName, ...facts].join(', '),
    ...summary,
    ...quotes.flatMap(({ meaning, paragraphs, notes: ofQuote }) => [
      `- ${meaning ? `${meaning}: ` : ''}${quoted(paragraphs.join('\n'))}`,
      ...ofQuote.map((lines) => toNoteText(lines, words)),
    ]),
    ...notes.map((lines) => toNoteText(lines, words)),
    ...(url === undefined ? [] : [url]),
  ].join('\n');
}

function toNoteText(lines: readonly NoteLine[], words: DigestWords): string {
  const texts = lines.map(({ runs, sign }) => {
    const words = runs.map(({ text, link }) => (link === undefined || link === text ? text : `${text} (${link})`));
    return `${sign === undefined ? '' : `${sign} `}${words.join('')}`;
  });
  return `${words.note}:${lines[0]?.sign ? '\n' : ' '}${texts.join('\n')}`;
}
