// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { DigestOrder } from '../../../components/digest/DigestOrder';
import { ScopeChoice } from '../../../components/digest/ScopeChoice';
import { TemplateChoice } from '../../../components/digest/TemplateChoice';
import { toDigestRows } from '../../../lib/controllers/to-digest-rows';
import { NO_ARRANGEMENT } from '../../../lib/digest/source';
import { BUILT_IN_FORMS, DEFAULT_DIGEST } from '../../../lib/model/settings/digest';
import { wordsFor } from '../../../locales';
import { digestPageWordsFor } from '../../../locales/digest';
import { SAMPLE_SOURCE } from '../../fixtures/digest/sample';
import { digestWordsOf } from '../../fixtures/digest/words';
import { draw } from './draw';

const words = wordsFor('vi');
const page = digestPageWordsFor('vi');

async function drawOrder(grouping: 'topic' | 'day' = 'topic') {
  const actions = { onOrder: vi.fn(), onGroup: vi.fn(), onLeaveOut: vi.fn(), onReset: vi.fn() };
  const form = { ...BUILT_IN_FORMS.full, grouping };
  const groups = toDigestRows(SAMPLE_SOURCE, form, NO_ARRANGEMENT, digestWordsOf('vi'));
  const { root } = await draw(<DigestOrder words={words} page={page} groups={groups} isArranged actions={actions} />);
  const named = (name: string) => {
    const all = [...root.querySelectorAll<HTMLElement>('button, input')];
    const found = all.find((one) => one.getAttribute('aria-label')?.startsWith(name));
    if (!found) throw new Error(`nothing is called ${name}`);
    return found;
  };
  return { root, actions, groups, named };
}

const key = (name: string) => new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
const [first, second] = SAMPLE_SOURCE.articles.map(({ article }) => article);
if (first === undefined || second === undefined) throw new Error('two articles are needed');

describe('the order of a digest', () => {
  it('moves an article and a group by the arrow keys', async () => {
    const { actions, named } = await drawOrder();
    named(words.tray.move(first.headline)).dispatchEvent(key('ArrowDown'));
    expect(actions.onOrder.mock.lastCall?.[0].slice(0, 2)).toEqual([second.id, first.id]);
    named(page.moveGroup('Thủy lợi')).dispatchEvent(key('End'));
    const order = actions.onOrder.mock.lastCall?.[0] as string[];
    expect(order).toHaveLength(12);
    expect(order[0]).toBe('digest-4');
  });

  it('puts an article into a group that is there, by its key, or into a new one', async () => {
    const { actions, named } = await drawOrder('day');
    const field = named(page.groupOf(first.headline)) as HTMLInputElement;
    field.value = '01/11/2026';
    field.dispatchEvent(key('Enter'));
    expect(actions.onGroup).toHaveBeenLastCalledWith(first.id, '2026-11-01');
    field.value = '  Tin  nóng ';
    field.dispatchEvent(key('Enter'));
    expect(actions.onGroup).toHaveBeenLastCalledWith(first.id, 'Tin nóng');
  });

  it('leaves an article out', async () => {
    const { actions, named } = await drawOrder();
    named(page.leaveOut(first.headline)).click();
    expect(actions.onLeaveOut).toHaveBeenCalledWith(first.id, true);
  });
});

