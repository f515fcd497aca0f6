// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { OptionsScreen } from '../../../components/options/OptionsScreen';
import type { AddProblem, OutletRow } from '../../../components/options/views';
import { toOutletRows, withoutRow } from '../../../lib/controllers/to-outlet-rows';
import { wordsFor } from '../../../locales';
import { optionsWordsFor } from '../../../locales/options';
import { draw } from './draw';

const words = wordsFor('vi');
const options = optionsWordsFor('vi');

async function drawOptions(hosts: string[], hasAccess: boolean | null = true) {
  const actions = {
    onClearPages: vi.fn(),
    onView: vi.fn(),
    onHandle: vi.fn(),
    onChangeKeys: vi.fn(),
    onExportAll: vi.fn(),
    onAllow: vi.fn(),
    onLibrary: vi.fn(),
    onMaking: vi.fn(),
    onMeaning: vi.fn(),
    onSwitch: vi.fn<(row: OutletRow, on: boolean) => void>(),
    onAdd: vi.fn<(typed: string) => AddProblem | null>(() => null),
    onRemove: vi.fn(),
    onTransfer: vi.fn(),
    onAddRule: vi.fn((typed: { phrases: string; tag: string }) => typed.phrases !== '' && typed.tag !== ''),
    onRemoveRule: vi.fn(),
    onPlan: vi.fn(),
    onStopPlan: vi.fn(),
    onApplyPlan: vi.fn(),
  };
  const node = (now: string[]) => (
    <OptionsScreen
      copy={{ kind: 'none' }}
      words={words}
      options={options}
      theme="auto"
      reading={{ clearPages: true, view: 'clear', hasHandle: true }}
      shortcuts={{ 'toggle-clear': 'Alt+Q', 'mark-selection': 'Alt+M', 'save-article': 'Alt+L' }}
      data={{
        kind: 'known',
        articles: 48,
        highlights: 217,
        bytes: 14_600_000,
        isPersisted: false,
        unsaved: 12,
        lastExport: '2026-11-02T09:00:00+07:00',
      }}
      hasAccess={hasAccess}
      making="chip"
      meanings={{ red: 'Hỏi lại' }}
      rules={[{ phrases: ['đường sắt'], tag: 'hạ tầng', isExact: false }]}
      rulePlan={{ kind: 'idle' }}
      rows={toOutletRows('vi', now)}
      added={withoutRow(now)}
      notice={null}
      actions={actions}
      onLanguage={vi.fn()}
      onTheme={vi.fn()}
      onUndo={vi.fn()}
      onCloseNotice={vi.fn()}
    />
  );
  const drawn = await draw(node(hosts));
  const type = async (field: string, text: string) => {
    const input = drawn.control(field) as HTMLInputElement;
    await act(() => {
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
  };
  return { ...drawn, actions, type, redrawWith: (now: string[]) => drawn.redraw(node(now)) };
}

const rowOf = (root: HTMLElement, host: string) =>
  [...root.querySelectorAll('.db-outlet-row')].find((row) => row.querySelector('.db-address')?.textContent === host);

describe('the table of outlets', () => {
  it('shows names, governing body, successor, doubts and source of a row', async () => {
    const { root } = await drawOptions([]);
    const text = rowOf(root, 'baohaugiang.com.vn')?.textContent ?? '';
    expect(text).toContain('Báo Hậu Giang');
    expect(text).toContain('Hau Giang Newspaper');
    expect(text).toContain('Tỉnh ủy Hậu Giang');
    expect(text).toContain('Nay là Báo Cần Thơ (baocantho.com.vn), từ 01/07/2025');
    expect(text).toContain(options.uncertain(options.doubts.since));
    expect(text).toContain(options.knownFrom(options.sources.document));
    expect(rowOf(root, 'voh.com.vn')?.textContent).toContain('Có thể nay là');
    expect(rowOf(root, 'nhandan.vn')?.textContent).not.toContain('Chưa chắc');
  });

  it('tells a former address beside the outlet’s name, not in it', async () => {
    const { root } = await drawOptions([]);
    const row = rowOf(root, 'nhandan.com.vn');
    expect(row?.querySelector('.db-outlet-name')?.textContent).toBe('Báo Nhân DânNhan Dan Newspaper');
    expect(row?.textContent).toContain(options.remarks['former-address']);
    expect(rowOf(root, 'nhandan.vn')?.textContent).not.toContain(options.remarks['former-address']);
  });

  it('offers a switch for the general press alone, and none where another row decides', async () => {
    const { root } = await drawOptions(['tuoitre.vn']);
    const general = toOutletRows('vi', []).filter(({ level }) => level === 'general');
    expect(root.querySelectorAll('.db-toggle [role=switch]')).toHaveLength(general.length - 1);
    const box = rowOf(root, 'tuoitre.vn')?.querySelector<HTMLInputElement>('[role=switch]');
    expect(box?.checked).toBe(true);
    expect(rowOf(root, 'news.tuoitre.vn')?.querySelector('[role=switch]')).toBeNull();
    expect(rowOf(root, 'news.tuoitre.vn')?.textContent).toContain(options.coveredBy('tuoitre.vn'));
    expect(rowOf(root, 'nhandan.vn')?.querySelector('[role=switch]')).toBeNull();
  });

  it('switches a row in the click itself, and shows it off again where it was refused', async () => {
    const { root, press, actions, redrawWith } = await drawOptions([]);
    await press(options.read('Báo Thanh Niên'));
    expect(actions.onSwitch).toHaveBeenCalledWith(expect.objectContaining({ host: 'thanhnien.vn' }), true);
    await redrawWith([]);
    expect(rowOf(root, 'thanhnien.vn')?.querySelector<HTMLInputElement>('[role=switch]')?.checked).toBe(false);
  });

  it('is searched without diacritics, by name, host, body and successor', async () => {
    const { root, type } = await drawOptions([]);
    const found = () => [...root.querySelectorAll('.db-address')].map((address) => address.textContent);
    await type(options.search, 'bao hau giang');
    expect(found()).toEqual(['baohaugiang.com.vn']);
    await type(options.search, 'Tỉnh ủy đồng tháp');
    expect(found()).toContain('baodongthap.vn');
    await type(options.search, 'tuoitre.vn');
    expect(found()).toEqual(['tuoitre.vn', 'news.tuoitre.vn']);
    expect([...root.querySelectorAll<HTMLDetailsElement>('.db-group')].every(({ open }) => open)).toBe(true);
    await type(options.search, 'khong co to nao ten the nay');
    expect(root.textContent).toContain(options.nothingFound);
  });
});

describe('the hosts that the reader adds', () => {
  it('are listed apart from the rows of the table, and removed', async () => {
    const { root, press, actions } = await drawOptions(['tuoitre.vn', 'vi-du.example']);
    expect([...root.querySelectorAll('.db-host')].map((host) => host.textContent)).toEqual(['vi-du.example']);
    await press(options.remove('vi-du.example'));
    expect(actions.onRemove.mock.calls).toEqual([['vi-du.example']]);
  });

  it('are asked for as they were typed; a problem is told at the field and the text stays', async () => {
    const { root, press, actions } = await drawOptions([]);
    expect(root.textContent).toContain(options.noneAdded);
    actions.onAdd.mockReturnValueOnce('login-service');
    const field = root.querySelector<HTMLInputElement>('.db-add input');
    const typeHost = async (text: string) => {
      await act(() => {
        if (field) field.value = text;
        field?.dispatchEvent(new Event('input', { bubbles: true }));
      });
    };
    await typeHost('dichvucong.gov.vn');
    await press(options.add);
    expect(root.querySelector('.db-add [role=alert]')?.textContent).toBe(options.problems['login-service']);
    expect(field?.getAttribute('aria-invalid')).toBe('true');
    expect(field?.value).toBe('dichvucong.gov.vn');
    await typeHost('vi-du.example');
    expect(root.querySelector('.db-add [role=alert]')?.textContent).toBe('');
    await press(options.add);
    expect(actions.onAdd.mock.calls).toEqual([['dichvucong.gov.vn'], ['vi-du.example']]);
    expect(field?.value).toBe('');
  });
});

describe('how highlights are made', () => {
  it('is chosen, and explained for each choice', async () => {
    const { root, actions } = await drawOptions([]);
    const radios = [...root.querySelectorAll<HTMLInputElement>('.db-making input')];
    expect(radios.map(({ value, checked }) => [value, checked])).toEqual([
      ['chip', true],
      ['pen', false],
      ['quiet', false],
    ]);
    for (const { value, attributes } of radios) {
      const hint = document.getElementById(attributes.getNamedItem('aria-describedby')?.value ?? '')?.textContent;
      expect(hint).toBe(options.makings[value as keyof typeof options.makings].hint);
    }
    await act(() => radios[1]?.click());
    expect(actions.onMaking.mock.calls).toEqual([['pen']]);
  });

  it('gives a colour the meaning that was typed, once the field is left, and its own word back where it is empty', async () => {
    const { root, actions } = await drawOptions([]);
    const fields = [...root.querySelectorAll<HTMLInputElement>('.db-meaning-row input')];
    expect(fields.map(({ value, placeholder }) => value || placeholder)).toEqual([
      words.colours.yellow.meaning,
      words.colours.green.meaning,
      words.colours.blue.meaning,
      'Hỏi lại',
      words.colours.grey.meaning,
    ]);
    const type = async (field: HTMLInputElement | undefined, text: string) => {
      if (!field) throw new Error('no field');
      await act(() => {
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
      const told = actions.onMeaning.mock.calls.length;
      await act(() => void field.dispatchEvent(new Event('change', { bubbles: true })));
      return told;
    };
    expect(await type(fields[0], '  Tiến   độ '.normalize('NFD'))).toBe(0);
    await type(fields[3], '');
    await type(fields[4], ' ');
    expect(actions.onMeaning.mock.calls).toEqual([
      ['yellow', 'Tiến độ'],
      ['red', ''],
    ]);
  });
});

describe('what belongs to the whole extension', () => {
  it('says how pages are shown, and changes it', async () => {
    const { root, actions, press } = await drawOptions([]);
    const [clears, handle] = root.querySelectorAll<HTMLInputElement>('.db-switch input');
    await act(() => clears?.click());
    await act(() => handle?.click());
    expect(actions.onClearPages.mock.calls).toEqual([[false]]);
    expect(actions.onHandle.mock.calls).toEqual([[false]]);
    await press(words.letters.views.comfort.hint);
    expect(actions.onView.mock.calls).toEqual([['comfort']]);
  });

  it('lists every command with its keys, and says of the others that they have none', async () => {
    const { root, actions, press } = await drawOptions([]);
    const rows = [...root.querySelectorAll('.db-keys div')].map((row) => row.textContent);
    expect(rows).toContain(`Alt+L${options.keys.names['save-article']}`);
    expect(rows).toContain(`${options.keys.none}${options.keys.names['toggle-pen']}`);
    await press(options.keys.change);
    expect(actions.onChangeKeys).toHaveBeenCalledOnce();
  });

  it('says what is kept and what of it is in no backup, and leads to the export', async () => {
    const { root, actions, press } = await drawOptions([]);
    expect(root.textContent).toContain(options.data.unsaved(12));
    expect(root.textContent).toContain(options.data.persisted.no);
    await press(words.exporting.all);
    expect(actions.onExportAll).toHaveBeenCalledOnce();
  });

  it('asks for what the browser has taken back, and for nothing where it has not', async () => {
    const without = await drawOptions([], false);
    expect(without.root.textContent).toContain(options.access.missing);
    await without.press(words.page.allow);
    expect(without.actions.onAllow).toHaveBeenCalledOnce();
    const whole = await drawOptions([]);
    expect(whole.root.textContent).toContain(options.access.all);
    expect(whole.root.textContent).not.toContain(words.page.allow);
  });
});
