/** The choice that a stored value is; the fallback where it is none of them. */
export function oneOf<T>(choices: readonly T[], value: unknown, fallback: T): T {
  return choices.find((choice) => choice === value) ?? fallback;
}
