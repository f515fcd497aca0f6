/** A fingerprint of an article's text: equal for equal text, stable over versions of this program. */

/**
 * 64 bits as 16 hexadecimal digits, over the blocks' texts in order and where each one ends. Not a cryptographic hash:
 * it tells a changed text from an unchanged one. Algorithm: cyrb53 by bryc (public domain), both halves kept whole.
 */
export function fingerprintOf(blocks: readonly { text: string }[]): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const { text } of blocks) {
    for (let index = 0; index <= text.length; index += 1) {
      // After its last character 0x10000: beyond every code unit, so that no text can look like the end of a block.
      const code = index < text.length ? text.charCodeAt(index) : 0x10000;
      high = Math.imul(high ^ code, 0x9e3779b1);
      low = Math.imul(low ^ code, 0x5f356495);
    }
  }
  const first = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  const second = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return toHex(second) + toHex(first);
}

function toHex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
