// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { TransferScreen } from '../../../components/transfer/TransferScreen';
import type { AutoBackupView, IntakePlan, IntakeView } from '../../../components/transfer/views';
import { keepFocusNear } from '../../../lib/controllers/focus-near';
import { DEFAULT_AUTO_BACKUP, NO_AUTO_BACKUPS } from '../../../lib/model/settings/auto-backup';
import { wordsFor } from '../../../locales';
import { autoBackupWordsFor } from '../../../locales/auto-backup';
import { transferWordsFor } from '../../../locales/transfer';

const words = wordsFor('vi');
const transfer = transferWordsFor('vi');
const PLAN: IntakePlan = {
  name: 'x.zip',
  source: 'backup',
  madeAt: null,
  fates: { new: 3, same: 2, 'newer-here': 0, 'newer-there': 0, both: 0, deleted: 0 },
  newHighlights: 4,
  pictures: { all: 3, fresh: 2, bytes: 4_000 },
  refused: 0,
  damagedParts: 0,
  damagedRecords: 0,
  unknownSections: [],
  hasSettings: true,
};
const actions = {
  onBackUp: vi.fn(),
  onCancelBackup: vi.fn(),
  onFile: vi.fn(),
  onPassphrase: vi.fn(),
  onTake: vi.fn(),
  onDrop: vi.fn(),
  onTakeBack: vi.fn(),
};
let root: HTMLElement;

const OFF: AutoBackupView = {
  settings: DEFAULT_AUTO_BACKUP,
  state: NO_AUTO_BACKUPS,
  folder: null,
  isRunning: false,
  isLocking: false,
  isRefused: false,
};
let auto = OFF;
const autoActions = {
  onSwitch: vi.fn(),
  onChange: vi.fn(),
  onDownloads: vi.fn(),
  onPickFolder: vi.fn(),
  onAllowFolder: vi.fn(),
  onLock: vi.fn(),
  onUnlock: vi.fn(),
  onNow: vi.fn(),
};

async function show(intake: IntakeView, hasLast = false): Promise<void> {
  const at = '2026-11-03T08:05:00.000+07:00';
  const last = hasLast
    ? { kind: 'restore' as const, label: 'x.zip', at, articles: 1, highlights: 1, pictures: 0 }
    : null;
  await act(() =>
    render(
      <TransferScreen
        words={words}
        transfer={transfer}
        backup={{ kind: 'idle', isCancelled: false }}
        age={{ at, unsaved: 2 }}
        weight={{ pictures: 3, bytes: 4_000 }}
        auto={auto}
        autoActions={autoActions}
        intake={intake}
        last={last}
        actions={actions}
      />,
      root,
    ),
  );
}

const button = (label: string) => {
  const found = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === label);
  return found ?? expect.fail(`no button ${label}`);
};

beforeEach(() => {
  vi.clearAllMocks();
  auto = OFF;
  document.body.replaceChildren();
  root = document.createElement('div');
  document.body.append(root);
});

