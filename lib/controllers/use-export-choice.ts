import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ExportChoiceActions, ExportChoiceView, ExportScope } from '../../components/export/views';
import type { ExportPageWords } from '../../locales/export-page/index';
import type { CollectionFormatName } from '../../locales/formats/index';
import type { Words } from '../../locales/index';
import { fileNameOf, type NamedFacts, noNames } from '../export/file-name';
import { DEFAULT_NAME_PATTERN, LONGEST_NAME_PATTERN } from '../model/export-choice';
import type { ArticleId } from '../model/ids';
import { dayOf } from '../model/tray';
import { toMoment } from '../model/vietnam-time';
import { loadExportChoice, storeExportChoice } from '../platform/export-choice';
import { openCollection } from '../store/open-collection';
import { collectionFormats, formatOf } from './export-formats';

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
  settle: () => Promise<ChosenExport>;
}

/** The articles of a scope; undefined: all. */
async function idsOf(scope: ExportScope, chosen: readonly ArticleId[]): Promise<readonly ArticleId[] | undefined> {
  if (scope === 'all') return undefined;
  if (scope === 'chosen') return chosen;
  const { lists } = await openCollection();
  return (await lists.tray(dayOf(Date.now()))).map(({ id }) => id);
}

/** Which articles and which format the reader exports. `chosen`: those that he had chosen before he came here. */
export function useExportChoice(
  words: Words,
  { example }: Pick<ExportPageWords, 'example'>,
  chosen: readonly ArticleId[],
): ExportChoosing {
  const [format, setFormat] = useState<CollectionFormatName>('archive');
  const [scope, setScope] = useState<ExportScope>(chosen.length > 0 ? 'chosen' : 'all');
  const [namePattern, setNamePattern] = useState(DEFAULT_NAME_PATTERN);
  const [counts, setCounts] = useState<{ all: number; tray: number } | null>(null);
  const formats = useMemo(() => collectionFormats(words), [words]);

  useEffect(() => {
    void loadExportChoice().then((stored) => {
      setNamePattern(stored.namePattern);
      const known = formats.find(({ id }) => id === stored.format);
      // The archive holds everything: with a choice of articles it would be another answer than the reader expects.
      const first = chosen.length > 0 ? formats.find(({ isOfAll }) => !isOfAll) : undefined;
      setFormat((known?.isOfAll === true ? first : known)?.id ?? known?.id ?? 'archive');
    });
    countScopes().then(setCounts, () => setCounts(null));
    // Once, as the page opens.
  }, []);

  const scopes = [
    ...(chosen.length > 0 ? [{ scope: 'chosen' as const, articles: chosen.length }] : []),
    { scope: 'all' as const, articles: counts?.all ?? null },
    { scope: 'tray' as const, articles: counts?.tray ?? null },
  ];
  const exampleName = useMemo(
    () => fileNameOf(exampleFacts(example), noNames(), extensionOf(format), namePattern),
    [example, format, namePattern],
  );
  return {
    view: { formats, format, scopes, scope, namePattern, exampleName },
    onFormat: setFormat,
    onScope: setScope,
    onNamePattern: (pattern) => setNamePattern(pattern.slice(0, LONGEST_NAME_PATTERN)),
    settle: async () => {
      await storeExportChoice({ format, namePattern });
      const isOfAll = formats.some((each) => each.id === format && each.isOfAll);
      const ids = isOfAll ? undefined : await idsOf(scope, chosen);
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
