import { useEffect, useState } from 'preact/hooks';
import { onCollectionChanged } from '../messages/changes';
import type { Article } from '../model/article';
import { openCollection } from '../store/open-collection';

export interface Stored {
  article: Article | null;
  /** The tags of the collection, the most used first. */
  knownTags: readonly string[];
  /** The topics of its articles, in the same order. */
  knownTopics: readonly string[];
}

const NOTHING: Stored = { article: null, knownTags: [], knownTopics: [] };

/** What only the collection knows, asked again with each view of the page and with each change: a page may be slow to answer. That it does not open is told where it matters. `after`: what comes before it. */
export function useStored(
  view: { kind: string; kept?: { id: Article['id'] } | null },
  after?: Promise<unknown>,
): Stored {
  const [stored, setStored] = useState(NOTHING);
  const id = view.kept?.id;
  useEffect(() => {
    let isOver = false;
    const ask = async () => {
      await after;
      const collection = await openCollection();
      const [found, knownTags, knownTopics] = await Promise.all([
        id === undefined ? null : collection.articles.get(id),
        collection.lists.tags(),
        collection.lists.topics(),
      ]);
      if (!isOver) setStored({ article: found?.article ?? null, knownTags, knownTopics });
    };
    const life = new AbortController();
    ask().catch(() => undefined);
    onCollectionChanged(() => void ask().catch(() => undefined), life.signal);
    return () => {
      isOver = true;
      life.abort();
    };
  }, [view, id, after]);
  return stored;
}
