import type { TransferWords } from './words';

const count = (number: number) => number.toLocaleString('en');
const articlesOf = (number: number) => `${count(number)} ${number === 1 ? 'article' : 'articles'}`;
const highlightsOf = (number: number) => `${count(number)} ${number === 1 ? 'highlight' : 'highlights'}`;
const picturesOf = (number: number) => `${count(number)} ${number === 1 ? 'picture' : 'pictures'}`;

export const en: TransferWords = {
  title: 'Back up, restore, import',

  backup: {
    title: 'Back up',
    hint: 'One file with everything: articles, highlights, notes, tags, earlier versions, pictures, what was deleted, and settings. This version and every later one can restore it.',
    never: 'There is no backup yet.',
    last: (day) => `Last backup: ${day}.`,
    allSaved: 'Every article is in it.',
    unsaved: (articles) => `${articlesOf(articles)} new or changed since, in no backup.`,
    passphrase: 'Passphrase (optional)',
    passphraseHint:
      'With a passphrase the file is encrypted in the age format. Nobody can open it if the passphrase is forgotten.',
    start: 'Make a backup',
    cancel: 'Stop the backup',
    progress: 'Backup progress',
    written: (articles, all) => `${count(articles)} of ${articlesOf(all)} written`,
    cancelled: 'Stopped. No file was saved.',
    done: (name) => `Made ${name}`,
    withPictures: (pictures, size) => `With the pictures that are kept (${picturesOf(pictures)}, about ${size})`,
    facts: (size, articles, highlights, pictures) =>
      `${size}, ${articlesOf(articles)}, ${highlightsOf(highlights)}${pictures === 0 ? '' : `, ${picturesOf(pictures)}`}.`,
    picturesLeftOut: (pictures) =>
      `Not in the file: ${picturesOf(pictures)}. Damaged, or beyond the 3 GB of pictures that a file has room for.`,
    damaged: (records) =>
      records === 1
        ? 'One damaged record is in the file as it is, and cannot be restored.'
        : `${count(records)} damaged records are in the file as they are, and cannot be restored.`,
    where: 'The file is in your browser’s downloads folder. Keep another copy of it elsewhere.',
  },

  intake: {
    title: 'Restore or import',
    hint: 'Choose a file. Before anything is written this page says what it would bring; afterwards it can be undone. Nothing that is here gets lost: both sides are merged.',
    formats:
      'It reads: backups of Điểm Báo (any version), W3C Web Annotation, Hypothesis, Obsidian Web Clipper, Readwise, Raindrop, Omnivore, Karakeep, Zotero (CSL-JSON), Instapaper, Pocket, browser bookmarks, CSV, lists of links.',
    choose: 'Choose a file',
    drop: 'or drop a file here',
    reading: (name) => `Reading ${name}`,
    counted: (articles) => articlesOf(articles),
    stop: 'Stop',
    locked: (name) => `${name} has a passphrase.`,
    passphrase: 'The file’s passphrase',
    unlock: 'Open',
    wrong: 'The passphrase is wrong.',
    plan: 'What this file would bring',
    source: (name) => `From: ${name}.`,
    madeAt: (day) => `Made ${day}.`,
    fates: {
      new: 'New articles',
      same: 'The same as here',
      'newer-here': 'Newer here, left as they are',
      'newer-there': 'Newer in the file, updated',
      both: 'Changed on both sides, merged',
      deleted: 'Deleted on the other machine',
    },
    newHighlights: 'New highlights',
    newPictures: 'New pictures',
    nothingNew: 'The file has nothing that is not here already.',
    refused: (records) =>
      records === 1
        ? 'One entry is not valid and is left out.'
        : `${count(records)} entries are not valid and are left out.`,
    damagedParts: 'The file is damaged or incomplete. What is whole is listed here and can be brought back.',
    damagedRecords: (records) =>
      records === 1
        ? 'One record was damaged before the backup and cannot be restored.'
        : `${count(records)} records were damaged before the backup and cannot be restored.`,
    unknownSections: (names) => `The file has parts that this version cannot read: ${names}.`,
    settings: 'Take the settings in the file, too',
    pictures: (pictures, size) => `Take the pictures in the file, too (${picturesOf(pictures)}, ${size})`,
    unread:
      'These articles have no text yet. When you open their pages, Điểm Báo reads them and puts the highlights on their words; one whose words are not found stays and says so.',
    takeBackup: 'Restore',
    takeImport: 'Import',
    leave: 'Leave it',
    taking: 'Writing progress',
    taken: (articles, all) => `${count(articles)} of ${articlesOf(all)} written`,
    cancelled: 'Stopped. Nothing has changed.',
    mended: 'The last time was cut off, so it was undone. Nothing has changed.',
    takingBack: 'Undoing…',
    doneRestore: (articles, highlights) => `Restored ${articlesOf(articles)}, ${highlightsOf(highlights)}.`,
    donePictures: (pictures) => `${picturesOf(pictures)}.`,
    doneImport: (articles, highlights) => `Imported ${articlesOf(articles)}, ${highlightsOf(highlights)}.`,
    takenBack: 'Undone. Everything is as it was before.',
    left: (records) =>
      records === 1
        ? 'Undone. One entry that you changed since stays.'
        : `Undone. ${count(records)} entries that you changed since stay.`,
    last: (what, label, day) => `${what === 'restore' ? 'Restored' : 'Imported'} ${label}, ${day}.`,
    undo: 'Undo',
  },

  sources: {
    backup: 'a backup of Điểm Báo',
    'web-annotation': 'W3C Web Annotation',
    hypothesis: 'Hypothesis',
    'clipper-json': 'Obsidian Web Clipper',
    'clipper-markdown': 'a note of Obsidian Web Clipper',
    readwise: 'Readwise',
    'raindrop-csv': 'Raindrop',
    'bookmarks-html': 'a file of bookmarks',
    omnivore: 'Omnivore',
    karakeep: 'Karakeep',
    'csl-json': 'Zotero (CSL-JSON)',
    instapaper: 'Instapaper',
    pocket: 'Pocket',
    'own-csv': 'a CSV of Điểm Báo',
    csv: 'a CSV table',
    links: 'a list of links',
  },

  problems: {
    'unknown-file': {
      what: 'This file is not known.',
      safe: 'Nothing has changed.',
      todo: 'Choose a backup of Điểm Báo, or what one of the programs above has exported.',
    },
    'nothing-whole': {
      what: 'Nothing in this file is whole.',
      safe: 'Nothing has changed.',
      todo: 'Try another backup.',
    },
    'wrong-passphrase': {
      what: 'The passphrase does not open the file.',
      safe: 'Nothing has changed.',
      todo: 'Try the passphrase again.',
    },
    'too-large': {
      what: 'The file is too large.',
      safe: 'Nothing has changed.',
      todo: 'Split it and import the parts one by one.',
    },
    'nothing-to-import': {
      what: 'The file has no address of a page.',
      safe: 'Nothing has changed.',
      todo: 'Each entry needs the address of its page: export it again with the addresses.',
    },
  },
};
