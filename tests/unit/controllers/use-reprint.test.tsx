// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { type ReadPageView, toPageView } from '../../../lib/controllers/to-page-view';
import { useReprint } from '../../../lib/controllers/use-reprint';
import type { KeptArticle } from '../../../lib/messages/contract';
import type { ReadArticle } from '../../../lib/model/article';
import type { Reprint } from '../../../lib/press/reprint';
import { openCollection } from '../../../lib/store/open-collection';
import { draw } from '../components/draw';
import { BRIDGE, printedAt, SAME_OCCASION } from '../store/printed';
import { articleId } from '../store/sample';

vi.mock('../../../lib/store/open-collection', () => ({ openCollection: vi.fn() }));

const viewOf = (article: ReadArticle, kept: KeptArticle | null = null): ReadPageView =>
  toPageView(
    {
      kind: 'article',
      ...{
        article,
        kept,
        certain: true,
        remarks: [],
        cleared: false,
        fromBody: false,
        view: 'clear',
        question: null,
        found: {},
      },
    },
    undefined,
  );
const ONE = { outletName: 'Hãng tin Ví Dụ' } as Reprint;
const findReprints = vi.fn<(article: ReadArticle) => Promise<Reprint[]>>();
let shown: Reprint | null = null;
const Probe = ({ view }: { view: ReadPageView }) => {
  shown = useReprint(view);
  return null;
};
/** The search is a part of its own, which is loaded when it is asked for. */
const settle = () => act(async () => void (await vi.dynamicImportSettled()));

beforeEach(() => {
  findReprints.mockReset();
  vi.mocked(openCollection).mockResolvedValue({ reprints: { find: findReprints } } as never);
});

it('stays through another look at the same text, and goes with another text', async () => {
  findReprints.mockResolvedValueOnce([ONE]);
  const { redraw } = await draw(<Probe view={viewOf(printedAt('bao.example.vn', BRIDGE))} />);
  await settle();
  expect(shown).toBe(ONE);
  let answer: (found: Reprint[]) => void = () => undefined;
  findReprints.mockReturnValueOnce(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  await redraw(<Probe view={viewOf(printedAt('bao.example.vn', BRIDGE))} />);
  expect(shown).toBe(ONE);
  await settle();
  expect(shown).toBe(ONE);
  await act(async () => answer([]));
  expect(shown).toBeNull();
  findReprints.mockResolvedValue([ONE]);
  await redraw(<Probe view={viewOf(printedAt('bao.example.vn', BRIDGE))} />);
  await settle();
  findReprints.mockReturnValue(new Promise(() => undefined));
  await redraw(<Probe view={viewOf(printedAt('bao.example.vn', SAME_OCCASION))} />);
  expect(shown).toBeNull();
});

it('goes at once where the article came to be kept', async () => {
  findReprints.mockResolvedValueOnce([ONE]);
  const article = printedAt('bao.example.vn', BRIDGE);
  const { redraw } = await draw(<Probe view={viewOf(article)} />);
  await settle();
  expect(shown).toBe(ONE);
  findReprints.mockReturnValue(new Promise(() => undefined));
  await redraw(<Probe view={viewOf(article, { id: articleId(1), savedAt: '', highlights: [] })} />);
  expect(shown).toBeNull();
});

it('is none on a page without an article, and where the collection does not open', async () => {
  const { redraw } = await draw(<Probe view={{ kind: 'not-read' }} />);
  await settle();
  expect([shown, findReprints.mock.calls]).toEqual([null, []]);
  vi.mocked(openCollection).mockRejectedValue(new Error('blocked'));
  await redraw(<Probe view={viewOf(printedAt('bao.example.vn', BRIDGE))} />);
  await settle();
  expect(shown).toBeNull();
});
