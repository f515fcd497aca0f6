/** A digest laid out by Decree 30/2020/NĐ-CP: where each part stands, what it is numbered, which style it has. */

import { languageOfLine } from '../text/language-of-line';
import { quotationMarksAround } from '../text/quotation';
import type { ContentsLine, DigestBlock, DigestLine, StyledLine } from './blocks';
import type { Digest, DigestEntry, DigestHead, DigestRun, NoteLine } from './digest';
import { LETTERHEAD_COLUMNS, type StyleName, styleOf, widthOf } from './measures';
import { spokenIn } from './spoken';
import type { DigestWords } from './words';

/** So many headlines fit on two pages of contents; of more the groups alone are listed. */
const MOST_IN_CONTENTS = 60;
/** A line is so much longer than its share of the text, since words are not cut. */
const LINE_ALLOWANCE = 1.15;
/** So many lines of contents fit under the counts. */
const MOST_BESIDE_COUNTS = 8;
/** Of the line above it: the rule under an office and under a title is a third to a half of it, the one under the motto all of it. */
const RULE_SHARE = 0.4;

/** Empty lines and empty parts are left out. The digest's own order is kept. */
export function toBlocks(digest: Digest, words: DigestWords): DigestBlock[] {
  const { groups, head, counts } = digest;
  const hasGroupHeadings = groups.some(({ key }) => key !== null);
  const body: DigestLine[] = [];
  let number = 0;
  for (const [at, { name, entries }] of groups.entries()) {
    if (hasGroupHeadings)
      body.push(heading(1, `g${at + 1}`, { text: `${toRoman(at + 1)}. ${name}`, ...spokenIn(name, words) }));
    for (const entry of entries) {
      number += 1;
      body.push(...toEntryLines(entry, number, digest, words));
    }
  }
  const deepest: 1 | 2 = number > MOST_IN_CONTENTS && hasGroupHeadings ? 1 : 2;
  const contents = toContents(body).filter(({ level }) => level <= deepest);
  const [first] = body;
  const hasContents = digest.hasContents && contents.length > 1;
  // The first page is the leadership's: what is listed begins on one of its own.
  if (hasContents && first) first.startsPage = true;
  return [
    ...(head === null ? [] : [toLetterhead(head)]),
    plain('title', digest.title),
    { ...plain('subject', digest.subject), rule: ruleUnder('subject', digest.subject) },
    ...toAddressees(digest, words),
    plain('body', digest.total),
    ...(counts.length === 0 ? [] : [plain('caption', words.counts.title), toCounts(digest, words)]),
    ...(hasContents
      ? [
          {
            ...plain('caption', words.contents),
            ...(counts.length > 0 && contents.length > MOST_BESIDE_COUNTS && { startsPage: true as const }),
          },
          { kind: 'contents' as const, deepest, entries: contents },
        ]
      : []),
    ...body,
    ...toMissing(digest, words),
    ...toFoot(digest, words),
  ];
}

function toLetterhead({ country, motto, superior, office, number, placeAndDay }: DigestHead): DigestBlock {
  const left: StyledLine[] = [];
  if (superior) left.push(inColumn('superior', superior));
  if (office) left.push({ ...inColumn('office', office), rule: ruleUnder('office', office, LETTERHEAD_COLUMNS.left) });
  if (number) left.push({ style: 'number', text: number });
  const right: StyledLine[] = [];
  if (country) right.push({ style: 'country', text: country });
  if (motto)
    right.push({
      style: 'motto',
      text: motto,
      rule: Math.min(widthOf(motto, styleOf('motto')), LETTERHEAD_COLUMNS.right),
    });
  if (placeAndDay) right.push({ style: 'place', text: placeAndDay });
  return { kind: 'letterhead', left, right };
}

/** A name that takes several lines: all of them about as long, no word alone on the last. */
function inColumn(style: StyleName, text: string): StyledLine {
  const all = widthOf(text, styleOf(style));
  const lines = Math.ceil(all / LETTERHEAD_COLUMNS.left);
  const width = Math.min(LETTERHEAD_COLUMNS.left, (all / lines) * LINE_ALLOWANCE);
  return { style, text, ...(lines > 1 && { width }) };
}

function ruleUnder(style: StyleName, text: string, most = Number.POSITIVE_INFINITY): number {
  return Math.round(Math.min(widthOf(text, styleOf(style)), most) * RULE_SHARE);
}

/** One stands behind the words, several under them, one a line. */
function toAddressees({ addressees }: Digest, words: DigestWords): DigestLine[] {
  const [only, ...others] = addressees;
  if (only === undefined) return [];
  if (others.length === 0) return [plain('addressee', `${words.addressedTo}: ${only}`)];
  return [
    plain('addressee', `${words.addressedTo}:`),
    ...addressees.map((one, at) => plain('addressees', toListed(one, at === addressees.length - 1))),
  ];
}

/** `- Lưu: VT.`: as the decree has lists of names. What has its sign already keeps it. */
function toListed(text: string, isLast: boolean): string {
  const bare = text.replace(/^[-–•]\s*/u, '');
  return `- ${/[;.]$/.test(bare) ? bare : `${bare}${isLast ? '.' : ';'}`}`;
}

