// @vitest-environment jsdom
/** Whoever listens to an English interface hears Vietnamese headlines by a Vietnamese voice, and the other way round. */
import { describe, expect, it } from 'vitest';
import { ArticleHeading } from '../../../components/article/ArticleHeading';
import { Appearance } from '../../../components/controls/Appearance';
import { DigestBlockView } from '../../../components/digest/DigestBlockView';
import { DigestOrder } from '../../../components/digest/DigestOrder';
import { Preview } from '../../../components/library/Preview';
import { TrashList } from '../../../components/library/TrashList';
import { SavedList } from '../../../components/popup/SavedList';
import { NO_ARRANGEMENT } from '../../../lib/digest/source';
import { toBlocks } from '../../../lib/digest/to-blocks';
import { toDigest } from '../../../lib/digest/to-digest';
import { toMail } from '../../../lib/digest/to-mail';
import type { DigestWords } from '../../../lib/digest/words';
import type { ArticleId } from '../../../lib/model/ids';
import { BUILT_IN_FORMS } from '../../../lib/model/settings/digest';
import { wordsFor } from '../../../locales';
import { digestPageWordsFor } from '../../../locales/digest';
import { libraryWordsFor } from '../../../locales/library';
import { SAMPLE_LETTERHEAD, SAMPLE_SOURCE } from '../../fixtures/digest/sample';
import { digestWordsOf } from '../../fixtures/digest/words';
import { draw } from './draw';

const nothing = () => undefined;
const never = () => new Promise<never>(nothing);
const VI = 'Đê sông Mẫu đứng vững sau lũ';
const EN = 'River dike holds after the flood';
const words = wordsFor('en');
const rowOf = (headline: string, at: number) => ({
  ...{ id: `kept-${at}` as ArticleId, url: `https://nhandan.vn/${at}.html`, host: 'nhandan.vn', headline },
  ...{ outletName: 'Nhân Dân', savedAt: '2026-11-03T02:20:00Z', highlightCount: 0 },
});

/** The language that an element of exactly this text is read in; `interface` where nothing around it says another one. */
function spokenIn(root: HTMLElement, text: string): string {
  const found = [...root.querySelectorAll('*')].filter(({ textContent }) => textContent === text).at(-1);
  if (found === undefined) throw new Error(`nothing says “${text}”`);
  return found.closest('[lang]')?.getAttribute('lang') ?? 'interface';
}

describe('a headline in a row', () => {
  it('of the saved ones is read in its own language', async () => {
    const rows = [rowOf(VI, 0), rowOf(EN, 1), rowOf('', 2)];
    const today = { since: '2026-11-03T17:00:00Z', count: 0 };
    const view = { kind: 'rows', rows, today, counts: { articles: 3, highlights: 0 }, hasMore: false } as const;
    const actions = {
      ...{ onOpenUrl: nothing, onOpenCopy: nothing, onDeleteArticle: nothing, onMore: nothing, onRetry: nothing },
      ...{ onExportAll: nothing, onLibrary: nothing },
    };
    const { root } = await draw(<SavedList words={words} view={view} actions={actions} />);
    expect([VI, EN, words.article.noHeadline].map((text) => spokenIn(root, text))).toEqual(['vi', 'en', 'interface']);
  });

  it('of the deleted ones too', async () => {
    const deleted = (headline: string, language: 'vi' | 'en', at: number) => ({
      ...rowOf(headline, at),
      ...{ language, deletedAt: '2026-11-20T02:00:00Z', daysLeft: 12 },
    });
    const rows = [deleted(VI, 'vi', 0), deleted(EN, 'en', 1), deleted('', 'vi', 2)];
    const on = { onRestore: nothing, onEmpty: nothing, onCancel: nothing, onRetry: nothing };
    const { root } = await draw(
      <TrashList words={words} library={libraryWordsFor('en')} view={{ kind: 'rows', rows }} work={null} {...on} />,
    );
    expect([VI, EN, words.article.noHeadline].map((text) => spokenIn(root, text))).toEqual(['vi', 'en', 'interface']);
  });

  it('of a digest, and beside a preview too', async () => {
    const row = { id: 'kept-0' as ArticleId, headline: VI, language: 'vi', outletName: 'Nhân Dân', isLeftOut: false };
    const actions = { onOrder: nothing, onGroup: nothing, onLeaveOut: nothing, onReset: nothing };
    const groups = [{ key: 'a', name: 'Đê điều', rows: [row] }];
    const order = await draw(
      <DigestOrder
        words={words}
        page={digestPageWordsFor('en')}
        groups={groups}
        isArranged={false}
        actions={actions}
      />,
    );
    expect(spokenIn(order.root, VI)).toBe('vi');
    const news = { ...rowOf(EN, 1), articleId: 'kept-1' as ArticleId };
    const beside = { id: 'kept-0' as ArticleId, same: [], alike: [news] };
    const on = { onOpen: nothing, onOpenTab: nothing, onClose: nothing, onMerge: never };
    const preview = await draw(
      <Preview words={words} library={libraryWordsFor('en')} id={beside.id} headline={VI} beside={beside} {...on} />,
    );
    expect([VI, EN].map((text) => spokenIn(preview.root, text))).toEqual(['vi', 'en']);
  });
});

