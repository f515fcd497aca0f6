/** Reading and clearing take work that grows with the page, counted as reads of its nodes. */

import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../lib/article/read-article';
import { createDomAccess } from '../../../lib/dom/dom-access';
import { marksOf } from '../../../lib/page/clear/clear';
import { openPage } from '../../../scripts/read/read-in-node';
import { HEADLINE, TEXT } from './invented';
import { PAGE_URL } from './read-html';

const SMALL = 200;
const TIMES = 4;
/** A page that is four times as large may cost as many reads and a little more. */
const MOST_GROWTH = TIMES * 1.15;
/** Reads of properties, attributes included, for each node of a page. */
const MOST_READS_PER_NODE = 24;

const sentence = (index: number) =>
  `Hạng mục thứ ${index} được kiểm tra kỹ, từ thân đập, cống lấy nước đến đường quản lý của xã.`;
const many = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join('');
const prose = TEXT.map((text) => `<p>${text}</p>`).join('');

const PAGES: Record<string, (count: number) => string> = {
  'paragraphs with a bold word': (count) => many(count, (index) => `<p><b>Mục ${index}.</b> ${sentence(index)}</p>`),
  'bold lines over paragraphs': (count) =>
    many(count, (index) => `<p><b>Phần việc thứ ${index}</b></p><p>${sentence(index)}</p>`),
  'a text set in lines': (count) => many(count, (index) => `${sentence(index)}<br>`),
  'boxes nested without text': (count) => `${'<div>'.repeat(count)}${prose}${'</div>'.repeat(count)}`,
  'boxes nested with text': (count) =>
    `${many(count, (index) => `<div><p>${sentence(index)}</p>`)}${'</div>'.repeat(count)}`,
  'inline elements nested': (count) =>
    `${prose}<p>${many(count, (index) => `<i>chữ ${index} `)}${'</i>'.repeat(count)}</p>`,
  'quotations nested': (count) =>
    `${prose}${many(count, (index) => `<blockquote>${sentence(index)}`)}${'</blockquote>'.repeat(count)}`,
  'tables nested': (count) =>
    `${prose}${many(count, (index) => `<table><tr><td><img src="/a.png">ô</td><td>${index}`)}${'</td></tr></table>'.repeat(count)}`,
  'lists nested': (count) =>
    `${prose}${many(count, (index) => `<ul><li>${sentence(index)}`)}${'</li></ul>'.repeat(count)}`,
  'a table of figures': (count) =>
    `${prose}<table>${many(count, (index) => `<tr><td>${index}</td><td><sup>1</sup></td></tr>`)}</table>`,
  'pictures with captions': (count) =>
    `${prose}${many(count, (index) => `<figure><img src="/${index}.jpg"><figcaption>Ảnh ${index} tại hồ.</figcaption></figure>`)}`,
};

/** Reads a page and counts how often a property or an attribute of a node was read. */
function countReads(body: string) {
  const document = openPage(
    `<html><head><title>${HEADLINE}</title></head><body><h1>${HEADLINE}</h1><p class="date">01/07/2026 08:00</p><div class="content">${body}</div></body></html>`,
    PAGE_URL,
  );
  let reads = 0;
  const view = document.defaultView as unknown as { Node: { prototype: Node }; Element: { prototype: Element } };
  const counting = (prototype: object, name: string) => {
    const { get, value } = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
    const call = (get ?? value) as (...args: unknown[]) => unknown;
    const counted = function (this: unknown, ...args: unknown[]) {
      reads += 1;
      return call.apply(this, args);
    };
    Object.defineProperty(
      prototype,
      name,
      get ? { get: counted, configurable: true } : { value: counted, configurable: true },
    );
  };
  for (const name of ['firstChild', 'nextSibling', 'parentNode', 'nodeType', 'nodeValue', 'textContent'])
    counting(view.Node.prototype, name);
  for (const name of ['localName', 'getAttribute', 'hasAttribute', 'hasAttributes'])
    counting(view.Element.prototype, name);
  const reading = readArticle(document, { url: PAGE_URL, isHidden: () => false });
  if (!reading.isArticle) throw new Error(`no article: ${reading.reason}`);
  const readsOfReading = reads;
  reads = 0;
  const dom = createDomAccess(document);
  if (dom !== null)
    marksOf(
      reading.sources,
      dom,
      reading.article.blocks.map(({ kind }) => kind),
    );
  let nodes = 1;
  for (const walker = document.createTreeWalker(document); walker.nextNode(); ) nodes += 1;
  return { reading: readsOfReading, clearing: reads, nodes };
}

describe('the work that a page takes grows with it', () => {
  it.each(Object.entries(PAGES))('%s', (_name, make) => {
    const small = countReads(make(SMALL));
    const large = countReads(make(SMALL * TIMES));
    expect(large.reading / small.reading).toBeLessThan(MOST_GROWTH);
    expect(large.clearing / small.clearing).toBeLessThan(MOST_GROWTH);
    expect(large.reading / large.nodes).toBeLessThan(MOST_READS_PER_NODE);
    expect(large.clearing / large.nodes).toBeLessThan(MOST_READS_PER_NODE);
  });
});
