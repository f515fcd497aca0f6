/** Pairs of invented articles (tests/fixtures/news), each written as one. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, Block } from '../../../lib/model/article';
import type { ArticleId } from '../../../lib/model/ids';
import { fingerprintOf } from '../../../lib/text/fingerprint';
import { ROOT } from '../../../scripts/set-up/project.mjs';

interface WrittenPair {
  name: string;
  hosts?: [string, string];
  days: [string | null, string | null];
  headline: string;
  paragraphs: string[];
}

export interface NewsPair {
  name: string;
  one: Article;
  other: Article;
}

/** `unseen`: written by somebody who had not seen the rule. */
export type PairSide = 'same' | 'other' | 'alike' | 'same-unseen' | 'other-unseen';

export function readPairs(side: PairSide): NewsPair[] {
  const text = readFileSync(join(ROOT, `tests/fixtures/news/${side}.json`), 'utf8');
  return (JSON.parse(text) as WrittenPair[]).map((pair, number) => ({
    name: pair.name,
    one: toArticle(pair, 0, `${side}-${number}-one`),
    other: toArticle(pair, 1, `${side}-${number}-other`),
  }));
}

const HOSTS = ['baomau.example.vn', 'tinngay.example.vn'] as const;

function toArticle({ hosts = [...HOSTS], days, headline, paragraphs }: WrittenPair, side: 0 | 1, id: string): Article {
  const said = (text: string) =>
    text.replace(/\{([^|}]*)\|([^|}]*)\}/g, (_all, one, other) => (side === 0 ? one : other));
  const texts = paragraphs.map(said).filter((text) => text !== '');
  const blocks: Block[] = [
    { kind: 'headline', text: said(headline) },
    ...texts.map((text): Block => ({ kind: 'paragraph', text })),
  ];
  const iso = days[side];
  const url = `https://${hosts[side]}/${id}.html`;
  return {
    id: id as ArticleId,
    addresses: [url],
    url,
    host: hosts[side],
    outletName: hosts[side],
    language: 'vi',
    headline: said(headline),
    authors: [],
    blocks,
    fingerprint: fingerprintOf(blocks),
    savedAt: iso ?? '2026-12-31T08:00:00+07:00',
    versionCount: 0,
    tags: [],
    note: '',
    stamps: {},
    ...(iso !== null && { publishedAt: { iso, precision: 'minute', words: '' } }),
  };
}
