/** Looking for the text of the article in view at other outlets: once an article, and never for one that is kept. */

import type { ReprintHint } from '../messages/contract';
import type { AskBackground } from './ports';
import type { Session } from './session';

export interface ReprintSearchParts {
  session: Pick<Session, 'article' | 'highlights'>;
  ask: AskBackground;
  /** `addresses` are those of the article in view. */
  tell: (hint: ReprintHint, addresses: string[]) => void;
}

/** Answers what is to be called once the collection has answered for an article. It never rejects. */
export function createReprintSearch({ session, ask, tell }: ReprintSearchParts): () => Promise<void> {
  let soughtAt: string | null = null;
  return async () => {
    const reading = session.article;
    const [address] = reading?.article.addresses ?? [];
    if (!reading?.certain || address === undefined || session.highlights.kept || soughtAt === address) return;
    soughtAt = address;
    const { article } = reading;
    const hint = await ask('reprint/find', { article }).catch(() => null);
    // Meanwhile the page may show another article, or this one may be kept.
    const isStill = session.article?.article.addresses[0] === address && !session.highlights.kept;
    if (hint && isStill) tell(hint, article.addresses);
  };
}
