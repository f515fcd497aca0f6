import { describe, expect, it } from 'vitest';
import { type Arrangement, NO_ARRANGEMENT } from '../../../lib/digest/source';
import { toBlocks, toRoman } from '../../../lib/digest/to-blocks';
import { toDigest } from '../../../lib/digest/to-digest';
import type { ArticleId } from '../../../lib/model/ids';
import { BUILT_IN_FORMS, DEFAULT_DIGEST, type DigestForm } from '../../../lib/model/settings/digest';
import { SAMPLE_LETTERHEAD, SAMPLE_SOURCE } from '../../fixtures/digest/sample';
import { digestWordsOf } from '../../fixtures/digest/words';

const words = digestWordsOf('vi');

function digestOf(more: Partial<DigestForm> = {}, arrangement: Partial<Arrangement> = {}, source = SAMPLE_SOURCE) {
  return toDigest(source, {
    form: { ...BUILT_IN_FORMS.full, ...more },
    letterhead: SAMPLE_LETTERHEAD,
    arrangement: { ...NO_ARRANGEMENT, ...arrangement },
    words,
  });
}

const namesOf = ({ groups }: ReturnType<typeof digestOf>) => groups.map(({ name }) => name);
const id = (number: number) => `digest-${number}` as ArticleId;

describe('the groups of a digest', () => {
  it('are the topics in the order in which they first come, and what has none stands last', () => {
    expect(namesOf(digestOf())).toEqual(['Thủy lợi', 'Đầu tư công', 'Nông sản xuất khẩu', 'Dân sinh', words.noTopic]);
  });

  it('are outlets, or days with the latest first', () => {
    expect(namesOf(digestOf({ grouping: 'outlet' }))).toHaveLength(12);
    expect(namesOf(digestOf({ grouping: 'day' }))).toEqual(['03/11/2026', '02/11/2026', '01/11/2026', words.noDay]);
  });

  it('follow the reader’s order, his groups, and what he left out', () => {
    const digest = digestOf(
      {},
      { order: [id(8), id(6), id(4)], groups: { topic: { [id(4)]: 'Ngân sách' } }, leftOut: [id(1)] },
    );
    expect(namesOf(digest).slice(0, 3)).toEqual(['Dân sinh', 'Đầu tư công', 'Ngân sách']);
    const all = digest.groups.flatMap(({ entries }) => entries.map((entry) => entry.id));
    expect(all).toHaveLength(11);
    expect(all).not.toContain(id(1));
    expect(digest.groups[1]?.entries[0]?.id).toBe(id(6));
  });

  it('put an article that the reader gave an empty group among those without one', () => {
    const digest = digestOf({}, { groups: { topic: { [id(1)]: '' } } });
    expect(digest.groups.at(-1)?.entries.map((entry) => entry.id)).toContain(id(1));
  });
});

describe('what a digest is of', () => {
  const days = { from: '2026-11-02', to: '2026-11-08' };
  const view = (name: string, of: typeof days | null) =>
    digestOf({}, {}, { ...SAMPLE_SOURCE, period: { kind: 'view', name, days: of, today: '2026-11-09' } }).subject;

  it('is said of a view by its name and its days, as far as it has them', () => {
    expect(view('Đê điều\n', days)).toBe('Đê điều, từ ngày 02/11/2026 đến ngày 08/11/2026');
    expect(view('Đê điều', { from: '2026-11-02', to: '2026-11-02' })).toBe('Đê điều, ngày 02/11/2026');
    expect(view('Đê điều', null)).toBe('Đê điều');
    expect(view('', days)).toBe('Từ ngày 02/11/2026 đến ngày 08/11/2026');
    expect(view('', null)).toBe('Tuyển chọn 12 bài');
  });
});

