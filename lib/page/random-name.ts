/** A name that a page cannot guess, for attributes and highlight registries: letters alone, so that it fits anywhere. */
export function randomName(length = 10): string {
  const letters = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(letters, (byte) => String.fromCharCode(97 + (byte % 26))).join('');
}
