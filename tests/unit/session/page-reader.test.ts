import { describe, expect, it } from 'vitest';
import { ENGINE } from '../../../lib/article/engine';
import { normaliseAddress } from '../../../lib/model/address';
import {
  createPageReader,
  type EngineSource,
  FIRST_PAUSE,
  LONGEST_PAUSE,
  type PageReader,
  SETTLING,
  TEXT_FOLLOWS,
} from '../../../lib/session/page-reader';
import { articleHtml, createPage, deferred, FakeClock, type FakePage } from './fake-page';

/** A reader of a page. `times` are the moments at which the page was read in one go, counted from its start. */
function readerOf(page: FakePage, engine: EngineSource = { current: () => ENGINE, bring: async () => ENGINE }) {
  const clock = new FakeClock();
  const start = clock.time;
  const times: number[] = [];
  const reader = createPageReader({
    document: page.document,
    engine,
    clock,
    isHidden: () => false,
    unstyled: (work) => {
      times.push(clock.time - start);
      return work();
    },
    regions: () => [],
  });
  return { reader, clock, times };
}

const headline = ({ reading }: PageReader) =>
  reading.isArticle ? reading.article.blocks.find(({ kind }) => kind === 'headline')?.text : reading.reason;
const addressOf = ({ reading }: PageReader) => (reading.isArticle ? reading.article.addresses[0] : null);

/** Puts another text into a paragraph: what was read of it is no longer so. */
function rewrite({ document }: FakePage, words: string): void {
  const paragraph = document.querySelector('p');
  if (paragraph) paragraph.textContent = `Tổ quản lý đập đo mực nước lúc ${words}, và ghi vào sổ trực như mọi hôm.`;
}

describe('a page that keeps changing', () => {
  it('is read at pauses that double, up to the longest one', async () => {
    const page = createPage();
    const { reader, clock, times } = readerOf(page);
    await reader.read();
    for (let step = 0; step < 1_200; step += 1) {
      rewrite(page, `${step} giờ`);
      await reader.follow();
      clock.pass(100);
    }
    const pauses = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(pauses.slice(0, 9)).toEqual([0, 200, 400, 800, 1_600, 3_200, 6_400, 12_800, 25_600]);
    expect(pauses.slice(9).every((pause) => pause === LONGEST_PAUSE)).toBe(true);
    expect(pauses.length).toBeGreaterThan(10);
  });

  it('is read soon again after it was quiet for long', async () => {
    const page = createPage();
    const { reader, clock, times } = readerOf(page);
    await reader.read();
    const change = async () => {
      rewrite(page, `${clock.time} giờ`);
      return await reader.follow();
    };
    for (const pause of [0, 200, 400, 800]) {
      clock.pass(pause);
      expect(await change()).toBe(true);
    }
    clock.pass(1_600 + LONGEST_PAUSE + 1);
    expect(await change()).toBe(true);
    clock.pass(FIRST_PAUSE - 1);
    expect(await change()).toBe(false);
    clock.pass(1);
    expect(await change()).toBe(true);
    expect(times.length).toBe(7);
  });
});

describe('a page that is still filling', () => {
  it('is read again while it settles, and not for elements that come later', async () => {
    const page = createPage();
    const { reader, clock, times } = readerOf(page);
    await reader.read();
    const append = () => page.document.body.append(page.document.createElement('aside'));
    append();
    // The same text in the same nodes: read, and nothing has to follow it.
    expect(await reader.follow()).toBe(false);
    expect(times.length).toBe(2);
    clock.pass(SETTLING);
    append();
    expect(await reader.follow()).toBe(false);
    expect(times.length).toBe(2);
  });

  it('is read again whenever something comes beside a part of the article', async () => {
    const page = createPage();
    const { reader, clock, times } = readerOf(page);
    await reader.read();
    clock.pass(SETTLING);
    const paragraph = page.document.querySelector('p');
    const more = page.document.createElement('p');
    more.textContent =
      'Chiều cùng ngày, đội thuyền của bản đưa nốt mười hai hộ cuối cùng sang bờ cao, không ai bị thương.';
    paragraph?.parentNode?.append(more);
    expect(await reader.follow()).toBe(true);
    const texts = reader.reading.isArticle ? reader.reading.article.blocks.map(({ text }) => text) : [];
    expect(texts).toContain(more.textContent);
    // What is put there but is none of the article is looked at once.
    paragraph?.before(page.document.createElement('aside'));
    clock.pass(LONGEST_PAUSE);
    expect(await reader.follow()).toBe(false);
    clock.pass(LONGEST_PAUSE);
    expect(await reader.follow()).toBe(false);
    expect(times.length).toBe(3);
  });

  it('finds the article that comes after the page', async () => {
    const page = createPage('<main></main>');
    const { reader, clock } = readerOf(page);
    await reader.read();
    expect(reader.reading.isArticle).toBe(false);
    clock.pass(SETTLING - 1);
    page.show('bản Một');
    expect(await reader.follow()).toBe(true);
    expect(headline(reader)).toBe('Nhật ký mùa nước bản Một');
  });
});

