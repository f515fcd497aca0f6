/** The pages that benches run on: the corpus and the examples where they are there, and the project's own. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/set-up/project.mjs';
import { CORPUS, hasCorpus, loadCorpus } from '../../tests/measures/corpus.ts';
import type { FreshGold } from '../../tests/measures/score-fresh.ts';
import { loadFixtures } from '../../tests/unit/article/fixture.ts';

export interface BenchPage {
  name: string;
  url: string;
  html: string;
}

/** Relative to the project's root: texts, a headline and paragraphs. */
const EXAMPLES = '../shared/examples';

/** The articles of the corpus; none, and a line that says so, where it is not there. */
export function corpusArticles(): BenchPage[] {
  if (!hasCorpus(ROOT)) {
    console.error(`No corpus at ${CORPUS}: its pages are left out`);
    return [];
  }
  const articles = loadCorpus(ROOT).filter(({ gold }) => gold.isArticle);
  return articles.map(({ gold, html }) => ({ name: gold.id, url: gold.url, html }));
}

/** The example texts as plain pages. */
export function exampleArticles(): BenchPage[] {
  const folder = join(ROOT, EXAMPLES);
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
      return { name: file, url: `https://example.gov.vn/tin-tuc/${file}.html`, html };
    });
}

/** The invented articles of the reading tests, named `folder/file`: the seeds of random choices are made of names. */
export function inventedArticles(folder: string): BenchPage[] {
  return loadFixtures()
    .filter(({ wanted }) => !wanted.has('reason'))
    .map(({ name, html, wanted }) => ({
      name: `${folder}/${name}`,
      url: wanted.get('url') ?? inventedUrl(name),
      html,
    }));
}

/** The whole invented pages that the end-to-end tests use. */
export function wholePages(): BenchPage[] {
  const folder = join(ROOT, 'tests/fixtures/pages');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ name: `pages/${file}`, url: inventedUrl(file), html: readFileSync(join(folder, file), 'utf8') }));
}

/** The articles of the sets of fresh pages, named `fresh/set/file`, at the addresses that they were made for. */
export function freshArticles(): BenchPage[] {
  const folder = join(ROOT, 'tests/fixtures/fresh');
  const sets = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return sets.flatMap(({ name: set }) =>
    readdirSync(join(folder, set))
      .filter((file) => file.endsWith('.html'))
      .map((file) => file.replace('.html', ''))
      .flatMap((file) => {
        const { url, isArticle } = JSON.parse(readFileSync(join(folder, set, `${file}.json`), 'utf8')) as FreshGold;
        const html = readFileSync(join(folder, set, `${file}.html`), 'utf8');
        return isArticle ? [{ name: `fresh/${set}/${file}`, url, html }] : [];
      }),
  );
}

function inventedUrl(file: string): string {
  return `https://baovungcao.example/${file}`;
}
