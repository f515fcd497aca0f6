/** The pages whose cost is measured: one of each kind, and pages that are far larger than any of the press. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/set-up/project.mjs';
import { boldPage, growthPage } from '../reading/growth-page.ts';

export interface CostPage {
  name: string;
  html: string;
  /** Under an address that names an article. */
  isArticle: boolean;
}

const KINDS: readonly (readonly [name: string, file: string, isArticle: boolean])[] = [
  ['newspaper of today', 'newspaper', true],
  ['English edition', 'english', true],
  ['lines parted by breaks', 'br-runs', true],
  ['long talk', 'long-talk', true],
  ['portal in a form', 'portal-form', true],
  ['list (no article)', 'list', false],
  ['contact form (no article)', 'contact-form', false],
];

export function pagesOfKinds(): CostPage[] {
  return KINDS.map(([name, file, isArticle]) => ({
    name,
    isArticle,
    html: readFileSync(join(ROOT, 'tests/fixtures/pages', `${file}.html`), 'utf8'),
  }));
}

/** About 50 000 nodes each: nearly all text, and nearly all cards beside it. */
export function largePages(): CostPage[] {
  return [
    { name: '1 000 paragraphs', html: boldPage(1).html, isArticle: true },
    { name: '4 000 paragraphs', html: boldPage(4).html, isArticle: true },
    { name: '16 000 paragraphs', html: boldPage(16).html, isArticle: true },
    { name: '4 000 cards', html: growthPage(100).html, isArticle: true },
  ];
}

/** Where the extension runs, and where it does not. */
export function addressesOf({ isArticle }: CostPage, number: number): { ours: string; bare: string } {
  const path = isArticle
    ? `nghiem-thu-ho-chua-1022611030805${3000 + number}.htm`
    : `chuyen-muc-${'abcdefghij'[number]}`;
  return { ours: `https://baochinhphu.vn/${path}`, bare: `https://baovungcao.example/${path}` };
}
