import { beforeEach, describe, expect, it } from 'vitest';
import type { ReadArticle } from '../../../lib/model/article';
import { SCHEMA_VERSION } from '../../../lib/model/migrations/migrations';
import type { QuestionAnswer } from '../../../lib/model/question';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { ENGLISH, LEAD, PARAGRAPHS, textOf } from '../press/texts';
import { rowsIn, writeDatabase } from './databases';
import { highlightOf } from './printed';
import { articleId, clearDisk, OUTLET } from './sample';

const MORNING = Date.parse('2026-05-04T08:00:00+07:00');
const HOUR = 60 * 60 * 1000;
const ADDRESS = 'https://bao.example.vn/tram-bom.html';
const ID = articleId(1);

let clock = MORNING;
let collection: Collection;

beforeEach(async () => {
  clearDisk();
  clock = MORNING;
  collection = await openCollection({ now: () => clock });
});

const facts = {
  kicker: 'Nông thôn mới',
  lead: LEAD,
  authors: ['Lò Thị Mẫu'],
  source: { name: 'Hãng tin Ví Dụ', url: 'https://hangtin.example.vn/' },
  section: 'Kinh tế',
  publishedAt: { iso: '2026-05-04T16:10:00+07:00', precision: 'minute', words: '16:10' },
  modifiedAt: { iso: '2026-05-04T18:00:00+07:00', precision: 'minute', words: '18:00' },
} as const satisfies Partial<ReadArticle>;

type Parts = Parameters<typeof textOf>[0];

function reading(parts: Parts = {}, said: Partial<ReadArticle> = {}): ReadArticle {
  const text = textOf(parts);
  const { flaws, ...rest } = text;
  return {
    ...{
      addresses: [ADDRESS],
      url: ADDRESS,
      host: 'bao.example.vn',
      headline: text.blocks[0]?.text ?? '',
      authors: [],
    },
    ...rest,
    ...(flaws && { flaws: [...flaws] }),
    ...said,
  };
}

const whole = reading({}, { ...facts, authors: [...facts.authors] });
const bare = reading();
const edited = reading({ paragraphs: PARAGRAPHS.map((text) => text.replace('14,2', '12,4')) });
const opening = reading({ paragraphs: PARAGRAPHS.slice(0, 2), flaws: ['cut'] });
const translation = reading({ lead: null, paragraphs: ENGLISH, language: 'en', flaws: ['translated'] });

const keep = async (read: ReadArticle, answer?: QuestionAnswer) => {
  clock += HOUR;
  return (await collection.articles.keep(ID, read, OUTLET, answer)).article;
};
const versions = () => collection.versions.list(ID);
const questionAt = async (read: ReadArticle) => (await collection.articles.open(read)).question?.kind ?? null;

describe('a fact that a later reading lacks', () => {
  it('stays, whether the text is the same or another', async () => {
    await keep(whole);
    expect(await keep(bare)).toMatchObject({ ...facts, fingerprint: whole.fingerprint, versionCount: 0 });
    expect(await keep(edited)).toMatchObject({ ...facts, fingerprint: edited.fingerprint, versionCount: 1 });
    expect(await versions()).toMatchObject([{ ...facts, number: 1, fingerprint: whole.fingerprint, url: ADDRESS }]);
  });

  it('that it has in other words is a new value, and the older one is in a version, also on the same day', async () => {
    await keep(whole);
    const renamed = { ...whole, authors: ['Lò Thị Mẫu', 'Hà Văn Thử'] };
    expect(await keep(renamed)).toMatchObject({ authors: renamed.authors, section: facts.section, versionCount: 1 });
    const moved = { ...renamed, section: 'Xã hội' };
    expect(await keep(moved)).toMatchObject({ section: 'Xã hội', versionCount: 2 });
    expect(await versions()).toMatchObject([
      { number: 1, authors: facts.authors, section: facts.section },
      { number: 2, authors: renamed.authors, section: facts.section },
    ]);
    const before = await collection.dumps.all();
    await keep(moved);
    await keep(bare);
    expect(await collection.dumps.all()).toEqual(before);
  });

  it('is filled in by a poorer reading too, which replaces none', async () => {
    await keep({ ...whole, section: 'Xã hội', authors: [] });
    const article = await keep({ ...opening, ...facts, authors: [...facts.authors] });
    expect(article).toMatchObject({ authors: facts.authors, section: 'Xã hội', fingerprint: whole.fingerprint });
  });
});

