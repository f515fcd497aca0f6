/** What the collection knows of the article in view though it is not kept: asked and told once an article. */

import type { ReprintHint } from '../messages/contract';
import type { Question } from '../model/question';
import type { AskBackground } from './ports';
import type { Session } from './session';

export interface ReprintSearchParts {
  session: Pick<Session, 'article' | 'highlights'>;
  ask: AskBackground;
  /** `addresses` are those of the article in view. */
  tell: (hint: ReprintHint, addresses: string[]) => void;
  /** What stands open about the article in view: it goes before another outlet's copy. */
  tellQuestion: (question: Question) => void;
}

/** Answers what is to be called once the collection has answered for an article. It never rejects. */
export function createReprintSearch({ session, ask, tell, tellQuestion }: ReprintSearchParts): () => Promise<void> {
  let soughtAt: string | null = null;
  /** The last question that was told of a kept article's text, and where. */
  let toldAt: string | null = null;
  return async () => {
    const reading = session.article;
    const [address] = reading?.article.addresses ?? [];
    const { kept, question } = session.highlights;
    if (address === undefined) return;
    // The text of a kept article may become a question later, when the page is translated.
    if (kept && question && toldAt !== `${address} ${question.kind}`) {
      toldAt = `${address} ${question.kind}`;
      return tellQuestion(question);
    }
    if (!reading?.certain || kept || soughtAt === address) return;
    soughtAt = address;
    if (question) return tellQuestion(question);
    const { article } = reading;
    const hint = await ask('reprint/find', { article }).catch(() => null);
    // Meanwhile the page may show another article, or this one may be kept.
    const isStill = session.article?.article.addresses[0] === address && !session.highlights.kept;
    if (hint && isStill) tell(hint, article.addresses);
  };
}
