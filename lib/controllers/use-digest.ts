import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DigestActions, DigestScope, DigestView } from '../../components/digest/views';
import { digestPageWordsFor } from '../../locales/digest/index';
import type { Words } from '../../locales/index';
import { type Arrangement, NO_ARRANGEMENT } from '../digest/source';
import { toBlocks } from '../digest/to-blocks';
import { toDigest } from '../digest/to-digest';
import { toReaderError } from '../model/error';
import type { LibraryView } from '../model/library-view';
import { type DigestSettings, serialFor } from '../model/settings/digest';
import type { Settings } from '../model/settings/settings';
import { dayOf } from '../model/tray';
import { changeDigestSettings } from '../platform/digest-settings';
import { openCollection } from '../store/open-collection';
import { loadArrangement, storeArrangement } from './digest-arrangement';
import { createDigestFiles } from './digest-files';
import { type DigestQuestion, parseDigestQuestion, toDigestSearch } from './digest-question';
import { createTemplateActs } from './digest-templates';
import { nameSource, toDigestWords } from './digest-words';
import { findViewFromPage } from './find-view-from-page';
import { type FindDigestView, type LoadedDigest, loadDigest } from './load-digest';
import { toDigestRows } from './to-digest-rows';
import { useFresh } from './use-fresh';
import type { Notices } from './use-notices';
import { useSettled } from './use-settled';

type Loaded = { kind: 'loading' } | Extract<DigestView, { kind: 'error' }> | ({ kind: 'loaded' } & LoadedDigest);

export interface DigestPage {
  scope: DigestScope;
  savedViews: readonly LibraryView[];
  settings: DigestSettings;
  view: DigestView;
  isArranged: boolean;
  actions: DigestActions;
}

/** The page of the digest: what it is made of, what the reader did by hand, the document, and handing it on. */
export function useDigest(
  words: Words,
  meanings: Settings['meanings'],
  notices: Notices,
  initial: { settings: DigestSettings; search: string },
): DigestPage {
  const [question, setQuestion] = useState(() => parseDigestQuestion(initial.search, dayOf(Date.now())));
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  const [settings, setSettings] = useState(() => withSerial(initial.settings));
  const key = toDigestSearch(question);
  const [arrangement, setArrangement] = useState(() => loadArrangement(sessionStorage, key));
  const [isWriting, setWriting] = useState(false);
  const [savedViews, setSavedViews] = useState<readonly LibraryView[]>([]);
  const asked = useRef(question);
  asked.current = question;

  const load = useCallback(async () => {
    const answer = await loadAnswer(question, meanings, () => asked.current === question);
    // The reader may have asked for something else meanwhile.
    if (asked.current === question) setLoaded(answer);
  }, [question, meanings]);
  useFresh(load);
  useEffect(() => {
    const life = new AbortController();
    import('./saved-library-views')
      .then(({ followLibraryViews }) => followLibraryViews(setSavedViews, life.signal))
      .catch(notices.fail);
    return () => life.abort();
    // Once, as the page opens.
  }, []);

  // Each change is made of what stands there by then: a file that is written meanwhile takes no letter back.
  const change = (make: (before: DigestSettings) => Partial<DigestSettings>) => {
    setSettings((before) => ({ ...before, ...make(before) }));
    changeDigestSettings(make).catch(notices.fail);
  };
  const arrange = (next: Arrangement) => {
    setArrangement(next);
    storeArrangement(sessionStorage, key, next);
  };
  const ask = (next: DigestQuestion) => {
    const search = toDigestSearch(next);
    history.replaceState(null, '', search);
    setLoaded({ kind: 'loading' });
    setArrangement(loadArrangement(sessionStorage, search));
    setQuestion(next);
  };

  const page = digestPageWordsFor(words.language);
  const { form } = settings;
  const language = form.language === 'auto' ? words.language : form.language;
  const documentWords = useMemo(() => toDigestWords(language, meanings), [language, meanings]);
  const source = useMemo(
    () => (loaded.kind === 'loaded' ? nameSource(loaded.source, language) : null),
    [loaded, language],
  );
  // A long digest is not laid out anew at each letter of a name.
  const letterhead = useSettled(settings.letterhead);
  const digest = useMemo(
    () => source && toDigest(source, { form, letterhead, arrangement, words: documentWords }),
    [source, form, letterhead, arrangement, documentWords],
  );
  const blocks = useMemo(() => (digest ? toBlocks(digest, documentWords) : []), [digest, documentWords]);
  const groups = useMemo(
    () => (source ? toDigestRows(source, form, arrangement, documentWords) : []),
    [source, form, arrangement, documentWords],
  );

  const files = createDigestFiles(words, notices, {
    make: () =>
      source && toDigest(source, { form, letterhead: settings.letterhead, arrangement, words: documentWords }),
    words: documentWords,
    office: settings.letterhead.office,
    onWriting: setWriting,
    onWritten: () => change(withSerial),
  });

  const view: DigestView =
    loaded.kind === 'loaded'
      ? {
          kind: 'ready',
          groups,
          articles: groups.reduce((sum, { rows }) => sum + rows.filter(({ isLeftOut }) => !isLeftOut).length, 0),
          blocks,
          documentWords,
          isCut: loaded.isCut,
          isCompared: loaded.source.before !== null || digest?.counts.length === 0,
          isWriting,
        }
      : loaded;

  return {
    scope: question.kind === 'selection' ? { kind: 'selection', count: question.ids.length } : question,
    savedViews,
    settings,
    view,
    isArranged: isArrangedByHand(arrangement),
    actions: {
      ...files,
      onScope: (scope) => ask(scope),
      onRetry: () => void load(),
      ...createTemplateActs({ settings, change, page, tell: notices.tell }),
      onField: (field, text) =>
        change(({ letterhead: before }) => ({
          letterhead: { ...before, [field]: text },
          // A number that was typed is today's.
          ...(field === 'serial' && { numberedOn: dayOf(Date.now()) }),
        })),
      onOrder: (order) => arrange({ ...arrangement, order }),
      onGroup: (id, name) =>
        arrange({
          ...arrangement,
          groups: {
            ...arrangement.groups,
            [form.grouping]: { ...arrangement.groups[form.grouping], [id]: name },
          },
        }),
      onLeaveOut: (id, isLeftOut) =>
        arrange({
          ...arrangement,
          leftOut: [...arrangement.leftOut.filter((one) => one !== id), ...(isLeftOut ? [id] : [])],
        }),
      onReset: () => arrange(NO_ARRANGEMENT),
    },
  };
}

async function loadAnswer(
  question: DigestQuestion,
  meanings: Settings['meanings'],
  isWanted: () => boolean,
): Promise<Loaded> {
  try {
    const collection = await openCollection();
    const find: FindDigestView = (view, options) => findViewFromPage(view, meanings, { ...options, isWanted });
    return { kind: 'loaded', ...(await loadDigest(collection, question, Date.now(), find)) };
  } catch (thrown) {
    const error = toReaderError(thrown);
    console.error(error);
    return { kind: 'error', error: error.code };
  }
}

/** With the number of a digest of today: asked again, it stays that one. */
function withSerial(settings: DigestSettings): DigestSettings {
  const today = dayOf(Date.now());
  const serial = serialFor(settings, today);
  return { ...settings, letterhead: { ...settings.letterhead, serial }, numberedOn: today };
}

function isArrangedByHand({ order, groups, leftOut }: Arrangement): boolean {
  return order.length + leftOut.length > 0 || Object.values(groups).some((names) => Object.keys(names).length > 0);
}