describe('a page that navigates by itself', () => {
  it('keeps the old article under its old address until the text follows', async () => {
    const page = createPage();
    const { reader, clock } = readerOf(page);
    await reader.read();
    const old = addressOf(reader);
    page.navigate('/thoi-su/bai-khac-654321.html');
    expect(await reader.follow()).toBe(false);
    expect(addressOf(reader)).toBe(old);
    clock.pass(FIRST_PAUSE);
    page.show('bản Hai');
    expect(await reader.follow()).toBe(true);
    expect(headline(reader)).toBe('Nhật ký mùa nước bản Hai');
    expect(addressOf(reader)).toBe(normaliseAddress(page.document.location.href));
  });

  it('takes the same text for the new address’s own once it has stayed long enough', async () => {
    const page = createPage();
    const { reader, clock } = readerOf(page);
    await reader.read();
    page.navigate('/thoi-su/bai-khac-654321.html');
    expect(await reader.follow()).toBe(false);
    clock.pass(TEXT_FOLLOWS - 1);
    expect(await reader.follow()).toBe(false);
    clock.pass(10_000);
    expect(await reader.follow()).toBe(true);
    expect(addressOf(reader)).toBe(normaliseAddress(page.document.location.href));
    clock.pass(LONGEST_PAUSE);
    expect(await reader.follow()).toBe(false);
  });

  it('is the same page under a fragment and a tracking parameter', async () => {
    const page = createPage();
    const { reader, clock, times } = readerOf(page);
    await reader.read();
    clock.pass(SETTLING);
    page.navigate('?utm_source=zalo#binh-luan');
    expect(await reader.follow()).toBe(false);
    expect(times.length).toBe(1);
  });

  it('forgets what the reader asked for and pointed at', async () => {
    const page = createPage();
    const { reader } = readerOf(page);
    await reader.read(true);
    await reader.point(page.document.querySelector('div'));
    expect([reader.wasAsked, reader.reading.isArticle && reader.reading.fromBody]).toEqual([true, true]);
    page.navigate('/thoi-su/bai-khac-654321.html');
    page.show('bản Hai');
    expect(await reader.follow()).toBe(true);
    expect([reader.wasAsked, reader.reading.isArticle && reader.reading.fromBody]).toEqual([false, false]);
  });
});

describe('a large page', () => {
  const large = () => createPage(articleHtml('bản Một', 700));

  it('is read in slices, and not for the code that it carries', async () => {
    const page = large();
    const { reader, clock } = readerOf(page);
    clock.step = 10;
    await reader.read();
    expect(clock.pauses).toBeGreaterThan(5);
    expect(headline(reader)).toBe('Nhật ký mùa nước bản Một');

    const small = createPage(
      `${articleHtml('bản Một')}<script type="application/json">"${'a'.repeat(200_000)}"</script>`,
    );
    const other = readerOf(small);
    other.clock.step = 10;
    await other.reader.read();
    expect(other.clock.pauses).toBe(0);
    expect(other.reader.reading.isArticle).toBe(true);
  });

  it('that goes on to another article in the middle of its reading is not taken for it', async () => {
    const page = large();
    const { reader, clock } = readerOf(page);
    await reader.read();
    const old = addressOf(reader);
    rewrite(page, 'sáu giờ');
    clock.step = 10;
    clock.onPause = () => {
      clock.onPause = null;
      page.navigate('/thoi-su/bai-khac-654321.html');
    };
    expect(await reader.follow()).toBe(false);
    expect(addressOf(reader)).toBe(old);
    page.show('bản Hai', 700);
    expect(await reader.follow()).toBe(true);
    expect(addressOf(reader)).toBe(normaliseAddress(page.document.location.href));
  });

  it('stays as the reader pointed at it in the middle of its reading', async () => {
    const page = large();
    const { reader, clock } = readerOf(page);
    await reader.read();
    rewrite(page, 'sáu giờ');
    clock.step = 10;
    clock.onPause = async () => {
      clock.onPause = null;
      await reader.point(page.document.querySelector('div'));
    };
    expect(await reader.follow()).toBe(false);
    expect(reader.reading.isArticle && reader.reading.fromBody).toBe(true);
  });

  it('is not read twice at one time', async () => {
    const page = large();
    const { reader, clock } = readerOf(page);
    await reader.read();
    rewrite(page, 'sáu giờ');
    clock.step = 10;
    const held = deferred<void>();
    clock.onPause = () => held.promise;
    const first = reader.follow();
    expect(await reader.follow()).toBe(false);
    clock.onPause = null;
    held.resolve();
    expect(await first).toBe(true);
  });
});

