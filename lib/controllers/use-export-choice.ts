import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ExportChoiceActions, ExportChoiceView, ExportScope } from '../../components/export/views';
import type { ExportPageWords } from '../../locales/export-page/index';
import type { CollectionFormatName } from '../../locales/formats/index';
import type { Words } from '../../locales/index';
import { fileNameOf, type NamedFacts, noNames } from '../export/file-name';
import { DEFAULT_NAME_PATTERN, LONGEST_NAME_PATTERN } from '../model/export-choice';
import type { ArticleId } from '../model/ids';
import { isSameView, type LibraryView } from '../model/library-view';
import type { Settings } from '../model/settings/settings';
import { dayOf } from '../model/tray';
import { toMoment } from '../model/vietnam-time';
import { loadExportChoice, storeExportChoice } from '../platform/export-choice';
import { openCollection } from '../store/open-collection';
import type { ExportAddress } from './export-address';
import { collectionFormats, formatOf } from './export-formats';
import { findViewFromPage } from './find-view-from-page';

/** What is written when it begins now. */
export interface ChosenExport {
  format: CollectionFormatName;
  namePattern: string;
  /** Absent: all articles. */
  ids?: readonly ArticleId[];
}

export interface ExportChoosing extends ExportChoiceActions {
  view: ExportChoiceView;
  /** What is chosen, with the articles that it means now; it is remembered for the next time. */
  settle: (signal?: AbortSignal) => Promise<ChosenExport>;
}

/** What the reader had chosen before he came here, and what his views are understood by. */
export interface ChosenBefore extends Pick<ExportAddress, 'ids' | 'view'> {
  meanings: Settings['meanings'];
}

/** Which articles and which format the reader exports. */
export function useExportChoice(
  words: Words,
  { example }: Pick<ExportPageWords, 'example'>,
  { ids: chosen, view: viewBefore, meanings }: ChosenBefore,
): ExportChoosing {
  const [format, setFormat] = useState<CollectionFormatName>('archive');
  const [scope, setScope] = useState<ExportScope>(viewBefore ? 'view' : chosen.length > 0 ? 'chosen' : 'all');
  const [saved, setSaved] = useState<readonly LibraryView[]>([]);
  const [libraryView, setLibraryView] = useState<LibraryView | null>(viewBefore);
  const [found, setFound] = useState<number | null>(null);
  const [namePattern, setNamePattern] = useState(DEFAULT_NAME_PATTERN);
  // What the reader has chosen by now, which the stored choice comes too late for.
  const changed = useRef({ format: false, namePattern: false });
  const [counts, setCounts] = useState<{ all: number; tray: number } | null>(null);
  const formats = useMemo(() => collectionFormats(words), [words]);

  useEffect(() => {
    void loadExportChoice().then((stored) => {
      if (!changed.current.namePattern) setNamePattern(stored.namePattern);
      if (changed.current.format) return;
      const known = formats.find(({ id }) => id === stored.format);
      // The archive holds everything: with a choice of articles it would be another answer than the reader expects.
      const first = chosen.length > 0 || viewBefore !== null ? formats.find(({ isOfAll }) => !isOfAll) : undefined;
      setFormat((known?.isOfAll === true ? first : known)?.id ?? known?.id ?? 'archive');
    });
    countScopes().then(setCounts, () => setCounts(null));
    const life = new AbortController();
    import('./saved-library-views')
      .then(({ followLibraryViews }) => followLibraryViews(setSaved, life.signal))
      // Without them the other choices are there.
      .catch((thrown) => console.error(thrown));
    return () => life.abort();
    // Once, as the page opens.
  }, []);

  // Each of the same news is an article of its own in a file, whether the list showed it or not.
  const find = async (view: LibraryView, isWanted: () => boolean): Promise<readonly ArticleId[]> =>
    (await findViewFromPage({ ...view, isGrouped: false }, meanings, { isWanted })).ids;

  useEffect(() => {
    setFound(null);
    if (scope !== 'view' || libraryView === null) return;
    let isWanted = true;
    find(libraryView, () => isWanted).then(
      (ids) => isWanted && setFound(ids.length),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [scope, libraryView]);

  // One that was not saved is there as long as the page is.
  const isSaved = viewBefore !== null && saved.some((one) => isSameView(one, viewBefore));
  const libraryViews = viewBefore === null || isSaved ? saved : [viewBefore, ...saved];

  /** The articles of the scope; undefined: all. */
  const idsOfScope = async (isWanted: () => boolean): Promise<readonly ArticleId[] | undefined> => {
    if (scope === 'all') return undefined;
    if (scope === 'chosen') return chosen;
    if (scope === 'view') return libraryView === null ? [] : find(libraryView, isWanted);
    const { lists } = await openCollection();
    return (await lists.tray(dayOf(Date.now()))).map(({ id }) => id);
  };

  const scopes = [
    ...(chosen.length > 0 ? [{ scope: 'chosen' as const, articles: chosen.length }] : []),
    ...(libraryViews.length > 0 ? [{ scope: 'view' as const, articles: found }] : []),
    { scope: 'all' as const, articles: counts?.all ?? null },
    { scope: 'tray' as const, articles: counts?.tray ?? null },
  ];
  const exampleName = useMemo(
    () => fileNameOf(exampleFacts(example), noNames(), extensionOf(format), namePattern),
    [example, format, namePattern],
  );
  return {
    view: { formats, format, scopes, scope, libraryViews, libraryView, namePattern, exampleName },
    onFormat: (next) => {
      changed.current.format = true;
      setFormat(next);
    },
    onScope: (next) => {
      setScope(next);
      if (next === 'view') setLibraryView((now) => now ?? libraryViews[0] ?? null);
    },
    onLibraryView: setLibraryView,
    onNamePattern: (pattern) => {
      changed.current.namePattern = true;
      setNamePattern(pattern.slice(0, LONGEST_NAME_PATTERN));
    },
    settle: async (signal) => {
      await storeExportChoice({ format, namePattern });
      const isOfAll = formats.some((each) => each.id === format && each.isOfAll);
      const ids = isOfAll ? undefined : await idsOfScope(() => signal?.aborted !== true);
      return { format, namePattern, ...(ids === undefined ? {} : { ids }) };
    },
  };
}

async function countScopes(): Promise<{ all: number; tray: number }> {
  const { lists } = await openCollection();
  const [{ articles }, tray] = await Promise.all([lists.counts(), lists.tray(dayOf(Date.now()))]);
  return { all: articles, tray: tray.length };
}

/** What is named in the example: the archive has a Markdown file an article. */
function extensionOf(format: CollectionFormatName): string {
  return format === 'archive' ? formatOf('markdown').extension : formatOf(format).extension;
}

function exampleFacts(example: ExportPageWords['example']): NamedFacts {
  const now = toMoment(Date.now());
  const { headline, outlet, author, section, topic } = example;
  return {
    headline,
    outletName: outlet,
    authors: [author],
    section,
    topic,
    host: 'bao.example.vn',
    publishedAt: { iso: now, precision: 'minute', words: '' },
    savedAt: now,
  };
}
