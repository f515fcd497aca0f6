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