describe('a digest in English', () => {
  const make = (words: DigestWords) =>
    toDigest(SAMPLE_SOURCE, {
      ...{ form: BUILT_IN_FORMS.full, letterhead: SAMPLE_LETTERHEAD, arrangement: NO_ARRANGEMENT, words },
    });
  const english = digestWordsOf('en');
  const digest = make(english);
  const [first] = digest.groups[0]?.entries ?? [];
  const papers = [
    ...['1. Nam Sơn đưa 126 trạm đo nước tự động vào vận hành trước mùa lũ', 'I. Thủy lợi', 'Báo Điện tử Chính phủ'],
    ...[first?.summary[0] ?? '', `“${first?.quotes[0]?.paragraphs[0]}”`, 'Đối chiếu ', 'Đầu tư công'],
  ];
  const entries = digest.groups.flatMap((group) => group.entries);
  const untitled = 1 + entries.findIndex(({ headline }) => headline === english.noHeadline);
  const ours = ['Figures: ', 'Note: ', english.counts.title, `${untitled}. ${english.noHeadline}`];

  it('has the words of Vietnamese papers read by a Vietnamese voice in its preview', async () => {
    const blocks = toBlocks(digest, english).map((block, at) => (
      <DigestBlockView key={at} {...{ block }} words={english} />
    ));
    const { root } = await draw(<div>{blocks}</div>);
    expect(papers.map((text) => [text, spokenIn(root, text)])).toEqual(papers.map((text) => [text, 'vi']));
    expect(ours.map((text) => [text, spokenIn(root, text)])).toEqual(ours.map((text) => [text, 'interface']));
  });

  it('has them in its e-mail', () => {
    const mail = document.createElement('div');
    mail.innerHTML = toMail(digest, english).html;
    expect(papers.map((text) => [text, spokenIn(mail, text)])).toEqual(papers.map((text) => [text, 'vi']));
  });

  it('has no other language where document and papers speak one', () => {
    const { html } = toMail(make(digestWordsOf('vi')), digestWordsOf('vi'));
    expect(html.match(/lang="[^"]*"/g)).toEqual(['lang="vi"']);
  });
});

it('reads what stands for a missing headline in the language of the interface', async () => {
  const article = { headline: '', language: 'vi' } as const;
  const { root } = await draw(<ArticleHeading words={words} outletName="Nhân Dân" article={article} level={1} />);
  expect(spokenIn(root, words.article.noHeadline)).toBe('interface');
});

it('names each language of the switch in that language', async () => {
  const { control } = await draw(<Appearance words={words} theme="auto" onLanguage={nothing} onTheme={nothing} />);
  expect(['Tiếng Việt', 'English'].map((name) => control(name).closest('[lang]')?.getAttribute('lang'))).toEqual([
    'vi',
    'en',
  ]);
});
