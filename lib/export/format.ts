/** What a format of export is: a row of the list in `formats.ts`. */

import type { Sheet } from '../sheet/sheet';
import type { CollectionOptions, CollectionRecord } from './collection/collection-record';
import type { FileWords } from './words';

export type FileContent = string | Uint8Array<ArrayBuffer>;

interface FileKind {
  /** Also the key of its label in the words. */
  id: string;
  /** Without the dot. */
  extension: string;
  mediaType: string;
}

/**
 * A format that is written from sheets: the file of one article (`article`), or also one file of several articles in their
 * order (`both`). A row loads its writer when it is used, so that a list of formats costs nothing to show.
 */
export interface SheetFormat extends FileKind {
  scope: 'article' | 'both';
  write(sheets: readonly Sheet[], words: FileWords): Promise<FileContent>;
}

/** A format that holds every record of a collection of any size, and is written in pieces that follow each other in the file. */
export interface CollectionFormat extends FileKind {
  scope: 'collection';
  write(
    records: AsyncIterable<CollectionRecord> | Iterable<CollectionRecord>,
    words: FileWords,
    options: CollectionOptions,
  ): AsyncIterable<Uint8Array<ArrayBuffer>>;
}

export type Format = SheetFormat | CollectionFormat;
