import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readImport } from '../../../lib/import/read-import';
import { toImportedRecords } from '../../../lib/import/to-records';
import { FileError } from '../../../lib/model/file-error';
import { wrongFields } from '../../../lib/model/soundness';
import { FIRST, QUOTE, SAMPLES } from './samples';

const TIME = Date.parse('2026-03-08T00:00:00Z');

describe.each(SAMPLES.map((sample, place) => [`${sample.format} ${place}`, sample] as const))('%s', (_name, sample) => {
  const found = readImport(sample.text);
  const [records] = toImportedRecords(found.pages, TIME);

  it('is known by its content, and says what the other program has', () => {
    expect(found.format).toBe(sample.format);
    const { article, highlights } = records ?? expect.fail('no article');
    expect(article.addresses).toEqual([FIRST]);
    if (sample.title) expect(article.headline).toBe(sample.title);
    const marked = sample.hasQuote ? highlights[0] : article;
    if (sample.hasQuote) expect(highlights.map(({ quote }) => quote.exact)).toEqual([QUOTE]);
    else expect(highlights).toEqual([]);
    if (sample.note) expect(marked?.note).toBe(sample.note);
    if (sample.tags) expect([...article.tags, ...(marked?.tags ?? [])]).toEqual(expect.arrayContaining(sample.tags));
  });

  it('becomes sound records, the same ones each time', () => {
    const { article, highlights } = records ?? expect.fail('no article');
    expect(wrongFields('articles', article)).toEqual([]);
    for (const highlight of highlights) expect(wrongFields('highlights', highlight)).toEqual([]);
    expect(toImportedRecords(readImport(sample.text).pages, TIME)[0]).toEqual(records);
  });
});

describe('single entries', () => {
  it('are counted where they name no page of the web', () => {
    expect(readImport(SAMPLES.find(({ format }) => format === 'karakeep')?.text ?? '').refused).toBe(1);
    expect(readImport(SAMPLES.find(({ format }) => format === 'bookmarks-html')?.text ?? '').refused).toBe(1);
    expect(readImport(SAMPLES.find(({ format }) => format === 'pocket')?.text ?? '').refused).toBe(1);
  });

  it('of one page become one article with all of its marks', () => {
    const rows = ['một đoạn dài đầu tiên', 'một đoạn dài thứ hai', 'một đoạn dài đầu tiên'];
    const text = `url,quote\n${rows.map((quote) => `${FIRST}?utm_source=x,${quote}`).join('\n')}\n`;
    const records = toImportedRecords(readImport(text).pages, TIME);
    expect(records).toHaveLength(1);
    expect(records[0]?.highlights).toHaveLength(2);
  });

  it('keep a passage over several paragraphs, and no answer of somebody else', () => {
    const text = `url,quote\n${FIRST},"câu một.\n\n  câu   hai."\n`;
    expect(toImportedRecords(readImport(text).pages, TIME)[0]?.highlights[0]?.quote.exact).toBe('câu một.\ncâu hai.');
    const reply = { uri: FIRST, text: 'đồng ý', references: ['x'], target: [] };
    expect(() => readImport(JSON.stringify([reply]))).toThrow(FileError);
  });
});

describe('what is no import', () => {
  it.each([
    ['nothing', ''],
    ['a text without an address', 'Hôm nay trời đẹp.\nNgày mai cũng vậy.'],
    ['JSON of something else', '{"a": [1, 2, 3]}'],
    ['JSON that was cut off', JSON.stringify([{ url: FIRST, highlights: [] }]).slice(0, -3)],
    ['bytes', 'PNG\0\0\0\u{fffd}'],
    ['a list of nothing', '[]'],
  ])('%s is told as such', (_name, text) => {
    expect(() => readImport(text)).toThrow(FileError);
  });

  it('throws nothing else, whatever it is given', () => {
    const values = fc.oneof(
      fc.string(),
      fc.json(),
      fc.string().map((text) => `url,quote\n${text}`),
    );
    const broken = fc
      .tuple(fc.constantFrom(...SAMPLES), fc.nat(), fc.nat(), fc.string())
      .map(([{ text }, from, length, put]) => {
        const at = from % text.length;
        return text.slice(0, at) + put + text.slice(at + (length % 40));
      });
    fc.assert(
      fc.property(fc.oneof(values, broken), (text) => {
        try {
          const records = toImportedRecords(readImport(text).pages, TIME);
          for (const { article, highlights } of records) {
            expect(wrongFields('articles', article)).toEqual([]);
            for (const highlight of highlights) expect(wrongFields('highlights', highlight)).toEqual([]);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(FileError);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('costs linear time, whatever stands in it', () => {
    const hostile = [
      `---\nsource: ${FIRST}\n---\n${'=='.repeat(100_000)}`,
      `---\nsource: ${FIRST}\n---\n${'[x'.repeat(100_000)}`,
      `<!DOCTYPE NETSCAPE-Bookmark-file-1>${'<A '.repeat(100_000)}`,
      `${'('.repeat(200_000)}${FIRST}`,
      `url,quote\n${`${FIRST},${'"'.repeat(99_999)}\n`}`,
    ];
    for (const text of hostile) {
      const began = performance.now();
      try {
        toImportedRecords(readImport(text).pages, TIME);
      } catch (error) {
        expect(error).toBeInstanceOf(FileError);
      }
      expect(performance.now() - began).toBeLessThan(3_000);
    }
  });
});
