/** Null where the work throws: which record it was is told, and the others go on. */
export function attempt<Made>(work: () => Made): { value: Made } | null {
  try {
    return { value: work() };
  } catch {
    return null;
  }
}
