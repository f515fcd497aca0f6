import { expect, it } from 'vitest';
import { NO_ARRANGEMENT } from '../../../lib/digest/source';
import { toDigest } from '../../../lib/digest/to-digest';
import { toMail } from '../../../lib/digest/to-mail';
import { BUILT_IN_FORMS } from '../../../lib/model/settings/digest';
import { SAMPLE_ARTICLES, SAMPLE_LETTERHEAD, SAMPLE_SOURCE } from '../../fixtures/digest/sample';
import { digestWordsOf } from '../../fixtures/digest/words';

const words = digestWordsOf('vi');
const digest = toDigest(SAMPLE_SOURCE, {
  form: BUILT_IN_FORMS.full,
  letterhead: SAMPLE_LETTERHEAD,
  arrangement: NO_ARRANGEMENT,
  words,
});
const { plain, html } = toMail(digest, words);

it('is short lines for a chat, with each address on a line of its own', () => {
  expect(plain).toContain('ĐIỂM BÁO\nNgày 03 tháng 11 năm 2026');
  expect(plain).toContain('I. THỦY LỢI\n\n1. Nam Sơn đưa 126 trạm');
  const lines = plain.split('\n');
  for (const { article } of SAMPLE_ARTICLES) expect(lines).toContain(article.url);
  // The address of a link in a note would be lost otherwise.
  expect(plain).toContain('quyết định (https://nam-son.example.vn/qd-118)');
  expect(plain).not.toMatch(/\*\*|undefined|\n{3}/);
});

it('is rich text for an e-mail with the measures on each element, and no style sheet', () => {
  expect(html).not.toMatch(/<style|class=/);
  expect(html).toContain('<h3 style="');
  expect(html).toContain('<blockquote style="');
  expect(html).toContain('<a href="https://bao-1.example.vn/tin-1.html?muc=0&amp;trang=1">Báo Điện tử Chính phủ</a>');
});

/** The digest of the sample with the first article's first highlight, and its note, put in the place of what they say. */
function digestWith(language: 'vi' | 'en', exact: string, note: string) {
  const [first, ...others] = SAMPLE_SOURCE.articles;
  const [highlight] = first?.highlights ?? [];
  if (!first || !highlight) return expect.fail('no highlight to begin with');
  const highlights = [{ ...highlight, quote: { ...highlight.quote, exact }, note }];
  const said = digestWordsOf(language);
  const made = toDigest(
    { ...SAMPLE_SOURCE, articles: [{ ...first, highlights }, ...others] },
    { form: BUILT_IN_FORMS.full, letterhead: SAMPLE_LETTERHEAD, arrangement: NO_ARRANGEMENT, words: said },
  );
  return toMail(made, said);
}

it('puts no second quotation marks around what has its own', () => {
  expect(digestWith('vi', '“Nước lên”', '').plain).toContain('- Số liệu: “Nước lên”\n');
  expect(digestWith('vi', '“Nước lên.\nMưa to.”', '').plain).toContain('- Số liệu: “Nước lên. Mưa to.”\n');
});

it('puts marks of the other kind beside those with which a quote begins or ends', () => {
  const { plain, html } = digestWith('vi', '“Nước lên”, trạm báo.\nDân gọi là “lũ ngọt”', '');
  expect(plain).toContain('- Số liệu: ‘“Nước lên”, trạm báo. Dân gọi là “lũ ngọt”’\n');
  expect(html).toContain('</b>‘“Nước lên”, trạm báo.</blockquote>');
  expect(html).toContain('>Dân gọi là “lũ ngọt”’</blockquote>');
});

it('puts what a note is called over the list with which it begins', () => {
  const made = digestWith('vi', 'Nước lên', '1. Rà soát\n2. Báo cáo\n\nXong trong tuần.');
  expect(made.plain).toContain('Ghi chú:\n1. Rà soát\n2. Báo cáo\nXong trong tuần.');
  const texts = [...made.html.matchAll(/<p [^>]*>(.*?)<\/p>/g)].map(([, text = '']) =>
    text.replace(/<[^>]*>/g, '').trim(),
  );
  const at = texts.indexOf('Ghi chú:');
  expect(texts.slice(at, at + 4)).toEqual(['Ghi chú:', '1. Rà soát', '2. Báo cáo', 'Xong trong tuần.']);
});

it('writes the day of an article in English as the title does: in numbers it would be another day to some', () => {
  const { plain: english } = digestWith('en', 'Nước lên', '');
  expect(english).toContain('Báo Điện tử Chính phủ, 3 November 2026, tone: positive');
  expect(english).not.toMatch(/, \d\d\/\d\d\/\d{4}/);
  expect(plain).toContain('Báo Điện tử Chính phủ, 03/11/2026');
});

it('sets the figures of all tables of an e-mail below each other', () => {
  expect(html.match(/<table style="width: 100%; [^"]*margin/g)).toHaveLength(3);
  expect(html.match(/<th style="[^"]*width: 60%/g)).toHaveLength(3);
});
