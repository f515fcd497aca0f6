// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { toHtml } from '../../../lib/export/to-html';
import type { Block } from '../../../lib/model/article';
import { toSheet } from '../../../lib/sheet/to-sheet';
import { articleOf, highlightAt, WORDS } from './sample';

const ATTACK = `<img src=x onerror="alert(1)">&amp; 'đò'`;
const blocks: Block[] = [
  { kind: 'headline', text: ATTACK },
  { kind: 'paragraph', text: `Giá vé ${ATTACK}` },
  { kind: 'figure', text: 'Bến đò.', image: { src: 'https://bao.example.vn/ben.jpg?a=1&b="2"', credit: ATTACK } },
];

it('carries words, never markup: what a page or a reader wrote runs nowhere and loads nothing', () => {
  const article = articleOf(blocks, { note: ATTACK, tags: [ATTACK] });
  const html = toHtml([toSheet(article, [highlightAt(article, [1, 0, 1, 6], { note: ATTACK })])], WORDS);
  const page = new DOMParser().parseFromString(html, 'text/html');
  expect(page.querySelectorAll('img, script, iframe, link, object').length).toBe(0);
  const attributes = [...page.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
  expect(attributes.filter(({ name }) => name.startsWith('on'))).toEqual([]);
  for (const { name, value } of attributes) if (name === 'href') expect(value).toMatch(/^https?:/);
  expect(page.querySelector('h1')?.textContent).toBe(ATTACK);
  expect(page.title).toContain('đò');
  expect(page.querySelector('.notes')?.textContent).toContain(ATTACK);
  expect(page.querySelector('mark')?.textContent).toBe('Giá vé');
});

it('sets several articles one below the other', () => {
  const sheets = [toSheet(articleOf(blocks), []), toSheet(articleOf(blocks), [])];
  const page = new DOMParser().parseFromString(toHtml(sheets, WORDS), 'text/html');
  expect(page.querySelectorAll('article').length).toBe(2);
});
