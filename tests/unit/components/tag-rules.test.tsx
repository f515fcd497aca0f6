// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { TagRuleList } from '../../../components/options/TagRuleList';
import type { RulePlanView } from '../../../components/options/views';
import { optionsWordsFor } from '../../../locales/options';
import { draw } from './draw';

const options = optionsWordsFor('vi');
const RULE = { phrases: ['đường sắt', 'tàu điện'], tag: 'hạ tầng', isExact: true };

async function drawRules(plan: RulePlanView) {
  const actions = {
    onAddRule: vi.fn((typed: { phrases: string; tag: string }) => typed.phrases !== '' && typed.tag !== ''),
    onRemoveRule: vi.fn(),
    onPlan: vi.fn(),
    onStopPlan: vi.fn(),
    onApplyPlan: vi.fn(),
  };
  return { ...(await draw(<TagRuleList options={options} rules={[RULE]} plan={plan} actions={actions} />)), actions };
}

it('takes a rule as it was typed, and says what is missing', async () => {
  const { root, press, actions } = await drawRules({ kind: 'idle' });
  const [phrases, tag] = [...root.querySelectorAll<HTMLInputElement>('input[type=text]')];
  const type = (field: HTMLInputElement | undefined, text: string) =>
    act(() => {
      if (field) field.value = text;
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
  const submit = () =>
    act(() => void root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true })));
  await type(phrases, 'lũ quét, sạt lở');
  await submit();
  expect(root.querySelector('[role=alert]')?.textContent).toBe(options.rules.problem);
  expect(phrases?.value).toBe('lũ quét, sạt lở');
  await type(tag, 'thiên tai');
  await submit();
  expect(actions.onAddRule).toHaveBeenLastCalledWith({ phrases: 'lũ quét, sạt lở', tag: 'thiên tai', isExact: false });
  expect([phrases?.value, tag?.value, root.querySelector('[role=alert]')?.textContent]).toEqual(['', '', '']);
  expect(root.querySelector('p[role=status]')?.textContent).toBe(options.rules.added('thiên tai'));
  expect(root.querySelector('.db-rule')?.textContent).toBe('“đường sắt”, “tàu điện” → hạ tầng (đúng dấu)');
  await press(options.rules.remove('hạ tầng'));
  expect(actions.onRemoveRule).toHaveBeenCalledWith(RULE);
});

it('tags nothing before its plan was seen', async () => {
  const idle = await drawRules({ kind: 'idle' });
  await idle.press(options.rules.plan);
  expect(idle.actions.onPlan).toHaveBeenCalledOnce();
  const counts = [{ tag: 'hạ tầng', articles: 3 }];
  const planned = await drawRules({ kind: 'planned', articles: 3, counts, refused: 1 });
  expect(planned.root.textContent).toContain(options.rules.count('hạ tầng', 3));
  expect(planned.root.textContent).toContain(options.rules.refused(1));
  await planned.press(options.rules.apply(3));
  expect(planned.actions.onApplyPlan).toHaveBeenCalledOnce();
  const none = await drawRules({ kind: 'planned', articles: 0, counts: [], refused: 0 });
  expect(none.root.textContent).toContain(options.rules.nothing);
});
