/** Which kept article a reading is of, found and decided inside the caller's transaction. */

import type { Article, ReadArticle } from '../model/article';
import { withCorrections } from '../model/corrections';
import type { Question, QuestionAnswer, QuestionKind } from '../model/question';
import { decideIdentity, type Identity, type Way } from '../press/identity';
import { shinglesOfArticle } from '../press/shingles';
import { liveHighlightsOf } from './counters';
import { findCandidates } from './derived/reprint-index';
import { isDismissed } from './dismissals';
import { toArticle, wholeOnes } from './records';
import type { ReadTransaction } from './transaction';

/** What is read to tell which article a reading is of. */
export type IdentityTransaction = ReadTransaction<'articles' | 'highlights' | 'sketches' | 'dismissals'>;

export interface Identified {
  /** The record that the reading is of, live or deleted; undefined where it is kept in none, or only the reader can tell. */
  article: Article | undefined;
  question: Question | null;
  /** The live or deleted article that the page's own address belongs to, where that is another one. */
  owner: Article | undefined;
}

export interface IdentityOptions {
  /** What the reader said; it counts where the same question would be asked now. */
  answer?: QuestionAnswer | undefined;
  /** The reader wants the article kept: what was turned down at opening is asked then. */
  isWanted: boolean;
}

/**
 * The page's own address first, then its canonical one, then the text at other addresses of the outlet. A live article goes
 * before a deleted one, about which nobody is asked.
 */
export async function identify(
  transaction: IdentityTransaction,
  read: ReadArticle,
  { answer, isWanted }: IdentityOptions,
): Promise<Identified> {
  const found = await articlesAt(transaction, read.addresses);
  const [own] = found;
  const decided = found.flatMap((article, index) =>
    article ? [{ article, identity: decideIdentity(index === 0 ? 'own' : 'named', article, read) }] : [],
  );
  const same = decided.filter(({ identity }) => identity === 'same').map(({ article }) => article);
  const known = same.find(isLive) ?? same[0];
  const owner = own && own.id !== known?.id ? own : undefined;
  if (known && isLive(known)) return { article: known, question: null, owner };

  const byText = await findByText(transaction, read);
  const elsewhere = byText.find(({ identity }) => identity === 'same')?.article;
  if (elsewhere ?? known)
    return { article: elsewhere ?? known, question: null, owner: own === known ? undefined : owner };

  const asked = [...decided.filter(({ article }) => isLive(article)), ...byText].filter(
    ({ identity }) => KINDS[identity],
  );
  for (const { article, identity } of asked) {
    const kind = KINDS[identity];
    if (!kind || (await isTurnedDown(transaction, kind, article, read, isWanted))) continue;
    if (answer?.kind === kind && answer.id === article.id) {
      if (answer.choice === 'same')
        return { article, question: null, owner: owner?.id === article.id ? undefined : owner };
      continue;
    }
    return { article: undefined, question: await questionOf(transaction, kind, article), owner };
  }
  return { article: undefined, question: null, owner };
}

const KINDS: Partial<Record<Identity, QuestionKind>> = {
  'ask-other': 'other-article',
  'ask-same': 'same-text-elsewhere',
};

/**
 * An offer that was turned down is not made again. That another article is kept at the address is asked again where the
 * reader wants this one kept: one of the two takes the address.
 */
async function isTurnedDown(
  transaction: ReadTransaction<'dismissals'>,
  kind: QuestionKind,
  article: Article,
  read: ReadArticle,
  isWanted: boolean,
): Promise<boolean> {
  if (isWanted && kind === 'other-article') return false;
  return isDismissed(transaction, article.id, read.addresses.slice(0, 1));
}

/** Live articles whose text is this one's, at whatever address of the outlet. */
async function findByText(
  transaction: IdentityTransaction,
  read: ReadArticle,
): Promise<{ article: Article; identity: Identity }[]> {
  const way: Way = 'text';
  const ids = await findCandidates(transaction, shinglesOfArticle(read));
  const stored = await Promise.all(ids.map((id) => transaction.objectStore('articles').get(id)));
  return wholeOnes(
    stored.filter((one) => one !== undefined),
    toArticle,
  )
    .filter(isLive)
    .map((article) => ({ article, identity: decideIdentity(way, article, read) }));
}

/** What the reader is asked about a kept article. */
export async function questionOf(
  transaction: ReadTransaction<'highlights'>,
  kind: QuestionKind,
  article: Article,
): Promise<Question> {
  const { id, url, savedAt } = article;
  const { headline } = withCorrections(article, article.corrections);
  const highlights = (await liveHighlightsOf(transaction, id)).length;
  return { kind, id, url, headline, savedAt, highlights };
}

/**
 * What is kept at each address. Throws a DamagedRecordError where the record at the page's own address is damaged: it may be
 * this article, and nothing takes its place before the reader has decided.
 */
async function articlesAt(
  transaction: ReadTransaction<'articles'>,
  addresses: string[],
): Promise<(Article | undefined)[]> {
  const index = transaction.objectStore('articles').index('addresses');
  const [own, ...others] = await Promise.all(addresses.map((address) => index.get(address)));
  return [own && toArticle(own), ...others.map((stored) => stored && wholeOnes([stored], toArticle)[0])];
}

const isLive = ({ deletedAt }: Article): boolean => deletedAt === undefined;