function toCounts({ counts }: Digest, { counts: words }: DigestWords): DigestBlock {
  const isBeside = counts.some(({ rows }) => rows.some(({ before }) => before !== null));
  return {
    kind: 'counts',
    figures: [words.now, ...(isBeside ? [words.before, words.change] : [])],
    sections: counts,
  };
}

function toContents(body: readonly DigestLine[]): ContentsLine[] {
  return body.flatMap(({ level, anchor, runs: [run] }) =>
    level === undefined || anchor === undefined || run === undefined ? [] : [{ level, anchor, ...run }],
  );
}

function toEntryLines(entry: DigestEntry, number: number, digest: Digest, words: DigestWords): DigestLine[] {
  const { headline, language, outletName, url, facts, summary, quotes, notes } = entry;
  const isFollowed = digest.hasAddresses || summary.length + quotes.length + notes.length > 0;
  const outlet: DigestRun = {
    text: outletName,
    ...spokenIn(outletName, words),
    ...(url !== undefined && { link: url }),
  };
  return [
    heading(2, `e${number}`, {
      text: `${number}. ${headline}`,
      ...(headline !== words.noHeadline && spokenIn(headline, words, language)),
    }),
    {
      ...line('facts', [
        { text: '(' },
        outlet,
        { text: `${facts.map((fact, at) => `${at === 0 ? ',' : ';'} ${fact}`).join('')})` },
      ]),
      ...(isFollowed && { keepsNext: true as const }),
    },
    ...(digest.hasAddresses && url !== undefined ? [line('address', [{ text: url, link: url }])] : []),
    ...summary.map((text) => line('body', [{ text, ...spokenIn(text, words, languageOfLine(text) ?? language) }])),
    ...quotes.flatMap(({ meaning, paragraphs, notes: ofQuote }) => {
      const [open, close] = quotationMarksAround(paragraphs.join('\n'));
      const toQuoteLine = (text: string, at: number) => {
        const label: DigestRun[] = at === 0 && meaning ? [{ text: `${meaning}: `, bold: true }] : [];
        const marked = `${at === 0 ? open : ''}${text}${paragraphs[at + 1] ? '' : close}`;
        return line('quote', [...label, { text: marked, ...spokenIn(text, words, language) }]);
      };
      return [...paragraphs.map(toQuoteLine), ...ofQuote.flatMap((lines) => toNote(lines, words))];
    }),
    ...notes.flatMap((lines) => toNote(lines, words)),
  ];
}

/** What it is called stands before its first words, and over a list with which it begins. */
function toNote(lines: readonly NoteLine[], words: DigestWords): DigestLine[] {
  const all: readonly NoteLine[] = lines[0]?.sign ? [{ runs: [], depth: 0 }, ...lines] : lines;
  return all.map(({ runs, depth, sign }, at) => {
    const label: DigestRun[] = at === 0 ? [{ text: `${words.note}: `, bold: true }] : [];
    const text = runs.map((run) => run.text).join('');
    const item: DigestRun[] = sign === undefined ? [] : [{ text: `${sign} ` }];
    const written = runs.map((run) => ({ ...run, ...spokenIn(text, words) }));
    return { ...line('note', [...label, ...item, ...written]), ...(depth > 0 && { depth }) };
  });
}

function toMissing({ missing }: Digest, words: DigestWords): DigestLine[] {
  if (missing.length === 0) return [];
  return [
    plain('caption', words.missing(missing.length)),
    ...missing.map((text) => line('body', [{ text, ...spokenIn(text, words) }])),
  ];
}

function toFoot({ recipients, signerRole, signer }: Digest, words: DigestWords): DigestBlock[] {
  if (recipients.length === 0 && signerRole === '' && signer === '') return [];
  const left: StyledLine[] =
    recipients.length === 0
      ? []
      : [
          { style: 'recipientsTitle', text: `${words.recipients}:` },
          ...recipients.map(
            (one, at): StyledLine => ({
              style: 'recipient',
              text: toListed(one, at === recipients.length - 1),
            }),
          ),
        ];
  const right: StyledLine[] = [
    ...(signerRole ? [{ style: 'signerRole' as const, text: signerRole }] : []),
    ...(signer ? [{ style: 'signer' as const, text: signer }] : []),
  ];
  return [{ kind: 'foot', left, right }];
}

function heading(level: 1 | 2, anchor: string, run: DigestRun): DigestLine {
  return { ...line(level === 1 ? 'group' : 'headline', [run]), level, anchor };
}

function plain(style: StyleName, text: string): DigestLine {
  return line(style, [{ text }]);
}

function line(style: StyleName, runs: DigestRun[]): DigestLine {
  return { kind: 'line', style, runs };
}

const ROMAN: readonly [number, string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** As groups are numbered. */
export function toRoman(number: number): string {
  let rest = number;
  let roman = '';
  for (const [value, sign] of ROMAN) {
    roman += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return roman;
}
