import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { DigestActions, DigestScope, DigestView } from '../../components/digest/views';
import type { Words } from '../../locales/index';
import { type Arrangement, NO_ARRANGEMENT } from '../digest/source';
import { toBlocks } from '../digest/to-blocks';
import { toDigest } from '../digest/to-digest';
import { toReaderError } from '../model/error';
import { randomId } from '../model/ids';
import { type DigestSettings, type DigestTemplate, formOfTemplate, serialFor } from '../model/settings/digest';
import type { Settings } from '../model/settings/settings';
import { dayOf } from '../model/tray';
import { changeDigestSettings } from '../platform/digest-settings';
import { openCollection } from '../store/open-collection';
import { loadArrangement, storeArrangement } from './digest-arrangement';
import { createDigestFiles } from './digest-files';
import { type DigestQuestion, parseDigestQuestion, toDigestSearch } from './digest-question';
import { nameSource, toDigestWords } from './digest-words';
import { type LoadedDigest, loadDigest } from './load-digest';
import { toDigestRows } from './to-digest-rows';
import { useFresh } from './use-fresh';
import type { Notices } from './use-notices';
import { useSettled } from './use-settled';

type Loaded = { kind: 'loading' } | Extract<DigestView, { kind: 'error' }> | ({ kind: 'loaded' } & LoadedDigest);

export interface DigestPage {
  scope: DigestScope;
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
  const asked = useRef(question);
  asked.current = question;

  const load = useCallback(async () => {
    const answer = await loadAnswer(question);
    // The reader may have asked for something else meanwhile.
    if (asked.current === question) setLoaded(answer);
  }, [question]);
  useFresh(load);

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

  const { form, chosen } = settings;
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
          isWriting,
        }
      : loaded;

  return {
    scope: question.kind === 'selection' ? { kind: 'selection', count: question.ids.length } : question,
    settings,
    view,
    isArranged: isArrangedByHand(arrangement),
    actions: {
      ...files,
      onScope: (scope) => ask(scope),
      onRetry: () => void load(),
      onTemplate: (id) => {
        const kept = formOfTemplate(settings, id);
        if (kept) change(() => ({ chosen: id, form: kept }));
      },
      onForm: (changes) => change(() => ({ form: { ...form, ...changes } })),
      onKeepTemplate: (name) => {
        const id = name === null ? chosen : randomId();
        change(({ templates }) => ({ chosen: id, form, templates: keepTemplate(templates, { id, name, form }) }));
      },
      onDeleteTemplate: () =>
        change(({ templates }) => ({ chosen: 'full', templates: templates.filter(({ id }) => id !== chosen) })),
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

async function loadAnswer(question: DigestQuestion): Promise<Loaded> {
  try {
    return { kind: 'loaded', ...(await loadDigest(await openCollection(), question, Date.now())) };
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

/** In place of the one with this id; under a new name where it has one. */
function keepTemplate(
  templates: readonly DigestTemplate[],
  { id, name, form }: Omit<DigestTemplate, 'name'> & { name: string | null },
): DigestTemplate[] {
  if (name !== null) return [...templates, { id, name, form }];
  return templates.map((one) => (one.id === id ? { ...one, form } : one));
}

function isArrangedByHand({ order, groups, leftOut }: Arrangement): boolean {
  return order.length + leftOut.length > 0 || Object.values(groups).some((names) => Object.keys(names).length > 0);
}
