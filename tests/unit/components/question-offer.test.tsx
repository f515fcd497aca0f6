// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { QuestionOffer } from '../../../components/article/QuestionOffer';
import { newArticleId } from '../../../lib/model/ids';
import { CHOICES_OF, type Choice, QUESTION_KINDS } from '../../../lib/model/question';
import { wordsFor } from '../../../locales';
import { fillIn } from '../../../locales/fill-in';
import { draw } from './draw';

const ID = newArticleId(() => 'kept');
const KEPT = {
  id: ID,
  url: 'https://baovungcao.vn/cu',
  headline: 'Bài đã lưu',
  savedAt: '2026-11-03T09:00:00+07:00',
  highlights: 3,
};

it.each(QUESTION_KINDS.flatMap((kind) => (['vi', 'en'] as const).map((language) => [kind, language] as const)))(
  'asks %s in %s with what is kept, and answers',
  async (kind, language) => {
    const words = wordsFor(language);
    const actions = { onAnswer: vi.fn(), onDismissQuestion: vi.fn(), onOpenUrl: vi.fn() };
    const { root, press } = await draw(<QuestionOffer words={words} question={{ ...KEPT, kind }} actions={actions} />);
    const { ask, hint, choices } = words.question.kinds[kind];
    expect(root.textContent).toContain(fillIn(ask, { headline: `“${KEPT.headline}”` }));
    expect(root.textContent).toContain(fillIn(hint, { count: 3 }));
    const labels: Partial<Record<Choice, string>> = choices;
    for (const choice of CHOICES_OF[kind]) await press(labels[choice] ?? '');
    await press(words.question.dismiss);
    await press(words.article.openSaved);
    expect(actions.onAnswer.mock.calls).toEqual(CHOICES_OF[kind].map((choice) => [kind, ID, choice]));
    expect(new Set(Object.values(labels)).size).toBe(CHOICES_OF[kind].length);
    expect(actions.onDismissQuestion).toHaveBeenCalledOnce();
    expect(actions.onOpenUrl.mock.calls).toEqual([[KEPT.url]]);
  },
);

it('puts no second quotation marks around a headline that is a quotation', async () => {
  const question = { ...KEPT, headline: '“Đò êm lắm”', kind: 'other-article' as const };
  const actions = { onAnswer: vi.fn(), onDismissQuestion: vi.fn(), onOpenUrl: vi.fn() };
  const { root } = await draw(<QuestionOffer words={wordsFor('en')} question={question} actions={actions} />);
  expect(root.textContent).toContain('“Đò êm lắm” is saved');
  expect(root.textContent).not.toContain('““');
});
