/** What a format of export is: a row of the list in `formats.ts`. */

import type { CollectionOptions, CollectionRecords } from './collection/collection-record';
import type { SheetWriter, WriterOptions } from './sheet-writer';
import type { FileWords } from './words';

interface FileKind {
  /** Also the key of its label in the words. */
  id: string;
  /** Without the dot. */
  extension: string;
  mediaType: string;
}

/**
 * A format that is written from sheets. `article`: a file an article, and several articles are a ZIP of them; `both`: one file
 * of one article or of several. A row loads its writer when it is used, so that a list of formats costs nothing to show.
 */
export interface SheetFormat extends FileKind {
  scope: 'article' | 'both';
  open(words: FileWords, options: WriterOptions): Promise<SheetWriter>;
}

/** A format that holds every record of a collection of any size, and is written in pieces that follow each other in the file. */
export interface CollectionFormat extends FileKind {
  scope: 'collection';
  write(
    records: CollectionRecords,
    words: FileWords,
    options: CollectionOptions,
  ): AsyncIterable<Uint8Array<ArrayBuffer>>;
}

export type Format = SheetFormat | CollectionFormat;
