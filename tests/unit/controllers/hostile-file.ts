/** What the tests with damaged and malicious files share. */

import { deflateRawSync } from 'node:zlib';
import { expect } from 'vitest';
import { ZipWriter } from '../../../lib/backup/zip-writer';
import { ERROR_CODES, ReaderError } from '../../../lib/model/error';
import { FILE_PROBLEMS, FileError } from '../../../lib/model/file-error';
import { wordsFor } from '../../../locales';
import { transferWordsFor } from '../../../locales/transfer';

export const NOON = Date.parse('2026-03-07T12:00:00+07:00');

/** It is one of those that the reader is told of, in both languages: what it is, that nothing is lost, what to do. */
export function expectWords(error: unknown): void {
  expect(error).toBeInstanceOf(ReaderError);
  const [vi, en] = (['vi', 'en'] as const).map((language) => {
    if (error instanceof FileError) {
      expect(FILE_PROBLEMS).toContain(error.problem);
      return transferWordsFor(language).problems[error.problem];
    }
    const { code } = error as ReaderError;
    expect(ERROR_CODES).toContain(code);
    return wordsFor(language).errors[code];
  });
  for (const words of [vi, en]) expect(words).toMatchObject({ what: expect.stringMatching(/\S/) });
  expect(vi?.what).not.toBe(en?.what);
}

/** A seeded row of numbers. */
export function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

/** An archive of these files, with right checksums. */
export function archiveOf(files: Record<string, string | Uint8Array>): Uint8Array<ArrayBuffer> {
  const zip = new ZipWriter(new Date(NOON));
  const chunks: Uint8Array[] = [];
  for (const [name, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    chunks.push(...zip.add(name, bytes, new Uint8Array(deflateRawSync(bytes))));
  }
  chunks.push(...zip.end());
  return new Uint8Array(Buffer.concat(chunks));
}