describe('the first page', () => {
  it('counts by topic, tone and outlet beside the period before', () => {
    const { counts, total } = digestOf();
    expect(total).toBe('Tổng số 12 bài của 12 báo (kỳ trước 9 bài).');
    expect(counts.map(({ title }) => title)).toEqual([words.byTopic, words.byTone, words.byOutlet]);
    const sum = (rows: { now: number; before: number | null }[], of: 'now' | 'before') =>
      rows.reduce((all, row) => all + (row[of] ?? 0), 0);
    for (const { rows } of counts) {
      expect(sum(rows, 'now')).toBe(12);
      expect(sum(rows, 'before')).toBe(9);
    }
    expect(counts[0]?.rows).toContainEqual({ name: 'Thủy lợi', now: 3, before: 1 });
    expect(counts[1]?.rows.map(({ name }) => name)).toEqual(['Tích cực', 'Trung lập', 'Tiêu cực', words.noTone]);
  });

  it('has no tables of one article alone, unless there is a period to set it beside', () => {
    const one = { ...SAMPLE_SOURCE, articles: SAMPLE_SOURCE.articles.slice(0, 1) };
    expect(digestOf({}, {}, { ...one, before: null }).counts).toEqual([]);
    expect(digestOf({}, {}, one).counts).not.toEqual([]);
  });

  it('counts without a period before where there is none, and not what is left out', () => {
    const { counts, total } = digestOf({}, { leftOut: [id(1), id(2), id(3)] }, { ...SAMPLE_SOURCE, before: null });
    expect(total).toBe('Tổng số 9 bài của 9 báo.');
    expect(counts[0]?.rows.some(({ name }) => name === 'Thủy lợi')).toBe(false);
    expect(counts.flatMap(({ rows }) => rows).every(({ before }) => before === null)).toBe(true);
  });

  it('has the letterhead of the decree', () => {
    const [head, title, subject] = toBlocks(digestOf(), words);
    expect(head).toMatchObject({
      kind: 'letterhead',
      left: [{ text: 'Ủy ban nhân dân tỉnh Nam Sơn' }, { text: 'Văn phòng' }, { text: 'Số: 07/ĐB-VP' }],
      right: [
        { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' },
        { text: 'Độc lập - Tự do - Hạnh phúc' },
        { text: 'Nam Sơn, ngày 03 tháng 11 năm 2026' },
      ],
    });
    expect(title).toMatchObject({ style: 'title' });
    expect(subject).toMatchObject({ style: 'subject', runs: [{ text: 'Ngày 03 tháng 11 năm 2026' }] });
  });

  it('has no letterhead, no addressee and no recipients where those are left out', () => {
    const digest = digestOf(BUILT_IN_FORMS.links);
    expect(digest).toMatchObject({ head: null, addressees: [], recipients: [], signer: '', counts: [] });
  });
});

describe('an entry', () => {
  it('says what is missing, and shows the lead where there is no summary', () => {
    const entries = digestOf().groups.flatMap((group) => group.entries);
    expect(entries.find((entry) => entry.id === id(10))).toMatchObject({
      facts: [words.dateUnknown],
      summary: [],
      quotes: [],
    });
    expect(entries.find((entry) => entry.id === id(12))?.headline).toBe(words.noHeadline);
    expect(entries.find((entry) => entry.id === id(8))?.summary).toHaveLength(1);
    expect(entries.find((entry) => entry.id === id(5))?.facts).toContain('nguồn: TTXVN');
    expect(entries.find((entry) => entry.id === id(1))?.facts).toContain('5 báo khác đăng lại');
  });

  it('holds nothing but the quotes in the template that is called so', () => {
    const entries = digestOf(BUILT_IN_FORMS.quotes).groups.flatMap((group) => group.entries);
    expect(entries.every(({ summary }) => summary.length === 0)).toBe(true);
    expect(entries.some(({ quotes }) => quotes.length > 0)).toBe(true);
  });

  it('prints its address in the list of links', () => {
    const lines = toBlocks(digestOf(BUILT_IN_FORMS.links), words).filter(
      (block) => block.kind === 'line' && block.style === 'address',
    );
    expect(lines).toHaveLength(12);
  });
});

it('names damaged articles at the end, and says so where nothing is in it', () => {
  const damaged = digestOf({}, {}, { ...SAMPLE_SOURCE, damaged: ['Tít còn đọc được', null] });
  expect(damaged.missing).toEqual(['Tít còn đọc được', words.unnamed]);
  const empty = toDigest(
    { period: { kind: 'tray', day: '2026-11-03', today: '2026-11-03' }, articles: [], before: [], damaged: [] },
    { form: BUILT_IN_FORMS.full, letterhead: DEFAULT_DIGEST.letterhead, arrangement: NO_ARRANGEMENT, words },
  );
  expect(empty).toMatchObject({ total: words.empty, groups: [], counts: [] });
});

it('lists the groups alone in the contents of a long digest', () => {
  const long = {
    ...SAMPLE_SOURCE,
    articles: Array.from({ length: 80 }, (_, at) => {
      const one = SAMPLE_SOURCE.articles[at % 9] ?? SAMPLE_SOURCE.articles[0];
      if (one === undefined) throw new Error('no article to copy');
      return { ...one, article: { ...one.article, id: id(100 + at) } };
    }),
  };
  const contents = toBlocks(digestOf({}, {}, long), words).find(({ kind }) => kind === 'contents');
  expect(contents).toMatchObject({ deepest: 1 });
  expect(contents?.kind === 'contents' && contents.entries.map(({ text }) => text)).toEqual([
    'I. Thủy lợi',
    'II. Đầu tư công',
    'III. Nông sản xuất khẩu',
    'IV. Dân sinh',
  ]);
});

it('numbers groups in Roman figures', () => {
  expect([1, 4, 9, 14, 40, 99].map(toRoman)).toEqual(['I', 'IV', 'IX', 'XIV', 'XL', 'XCIX']);
});
