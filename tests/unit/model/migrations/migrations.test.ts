import { describe, expect, it } from 'vitest';
import { migrate, migrateRecord, RECORD_MIGRATIONS, SCHEMA_VERSION } from '../../../../lib/model/migrations/migrations';
import { textAt } from '../../../../lib/model/text-position';
import v0 from '../../../fixtures/databases/v0.json';
import v1 from '../../../fixtures/databases/v1.json';
import v2 from '../../../fixtures/databases/v2.json';
import v3 from '../../../fixtures/databases/v3.json';
import versioned from '../../../fixtures/databases/v4-versions.json';
import v5 from '../../../fixtures/databases/v5.json';
import { withUnknownFacts } from '../../store/databases';

const dump = migrate(v0, 0);
const FERRY = 'https://bao.example.vn/mo-tuyen-do-post101.html';

const articleAt = (part: string) => {
  const found = dump.articles.filter(({ addresses, note }) => `${addresses} ${note}`.includes(part));
  expect(found).toHaveLength(1);
  return found[0] as (typeof dump.articles)[number];
};
const highlightsOf = (part: string) => {
  const { id } = articleAt(part);
  return dump.highlights.filter(({ articleId }) => articleId === id);
};

it('has a migration for every version that ever was', () => {
  // The way from schema 0 to 1 is none of single records.
  expect(RECORD_MIGRATIONS).toHaveLength(SCHEMA_VERSION - 1);
  expect(dump.schema).toBe(SCHEMA_VERSION);
});

it.each([-1, 0.5, SCHEMA_VERSION + 1, Number.NaN])('refuses records of schema %s', (from) => {
  expect(() => migrate(v0, from)).toThrow(expect.objectContaining({ code: 'storage-newer' }));
});

it('leaves records of this schema as they are', () => {
  expect(migrate(dump, SCHEMA_VERSION)).toBe(dump);
});

describe('1 → 2', () => {
  it('keeps every record as it was: nobody had mended anything', () => {
    const { articles, highlights, versions } = v1;
    expect(migrate(v1, 1)).toEqual({
      schema: SCHEMA_VERSION,
      articles,
      highlights,
      versions: withUnknownFacts(versions),
    });
  });

  it.each([null, [], { articles: [] }])('refuses %j, which is no collection', (records) => {
    expect(() => migrate(records, 1)).toThrow(expect.objectContaining({ code: 'bad-message' }));
  });
});

/** The records with the names that schema 4 gave. */
const renamed = <Records>(records: Records): Records =>
  JSON.parse(JSON.stringify(records).replaceAll('"mends":', '"corrections":').replaceAll('"mend:', '"correction:'));

describe('2 → 3', () => {
  it('keeps every record as it was: the index is made from the articles', () => {
    const { articles, highlights, versions } = renamed(v2);
    expect(migrate(v2, 2)).toEqual({
      schema: SCHEMA_VERSION,
      articles,
      highlights,
      versions: withUnknownFacts(versions),
    });
  });

  it.each([null, [], { articles: [] }])('refuses %j, which is no collection', (records) => {
    expect(() => migrate(records, 2)).toThrow(expect.objectContaining({ code: 'bad-message' }));
  });
});

describe('3 → 4', () => {
  it('calls mends corrections, also in the stamps of those that were taken back, and changes nothing else', () => {
    const { articles, highlights, versions } = renamed(v3);
    expect(migrate(v3, 3)).toEqual({
      schema: SCHEMA_VERSION,
      articles,
      highlights,
      versions: withUnknownFacts(versions),
    });
    expect(articles.map((article) => 'corrections' in article)).toEqual([true, false, false, true, false]);
    expect(Object.keys(articles[2]?.stamps ?? {})).toContain('correction:headline');
    expect(JSON.stringify(migrate(v3, 3))).not.toContain('mend');
  });

  it('does to a single record what it does to a backup, and gives the same object where there is nothing to do', () => {
    const { articles } = migrate(v3, 3);
    for (const [at, article] of v3.articles.entries()) {
      expect(migrateRecord('articles', article, 3)).toEqual(articles[at]);
      expect(migrateRecord('articles', article, 1)).toEqual(articles[at]);
    }
    const plain = v3.articles[1] ?? {};
    expect(migrateRecord('articles', plain, 3)).toBe(plain);
    const again = { ...articles[0] };
    expect(migrateRecord('articles', again, 3)).toBe(again);
  });

  it.each([0, 1.5, SCHEMA_VERSION + 1])('refuses a record of schema %s', (from) => {
    expect(() => migrateRecord('articles', {}, from)).toThrow(expect.objectContaining({ code: 'storage-newer' }));
  });
});

describe('4 → 5', () => {
  it('gives a version the facts that it did not keep as unknown, and changes nothing else', () => {
    const { articles, versions } = versioned;
    expect(migrate(versioned, 4)).toEqual({
      schema: SCHEMA_VERSION,
      articles,
      highlights: [],
      versions: withUnknownFacts(versions),
    });
    const [version = {}] = versions;
    const opened = migrateRecord('versions', version, 4);
    expect(opened).toEqual(withUnknownFacts([version])[0]);
    expect(migrateRecord('versions', opened, 4)).toBe(opened);
    expect(migrateRecord('articles', articles[0] ?? {}, 4)).toBe(articles[0]);
  });
});

