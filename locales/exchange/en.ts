import type { ExchangeWords } from './words';

const count = (number: number) => number.toLocaleString('en');
const articlesOf = (number: number) => `${count(number)} ${number === 1 ? 'article' : 'articles'}`;
const highlightsOf = (number: number) => `${count(number)} ${number === 1 ? 'highlight' : 'highlights'}`;
const filesOf = (number: number) => `${count(number)} ${number === 1 ? 'file' : 'files'}`;
const articlesAnd = (articles: number, highlights: number) =>
  [articles > 0 && articlesOf(articles), highlights > 0 && highlightsOf(highlights)]
    .filter((part) => part !== false)
    .join(', ');

export const en: ExchangeWords = {
  title: 'Share between machines',
  hint: 'Pick a folder that your machines all see: one of Google Drive, OneDrive, Dropbox, Syncthing, or a network drive. Each machine writes what it changed into files of its own and merges what the others wrote, so all keep one collection. What was deleted travels too.',
  content:
    'The folder holds all your articles, highlights and notes. Whoever can open the folder can read them, unless you set a passphrase. Settings and saved pictures are not in it.',
  absent:
    'This browser lets no extension write into a folder that you pick, so this is not available here. Chrome, Edge and other Chromium browsers have it. Here you can back up on one machine and restore on the other: both sides are merged as well.',

  machine: 'Name of this machine',
  machineHint: 'It stands in the names of the files, to tell whose they are.',
  thisMachine: 'My computer',
  passphrase: 'Passphrase of the folder (optional)',
  passphraseHint:
    'All machines use the same one. It is not stored; the key that opens the folder stays on this machine. Without the passphrase no further machine can join.',
  pick: 'Pick a folder',
  locked: (folder) => `The folder ${folder} has a passphrase.`,
  wrong: 'The passphrase is wrong.',
  join: 'Open',
  notNow: 'Not now',

  state: (folder, machine) => `Folder: ${folder}. This machine: ${machine}.`,
  isLocked: 'Its files are encrypted.',
  byItself:
    'While the library or this page is open, this runs by itself every five minutes and after you change something. With neither open it runs when the browser starts and every half hour, if you have allowed the folder on every visit.',
  start: 'Exchange now',
  stop: 'Stop',
  allow: 'Allow the folder',
  needsAccess: (folder) => `The browser needs your permission again to read and write the folder ${folder}.`,
  refused: (folder) => `The browser does not allow the folder ${folder}. Pick it again.`,
  leave: 'Stop sharing',
  leaveHint: 'What was written stays in the folder, what was taken stays on this machine.',
  left: 'Sharing has stopped.',

  joining: 'Opening the folder',
  taking: (articles) => `Taking in: ${articlesOf(articles)} looked at`,
  sending: (articles) => `Writing for the others: ${articlesOf(articles)}`,
  takingBack: 'Undoing',

  last: (moment) => `Last exchange: ${moment}.`,
  from: ({ name, articles, highlights }) => `From ${name}: ${articlesAnd(articles, highlights)}.`,
  nothingNew: 'Nothing new from other machines.',
  sent: (articles) => (articles === 0 ? 'Nothing new to send.' : `Sent ${articlesOf(articles)}.`),
  undoable: (label, moment, articles, highlights) =>
    `Taken from ${label}, ${moment}${articles + highlights > 0 ? `: ${articlesAnd(articles, highlights)}` : ''}.`,
  undo: 'Undo',
  takenBack:
    'What was taken is gone again. It comes back where the other machine changes it or writes everything anew; to be rid of an article for good, delete it.',
  leftOver: (records) =>
    records === 1
      ? 'Undone. One entry that you changed since stays.'
      : `Undone. ${count(records)} entries that you changed since stay.`,

  machines: 'Machines in the folder',
  machineName: 'Machine',
  written: 'Last written',
  files: 'Files',
  damaged: (files) =>
    `${filesOf(files)} not whole: perhaps still being synced. Read again next time; if it stays so, exchange once more on the machine that wrote it.`,
  lockedFiles: (files) => `${filesOf(files)} with a passphrase that this machine has not opened.`,
  unlock: 'Open those files',
  newer: (files) => `${filesOf(files)} written by a newer version. Update Điểm Báo on this machine.`,
  foreign: (files) => `${filesOf(files)} named like those of Điểm Báo but none of them; left alone.`,
  recordsRefused: (records) =>
    records === 1
      ? 'One entry in another machine’s file is not valid and is left out.'
      : `${count(records)} entries in other machines’ files are not valid and are left out.`,

  problems: {
    'no-picker': {
      what: 'This browser lets nobody pick a folder.',
      safe: 'Nothing has changed.',
      todo: 'Use a Chromium browser, or back up and restore.',
    },
    gone: {
      what: 'The folder is not there any more.',
      safe: 'The collection on this machine is whole.',
      todo: 'Connect its drive again, or pick the folder again where it was moved.',
    },
    refused: {
      what: 'The browser does not allow this folder.',
      safe: 'The collection on this machine is whole.',
      todo: 'Allow it when the browser asks, or pick another folder.',
    },
    full: {
      what: 'There is no room in the folder.',
      safe: 'No file is left half written; the collection is whole.',
      todo: 'Make room on the drive, then exchange again.',
    },
    failed: {
      what: 'The folder could not be read or written.',
      safe: 'No file is left half written; the collection is whole.',
      todo: 'Try again; if it stays so, see whether the program that syncs it is running.',
    },
  },
  wrongPassphrase: {
    what: 'The passphrase does not open the folder.',
    safe: 'Nothing has changed.',
    todo: 'Try the passphrase that your other machines use.',
  },
};
