import { expect, it } from 'vitest';
import { collectParts } from '../../../lib/controllers/blob-parts';

it('gives back all that was written, in order, however much it is', async () => {
  const { write, toBlob } = collectParts('application/zip');
  for (let number = 0; number < 9; number += 1) write(new Uint8Array(1_000_001).fill(number));
  const blob = toBlob();
  expect(blob.type).toBe('application/zip');
  expect(blob.size).toBe(9 * 1_000_001);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  for (let number = 0; number < 9; number += 1) {
    expect([bytes[number * 1_000_001], bytes[(number + 1) * 1_000_001 - 1]]).toEqual([number, number]);
  }
});

it('is an empty file where nothing was written', () => {
  expect(collectParts('text/plain').toBlob().size).toBe(0);
});
