/**
 * Conditions on an article's tokens as FTS5 reads them, put together without writing what can never be or is always so. A
 * condition is *sure* where every article that it holds for is meant; otherwise it holds for all that are meant and may
 * hold for others. Of those some may be known to be meant: where a phrase of three words is excluded, all in which its pairs
 * do not stand.
 */

export interface Condition {
  /** In FTS5's language; true and false where it is always so or never. */
  match: string | boolean;
  isSure: boolean;
  /** Of one that is not sure: what all that it holds for are meant, in the same language. Absent: of none that is known. */
  surely?: string | boolean;
}

export const ALWAYS: Condition = { match: true, isSure: true };
export const NEVER: Condition = { match: false, isSure: true };

/** The token stands in it. Tokens hold no quotes. */
export const hasToken = (token: string): Condition => ({ match: `"${token}"`, isSure: true });
/** A token that begins so stands in it. */
export const hasTokenFrom = (beginning: string): Condition => ({ match: `"${beginning}"*`, isSure: true });
/** Holds as this one does, but not for meant ones alone. */
export const unsure = ({ match }: Condition): Condition => ({ match, isSure: match === false });

/** The part of it that holds for meant ones alone. */
export const surePartOf = ({ match, isSure, surely = false }: Condition): Condition => ({
  match: isSure ? match : surely,
  isSure: true,
});

export function allOf(conditions: readonly Condition[]): Condition {
  return {
    match: joinAll(conditions.map(({ match }) => match)),
    isSure: conditions.every(({ isSure }) => isSure) || conditions.some(({ match }) => match === false),
    surely: joinAll(conditions.map((one) => surePartOf(one).match)),
  };
}

export function anyOf(conditions: readonly Condition[]): Condition {
  const always = conditions.find(({ match, isSure }) => match === true && isSure);
  if (always) return ALWAYS;
  const possible = conditions.filter(({ match }) => match !== false);
  return {
    match: joinAny(possible.map(({ match }) => match)),
    isSure: possible.every(({ isSure }) => isSure),
    surely: joinAny(possible.map((one) => surePartOf(one).match)),
  };
}

/** Where it is not sure of one whether it is excluded, it is not sure whether it is meant. */
export function butNot(condition: Condition, excluded: Condition): Condition {
  return {
    match: without(condition.match, surePartOf(excluded).match),
    isSure:
      condition.match === false || excluded.match === false ? condition.isSure : condition.isSure && excluded.isSure,
    surely: without(surePartOf(condition).match, excluded.match),
  };
}

function joinAll(parts: readonly (string | boolean)[]): string | boolean {
  return parts.includes(false) ? false : join(parts, 'AND', true);
}

function joinAny(parts: readonly (string | boolean)[]): string | boolean {
  return parts.includes(true) ? true : join(parts, 'OR', false);
}

function without(part: string | boolean, excluded: string | boolean): string | boolean {
  if (part === false || excluded === true) return false;
  if (excluded === false) return part;
  if (part === true) throw new Error('a condition of its own is wanted to exclude from');
  return `(${part}) NOT (${excluded})`;
}

function join(parts: readonly (string | boolean)[], sign: 'AND' | 'OR', otherwise: boolean): string | boolean {
  const written = [...new Set(parts.filter((part) => typeof part === 'string'))];
  if (written.length === 0) return otherwise;
  return written.length === 1 ? (written[0] ?? otherwise) : written.map((part) => `(${part})`).join(` ${sign} `);
}
