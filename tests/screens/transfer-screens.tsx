import { TransferScreen } from '../../components/transfer/TransferScreen';
import type {
  AutoBackupView,
  BackupAge,
  BackupView,
  IntakePlan,
  IntakeView,
  LastIntake,
  PicturesWeight,
} from '../../components/transfer/views';
import { DEFAULT_AUTO_BACKUP, NO_AUTO_BACKUPS } from '../../lib/model/settings/auto-backup';
import type { Words } from '../../locales';
import { autoBackupWordsFor } from '../../locales/auto-backup';
import { transferWordsFor } from '../../locales/transfer';
import { screensOf } from './screen';

const nothing = () => {};
const wordsOf = ({ language }: Words) => transferWordsFor(language);

interface Shown {
  backup: BackupView;
  age: BackupAge | null;
  weight: PicturesWeight | null;
  auto: AutoBackupView;
  intake: IntakeView;
  last: LastIntake | null;
}

const AT = '2026-11-03T08:05:00.000+07:00';
const AUTO: AutoBackupView = {
  settings: DEFAULT_AUTO_BACKUP,
  state: NO_AUTO_BACKUPS,
  folder: { name: null, isToBeAllowed: false },
  isRunning: false,
  isLocking: false,
  isRefused: false,
};
const FILE = {
  name: 'diem-bao tu-dong 5f3a1c 2.zip',
  path: 'C:\\Users\\Lan\\Downloads\\Diem Bao\\diem-bao tu-dong 5f3a1c 2.zip',
  at: AT,
  bytes: 48_312_004,
};
const AUTO_ON: AutoBackupView = {
  ...AUTO,
  settings: { ...DEFAULT_AUTO_BACKUP, isOn: true },
  state: {
    files: [
      { ...FILE, slot: 2 },
      { ...FILE, slot: 1, name: 'diem-bao tu-dong 5f3a1c 1.zip' },
    ],
    failure: null,
    mark: null,
  },
};
const REST: Shown = {
  backup: { kind: 'idle', isCancelled: false },
  age: { at: AT, unsaved: 34 },
  weight: { pictures: 812, bytes: 171_000_000 },
  auto: AUTO,
  intake: { kind: 'idle', told: null },
  last: null,
};
const PLAN: IntakePlan = {
  name: 'diem-bao sao-luu 2026-11-03 08h05.zip',
  source: 'backup',
  madeAt: AT,
  fates: { new: 1_204, same: 320, 'newer-here': 12, 'newer-there': 7, both: 2, deleted: 1 },
  newHighlights: 3_410,
  pictures: { all: 812, fresh: 790, bytes: 171_000_000 },
  refused: 0,
  damagedParts: 0,
  damagedRecords: 0,
  unknownSections: [],
  hasSettings: true,
};
const IMPORT_PLAN: IntakePlan = {
  ...PLAN,
  name: 'readwise.csv',
  source: 'readwise',
  madeAt: null,
  fates: { new: 41, same: 0, 'newer-here': 0, 'newer-there': 0, both: 3, deleted: 0 },
  newHighlights: 96,
  pictures: { all: 0, fresh: 0, bytes: 0 },
  refused: 5,
  hasSettings: false,
};
const showing = (shown: Partial<Shown>) => () => ({ ...REST, ...shown });

