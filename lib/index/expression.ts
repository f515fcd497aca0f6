/**
 * Conditions on an article's tokens as FTS5 reads them, put together without writing what can never be or is always so. A
 * condition is *sure* where every article that it holds for is meant; otherwise it holds for all that are meant and may
 * hold for others.
 */

export interface Condition {
  /** In FTS5's language; true and false where it is always so or never. */
  match: string | boolean;
  isSure: boolean;
}

export const ALWAYS: Condition = { match: true, isSure: true };
export const NEVER: Condition = { match: false, isSure: true };

/** The token stands in it. Tokens hold no quotes. */
export const hasToken = (token: string): Condition => ({ match: `"${token}"`, isSure: true });
/** A token that begins so stands in it. */
export const hasTokenFrom = (beginning: string): Condition => ({ match: `"${beginning}"*`, isSure: true });
/** Holds as this one does, but not for meant ones alone. */
export const unsure = ({ match }: Condition): Condition => ({ match, isSure: match === false });

export function allOf(conditions: readonly Condition[]): Condition {
  if (conditions.some(({ match }) => match === false)) return NEVER;
  const isSure = conditions.every((one) => one.isSure);
  return { match: join(conditions, 'AND', true), isSure };
}

export function anyOf(conditions: readonly Condition[]): Condition {
  const always = conditions.find(({ match, isSure }) => match === true && isSure);
  if (always) return ALWAYS;
  const possible = conditions.filter(({ match }) => match !== false);
  if (possible.length === 0) return NEVER;
  const isSure = possible.every((one) => one.isSure);
  return { match: possible.some(({ match }) => match === true) ? true : join(possible, 'OR', false), isSure };
}

/** Where `excluded` is not sure nobody can be excluded for it: then the whole is not. */
export function butNot(condition: Condition, excluded: Condition): Condition {
  if (excluded.match === false || condition.match === false) return condition;
  if (!excluded.isSure) return unsure(condition);
  if (excluded.match === true) return NEVER;
  if (condition.match === true) throw new Error('a condition of its own is wanted to exclude from');
  return { match: `(${condition.match}) NOT (${excluded.match})`, isSure: condition.isSure };
}

function join(conditions: readonly Condition[], sign: 'AND' | 'OR', otherwise: boolean): string | boolean {
  const written = [...new Set(conditions.map(({ match }) => match).filter((match) => typeof match === 'string'))];
  if (written.length === 0) return otherwise;
  return written.length === 1 ? (written[0] ?? otherwise) : written.map((match) => `(${match})`).join(` ${sign} `);
}