describe('what a digest is made of', () => {
  const saved = [
    { name: 'Đê điều', typed: 'đê ', isGrouped: false },
    { name: 'Giá cả', typed: 'giá ', isGrouped: true },
  ];
  const drawScope = async (given: Partial<Parameters<typeof ScopeChoice>[0]>) => {
    const onScope = vi.fn();
    const shared = { page, scope: { kind: 'all' } as const, savedViews: saved, isCompared: true, onScope };
    const { root } = await draw(<ScopeChoice {...shared} {...given} />);
    const radio = (label: string) =>
      [...root.querySelectorAll('label')].find(({ textContent }) => textContent === label)?.querySelector('input');
    return { root, onScope, radio, select: root.querySelector('select') };
  };

  it('is a view of the library, the first that was saved, then any of them', async () => {
    const { onScope, radio } = await drawScope({});
    radio(page.scopes.view)?.click();
    expect(onScope.mock.lastCall).toEqual([{ kind: 'view', view: saved[0] }]);
    const chosen = await drawScope({ scope: { kind: 'view', view: { ...saved[0], name: '', typed: 'đê' } as never } });
    expect([...(chosen.select?.options ?? [])].map(({ text }) => text)).toEqual(['Đê điều', 'Giá cả']);
    expect(chosen.select?.selectedIndex).toBe(0);
    if (chosen.select) chosen.select.value = '1';
    chosen.select?.dispatchEvent(new Event('change', { bubbles: true }));
    expect(chosen.onScope.mock.lastCall).toEqual([{ kind: 'view', view: saved[1] }]);
  });

  it('is one that was not saved as long as it is in use, and none where there is none', async () => {
    const view = { name: '', typed: 'lũ ', isGrouped: false };
    const { select } = await drawScope({ scope: { kind: 'view', view } });
    expect([...(select?.options ?? [])].map(({ text }) => text)).toEqual([page.unsavedView('lũ'), 'Đê điều', 'Giá cả']);
    expect((await drawScope({ savedViews: [] })).radio(page.scopes.view)).toBeUndefined();
  });

  it('says where there is no period before it', async () => {
    expect((await drawScope({ isCompared: false })).root.textContent).toContain(page.notCompared);
    expect((await drawScope({})).root.textContent).not.toContain(page.notCompared);
  });
});

it('leaves the focus on the heading where the button that was pressed goes', async () => {
  const { root, actions } = await drawOrder();
  const reset = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === page.reset);
  reset?.focus();
  reset?.click();
  expect(actions.onReset).toHaveBeenCalledOnce();
  expect(document.activeElement?.textContent).toBe(page.order);
});

describe('a template', () => {
  it('leaves the focus on the list where the button that was pressed goes', async () => {
    const actions = { onTemplate: vi.fn(), onForm: vi.fn(), onKeepTemplate: vi.fn(), onDeleteTemplate: vi.fn() };
    const own = { id: 'own', name: 'Bản tin sáng', form: BUILT_IN_FORMS.links };
    const settings = { ...DEFAULT_DIGEST, chosen: 'own', templates: [own] };
    const { root, redraw } = await draw(<TemplateChoice page={page} settings={settings} actions={actions} />);
    root.querySelector<HTMLButtonElement>('[aria-expanded]')?.click();
    await redraw(<TemplateChoice page={page} settings={settings} actions={actions} />);
    for (const label of [page.keepChanged, page.deleteTemplate]) {
      const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === label);
      button?.focus();
      button?.click();
      expect(document.activeElement).toBe(root.querySelector('select'));
    }
    expect(actions.onKeepTemplate).toHaveBeenCalledExactlyOnceWith(null);
    expect(actions.onDeleteTemplate).toHaveBeenCalledOnce();
  });

  it('is told to be adjusted, and is kept under a name that is not blank', async () => {
    const actions = { onTemplate: vi.fn(), onForm: vi.fn(), onKeepTemplate: vi.fn(), onDeleteTemplate: vi.fn() };
    const settings = { ...DEFAULT_DIGEST, form: { ...BUILT_IN_FORMS.full, grouping: 'outlet' as const } };
    const { root, redraw } = await draw(<TemplateChoice page={page} settings={settings} actions={actions} />);
    expect(root.textContent).toContain(`${page.templates.full} (${page.adjusted})`);
    root.querySelector<HTMLButtonElement>('[aria-expanded]')?.click();
    await redraw(<TemplateChoice page={page} settings={settings} actions={actions} />);
    const name = root.querySelector<HTMLInputElement>('input[type=text]');
    const form = root.querySelector('form');
    if (name === null || form === null) throw new Error('no field for a name');
    form.requestSubmit();
    expect(actions.onKeepTemplate).not.toHaveBeenCalled();
    name.value = ' Bản tin sáng ';
    name.dispatchEvent(new Event('input', { bubbles: true }));
    await redraw(<TemplateChoice page={page} settings={settings} actions={actions} />);
    form.requestSubmit();
    expect(actions.onKeepTemplate).toHaveBeenCalledWith('Bản tin sáng');
  });
});
