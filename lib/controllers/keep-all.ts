/** Keeping all articles that are open in a window: each tab's page is asked for what it shows, and to keep that. */

import type { KeepCount, NamedTab } from '../../components/day/views';
import type { PageCommands, PageState } from '../messages/contract';
import { hostOf } from '../model/address';
import { type ErrorCode, ReaderError, toReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import { KEEP_RESULTS, type KeepResult } from '../model/keep-result';
import { isReadByItself } from '../outlets/outlet-of';
import { coverOf } from '../outlets/reader-hosts';
import type { OpenTab } from '../platform/tabs';
import { fewAtOnce } from './few-at-once';

/** So many pages are asked at a time: the disk and the pages share two processors with the reader. */
const TABS_AT_ONCE = 4;
/** A page that is busy loading may not answer at all. In milliseconds. */
const ANSWER_MS = 4_000;

type KeepCommand = 'page/state' | 'page/save';

export interface KeepAllPorts {
  tabs: () => Promise<readonly OpenTab[]>;
  ask: <T extends KeepCommand>(tabId: number, type: T, payload: PageCommands[T]['payload']) => Promise<PageState>;
  /** The hosts that the reader switched on. */
  readerHosts: () => Promise<readonly string[]>;
}

/** What came of one tab; `id` where its article is kept. */
export interface KeptTab {
  tab: OpenTab;
  result: KeepResult;
  id?: ArticleId;
}

/** Of these the reader looks for the tab: what was kept is in the collection, and a private tab is not ours to point at. */
const isNamed = (result: KeepResult) => result !== 'kept' && result !== 'already' && result !== 'private';

const RESULT_OF_ERROR: Partial<Record<ErrorCode, KeepResult>> = {
  'record-damaged': 'damaged',
  'needs-answer': 'asks',
  'not-allowed': 'no-permission',
  'no-article': 'no-article',
};

/** Each tab's outcome, in the order of the tabs. A tab that fails says so and holds up no other. */
export async function keepAllTabs({ tabs, ask, readerHosts }: KeepAllPorts): Promise<KeptTab[]> {
  const [open, hosts] = await Promise.all([tabs(), readerHosts()]);
  return fewAtOnce(open, TABS_AT_ONCE, async (tab) => ({
    tab,
    ...(await keepTab(tab, hosts, (type) => inTime(ask(tab.id, type, null)))),
  }));
}

/** How many tabs came out so, and which they are where the reader has to look at them. */
export function toKeepCounts(tabs: readonly KeptTab[]): KeepCount[] {
  return KEEP_RESULTS.flatMap((result) => {
    const of = tabs.filter((tab) => tab.result === result);
    if (of.length === 0) return [];
    return [{ result, count: of.length, tabs: isNamed(result) ? of.map(({ tab }) => nameTab(tab)) : [] }];
  });
}

/** Of a page that the extension may not look at the browser tells no title: its place says which it is. */
function nameTab({ id, index, title }: OpenTab): NamedTab {
  return { id, place: index + 1, title: title?.trim() ?? '' };
}

async function keepTab(
  tab: OpenTab,
  hosts: readonly string[],
  ask: (type: KeepCommand) => Promise<PageState>,
): Promise<Omit<KeptTab, 'tab'>> {
  if (tab.isPrivate) return { result: 'private' };
  if (tab.isAsleep) return { result: 'asleep' };
  try {
    const state = await ask('page/state');
    if (state.kind === 'no-article') return { result: 'no-article' };
    if (state.kept !== null) return { result: 'already', id: state.kept.id };
    if (state.question !== null) return { result: 'asks' };
    if (!state.certain) return { result: 'uncertain' };
    const saved = await ask('page/save');
    if (saved.kind !== 'article') return { result: 'no-article' };
    return saved.kept === null ? { result: 'asks' } : { result: 'kept', id: saved.kept.id };
  } catch (thrown) {
    const { code } = toReaderError(thrown);
    if (code !== 'page-unreachable') return { result: RESULT_OF_ERROR[code] ?? 'failed' };
    return { result: whySilent(tab, hosts) };
  }
}

/** No script of ours answers in the tab. Of a host that the extension may not look at the browser tells no address either. */
function whySilent({ url, isLoading }: OpenTab, hosts: readonly string[]): KeepResult {
  const host = url === null ? null : hostOf(url);
  if (host === null) return url === null ? 'no-permission' : 'no-page';
  if (isLoading || isReadByItself(host) || coverOf(host, hosts) !== undefined) return 'loading';
  return 'no-permission';
}

async function inTime<Value>(answer: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new ReaderError('page-unreachable', 'no answer in time')), ANSWER_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
