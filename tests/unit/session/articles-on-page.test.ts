import { describe, expect, it } from 'vitest';
import { ENGINE } from '../../../lib/article/engine';
import { meansAnother } from '../../../lib/session/articles-on-page';
import { createPageReader, LONGEST_PAUSE, SETTLING, TEXT_FOLLOWS } from '../../../lib/session/page-reader';
import { createPage, FakeClock } from './fake-page';

const FIRST = {
  path: '/doi-song/xom-rach-cui-lam-lai-cau-van-120345.html',
  headline: 'Xóm Rạch Củi làm lại cầu ván sau mùa nước',
  date: '12/03/2026 08:15',
};
const SECOND = {
  path: '/doi-song/lo-gom-vinh-lam-do-lua-tro-lai-120399.html',
  headline: 'Lò gốm Vĩnh Lâm đỏ lửa trở lại',
  date: '13/03/2026 07:40',
};
type Story = typeof FIRST;

const paragraphsOf = ({ headline }: Story) =>
  Array.from(
    { length: 5 },
    (_, at) =>
      `<p>${headline}: đoạn thứ ${at + 1} kể người trong xóm góp công từ sáng sớm, ai có thuyền thì chở cây, ai ở nhà thì nấu cơm cho cả đội.</p>`,
  ).join('');

/** How a page sets its articles one after the other. */
const LAYOUTS: Record<string, (story: Story) => string> = {
  'a box for each': (story) =>
    `<section class="detail"><h1>${story.headline}</h1><span class="date">${story.date}</span><div class="content">${paragraphsOf(story)}</div></section>`,
  'an article element for each': (story) =>
    `<article><header><h1>${story.headline}</h1><time>${story.date}</time></header>${paragraphsOf(story)}</article>`,
  'headline and text side by side': (story) =>
    `<div class="head"><h1>${story.headline}</h1><span class="date">${story.date}</span></div><div class="body">${paragraphsOf(story)}</div>`,
  'forms whose fields are named like methods, and a title that is none': (story) =>
    `<form class="detail"><input name="contains"><input name="parentNode"><img name="title"><h1>${story.headline}</h1><span class="date">${story.date}</span><div class="content">${paragraphsOf(story)}</div></form>`,
  'a box in a box': (story) =>
    `<div class="row"><div class="col"><h2 class="title">${story.headline}</h2><span class="date">${story.date}</span><div class="content">${paragraphsOf(story)}</div></div></div>`,
};

function pageOf(layout: (story: Story) => string) {
  const page = createPage(
    `<title>${FIRST.headline}</title><nav><a href="/">Trang chủ</a></nav><main>${layout(FIRST)}</main>`,
    `https://baovungcao.example${FIRST.path}`,
  );
  const clock = new FakeClock();
  const reader = createPageReader({
    document: page.document,
    engine: { current: () => ENGINE, bring: async () => ENGINE },
    clock,
    isHidden: () => false,
    unstyled: (work) => work(),
    regions: () => [],
  });
  return {
    ...page,
    reader,
    append: () => page.document.querySelector('main')?.insertAdjacentHTML('beforeend', layout(SECOND)),
    /** The page is looked at for a while, as often as it would be. */
    async pass(milliseconds: number) {
      for (let time = 0; time < milliseconds; time += 250) {
        clock.pass(250);
        await reader.follow();
      }
    },
    shown: () =>
      reader.reading.isArticle ? [reader.reading.article.headline, reader.reading.article.addresses[0]] : [],
    text: () => (reader.reading.isArticle ? reader.reading.article.blocks.map(({ text }) => text).join('\n') : ''),
  };
}

const at = ({ headline, path }: Story) => [headline, `https://baovungcao.example${path}`];

describe.each(Object.entries(LAYOUTS))('a page that appends the next article, %s', (_name, layout) => {
  it.each(['with its title', 'under the first one’s title'])('keeps each at its own address, %s', async (title) => {
    const page = pageOf(layout);
    await page.reader.read();
    expect(page.shown()).toEqual(at(FIRST));
    const first = page.text();
    page.append();
    await page.pass(1_000);
    expect(page.shown()).toEqual(at(FIRST));
    page.navigate(SECOND.path);
    if (title === 'with its title') page.document.title = SECOND.headline;
    await page.pass(TEXT_FOLLOWS + 2_000);
    expect(page.shown()).toEqual(at(SECOND));
    expect(page.text()).not.toContain(FIRST.headline);
    page.navigate(FIRST.path);
    await page.pass(TEXT_FOLLOWS + 2_000);
    expect(page.shown()).toEqual(at(FIRST));
    expect(page.text()).toBe(first);
    page.navigate(SECOND.path);
    await page.pass(TEXT_FOLLOWS + 2_000);
    expect(page.shown()).toEqual(at(SECOND));
    expect(page.reader.reading.isArticle && page.reader.reading.fromBody).toBe(false);
  });

  it('stays with the first as long as the address is its own, though the page is called like the second', async () => {
    const page = pageOf(layout);
    await page.reader.read();
    page.append();
    page.document.title = SECOND.headline;
    await page.pass(SETTLING + LONGEST_PAUSE);
    expect(page.shown()).toEqual(at(FIRST));
  });
});

it('an article whose place cannot be told from the first one’s is not kept under either address', async () => {
  const page = pageOf(
    ({ headline, date }) => `<h1>${headline}</h1><span>${date}</span>${paragraphsOf({ ...FIRST, headline })}`,
  );
  await page.reader.read();
  page.navigate(SECOND.path);
  await page.pass(TEXT_FOLLOWS + 5_000);
  expect(page.shown()).toEqual(at(FIRST));
});

it('one article at two addresses is read again as more of it comes', async () => {
  const page = pageOf(
    (story) =>
      `<article><h1>${story.headline}</h1><span>${story.date}</span><div>${paragraphsOf(story)}</div></article>`,
  );
  await page.reader.read();
  page.navigate('/rach-cui-lam-lai-cau-van-120345.html');
  await page.pass(TEXT_FOLLOWS + 1_000);
  page.document
    .querySelector('article div')
    ?.insertAdjacentHTML(
      'beforeend',
      '<p>Đoạn đến sau: cả xóm ăn bữa cơm chung ở đầu cầu, rồi mỗi nhà một tay quét vôi hai hàng cọc.</p>',
    );
  await page.pass(2_000);
  expect(page.text()).toContain('Đoạn đến sau');
});

describe('an address', () => {
  const url = ({ path }: Story) => `https://baovungcao.example${path}`;

  it('means another article where its slug is another one’s', () => {
    expect(meansAnother(url(SECOND), url(FIRST), FIRST.headline)).toBe(true);
    expect(meansAnother(url(SECOND), url(FIRST), SECOND.headline)).toBe(false);
  });

  it('means the same one under a slug that was edited, and where it has none', () => {
    expect(
      meansAnother('https://baovungcao.example/rach-cui-lam-lai-cau-van-120345.html', url(FIRST), FIRST.headline),
    ).toBe(false);
    expect(meansAnother('https://baovungcao.example/tin/120399', url(FIRST), FIRST.headline)).toBe(false);
    expect(meansAnother(url(SECOND), 'https://baovungcao.example/tin/120345', FIRST.headline)).toBe(false);
  });
});