describe('5 → 6', () => {
  it('keeps every record as it was: nobody had a topic, a summary, a status or a tray', () => {
    const { articles, highlights, versions } = v5;
    expect(migrate(v5, 5)).toEqual({ schema: SCHEMA_VERSION, articles, highlights, versions });
    expect(migrateRecord('articles', articles[0] ?? {}, 5)).toBe(articles[0]);
  });
});

describe('0 → 1', () => {
  it('gives the same records, ids included, each time', () => {
    expect(migrate(structuredClone(v0), 0)).toEqual(dump);
  });

  it('makes one article of two rows at one address, and keeps both texts', () => {
    const ferry = articleAt(FERRY);
    expect(ferry).toMatchObject({ addresses: [FERRY], headline: 'Mở tuyến đò ngang sông (cập nhật)', versionCount: 1 });
    expect(ferry.blocks.map(({ text }) => text)).toContain('Vé cho học sinh được miễn.');
    const [version] = dump.versions;
    expect(version).toMatchObject({ articleId: ferry.id, number: 1, readAt: '2026-03-07T09:00:00.000+07:00' });
    expect(version?.blocks.map(({ text }) => text)).toContain('Đò chạy mười hai chuyến một ngày. Đò nghỉ khi có lũ.');
  });

  it('finds each highlight in the canonical text that it was made on', () => {
    const texts = new Map([...dump.articles, ...dump.versions].map(({ fingerprint, blocks }) => [fingerprint, blocks]));
    const placed = dump.highlights.filter(({ fingerprint }) => fingerprint !== '');
    expect(placed).toHaveLength(5);
    for (const { quote, position, fingerprint } of placed) {
      expect(textAt(texts.get(fingerprint) ?? [], position)).toBe(quote.exact);
    }
    const ferry = highlightsOf(FERRY);
    expect(ferry.find(({ note }) => note === 'Hỏi giá vé')).toMatchObject({
      colour: 'red',
      quote: { exact: 'Đò', prefix: 'Đò chạy mười hai chuyến một ngày. ', suffix: ' nghỉ khi có lũ.' },
    });
  });

  it('keeps a highlight whose words stand nowhere, or in several places, without a place', () => {
    const gone = highlightsOf(FERRY).find(({ note }) => note === 'Câu này báo đã bỏ');
    expect(gone).toMatchObject({ fingerprint: '', colour: 'green', quote: { exact: 'vé miễn phí cho học sinh' } });
    const [unknown, named] = highlightsOf('id=9');
    expect(unknown).toMatchObject({ fingerprint: '', quote: { exact: 'Một câu.' } });
    expect(named?.position.startBlock).toBe(1);
  });

  it('keeps the note of a highlight without words as the article’s, and an address that is none too', () => {
    const ferry = articleAt(FERRY);
    expect([ferry.note, ...(ferry.earlierNotes ?? []).map(({ text }) => text)]).toContain('Gọi lại cho chủ đò');
    expect(articleAt('bản in trên bàn')).toMatchObject({ addresses: [], url: '', headline: 'Ghi từ báo giấy' });
  });

  it('takes dates as they are meant, and keeps the words of those that it does not understand', () => {
    expect(articleAt(FERRY).publishedAt).toEqual({
      iso: '2026-03-07T00:00:00+07:00',
      precision: 'day',
      words: '2026-03-07',
    });
    for (const [part, words] of [
      ['id=7', 'Chủ nhật, ngày 8 tháng 3 năm 2026'],
      ['bản in trên bàn', '2026-02-30'],
    ] as const) {
      expect(articleAt(part).publishedAt).toBeUndefined();
      expect(articleAt(part).blocks.at(-1)).toEqual({ kind: 'byline', text: words });
    }
  });

  it('brings all text to NFC, and keeps a colour that is none of ours as a tag', () => {
    expect(JSON.stringify(dump)).toBe(JSON.stringify(dump).normalize('NFC'));
    expect(highlightsOf('id=7')).toMatchObject([{ colour: 'grey', tags: ['#00ffcc'], note: 'Số liệu đẹp' }]);
  });

  it('keeps rows with next to nothing in them', () => {
    expect(articleAt('id=8')).toMatchObject({
      headline: 'https://tinh.example.vn/tin?id=8&chuyenmuc=2',
      savedAt: '1970-01-01T07:00:00.000+07:00',
      blocks: [{ text: 'Đoạn một.' }, { text: 'Đoạn hai.' }],
    });
    expect(articleAt('id=9').savedAt).toBe('2026-03-08T09:01:40.000+07:00');
  });

  it('stamps everything by when it was made', () => {
    for (const { stamps } of [...dump.articles, ...dump.highlights]) {
      expect(Object.keys(stamps).length).toBeGreaterThan(0);
      for (const stamp of Object.values(stamps)) expect(stamp).toMatch(/^\d{15}-v0-[0-9a-f]{16}$/);
    }
  });
});