describe('a text that is less than the kept one', () => {
  it('is filed beside it, once, and the reader is asked', async () => {
    await keep(whole);
    expect(await questionAt(opening)).toBe('poorer-text');
    const kept = await keep(opening);
    expect(kept).toMatchObject({ ...facts, blocks: whole.blocks, fingerprint: whole.fingerprint, versionCount: 1 });
    expect('flaws' in kept).toBe(false);
    await keep(opening);
    expect(await versions()).toMatchObject([
      { number: 1, fingerprint: opening.fingerprint, flaws: ['cut'], isBeside: true },
    ]);
    expect(await questionAt(opening)).toBe('poorer-text');
    expect(await questionAt(whole)).toBeNull();
  });

  it('keeps what the reader marks on it, with the text that it was marked in', async () => {
    await keep(whole);
    const words = 'gấp đôi trạm cũ';
    const added = await collection.highlights.add(ID, opening, OUTLET, highlightOf(opening, 1, words));
    expect(added.article.fingerprint).toBe(whole.fingerprint);
    expect(added.highlights).toMatchObject([{ fingerprint: opening.fingerprint, quote: { exact: words } }]);
    expect((await versions()).map(({ fingerprint }) => fingerprint)).toEqual([opening.fingerprint]);
  });

  it('is not asked about again where the reader keeps the fuller one', async () => {
    await keep(whole);
    await keep(opening, { kind: 'poorer-text', id: ID, choice: 'keep' });
    expect(await questionAt(opening)).toBeNull();
    expect((await keep(opening)).fingerprint).toBe(whole.fingerprint);
    const shorter = reading({ paragraphs: PARAGRAPHS.slice(0, 1), flaws: ['cut'] });
    expect(await questionAt(shorter)).toBe('poorer-text');
  });

  it('takes its place where the reader says so, and the fuller one is a version; it comes back with the page', async () => {
    await keep(whole);
    const taken = await keep(opening, { kind: 'poorer-text', id: ID, choice: 'take' });
    expect(taken).toMatchObject({ ...facts, fingerprint: opening.fingerprint, flaws: ['cut'], versionCount: 1 });
    expect(await versions()).toMatchObject([{ number: 1, fingerprint: whole.fingerprint, blocks: whole.blocks }]);
    expect(await questionAt(opening)).toBeNull();
    // The reader decided against the whole text: it does not come back unasked.
    expect((await keep(whole)).fingerprint).toBe(opening.fingerprint);
  });

  it.each<QuestionAnswer>([
    { kind: 'translated', id: ID, choice: 'take' },
    { kind: 'poorer-text', id: articleId(2), choice: 'take' },
    { kind: 'same-text-elsewhere', id: ID, choice: 'same' },
  ])('stays beside it for an answer to another question: %j', async (answer) => {
    await keep(whole);
    expect((await keep(opening, answer)).fingerprint).toBe(whole.fingerprint);
  });

  it('gives way to the whole text by itself', async () => {
    await keep(opening);
    const grown = await keep(whole);
    expect(grown).toMatchObject({ fingerprint: whole.fingerprint, versionCount: 1 });
    expect('flaws' in grown).toBe(false);
  });
});

describe('a translation', () => {
  it('takes nothing of the kept article, no fact either, and is filed beside it', async () => {
    await keep({ ...whole, authors: [] });
    expect(await questionAt(translation)).toBe('translated');
    const kept = await keep({ ...translation, authors: ['Lo Thi Mau'], headline: 'New pumping station' });
    expect(kept).toMatchObject({
      headline: whole.headline,
      authors: [],
      fingerprint: whole.fingerprint,
      language: 'vi',
    });
    expect(await versions()).toMatchObject([{ language: 'en', isBeside: true, flaws: ['translated'] }]);
  });

  it('is not taken for another article at the address', async () => {
    await keep(whole);
    const { found, question } = await collection.articles.open(translation);
    expect(found?.article.id).toBe(ID);
    expect(question).toMatchObject({ kind: 'translated', id: ID, headline: whole.headline, highlights: 0 });
  });
});

