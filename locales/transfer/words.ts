/** The words of the page for backups, restores and imports. Apart from the rest: no other screen has to carry them. */

import type { FileProblem } from '../../lib/model/file-error';
import type { ImportFormatId } from '../../lib/model/import-format';
import type { RecordFate } from '../../lib/model/record-fate';
import type { ErrorWords } from '../in-page';

export interface TransferWords {
  title: string;

  backup: {
    title: string;
    hint: string;
    never: string;
    last(day: string): string;
    allSaved: string;
    unsaved(articles: number): string;
    passphrase: string;
    passphraseHint: string;
    start: string;
    cancel: string;
    progress: string;
    written(articles: number, all: number): string;
    cancelled: string;
    done(name: string): string;
    withPictures(pictures: number, size: string): string;
    facts(size: string, articles: number, highlights: number, pictures: number): string;
    picturesLeftOut(pictures: number): string;
    damaged(records: number): string;
    where: string;
  };

  intake: {
    title: string;
    hint: string;
    formats: string;
    choose: string;
    drop: string;
    reading(name: string): string;
    counted(articles: number): string;
    stop: string;
    locked(name: string): string;
    passphrase: string;
    unlock: string;
    wrong: string;
    /** The name of the table that says what would come. */
    plan: string;
    source(name: string): string;
    madeAt(day: string): string;
    fates: Record<RecordFate, string>;
    newHighlights: string;
    newPictures: string;
    nothingNew: string;
    refused(count: number): string;
    damagedParts: string;
    damagedRecords(count: number): string;
    unknownSections(names: string): string;
    settings: string;
    pictures(pictures: number, size: string): string;
    unread: string;
    takeBackup: string;
    takeImport: string;
    leave: string;
    taking: string;
    taken(articles: number, all: number): string;
    cancelled: string;
    mended: string;
    takingBack: string;
    doneRestore(articles: number, highlights: number): string;
    donePictures(pictures: number): string;
    doneImport(articles: number, highlights: number): string;
    takenBack: string;
    left(records: number): string;
    last(what: 'restore' | 'import', label: string, day: string): string;
    undo: string;
  };

  sources: Record<ImportFormatId | 'backup', string>;
  problems: Record<FileProblem, ErrorWords>;
}
