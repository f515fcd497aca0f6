import { describe, expect, it } from 'vitest';
import {
  type AutoBackupFile,
  type AutoBackupState,
  autoBackupName,
  CHANGES_A_BACKUP,
  DEFAULT_AUTO_BACKUP,
  isBackupDue,
  NO_AUTO_BACKUPS,
  nextSlot,
  parseAutoBackup,
  parseAutoBackupState,
} from '../../../../lib/model/settings/auto-backup';
import { toMoment } from '../../../../lib/model/vietnam-time';

const EIGHT = Date.parse('2026-03-07T08:00:00+07:00');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const STANDING = { installId: 'a', number: 40, pictures: 2 };
const ON = { ...DEFAULT_AUTO_BACKUP, isOn: true };

const fileAt = (time: number, slot = 1): AutoBackupFile => ({
  slot,
  name: autoBackupName('a', slot),
  path: '',
  at: toMoment(time),
  bytes: 9,
});
const made = (time: number, number = STANDING.number): AutoBackupState => ({
  files: [fileAt(time)],
  failure: null,
  mark: { ...STANDING, number },
});

describe('an automatic backup is due', () => {
  it('at once where there is none, and never where they are off', () => {
    expect(isBackupDue(ON, NO_AUTO_BACKUPS, STANDING, EIGHT)).toBe(true);
    expect(isBackupDue(DEFAULT_AUTO_BACKUP, NO_AUTO_BACKUPS, STANDING, EIGHT)).toBe(false);
  });

  it('on the first change of another day in Vietnam, whatever the hour', () => {
    const late = Date.parse('2026-03-06T23:50:00+07:00');
    expect(isBackupDue(ON, made(late, 39), STANDING, late + 20 * 60_000)).toBe(true);
    expect(isBackupDue(ON, made(late, 39), STANDING, late + 5 * 60_000)).toBe(false);
    expect(isBackupDue(ON, made(late), STANDING, late + 9 * DAY)).toBe(false);
  });

  it('after a week, or after so many changes', () => {
    const weekly = { ...ON, rhythm: 'weekly' as const };
    expect(isBackupDue(weekly, made(EIGHT, 39), STANDING, EIGHT + 6 * DAY)).toBe(false);
    expect(isBackupDue(weekly, made(EIGHT, 39), STANDING, EIGHT + 7 * DAY)).toBe(true);
    const often = { ...ON, rhythm: 'changes' as const };
    const before = STANDING.number - CHANGES_A_BACKUP;
    expect(isBackupDue(often, made(EIGHT, before + 1), STANDING, EIGHT + 1)).toBe(false);
    expect(isBackupDue(often, made(EIGHT, before), STANDING, EIGHT + 1)).toBe(true);
  });

  it('where pictures alone are others, unless they are left out', () => {
    const state = { ...made(EIGHT), mark: { ...STANDING, pictures: 1 } };
    expect(isBackupDue(ON, state, STANDING, EIGHT + DAY)).toBe(true);
    expect(isBackupDue({ ...ON, withPictures: false }, state, STANDING, EIGHT + DAY)).toBe(false);
  });

  it('where the database is another one, and where the clock was put back by days', () => {
    expect(isBackupDue(ON, made(EIGHT), { ...STANDING, installId: 'b' }, EIGHT + 1)).toBe(true);
    expect(isBackupDue(ON, made(EIGHT, 39), STANDING, EIGHT - 3 * DAY)).toBe(true);
  });

  it('an hour after one that failed, and not before', () => {
    const state: AutoBackupState = { ...made(EIGHT, 39), failure: { at: toMoment(EIGHT + DAY), problem: 'disk-full' } };
    expect(isBackupDue(ON, state, STANDING, EIGHT + DAY + HOUR - 1)).toBe(false);
    expect(isBackupDue(ON, state, STANDING, EIGHT + DAY + HOUR)).toBe(true);
  });
});

describe('the files that are kept', () => {
  it('fill free numbers first, then take the oldest one’s place', () => {
    expect(nextSlot([], 3)).toBe(1);
    expect(nextSlot([fileAt(EIGHT, 1), fileAt(EIGHT + 1, 3)], 3)).toBe(2);
    const full = [fileAt(EIGHT + 2, 2), fileAt(EIGHT + 1, 1), fileAt(EIGHT, 3)];
    expect(nextSlot(full, 3)).toBe(3);
    // Fewer are wanted: those beyond are none to write over.
    expect(nextSlot([fileAt(EIGHT, 5), ...full], 3)).toBe(3);
  });

  it('are named after their database, so that no other one writes over them', () => {
    expect(autoBackupName('5f3a1c22-0000-4000-8000-000000000000', 2)).toBe('diem-bao tu-dong 5f3a1c 2.zip');
    expect(autoBackupName('../../x', 1)).toBe('diem-bao tu-dong x 1.zip');
  });
});

describe('what is stored', () => {
  it('is read from anything', () => {
    for (const value of [undefined, null, 7, 'x', [], { isOn: 'yes', kept: 4, rhythm: 'hourly', place: '/' }]) {
      expect(parseAutoBackup(value)).toEqual(DEFAULT_AUTO_BACKUP);
      expect(parseAutoBackupState(value)).toEqual(NO_AUTO_BACKUPS);
    }
    const settings = { ...ON, kept: 10, lock: { recipient: 'age1x', lockedIdentity: 'y' } };
    expect(parseAutoBackup(settings)).toEqual(settings);
    const state = { ...made(EIGHT), failure: { at: toMoment(EIGHT), problem: 'no-folder' as const } };
    expect(parseAutoBackupState(state)).toEqual(state);
    expect(parseAutoBackupState({ files: [{ slot: 'x' }, fileAt(EIGHT)], failure: { at: 'nie' }, mark: 1 })).toEqual({
      ...NO_AUTO_BACKUPS,
      files: [fileAt(EIGHT)],
    });
  });

  it('writes nothing unlocked where it is not understood how it was to be locked', () => {
    expect(parseAutoBackup({ isOn: true, lock: { recipient: 'age1x' } })).toMatchObject({ isOn: false, lock: null });
  });
});