describe('what the paper takes out', () => {
  it('stays in a version however often that happens in a day', async () => {
    await keep(whole);
    for (const at of [3, 2, 1])
      await keep(reading({ paragraphs: PARAGRAPHS.filter((_text, index) => index < 1 || index > at) }));
    const without = (await versions()).map(({ blocks }) => blocks.length);
    expect(without[0]).toBe(whole.blocks.length);
    expect((await collection.articles.get(ID))?.article.versionCount).toBe(without.length);
  });
});

describe('taking a version back', () => {
  it('shows it again with its facts, files what was shown, and is undone by taking that back', async () => {
    await keep(whole);
    await keep({ ...edited, section: 'Xã hội' });
    const shown = (await collection.articles.get(ID))?.article;
    clock += HOUR;
    const { article, before } = await collection.versions.takeBack(ID, 1);
    expect(article).toMatchObject({ ...facts, fingerprint: whole.fingerprint, blocks: whole.blocks, versionCount: 2 });
    expect(before).toBe(2);
    expect((await versions())[1]).toMatchObject({ number: 2, fingerprint: edited.fingerprint, section: 'Xã hội' });
    clock += HOUR;
    const undone = await collection.versions.takeBack(ID, before);
    expect(undone.before).toBe(1);
    const { stamps: _stamps, passedOver: _passed, versionCount, ...rest } = undone.article;
    expect(shown).toMatchObject(rest);
    expect(versionCount).toBe(2);
  });

  it('is done once where it is asked twice, and is told as one change', async () => {
    await keep(whole);
    await keep(edited);
    await collection.changes.register('index');
    const first = await collection.versions.takeBack(ID, 1);
    const before = await collection.dumps.all();
    expect((await collection.versions.takeBack(ID, 1)).article).toEqual(first.article);
    expect(await collection.dumps.all()).toEqual(before);
    expect(await collection.changes.read('index', 10)).toMatchObject([{ articleId: ID, parts: ['article'] }]);
    expect(await collection.upkeep.check()).toEqual([]);
  });

  it('holds against the page, which still shows the other text', async () => {
    await keep(whole);
    await keep(edited);
    await collection.versions.takeBack(ID, 1);
    expect((await keep(edited)).fingerprint).toBe(whole.fingerprint);
    expect(await questionAt(edited)).toBeNull();
    const newer = reading({ paragraphs: PARAGRAPHS.map((text) => text.replace('14,2', '13,7')) });
    expect((await keep(newer)).fingerprint).toBe(newer.fingerprint);
  });

  it('says so where there is none, or the article is deleted', async () => {
    await keep(whole);
    const notFound = expect.objectContaining({ code: 'not-found' });
    await expect(collection.versions.takeBack(ID, 1)).rejects.toEqual(notFound);
    await keep(edited);
    await collection.articles.delete(ID);
    await expect(collection.versions.takeBack(ID, 1)).rejects.toEqual(notFound);
    expect(await collection.versions.list(articleId(7))).toEqual([]);
  });

  it('takes of a version that an older program filed what it has', async () => {
    clearDisk();
    await writeDatabase(6);
    collection = await openCollection({ now: () => clock });
    const { article, before } = await collection.versions.takeBack(ID, 2);
    expect(article).toMatchObject({
      authors: ['Đỗ Thị Ví'],
      language: 'vi',
      fingerprint: 'bbbbbbbbbbbbbbb2',
      versionCount: 3,
    });
    expect(before).toBe(3);
    while (await collection.upkeep.catchUp());
    for (const version of await rowsIn('versions'))
      expect(version).toMatchObject({ schema: SCHEMA_VERSION, authors: expect.any(Array) });
    expect(await rowsIn('progress')).toEqual([]);
  });
});
