import type { Article } from '../model/article';
import { CORRECTION_KEYS } from '../model/corrections';
import { withoutRemark } from '../outlets/kept-name';
import type { SheetFacts } from './sheet';

type TakenFact = Exclude<keyof SheetFacts, 'outletName' | 'corrected'>;

/** A fact that is missing here is a type error. */
const TAKEN: Record<TakenFact, true> = {
  id: true,
  url: true,
  addresses: true,
  host: true,
  language: true,
  kicker: true,
  headline: true,
  lead: true,
  authors: true,
  source: true,
  section: true,
  publishedAt: true,
  modifiedAt: true,
  savedAt: true,
  tone: true,
  topic: true,
  summary: true,
  status: true,
  readAt: true,
};

/** What is known of an article that the corrections are laid over already. */
export function toFacts(article: Article): SheetFacts {
  const taken = Object.keys(TAKEN).flatMap((key) => (key in article ? [[key, article[key as TakenFact]]] : []));
  return {
    ...(Object.fromEntries(taken) as Pick<Article, TakenFact>),
    outletName: withoutRemark(article.outletName),
    corrected: CORRECTION_KEYS.filter((key) => article.corrections?.[key] !== undefined),
  };
}
