import { TransferScreen } from '../../components/transfer/TransferScreen';
import type { BackupAge, BackupView, IntakePlan, IntakeView, LastIntake } from '../../components/transfer/views';
import type { Words } from '../../locales';
import { transferWordsFor } from '../../locales/transfer';
import { screensOf } from './screen';

const nothing = () => {};
const wordsOf = ({ language }: Words) => transferWordsFor(language);

interface Shown {
  backup: BackupView;
  age: BackupAge | null;
  intake: IntakeView;
  last: LastIntake | null;
}

const AT = '2026-11-03T08:05:00.000+07:00';
const REST: Shown = {
  backup: { kind: 'idle', isCancelled: false },
  age: { at: AT, unsaved: 34 },
  intake: { kind: 'idle', told: null },
  last: null,
};
const PLAN: IntakePlan = {
  name: 'diem-bao sao-luu 2026-11-03 08h05.zip',
  source: 'backup',
  madeAt: AT,
  fates: { new: 1_204, same: 320, 'newer-here': 12, 'newer-there': 7, both: 2, deleted: 1 },
  newHighlights: 3_410,
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
        backup: { kind: 'done', name: PLAN.name, bytes: 48_312_004, articles: 10_000, highlights: 31_000, damaged: 2 },
        age: { at: AT, unsaved: 0 },
      }),
      shows: (words) => [wordsOf(words).backup.done(PLAN.name), wordsOf(words).backup.damaged(2)],
    },
    'backup-failed': {
      with: showing({ backup: { kind: 'failed', error: 'storage-failed', problem: null } }),
      shows: ({ errors }) => [errors['storage-failed'].what],
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
          plan: { ...PLAN, damagedParts: 1, refused: 3, damagedRecords: 1, unknownSections: ['pictures'] },
        },
      }),
      shows: (words) => [wordsOf(words).intake.damagedParts, wordsOf(words).intake.refused(3)],
    },
    'plan-nothing': {
      with: showing({
        intake: {
          kind: 'plan',
          plan: { ...PLAN, hasSettings: false, fates: { ...IMPORT_PLAN.fates, new: 0, both: 0, same: 9 } },
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
        intake: { kind: 'done', what: 'restore', articles: 1_213, highlights: 3_410 },
        last: { kind: 'restore', label: PLAN.name, at: AT, articles: 1_213, highlights: 3_410 },
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
