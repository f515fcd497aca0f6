// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { FieldsCard } from '../../../components/article/FieldsCard';
import { KeepAll } from '../../../components/day/KeepAll';
import { TrayPanel } from '../../../components/day/TrayPanel';
import type { FieldsView } from '../../../components/day/views';
import { wordsFor } from '../../../locales';
import { FIELDS_FULL, FIELDS_NEW, fieldsOf, KEPT_ALL, keepAllOf, TRAY_ITEMS, trayOf } from '../../screens/day-samples';
import { draw } from './draw';

const words = wordsFor('vi');

beforeAll(() => {
  // jsdom lays nothing out, so it has nothing to scroll.
  Element.prototype.scrollIntoView = vi.fn();
});

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

async function drawFields(view: FieldsView) {
  const onEdit = vi.fn(async () => undefined);
  const onTray = vi.fn();
  const node = (now: FieldsView) => (
    <FieldsCard words={words} {...fieldsOf(now)} actions={{ onEdit }} onTray={onTray} />
  );
  const drawn = await draw(node(view));
  await drawn.press(words.fields.edit);
  await vi.waitFor(async () => {
    await act(async () => undefined);
    expect(drawn.root.querySelector('.db-fields-form')).not.toBeNull();
  });
  const write = async (field: HTMLInputElement | HTMLTextAreaElement | undefined, text: string) => {
    if (!field) throw new Error('no such field');
    await act(() => {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(() => void field.dispatchEvent(new FocusEvent('blur')));
  };
  const areas = () => [...drawn.root.querySelectorAll('textarea')];
  return { ...drawn, onEdit, onTray, write, areas, redrawWith: (now: FieldsView) => drawn.redraw(node(now)) };
}

describe('the fields of an article', () => {
  it('stand on one line, what is as it began left out', async () => {
    const { root } = await draw(<FieldsCard words={words} {...fieldsOf(FIELDS_FULL)} />);
    expect(root.querySelector('.db-fields-glimpse')?.textContent).toBe(
      'Đầu tư công · Tiêu cực · Đã xử lý · Đã đọc · #đầu tư công #quý III · có ghi chú · có tóm tắt',
    );
    const fresh = await draw(<FieldsCard words={words} {...fieldsOf(FIELDS_NEW)} />);
    expect(fresh.root.querySelector('.db-fields-glimpse')).toBeNull();
  });

  it('come into sight when they are opened, and not with every word that is written', async () => {
    const scrolled = vi.mocked(Element.prototype.scrollIntoView);
    scrolled.mockClear();
    const { write, areas } = await drawFields(FIELDS_NEW);
    await write(areas()[0], 'Hỏi lại');
    expect(scrolled).toHaveBeenCalledOnce();
  });

  it('are edited one by one, each from what it was', async () => {
    const { press, onEdit, onTray, write, areas, root } = await drawFields(FIELDS_NEW);
    await press(words.fields.tones.negative);
    await press(words.fields.statuses.handled);
    await write(root.querySelector<HTMLInputElement>('input[list]') ?? undefined, ' đầu  tư công ');
    await write(areas()[0], 'Hỏi lại');
    await write(areas()[1], 'Tóm tắt');
    expect(onEdit.mock.calls).toEqual([
      [{ tone: { from: null, to: 'negative' } }],
      [{ status: { from: 'new', to: 'handled' } }],
      // As the collection spells it.
      [{ topic: { from: null, to: 'Đầu tư công' } }],
      [{ note: { from: '', to: 'Hỏi lại' } }],
      [{ summary: { from: null, to: 'Tóm tắt' } }],
    ]);
    await press(words.tray.add);
    expect(onTray).toHaveBeenCalledWith(true);
  });

  it('give the lead back: emptied, or as it was', async () => {
    const { onEdit, write, areas, press } = await drawFields(FIELDS_FULL);
    await press(words.fields.backToLead);
    await write(areas().at(-1), FIELDS_FULL.lead);
    const back = [{ summary: { from: FIELDS_FULL.summary, to: null } }];
    expect(onEdit.mock.calls).toEqual([back, back]);
  });

  it('store nothing by themselves over what was changed elsewhere, and show it', async () => {
    const { onEdit, areas, redrawWith, press, root } = await drawFields(FIELDS_NEW);
    const [, summary] = areas();
    await act(() => {
      if (summary) summary.value = 'của tôi';
      summary?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await redrawWith({ ...FIELDS_NEW, summary: 'ở kia' });
    expect(root.textContent).toContain(words.fields.changedElsewhere);
    expect(root.querySelector('.db-fields-other')?.textContent).toBe('ở kia');
    await act(() => void areas()[1]?.dispatchEvent(new FocusEvent('blur')));
    expect(onEdit).not.toHaveBeenCalled();
    await press(words.fields.save);
    expect(onEdit.mock.calls).toEqual([[{ summary: { from: 'ở kia', to: 'của tôi' } }]]);
  });

  it('say what went wrong, and keep what was written', async () => {
    const { onEdit, write, areas, root } = await drawFields(FIELDS_NEW);
    onEdit.mockRejectedValueOnce(Object.assign(new Error('full'), { name: 'ReaderError', code: 'storage-full' }));
    await write(areas()[0], 'Hỏi lại');
    await act(async () => undefined);
    expect(root.querySelector('[role=alert]')).not.toBeNull();
    expect(areas()[0]?.value).toBe('Hỏi lại');
  });
});

describe('the tray', () => {
  async function drawTray(rows = TRAY_ITEMS) {
    const tray = trayOf(rows, TRAY_ITEMS.slice(0, 2));
    const actions = { ...tray.actions, onOrder: vi.fn(), onRemove: vi.fn(), onCopy: vi.fn() };
    return { ...(await draw(<TrayPanel words={words} view={tray.view} actions={actions} />)), actions };
  }

  it('stands by topics and counts beside yesterday', async () => {
    const { root } = await drawTray();
    expect([...root.querySelectorAll('h3')].map((title) => title.textContent)).toEqual([
      'Đầu tư công',
      'Hợp tác xã và xuất khẩu nông sản vùng cao',
      words.tray.noTopic,
    ]);
    const counts = root.querySelector('.db-tray-counts')?.textContent ?? '';
    expect(root.querySelector('.db-tray-total')?.textContent).toBe(
      `${words.tray.today(5)} · ${words.tray.yesterday(2)}`,
    );
    const topics = [...root.querySelectorAll('.db-tray-topic')].map((topic) => topic.textContent ?? '');
    expect(topics[0]).toBe(`Đầu tư công${words.tray.beside(2, 1)}`);
    expect(topics[2]).toBe(`${words.tray.noTopic}${words.tray.beside(2, 0)}`);
    // A topic that only yesterday had is counted too.
    const none = await drawTray([]);
    expect(none.root.querySelector('.db-tray-counts')?.textContent).toContain(`Đầu tư công ${words.tray.beside(0, 1)}`);
    expect(counts).toContain(`Tiêu cực ${words.tray.beside(1, 1)}`);
  });

  it('is put in order by the arrow keys: an article within its topic, a topic with all of its articles', async () => {
    const { control, key, actions, root } = await drawTray();
    const [first, second, third, fourth, fifth] = idsOf(TRAY_ITEMS);
    await key('ArrowDown', {}, control(words.tray.move(TRAY_ITEMS[0]?.headline ?? '')));
    const [order, moved] = actions.onOrder.mock.calls[0] ?? [];
    expect(idsOf(order)).toEqual([third, first, second, fourth, fifth]);
    expect(moved).toEqual([first]);
    expect(root.textContent).toContain(words.tray.movedTo(2, 2));
    await key('ArrowDown', {}, control(words.tray.moveTopic('Đầu tư công')));
    const [byTopic, ofTopic] = actions.onOrder.mock.calls[1] ?? [];
    expect(idsOf(byTopic)).toEqual([second, first, third, fourth, fifth]);
    expect(ofTopic).toEqual([first, third]);
    // Above the first there is no place.
    await key('ArrowUp', {}, control(words.tray.move(TRAY_ITEMS[0]?.headline ?? '')));
    expect(actions.onOrder).toHaveBeenCalledTimes(2);
  });

  it('copies and removes', async () => {
    const { press, actions } = await drawTray();
    await press(words.tray.copy);
    await press(words.tray.removeNamed(TRAY_ITEMS[3]?.headline ?? ''));
    expect(actions.onCopy).toHaveBeenCalledOnce();
    expect(actions.onRemove).toHaveBeenCalledWith(TRAY_ITEMS[3]?.id);
  });
});

it('keeping all open articles tells what came of the tabs, and offers the tray', async () => {
  const all = keepAllOf(KEPT_ALL);
  const actions = { ...all.actions, onAddToTray: vi.fn(), onShowTab: vi.fn() };
  const { root, press } = await draw(<KeepAll words={words} view={all.view} actions={actions} />);
  const told = [...root.querySelectorAll('.db-keep-result > ul > li')].map((row) => row.textContent ?? '');
  expect(told).toHaveLength(8);
  // A page that may not be looked at has a place and no title.
  expect(told[5]).toContain(words.keepAll.tab(11));
  await press(words.keepAll.tab(18));
  expect(actions.onShowTab).toHaveBeenCalledWith(18);
  expect(told[0]).toBe(words.keepAll.results.kept(12));
  await press(words.keepAll.addToTray(TRAY_ITEMS.length));
  expect(actions.onAddToTray).toHaveBeenCalledWith(idsOf(TRAY_ITEMS));
  // The button goes with what it offered; the focus does not go with it.
  expect(document.activeElement?.textContent).toBe(words.keepAll.title);
});
