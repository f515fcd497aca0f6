import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { type ArchiveFile, MAX_FILES, writeArchive } from '../../../../lib/export/collection/archive';

const modified = new Date(2026, 2, 7, 8, 5, 30);
async function toZip(
  files: AsyncIterable<ArchiveFile> | ArchiveFile[],
  modified: Date,
  maxFiles?: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of writeArchive(files, modified, maxFiles)) chunks.push(chunk);
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

const files = Array.from({ length: 45 }, (_, index) => ({
  name: `Đò ngang ${index}.md`,
  content: `# Số ${index}\n`.repeat(9),
}));

it('gives back every file as it was, in order', async () => {
  const entries = Object.entries(unzipSync(await toZip(files, modified)));
  expect(entries.map(([name, bytes]) => ({ name, content: strFromU8(bytes) }))).toEqual(files);
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

it('takes a text in pieces, and hands a large one on before it is whole', async () => {
  let seed = 1;
  const letter = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return String.fromCodePoint(0x4e00 + (seed % 20_000));
  };
  const pieces = Array.from({ length: 60 }, () => Array.from({ length: 9_000 }, letter).join(''));
  let taken = 0;
  async function* read() {
    for (const piece of pieces) {
      taken += 1;
      yield piece;
    }
  }
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let takenAtFirst = 0;
  for await (const chunk of writeArchive([{ name: 'lớn.json', content: read() }], modified)) {
    takenAtFirst ||= taken;
    chunks.push(chunk);
  }
  expect(takenAtFirst).toBeLessThan(pieces.length);
  expect(chunks.length).toBeGreaterThan(1);
  const archive = new Uint8Array(await new Blob(chunks).arrayBuffer());
  expect(strFromU8(unzipSync(archive)['lớn.json'] ?? new Uint8Array())).toBe(pieces.join(''));
});

it('asks for a file when the one before it is written, and lets through what is thrown', async () => {
  const asked: number[] = [];
  async function* failing(): AsyncGenerator<ArchiveFile> {
    asked.push(1);
    yield { name: 'một.md', content: 'một' };
    asked.push(2);
    throw new Error('đĩa hỏng');
  }
  await expect(toZip(failing(), modified)).rejects.toThrow('đĩa hỏng');
  expect(asked).toEqual([1, 2]);
});

it('refuses more files than a ZIP can count', async () => {
  function* many(): Generator<ArchiveFile> {
    for (let index = 0; index < 5; index += 1) yield { name: `${index}`, content: '' };
  }
  expect(Object.keys(unzipSync(await toZip([...many()], modified, 5)))).toHaveLength(5);
  await expect(toZip([...many()], modified, 4)).rejects.toThrow(RangeError);
  expect(MAX_FILES).toBe(0xffff);
});
