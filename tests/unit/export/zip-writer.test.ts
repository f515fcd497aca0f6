import { strFromU8, unzipSync } from 'fflate';
import { expect, it, vi } from 'vitest';
import { createZipWriter } from '../../../lib/export/zip-writer';
import { joinChunks } from './join-chunks';

const modified = new Date(2026, 2, 7, 8, 5, 30);
const files = Array.from({ length: 45 }, (_, index) => ({
  name: `Đò ngang ${index}.md`,
  text: `# Số ${index}\n`.repeat(9),
}));

async function toZip(all: readonly { name: string; text: string }[], time: Date): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  const zip = createZipWriter(
    (chunk) => chunks.push(chunk),
    time,
    () => undefined,
  );
  for (const { name, text } of all) await zip.addFile(name, [text]);
  zip.end();
  return joinChunks(chunks);
}

it('gives back every file as it was, in order', async () => {
  const entries = Object.entries(unzipSync(await toZip(files, modified)));
  expect(entries.map(([name, bytes]) => ({ name, text: strFromU8(bytes) }))).toEqual(files);
});

it('says of each name that it is UTF-8, and of each file when it was made', async () => {
  const archive = await toZip(files.slice(0, 1), modified);
  const view = new DataView(archive.buffer);
  expect(view.getUint32(0, true)).toBe(0x04034b50);
  expect(view.getUint16(6, true) & 0x0800).toBe(0x0800);
  const [time, day] = [view.getUint16(10, true), view.getUint16(12, true)];
  expect([(day >> 9) + 1980, (day >> 5) & 15, day & 31]).toEqual([2026, 3, 7]);
  expect([time >> 11, (time >> 5) & 63, (time & 31) * 2]).toEqual([8, 5, 30]);
});

it('gives the same bytes for the same files and time', async () => {
  expect(await toZip(files, modified)).toEqual(await toZip(files, modified));
  expect(await toZip(files, new Date(2026, 2, 8))).not.toEqual(await toZip(files, modified));
});

it('takes any clock and any number of files', async () => {
  for (const clock of [new Date(0), new Date(2150, 0, 1)]) {
    expect(Object.keys(unzipSync(await toZip(files.slice(0, 1), clock)))).toHaveLength(1);
  }
  expect(unzipSync(await toZip([], modified))).toEqual({});
});

it('takes the text of a file in pieces of any size, and pauses within a long one', async () => {
  const letters = 'ắ𠀋b'.repeat(50_000);
  const chunks: Uint8Array[] = [];
  const pause = vi.fn(async () => undefined);
  const zip = createZipWriter((chunk) => chunks.push(chunk), modified, pause);
  await zip.addFile('a.md', ['', 'một', letters, 'hai']);
  expect(pause.mock.calls.length).toBeGreaterThan(5);
  zip.end();
  expect(strFromU8(unzipSync(joinChunks(chunks))['a.md'] ?? new Uint8Array())).toBe(`một${letters}hai`);
});

it('ends with what its pause rejects with', async () => {
  const zip = createZipWriter(
    () => undefined,
    modified,
    () => Promise.reject(new Error('called off')),
  );
  await expect(zip.addFile('a.md', ['một'])).rejects.toThrow('called off');
});
