import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../../lib/model/error';
import { HIGHLIGHT_COLOURS } from '../../../lib/model/highlight';
import { languageOf, wordsFor } from '../../../locales';
import { autoBackupWordsFor } from '../../../locales/auto-backup';
import { brief } from '../../../locales/brief';
import { digestPageWordsFor } from '../../../locales/digest';
import { exportPageWordsFor } from '../../../locales/export-page';
import { optionsWordsFor } from '../../../locales/options';
import { transferWordsFor } from '../../../locales/transfer';

/** Every leaf of a catalogue by its path; functions are called with arguments of the kind that they take. */
function leavesOf(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') return [[`${path}()`, String(node(argumentFor(path), ...FURTHER))]];
  if (typeof node !== 'object' || node === null) throw new Error(`${path} is neither words nor a group of words`);
  return Object.entries(node).flatMap(([key, child]) => leavesOf(child, path === '' ? key : `${path}.${key}`));
}

/** What those functions are given that take more than one. */
const FURTHER = ['ARGUMENT', '2026', false];

function argumentFor(path: string): unknown {
  if (path === 'pressDate') return { iso: '2026-03-07T08:05:00+07:00', precision: 'minute', words: '07/03/2026 08:05' };
  if (path === 'moment') return '2026-03-07T08:05:00+07:00';
  if (path === 'today') return new Date('2026-03-07T08:05:00+07:00');
  if (path.endsWith('Count') || path === 'options.found' || path === 'exportPage.fileFacts') return 3;
  return 'ARGUMENT';
}

const catalogueOf = (language: 'vi' | 'en') => ({
  ...wordsFor(language),
  options: optionsWordsFor(language),
  exportPage: exportPageWordsFor(language),
  digestPage: digestPageWordsFor(language),
  transfer: transferWordsFor(language),
  autoBackup: autoBackupWordsFor(language),
});
const vi = leavesOf(catalogueOf('vi'));
const en = leavesOf(catalogueOf('en'));

/** Nothing to say about a highlight that is where it was. */
const MAY_BE_EMPTY = new Set(['states.exact.label']);

describe('the catalogue', () => {
  it('has the same words in both languages', () => {
    expect(vi.map(([path]) => path).sort()).toEqual(en.map(([path]) => path).sort());
  });

  it.each([
    ['vi', vi],
    ['en', en],
  ] as const)('says something for every key in %s, in NFC, without stray white space', (_language, leaves) => {
    for (const [path, text] of leaves) {
      if (!MAY_BE_EMPTY.has(path)) expect(text, path).not.toBe('');
      expect(text, path).toBe(text.normalize('NFC'));
      expect(text, path).toBe(text.trim());
      expect(text, path).not.toMatch(/ {2}|undefined|\[object|\.\.\.| {1}[,;:.!?]/);
    }
  });

  it('uses what functions are given', () => {
    for (const leaves of [vi, en]) {
      const calls = leaves.filter(([path]) => path.endsWith('()'));
      expect(calls.length).toBeGreaterThan(10);
      for (const [path, text] of calls) expect(text, path).toMatch(/ARGUMENT|MEANING|3|2026/);
    }
  });

  it('does not leave Vietnamese words in English, apart from the product and what Vietnamese has alone', () => {
    const vietnamese = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;
    for (const [path, text] of en) expect(text.replaceAll('Điểm Báo', ''), path).not.toMatch(vietnamese);
  });

  it('tells for each error what happened, what is safe and what to do, as sentences', () => {
    for (const language of ['vi', 'en'] as const) {
      const { errors } = wordsFor(language);
      expect(Object.keys(errors).sort()).toEqual([...ERROR_CODES].sort());
      for (const code of ERROR_CODES) {
        for (const sentence of Object.values(errors[code])) expect(sentence, code).toMatch(/^\p{Lu}.*\.$/u);
      }
    }
  });

  it('tells the colours apart by name, meaning and line', () => {
    for (const language of ['vi', 'en'] as const) {
      const { colours } = wordsFor(language);
      for (const key of ['name', 'meaning', 'line'] as const) {
        expect(new Set(HIGHLIGHT_COLOURS.map((colour) => colours[colour][key])).size).toBe(HIGHLIGHT_COLOURS.length);
      }
    }
  });
});

describe('dates', () => {
  const words = wordsFor('vi');

  it('shows a press date by the clock it was printed with, to the precision it was printed with', () => {
    const printed = { words: '7/3/2026, 8h05' };
    expect(words.pressDate({ iso: '2026-03-07T00:05:00+07:00', precision: 'minute', ...printed })).toBe(
      '07/03/2026 00:05',
    );
    expect(words.pressDate({ iso: '2026-03-07T23:59:00-05:00', precision: 'minute', ...printed })).toBe(
      '07/03/2026 23:59',
    );
    expect(words.pressDate({ iso: '2026-03-07T00:00:00+07:00', precision: 'day', ...printed })).toBe('07/03/2026');
    expect(words.pressDate({ iso: '2026-03-07', precision: 'minute', ...printed })).toBe('07/03/2026');
    expect(words.pressDate({ iso: 'hôm qua', precision: 'day', ...printed })).toBe('7/3/2026, 8h05');
  });

  it('shows no moment where there is none', () => {
    expect(words.moment('no moment')).toBe('');
  });
});

describe('counts', () => {
  it('has a singular in English and none in Vietnamese', () => {
    expect([0, 1, 2].map(wordsFor('en').highlightCount)).toEqual(['0 highlights', '1 highlight', '2 highlights']);
    expect([0, 1, 2].map(wordsFor('vi').highlightCount)).toEqual(['0 đoạn', '1 đoạn', '2 đoạn']);
  });
});

describe('languageOf', () => {
  it('keeps what the reader set', () => {
    expect(languageOf('en', 'vi')).toBe('en');
    expect(languageOf('vi', 'en-US')).toBe('vi');
  });

  it.each([
    ['vi', 'vi'],
    ['vi-VN', 'vi'],
    ['VI_vn', 'vi'],
    ['en-GB', 'en'],
    ['fr', 'en'],
    ['vie', 'vi'],
    ['vo', 'en'],
    ['', 'vi'],
    ['und', 'vi'],
  ] as const)('follows a browser that speaks %j: %s', (browserLanguage, language) => {
    expect(languageOf('auto', browserLanguage)).toBe(language);
  });
});

describe('brief', () => {
  it('leaves a short text as it is', () => {
    expect(brief('Tăng trưởng 6,8%')).toBe('Tăng trưởng 6,8%');
  });

  it('cuts a long one between words', () => {
    const text = 'Tỉnh uỷ yêu cầu các sở, ngành rà soát tiến độ giải ngân vốn đầu tư công trước ngày 30/9';
    const cut = brief(text);
    expect(cut.length).toBeLessThanOrEqual(61);
    expect(cut.endsWith('…')).toBe(true);
    expect(text.startsWith(`${cut.slice(0, -1)} `)).toBe(true);
  });

  it('does not cut a character in two where there are no words', () => {
    expect(brief('𠀋'.repeat(40)).isWellFormed()).toBe(true);
  });
});
