/** The pages that selections are made on: the corpus and the examples where they are there, and the project's own. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORPUS, hasCorpus, loadCorpus } from '../../tests/measures/corpus.ts';
import { loadFixtures } from '../../tests/unit/article/fixture.ts';
import { hashOf } from './in-page/random.ts';

export interface BenchPage {
  name: string;
  url: string;
  html: string;
  /** How many selections are made for each mutation. */
  selections: number;
  /** Written by an outlet, not by us. */
  isReal: boolean;
}

export type Half = 'tune' | 'test';

/** Relative to the project's root: texts, a headline and paragraphs. */
const EXAMPLES = '../shared/examples';

export function loadPages(root: string): BenchPage[] {
  if (!hasCorpus(root)) console.error(`No corpus at ${CORPUS}: its pages are left out`);
  const corpus = hasCorpus(root) ? loadCorpus(root).filter(({ gold }) => gold.isArticle) : [];
  return [
    ...corpus.map(({ gold, html }) => ({ name: gold.id, url: gold.url, html, selections: 5, isReal: true })),
    ...loadExamples(join(root, EXAMPLES)),
    ...loadFixtures()
      .filter(({ wanted }) => !wanted.has('reason'))
      .map(({ name, html, wanted }) => ({
        name: `invented/${name}`,
        url: wanted.get('url') ?? `https://baovungcao.example/${name}`,
        html,
        selections: 2,
        isReal: false,
      })),
  ];
}

/** By the page's name: what was tuned on one half is measured on the other. */
export function halfOf({ name }: BenchPage): Half {
  return hashOf(`half of ${name}`) % 2 === 0 ? 'tune' : 'test';
}

function loadExamples(folder: string): BenchPage[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => {
      const [headline = '', ...lines] = readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .map((line) => line.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
        .filter((line) => line !== '');
      const body = lines.map((line) => `<p>${line}</p>`).join('\n');
      const html = `<!doctype html><html lang="vi"><head><title>${headline}</title></head><body><article><h1>${headline}</h1><div class="content">${body}</div></article></body></html>`;
      return { name: file, url: `https://example.gov.vn/tin-tuc/${file}.html`, html, selections: 5, isReal: true };
    });
}
