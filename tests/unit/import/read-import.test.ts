import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readImport } from '../../../lib/import/read-import';
import { toImportedRecords } from '../../../lib/import/to-records';
import { FileError } from '../../../lib/model/file-error';
import { wrongFields } from '../../../lib/model/soundness';
import { FIRST, QUOTE, SAMPLES } from './samples';

const TIME = Date.parse('2026-03-08T00:00:00Z');
const read = (text: string) => readImport(text, async () => undefined);

describe.each(SAMPLES.map((sample, place) => [`${sample.format} ${place}`, sample] as const))(
  '%s',
  async (_name, sample) => {
    const found = await read(sample.text);
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

    it('becomes sound records, the same ones each time', async () => {
      const { article, highlights } = records ?? expect.fail('no article');
      expect(wrongFields('articles', article)).toEqual([]);
      for (const highlight of highlights) expect(wrongFields('highlights', highlight)).toEqual([]);
      expect(toImportedRecords((await read(sample.text)).pages, TIME)[0]).toEqual(records);
    });
  },
);

describe('single entries', () => {
  it('are counted where they name no page of the web', async () => {
    expect((await read(SAMPLES.find(({ format }) => format === 'karakeep')?.text ?? '')).refused).toBe(1);
    expect((await read(SAMPLES.find(({ format }) => format === 'bookmarks-html')?.text ?? '')).refused).toBe(1);
    expect((await read(SAMPLES.find(({ format }) => format === 'pocket')?.text ?? '')).refused).toBe(1);
  });

  it('of one page become one article with all of its marks', async () => {
    const rows = ['một đoạn dài đầu tiên', 'một đoạn dài thứ hai', 'một đoạn dài đầu tiên'];
    const text = `url,quote\n${rows.map((quote) => `${FIRST}?utm_source=x,${quote}`).join('\n')}\n`;
    const records = toImportedRecords((await read(text)).pages, TIME);
    expect(records).toHaveLength(1);
    expect(records[0]?.highlights).toHaveLength(2);
  });

  it('keep a passage over several paragraphs, and no answer of somebody else', async () => {
    const text = `url,quote\n${FIRST},"câu một.\n\n  câu   hai."\n`;
    expect(toImportedRecords((await read(text)).pages, TIME)[0]?.highlights[0]?.quote.exact).toBe('câu một.\ncâu hai.');
    const reply = { uri: FIRST, text: 'đồng ý', references: ['x'], target: [] };
    await expect(read(JSON.stringify([reply]))).rejects.toThrow(FileError);
  });
});

describe('a list of thousands', () => {
  const LINKS = 5_000;
  const addressOf = (at: number) => `https://bao.example.vn/tin-${at}.html`;
  const rows = Array.from({ length: LINKS }, (_one, at) => `${addressOf(at)},"tít ""${at}""\nhai dòng",a;b`);
  const netscape = rows.map((_row, at) => `<DT><A HREF="${addressOf(at)}">tít ${at}</A>`).join('\n');

  it.each([
    ['csv', ['url;title;tags', ...rows.map((row) => row.replace(/,/g, ';').replace('a;b', 'a|b'))].join('\r\n')],
    ['csv', ['url,title,tags', ...rows, '', ' , ,'].join('\n')],
    ['bookmarks-html', `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n${netscape}`],
    ['links', rows.map((_row, at) => `${at}. ${addressOf(at)}`).join('\n')],
    ['csl-json', JSON.stringify(rows.map((_row, at) => ({ type: 'article', title: `tít ${at}`, URL: addressOf(at) })))],
  ])('of %s is read in pieces, and whole', async (format, text) => {
    let pauses = 0;
    const found = await readImport(text, async () => {
      pauses += 1;
    });
    expect(found.format).toBe(format);
    expect(found.refused).toBe(0);
    expect(found.pages.map(({ url }) => url)).toEqual(rows.map((_row, at) => addressOf(at)));
    expect(pauses).toBe(LINKS / 1_000);
    if (format !== 'csv') return;
    expect(found.pages[2_500]?.title).toBe('tít "2500"\nhai dòng');
    expect(found.pages[4_999]?.tags).toEqual(['a', 'b']);
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
  ])('%s is told as such', async (_name, text) => {
    await expect(read(text)).rejects.toThrow(FileError);
  });

  it('throws nothing else, whatever it is given', async () => {
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
    await fc.assert(
      fc.asyncProperty(fc.oneof(values, broken), async (text) => {
        try {
          const records = toImportedRecords((await read(text)).pages, TIME);
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

  it('costs linear time, whatever stands in it', async () => {
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
        toImportedRecords((await read(text)).pages, TIME);
      } catch (error) {
        expect(error).toBeInstanceOf(FileError);
      }
      expect(performance.now() - began).toBeLessThan(3_000);
    }
  });
});
