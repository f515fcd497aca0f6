import { useEffect, useRef, useState } from 'preact/hooks';
import type { KnownNames } from '../../../components/day/views';
import { parseLibraryAddress, toLibraryAddress } from '../../library/place';
import { onCollectionChanged } from '../../messages/changes';
import type { Language, Settings } from '../../model/settings/settings';
import { askOwnerFromPage } from '../../owner/owner-messages';
import type { KnownValues } from '../../search/known-values';
import { openCollection } from '../../store/open-collection';
import { toKnownValues } from '../known-values';
import { highlightsAt } from './highlights-at';
import { createLibrary, type LibraryState } from './library';

interface Context {
  language: Language;
  meanings: Settings['meanings'];
  onFailure: (thrown: unknown) => void;
}

/** A page that hears of many changes in a row asks once for all of them, in milliseconds. */
const CHANGES_SETTLE_MS = 150;

/** The library in step with the address, the collection and the settings, as long as the page lives. */
export function useLibrary(context: Context): { library: LibraryState; known: KnownNames } {
  const now = useRef(context);
  now.current = context;
  const [known, setKnown] = useState<KnownNames>({ tags: [], topics: [] });
  const values = useRef<KnownValues>({});
  const [named, setNamed] = useState<Pick<KnownValues, 'author' | 'source'>>({});
  values.current = { ...named, ...toKnownValues(known, context.meanings) };
  const [askOwner] = useState(askOwnerFromPage);
  const [library] = useState(() =>
    createLibrary({
      askOwner,
      place: parseLibraryAddress(location.search),
      onPlace: (place, isStep) => {
        const address = `${location.pathname}${toLibraryAddress(place)}`;
        if (isStep) history.pushState(null, '', address);
        else history.replaceState(null, '', address);
      },
      onFailure: (thrown) => now.current.onFailure(thrown),
      language: () => now.current.language,
      known: () => values.current,
      now: Date.now,
      records: {
        highlightsAt,
        changeNumber: async () => (await (await openCollection()).changes.standing('index')).number,
      },
    }),
  );

  useEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    const learn = async () => {
      const { lists } = await openCollection();
      const [tags, topics] = await Promise.all([lists.tags(), lists.topics()]);
      setKnown({ tags, topics });
      setNamed(await askOwner('index/names', null));
    };
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const onChanged = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        library.refresh();
        learn().catch(() => undefined);
      }, CHANGES_SETTLE_MS);
    };
    learn().catch(() => undefined);
    onCollectionChanged(onChanged, signal);
    addEventListener('popstate', () => library.arrive(parseLibraryAddress(location.search)), { signal });
    return () => {
      clearTimeout(waiting);
      life.abort();
      library.end();
    };
  }, [library]);
  // Names of several words are understood without quotes once they are known.
  useEffect(() => library.retell(), [context.language, known, named]);

  return { library, known };
}
