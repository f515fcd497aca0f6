// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { DigestOrder } from '../../../components/digest/DigestOrder';
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

describe('a template', () => {
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
