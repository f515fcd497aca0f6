import { useEffect, useState } from 'preact/hooks';
import type { Reprint } from '../press/reprint';
import { openCollection } from '../store/open-collection';
import type { ReadPageView } from './to-page-view';

/** The kept article whose text is that of the page in view, with the most to bring over; looked for with each view of the page. */
export function useReprint(view: ReadPageView): Reprint | null {
  const [found, setFound] = useState<{ view: ReadPageView; reprint: Reprint | null } | null>(null);
  useEffect(() => {
    let isOver = false;
    const ask = async () => {
      if (view.kind !== 'article') return;
      // Finding quotes again weighs more than the rest of a popup; most pages are no reprint of anything kept.
      const { fitHighlights } = await import('../press/fit-highlights');
      const [reprint = null] = await (await openCollection()).reprints.find(view.reading, fitHighlights);
      if (!isOver) setFound({ view, reprint });
    };
    // That the collection does not open is told by its own list.
    ask().catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [view]);
  // What was found for the view before stays as long as nothing is another: an offer must not blink at each mark. It goes
  // at once where the article came to be kept, since that is what taking it up does.
  const isOfView =
    found?.view.kind === 'article' &&
    view.kind === 'article' &&
    found.view.kept?.id === view.kept?.id &&
    found.view.reading.url === view.reading.url &&
    found.view.reading.fingerprint === view.reading.fingerprint;
  return isOfView ? found.reprint : null;
}