describe('automatic backups', () => {
  const said = autoBackupWordsFor('vi');
  const type = (field: HTMLInputElement | undefined, text: string) =>
    act(() => {
      if (field === undefined) expect.fail('no field');
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });

  it('are switched on in the press, and have nothing to set before', async () => {
    await show({ kind: 'idle', told: null });
    expect(root.querySelector('select')).toBeNull();
    await act(() => root.querySelector<HTMLInputElement>('input[role=switch]')?.click());
    expect(autoActions.onSwitch).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('say where the newest lies, and why the last try made none', async () => {
    const at = '2026-11-03T08:05:00.000+07:00';
    const file = { slot: 1, name: 'x 1.zip', path: '/tải về/Diem Bao/x 1.zip', at, bytes: 2_000 };
    for (const [problem, { what }] of Object.entries(said.problems)) {
      const failure = { at, problem: problem as keyof typeof said.problems };
      auto = {
        ...OFF,
        settings: { ...DEFAULT_AUTO_BACKUP, isOn: true },
        state: { files: [file], failure, mark: null },
      };
      await show({ kind: 'idle', told: null });
      expect(root.querySelector('[role=alert]')?.textContent).toContain(what);
      expect(root.textContent).toContain(said.lies(file.path));
    }
    await act(() => button(said.now).click());
    expect(autoActions.onNow).toHaveBeenCalledOnce();
  });

  it('take a passphrase that was typed twice alike, and no short one', async () => {
    auto = { ...OFF, settings: { ...DEFAULT_AUTO_BACKUP, isOn: true } };
    await show({ kind: 'idle', told: null });
    await act(() => button(said.lock.start).click());
    const [, first, again] = root.querySelectorAll<HTMLInputElement>('input[type=password]');
    await type(first, 'ngắn');
    await type(again, 'ngắn');
    await act(() => button(said.lock.save).click());
    expect(root.textContent).toContain(said.lock.tooShort);
    await type(first, 'một câu đủ dài');
    await act(() => button(said.lock.save).click());
    expect(root.textContent).toContain(said.lock.differs);
    await type(again, 'một câu đủ dài');
    await act(() => button(said.lock.save).click());
    expect(autoActions.onLock).toHaveBeenCalledExactlyOnceWith('một câu đủ dài');
  });
});

describe('the page for backups and imports', () => {
  it('says how much is in no backup, and hands over the passphrase once', async () => {
    await show({ kind: 'idle', told: null });
    expect(root.textContent).toContain(transfer.backup.unsaved(2));
    const field = root.querySelector<HTMLInputElement>('input[type=password]') ?? expect.fail('no field');
    await act(() => {
      field.value = 'khóa';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(() => button(transfer.backup.start).click());
    expect(actions.onBackUp).toHaveBeenCalledExactlyOnceWith('khóa', true);
    expect(field.value).toBe('');
  });

  it('takes a file that is dropped, but not while one is under way', async () => {
    await show({ kind: 'idle', told: null });
    const file = new File(['x'], 'x.csv');
    const drop = async () => {
      const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
        dataTransfer: { files: [file] },
      });
      await act(() => {
        root.querySelectorAll('section')[2]?.dispatchEvent(event);
      });
      expect(event.defaultPrevented).toBe(true);
    };
    await drop();
    expect(actions.onFile).toHaveBeenCalledExactlyOnceWith(file);
    await show({ kind: 'taking', articles: 1, allArticles: 3 });
    await drop();
    expect(actions.onFile).toHaveBeenCalledOnce();
  });

  it('leads the keyboard to the plan, and takes settings only where they are asked for', async () => {
    await show({ kind: 'plan', plan: PLAN });
    expect(document.activeElement?.textContent).toBe(transfer.intake.plan);
    expect(root.querySelector('table')?.textContent).toContain(`${transfer.intake.fates.new}3`);
    await act(() => button(transfer.intake.takeBackup).click());
    expect(actions.onTake).toHaveBeenLastCalledWith({ withSettings: false, withPictures: true });
    const [pictures, settings] = root.querySelectorAll<HTMLInputElement>('.db-transfer-plan input[type=checkbox]');
    await act(() => pictures?.click());
    await act(() => settings?.click());
    await act(() => button(transfer.intake.takeBackup).click());
    expect(actions.onTake).toHaveBeenLastCalledWith({ withSettings: true, withPictures: false });
  });

  it('offers nothing to take where a file brings nothing', async () => {
    const fates = { ...PLAN.fates, new: 0 };
    const pictures = { all: 3, fresh: 0, bytes: 4_000 };
    await show({ kind: 'plan', plan: { ...PLAN, fates, pictures, hasSettings: false } });
    expect(root.textContent).toContain(transfer.intake.nothingNew);
    expect([...root.querySelectorAll('button')].map(({ textContent }) => textContent)).not.toContain(
      transfer.intake.takeBackup,
    );
  });

  it('offers to take back what was taken in, and nothing of the kind while it is under way', async () => {
    await show({ kind: 'done', what: 'restore', articles: 1, highlights: 1, pictures: 0 }, true);
    await act(() => button(transfer.intake.undo).click());
    expect(actions.onTakeBack).toHaveBeenCalledOnce();
    await show({ kind: 'taking-back' }, true);
    expect(root.textContent).not.toContain(transfer.intake.undo);
  });

  it('says of a file what is wrong with it', async () => {
    for (const [problem, said] of Object.entries(transfer.problems)) {
      await show({ kind: 'failed', error: 'bad-message', problem: problem as keyof typeof transfer.problems });
      expect(root.querySelector('[role=alert]')?.textContent).toContain(said.what);
    }
  });
});

it('keeps the keyboard’s focus where a restore was taken back', async () => {
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  onTestFinished(keepFocusNear());
  await show({ kind: 'done', what: 'restore', articles: 1, highlights: 1, pictures: 0 }, true);
  button(transfer.intake.undo).focus();
  await show({ kind: 'taking-back' }, true);
  // It is gone from the collection a moment before that is told.
  await show({ kind: 'taking-back' }, false);
  await turn();
  expect(document.activeElement?.textContent).toBe(transfer.intake.takingBack);
  await act(() => button(transfer.intake.takingBack).click());
  expect(actions.onTakeBack).not.toHaveBeenCalled();
  await show({ kind: 'taken-back', left: 0 }, false);
  await turn();
  expect(document.activeElement).toBe(root.querySelector('input[type=file]'));
});