/** Every state of the page for backups, restores and imports, by name. */
export const TRANSFER_SCREENS = screensOf<Shown>(
  {
    rest: { with: showing({}), shows: (words) => [wordsOf(words).backup.start, wordsOf(words).backup.unsaved(34)] },
    never: { with: showing({ age: { at: null, unsaved: null } }), shows: (words) => [wordsOf(words).backup.never] },
    'backing-up': {
      with: showing({ backup: { kind: 'running', articles: 3_412, allArticles: 10_000 } }),
      shows: (words) => [wordsOf(words).backup.written(3_412, 10_000), wordsOf(words).backup.cancel],
    },
    'backed-up': {
      with: showing({
        backup: {
          ...{ kind: 'done', name: PLAN.name, bytes: 48_312_004, articles: 10_000, highlights: 31_000 },
          ...{ pictures: 812, picturesLeftOut: 3, damaged: 2 },
        },
        age: { at: AT, unsaved: 0 },
      }),
      shows: (words) => [wordsOf(words).backup.done(PLAN.name), wordsOf(words).backup.damaged(2)],
    },
    'backup-failed': {
      with: showing({ backup: { kind: 'failed', error: 'storage-failed', problem: null } }),
      shows: ({ errors }) => [errors['storage-failed'].what],
    },
    'auto-on': {
      with: showing({ auto: AUTO_ON }),
      shows: ({ language }) => [autoBackupWordsFor(language).now, autoBackupWordsFor(language).lies(FILE.path)],
    },
    'auto-failed': {
      with: showing({
        auto: {
          ...AUTO_ON,
          settings: {
            ...AUTO_ON.settings,
            place: 'folder',
            lock: { recipient: 'age1x', lockedIdentity: 'x' },
          },
          state: { ...AUTO_ON.state, failure: { at: AT, problem: 'no-folder' } },
          folder: { name: 'Ổ cơ quan', isToBeAllowed: true },
        },
      }),
      shows: ({ language }) => [
        autoBackupWordsFor(language).problems['no-folder'].what,
        autoBackupWordsFor(language).askFolder,
        autoBackupWordsFor(language).lock.on,
      ],
    },
    'auto-refused': {
      with: showing({ auto: { ...AUTO, isRefused: true, folder: null } }),
      shows: ({ language }) => [autoBackupWordsFor(language).refused],
    },
    reading: {
      with: showing({ intake: { kind: 'reading', name: PLAN.name, articles: 320 } }),
      shows: (words) => [wordsOf(words).intake.counted(320)],
    },
    locked: {
      with: showing({ intake: { kind: 'locked', name: `${PLAN.name}.age`, isWrong: true } }),
      shows: (words) => [wordsOf(words).intake.wrong, wordsOf(words).intake.unlock],
    },
    plan: {
      with: showing({ intake: { kind: 'plan', plan: PLAN } }),
      shows: (words) => [wordsOf(words).intake.fates.both, wordsOf(words).intake.takeBackup],
    },
    'plan-damaged': {
      with: showing({
        intake: {
          kind: 'plan',
          plan: { ...PLAN, damagedParts: 1, refused: 3, damagedRecords: 1, unknownSections: ['films'] },
        },
      }),
      shows: (words) => [wordsOf(words).intake.damagedParts, wordsOf(words).intake.refused(3)],
    },
    'plan-nothing': {
      with: showing({
        intake: {
          kind: 'plan',
          plan: {
            ...{ ...PLAN, hasSettings: false, pictures: IMPORT_PLAN.pictures },
            fates: { ...IMPORT_PLAN.fates, new: 0, both: 0, same: 9 },
          },
        },
      }),
      shows: (words) => [wordsOf(words).intake.nothingNew],
    },
    'plan-import': {
      with: showing({ intake: { kind: 'plan', plan: IMPORT_PLAN } }),
      shows: (words) => [wordsOf(words).intake.takeImport, wordsOf(words).intake.unread],
    },
    taking: {
      with: showing({ intake: { kind: 'taking', articles: 400, allArticles: 1_546 } }),
      shows: (words) => [wordsOf(words).intake.taken(400, 1_546)],
    },
    done: {
      with: showing({
        intake: { kind: 'done', what: 'restore', articles: 1_213, highlights: 3_410, pictures: 790 },
        last: { kind: 'restore', label: PLAN.name, at: AT, articles: 1_213, highlights: 3_410, pictures: 790 },
      }),
      shows: (words) => [wordsOf(words).intake.doneRestore(1_213, 3_410), wordsOf(words).intake.undo],
    },
    'taken-back': {
      with: showing({ intake: { kind: 'taken-back', left: 1 } }),
      shows: (words) => [wordsOf(words).intake.left(1)],
    },
    refused: {
      with: showing({ intake: { kind: 'failed', error: 'bad-message', problem: 'unknown-file' } }),
      shows: (words) => [wordsOf(words).problems['unknown-file'].what],
    },
  },
  (shown, words) => (
    <TransferScreen
      words={words}
      transfer={transferWordsFor(words.language)}
      {...shown}
      autoActions={{
        onSwitch: nothing,
        onChange: nothing,
        onDownloads: nothing,
        onPickFolder: nothing,
        onAllowFolder: nothing,
        onLock: nothing,
        onUnlock: nothing,
        onNow: nothing,
      }}
      actions={{
        onBackUp: nothing,
        onCancelBackup: nothing,
        onFile: nothing,
        onPassphrase: nothing,
        onTake: nothing,
        onDrop: nothing,
        onTakeBack: nothing,
      }}
    />
  ),
);