describe('a page without a root', () => {
  it('is no article, and is read again once it has one', async () => {
    const page = createPage();
    const { reader, clock } = readerOf(page);
    await reader.read();
    const root = page.document.documentElement;
    root.remove();
    expect(await reader.follow()).toBe(true);
    expect(reader.reading).toEqual({ isArticle: false, reason: 'empty' });
    page.document.append(root);
    clock.pass(FIRST_PAUSE);
    expect(await reader.follow()).toBe(true);
    expect(headline(reader)).toBe('Nhật ký mùa nước bản Một');
  });
});

describe('a page that is no article', () => {
  it('is told anew where it is none for another reason', async () => {
    const page = createPage('<p>Đang tải</p>', 'https://baovungcao.example/thoi-su');
    const { reader, clock } = readerOf(page);
    const before = await reader.read();
    clock.pass(FIRST_PAUSE);
    const links = Array.from(
      { length: 14 },
      (_, nth) => `<li><a href="/b${nth}">Tổ trực đập ${nth} giao ca trong đêm</a></li>`,
    );
    page.document.body.innerHTML = `<ul>${links.join('')}</ul>`;
    expect(await reader.follow()).toBe(true);
    expect([before, reader.reading]).toEqual([
      { isArticle: false, reason: expect.not.stringMatching('list') },
      { isArticle: false, reason: 'list' },
    ]);
    clock.pass(FIRST_PAUSE * 2);
    page.document.body.append(page.document.createElement('hr'));
    expect(await reader.follow()).toBe(false);
  });
});

describe('a page before the engine is there', () => {
  /** An engine that is brought when it is asked for; `brought` counts. */
  function lateEngine() {
    const arrival = deferred<void>();
    const late = { brought: 0, isHere: false, arrive: () => arrival.resolve() };
    const source: EngineSource = {
      current: () => (late.isHere ? ENGINE : null),
      async bring() {
        late.brought += 1;
        await arrival.promise;
        late.isHere = true;
        return ENGINE;
      },
    };
    return { late, source };
  }
  const list = Array.from(
    { length: 14 },
    (_, nth) => `<li><a href="/b${nth}">Tổ trực đập ${nth} giao ca trong đêm mưa lớn</a></li>`,
  );

  it('is refused at a glance without it', async () => {
    const { late, source } = lateEngine();
    const page = createPage(`<ul>${list.join('')}</ul>`, 'https://baovungcao.example/thoi-su');
    const { reader } = readerOf(page, source);
    expect(await reader.read()).toEqual({ isArticle: false, reason: 'list' });
    expect([late.brought, reader.refresh()]).toEqual([0, false]);
  });

  it('is read with it where it goes on to an article', async () => {
    const { late, source } = lateEngine();
    const page = createPage(`<ul>${list.join('')}</ul>`, 'https://baovungcao.example/thoi-su');
    const { reader } = readerOf(page, source);
    await reader.read();
    page.navigate('/thoi-su/bai-khac-654321.html');
    page.show('bản Hai');
    late.arrive();
    expect(await reader.follow()).toBe(true);
    expect([late.brought, headline(reader)]).toEqual([1, 'Nhật ký mùa nước bản Hai']);
  });

  it('is as a later reading has it, where one began while it was waited for', async () => {
    const { late, source } = lateEngine();
    const page = createPage();
    const { reader } = readerOf(page, source);
    const first = reader.read();
    page.show('bản Hai');
    const second = reader.read();
    late.arrive();
    await Promise.all([first, second]);
    expect(headline(reader)).toBe('Nhật ký mùa nước bản Hai');
  });
});
