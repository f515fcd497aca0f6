/** A kept article as its saved copy shows it: no Preact in it. */

import type { CopyArticle, SavedCopyView } from '../../components/copy/views';
import type { Article, ArticleVersion } from '../model/article';
import { toReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import { articleOfVersion } from '../model/versions';
import { keptNameOf } from '../outlets/outlet-of';
import { attachedDocumentsOf } from '../sheet/attached-documents';
import { layOutSheet } from '../sheet/lay-out-sheet';
import { openCollection } from '../store/open-collection';

export interface LoadedArticle {
  kind: 'article';
  /** The kept article with the text that is shown: its own, or that of `version`. The same object as long as nothing of it changed. */
  shown: Article;
  version: ArticleVersion | null;
  versionCount: number;
}

export type LoadedCopy = Exclude<SavedCopyView, CopyArticle> | LoadedArticle;

/** What there is under an id; with `number` that version of it, where it is there. Never rejects: what goes wrong becomes the answer. */
export async function loadCopy(id: ArticleId, number: number | null, before: LoadedCopy): Promise<LoadedCopy> {
  try {
    const collection = await openCollection();
    const found = id === '' ? null : await collection.articles.get(id);
    if (found === null) return await lookForDeleted(id);
    const { article } = found;
    const versions = number === null ? [] : await collection.versions.list(id);
    const version = versions.find((one) => one.number === number) ?? null;
    const { versionCount } = article;
    const loaded: LoadedArticle = {
      kind: 'article',
      shown: version === null ? article : articleOfVersion(article, version),
      version,
      versionCount,
    };
    return before.kind === 'article' && isSame(before, loaded) ? before : loaded;
  } catch (thrown) {
    const { code } = toReaderError(thrown);
    return code === 'record-damaged' ? { kind: 'damaged' } : { kind: 'error', error: code };
  }
}

async function lookForDeleted(id: ArticleId): Promise<LoadedCopy> {
  if (id === '') return { kind: 'missing' };
  const { articles } = await (await openCollection()).dumps.of([id]);
  const deleted = articles.find((article) => article.id === id);
  return deleted === undefined ? { kind: 'missing' } : { kind: 'deleted', headline: deleted.headline };
}

/** Every change of a record stamps it: with equal stamps nothing that is drawn is another. */
function isSame(one: LoadedArticle, other: LoadedArticle): boolean {
  const tell = ({ shown, version, versionCount }: LoadedArticle) =>
    JSON.stringify([shown.fingerprint, shown.addresses, shown.stamps, version?.number, versionCount]);
  return tell(one) === tell(other);
}

/** As it is drawn. */
export function toCopyArticle({ shown, version, versionCount }: LoadedArticle, language: 'vi' | 'en'): CopyArticle {
  return {
    kind: 'article',
    sheet: layOutSheet(shown, [], { isWhole: true }),
    outletName: keptNameOf(shown.host, shown.outletName, language),
    documents: attachedDocumentsOf(shown.blocks),
    version: version && { number: version.number, readAt: version.readAt },
    flaws: shown.flaws ?? [],
    versionCount,
  };
}
