import { CHANGES_A_BACKUP } from '../../lib/model/settings/auto-backup';
import { quoted } from '../../lib/text/quotation';
import type { AutoBackupWords } from './words';

const count = (number: number) => number.toLocaleString('en');

export const en: AutoBackupWords = {
  title: 'Automatic backup',
  label: 'Back up automatically',
  hint: 'When something is new, Điểm Báo writes a backup to this machine by itself. Nothing is sent anywhere.',
  refused: 'The browser may not write downloads for it, so it is not switched on.',
  rhythm: 'How often',
  rhythms: {
    daily: 'Every day',
    weekly: 'Every week',
    changes: `After every ${count(CHANGES_A_BACKUP)} changes`,
  },
  when: 'It looks when the browser starts and every half hour. Where nothing is new, nothing is written.',
  place: 'Where to',
  places: {
    downloads: 'The browser’s downloads folder, in “Diem Bao”',
    folder: 'A folder that you pick',
  },
  placeHint:
    'If your browser is set to ask where to save each download, it may ask here as well; closing that question means no backup.',
  folderHint:
    'When the browser asks, allow it on every visit. Allowed for this time alone, it has to be allowed again once the browser was restarted; until then no automatic backup can be written, and Điểm Báo says so.',
  noFolders: 'This browser lets no extension keep a folder, so there is the downloads folder alone.',
  pick: 'Pick a folder',
  pickOther: 'Pick another folder',
  picked: (name) => `Written to the folder ${quoted(name)}.`,
  askFolder: 'The browser wants you to allow writing to this folder again.',
  allow: 'Allow',
  kept: 'Keep',
  keptOf: (files) => `the last ${count(files)}`,
  keptHint:
    'Once there are as many, a new one is written over the oldest that Điểm Báo itself wrote on this machine. No other file is touched.',
  withPictures: (pictures, size) =>
    pictures === 0
      ? 'With the pictures that are kept'
      : `With the pictures that are kept (${count(pictures)}, about ${size} in each backup)`,
  lock: {
    title: 'Encryption',
    off: 'Automatic backups are not encrypted: whoever can open the folder can read them.',
    on: 'Automatic backups are encrypted in the age format from now on. Older ones that are not are written over one by one.',
    start: 'Set a passphrase',
    end: 'Stop encrypting',
    passphrase: 'Passphrase for automatic backups',
    again: 'The passphrase again',
    hint: 'The passphrase is stored nowhere: Điểm Báo keeps a public key to write with; the key that opens is in each file, locked by this passphrase. Nobody can open the files if the passphrase is forgotten.',
    differs: 'The two are not the same.',
    tooShort: 'A passphrase needs 8 characters at least.',
    save: 'Encrypt from now on',
    leave: 'Leave it',
    locking: 'Making the key',
  },
  now: 'Back up now',
  running: 'Backing up',
  none: 'There is no automatic backup yet.',
  last: (moment, size) => `The latest: ${moment}, ${size}.`,
  lies: (path) => `File: ${path}`,
  files: (files) => `Kept now: ${count(files)}`,
  file: (name, moment, size) => `${name}: ${moment}, ${size}`,
  failed: (moment) => `The try at ${moment} failed.`,
  problems: {
    'no-permission': {
      what: 'Automatic backup may no longer write downloads.',
      safe: 'The backups before are still there.',
      todo: 'Switch it off and on again, and allow it when the browser asks.',
    },
    'no-folder': {
      what: 'The picked folder cannot be written to: it is not there any more, or the browser wants to be asked again.',
      safe: 'The backups before are still there.',
      todo: 'Allow it again, or pick another folder.',
    },
    'disk-full': {
      what: 'The drive has no room for the backup.',
      safe: 'The backups before are still there.',
      todo: 'Make room, keep fewer backups, or leave the pictures out.',
    },
    'not-written': {
      what: 'The browser did not write the backup file.',
      safe: 'The backups before are still there.',
      todo: 'Press “Back up now”; if that fails too, make a backup by hand above.',
    },
    'not-read': {
      what: 'The collection could not be read for the backup.',
      safe: 'The backups before are still there.',
      todo: 'Press “Back up now”; if that fails too, restart the browser.',
    },
  },
};
