import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { PrintScreen } from '../../components/print/PrintScreen';
import type { PrintView } from '../../components/print/views';
import { useFresh } from '../../lib/controllers/use-fresh';
import { useSettings } from '../../lib/controllers/use-settings';
import { toReaderError } from '../../lib/model/error';
import { newArticleId } from '../../lib/model/ids';
import type { Settings } from '../../lib/model/settings/settings';
import { toSheet } from '../../lib/sheet/to-sheet';
import { openCollection } from '../../lib/store/open-collection';

/** The kept article with this id, for printing; it follows what is changed elsewhere. */
export function Print({ id, initialSettings }: { id: string; initialSettings: Settings }): JSX.Element {
  const { words } = useSettings(initialSettings, (thrown) => console.error(thrown));
  const [view, setView] = useState<PrintView>({ kind: 'loading' });
  const refresh = useCallback(async () => setView(await load(id)), [id]);
  useFresh(refresh);

  // The name that the browser gives the page when it prints to a file.
  const headline = view.kind === 'article' ? view.sheet.facts.headline : '';
  useEffect(() => {
    document.title = headline || words.product;
  }, [headline, words]);

  return <PrintScreen words={words} view={view} onPrint={() => window.print()} onRetry={() => void refresh()} />;
}

async function load(id: string): Promise<PrintView> {
  try {
    const found = await (await openCollection()).articles.get(newArticleId(() => id));
    if (found === null) return { kind: 'error', error: 'not-found' };
    return { kind: 'article', sheet: toSheet(found.article, found.highlights) };
  } catch (thrown) {
    return { kind: 'error', error: toReaderError(thrown).code };
  }
}
