import { JSDOM } from 'jsdom';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { describeRegion } from '../../../../lib/article/place/describe-region';
import { findRegion } from '../../../../lib/article/place/region-memory';
import { HEADLINE, LEAD, MENU, page, paragraphs, SIDEBAR, TEXT } from '../invented';

const parsers = {
  jsdom: (html: string) => new JSDOM(html).window.document,
  linkedom: (html: string) => parseHTML(html).document as unknown as Document,
};

const OTHER_TEXT = paragraphs(TEXT.map((text) => `Bài khác. ${text}`));

/** A page of the layout: `number` differs from page to page, as ids of articles do. */
const layout = (number: number, text = paragraphs()) =>
  page(`${MENU}<div id="wrap"><div class="row"><div class="col main"><h1>${HEADLINE}</h1>
    <div class="detail post-${number}" id="post${number}" data-x="1">${text}</div></div>
    <div class="col">${SIDEBAR}</div></div></div>`);

describe.each(Object.entries(parsers))('in %s', (_name, parse) => {
  const describeIn = (html: string, selector: string) => {
    const document = parse(html);
    const element = document.querySelector(selector);
    if (element === null) throw new Error(`no ${selector}`);
    return { document, element, description: describeRegion(document, element) ?? [] };
  };

  it('finds the element again on the page, and on another page of the layout', () => {
    const { document, element, description } = describeIn(layout(123456), '.detail');
    expect(findRegion(document, [description])).toBe(element);
    const other = parse(layout(654321, OTHER_TEXT));
    expect(findRegion(other, [description])).toBe(other.querySelector('.detail'));
    expect(description.length).toBeGreaterThan(1);
  });

  it('remembers no number of an article, no hash of a build, no state', () => {
    const html = page(
      `<div id="main-content"><div class="css-1q2w3e detail is-active post-99812 x1y2z3">${paragraphs()}</div></div>`,
    );
    const { description } = describeIn(html, '.detail');
    expect(description.join(' ')).not.toMatch(/css-|active|998|x1y/);
    expect(description[0]).toBe('div#main-content>div.detail');
  });

  it('survives one of its ways being gone', () => {
    const { description } = describeIn(layout(1), '.detail');
    const redressed = parse(
      page(`<main><section class="detail">x</section><div class="detail">${paragraphs()}</div></main>`),
    );
    expect(findRegion(redressed, [description])).toBe(redressed.querySelector('div.detail'));
  });

  it('counts places where old tables have no names', () => {
    const table = (text: string) =>
      page(`<table><tbody><tr><td>${MENU}</td><td>${text}</td><td>${SIDEBAR}</td></tr></tbody></table>`);
    const { description } = describeIn(table(paragraphs()), 'td:nth-of-type(2)');
    const other = parse(table(OTHER_TEXT));
    expect(findRegion(other, [description])).toBe(other.querySelectorAll('td')[1]);
  });

  it('finds nothing on a page of another layout, where two elements fit, or where the place is empty', () => {
    const { description } = describeIn(layout(1), '.detail');
    expect(findRegion(parse(page(`<article class="story">${paragraphs()}</article>`)), [description])).toBeNull();
    const twice = `<div class="detail">${paragraphs()}</div>`;
    expect(findRegion(parse(page(`<div>${twice}${twice}</div>`)), [description])).toBeNull();
    expect(findRegion(parse(layout(2, '<p>Đang cập nhật…</p>')), [description])).toBeNull();
    expect(findRegion(parse(layout(2)), [])).toBeNull();
  });

  it('goes on to the next description, and takes a broken one for none', () => {
    const { description } = describeIn(layout(1), '.detail');
    const document = parse(layout(2));
    expect(findRegion(document, [['div..('], ['article.story'], description])).toBe(document.querySelector('.detail'));
  });

  it('describes an element in words that hold no more than names and places', () => {
    const html = page(`<div class="md:w-1/2 [&>p]:mt-2 text'"><p>${LEAD}</p>${paragraphs()}</div>`);
    for (const selector of describeIn(html, 'div').description) expect(selector).toMatch(/^[\w>.#:()-]+$/);
  });
});
