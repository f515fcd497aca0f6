// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { ReaderError } from '../../../lib/model/error';
import type { ArticleId } from '../../../lib/model/ids';
import type { Question } from '../../../lib/model/question';
import { onPage } from './acting-page';

const QUESTION: Question = {
  kind: 'other-article',
  id: 'kept-before' as ArticleId,
  url: 'https://baovungcao.example/thoi-su/nhat-ky-mua-nuoc-123456.html',
  headline: 'Bài đã lưu trước đó',
  savedAt: '2026-11-03T09:00:00+07:00',
  highlights: 2,
};

/** A page about which the collection asks until it has an answer; `isTold` where it does so at opening. */
async function askedPage(isTold = true) {
  const page = await onPage();
  const { background, session } = page;
  const { 'article/keep': keep, 'highlight/add': add, 'article/open': open } = background.handlers;
  let isDismissed = !isTold;
  let isAnswered = false;
  const guarded =
    (write: typeof keep | typeof add) =>
    (payload: { answer?: unknown }): never => {
      if (payload.answer === undefined) throw new ReaderError('needs-answer');
      isAnswered = true;
      return (write as (given: unknown) => never)(payload);
    };
  background.handlers['article/keep'] = guarded(keep) as never;
  background.handlers['highlight/add'] = guarded(add) as never;
  background.handlers['article/open'] = (payload) =>
    isAnswered || (isDismissed && !payload.isWanted)
      ? (open as never as (given: unknown) => never)(payload)
      : { kept: null, question: QUESTION };
  background.handlers['reprint/dismiss'] = () => {
    isDismissed = true;
    return null;
  };
  await session.highlights.refresh();
  return page;
}

describe('a question about the article in view', () => {
  it('is told once, before a reprint is looked for, and opens from the notice', async () => {
    const { seekReprint, actions, surface, view, background } = await askedPage();
    await seekReprint();
    await vi.waitFor(() => expect(view.state.notice).toMatchObject({ kind: 'question', question: QUESTION }));
    expect(background.typesAsked()).not.toContain('reprint/find');
    actions.pressNotice();
    await vi.waitFor(() => expect(surface()).toMatchObject({ kind: 'question', question: QUESTION }));
    expect(view.state.notice).toBeNull();
    actions.close();
    await seekReprint();
    expect([view.state.notice, surface()]).toEqual([null, null]);
  });

  it('stands in the way of a mark, which is made once it is answered, and can be taken back', async () => {
    const { reader, actions, select, surface, session, told, background, words } = await askedPage();
    reader.followSelection(select(), 'drawn');
    const chip = surface();
    if (chip?.kind !== 'chip') throw new Error('no chip');
    actions.markSelection(chip.id, chip.position, 'green');
    await vi.waitFor(() => expect(surface()).toMatchObject({ kind: 'question', question: QUESTION }));
    expect(session.highlights.kept).toBeNull();
    await vi.waitFor(() => expect(session.highlights.question).toEqual(QUESTION));
    actions.answer(QUESTION, 'new');
    await vi.waitFor(() => expect(told()).toBe('articleSaved'));
    const [, sent] = background.payloadsOf('highlight/add');
    expect(sent).toMatchObject({
      answer: { kind: 'other-article', id: QUESTION.id, choice: 'new' },
      highlight: { id: chip.id },
    });
    expect(sent?.id).not.toBe(QUESTION.id);
    expect([surface(), session.highlights.question, words().length]).toEqual([null, null, 1]);
    await session.highlights.undo();
    expect(session.highlights.kept?.highlights).toEqual([]);
  });

  it('is in the answer to the popup, which asks it and answers', async () => {
    const { handlers, background } = await askedPage();
    expect(await handlers['page/save'](null)).toMatchObject({ kept: null, question: QUESTION });
    const answer = { kind: QUESTION.kind, id: QUESTION.id, choice: 'same' as const };
    expect(await handlers['page/answer'](answer)).toMatchObject({ kept: { highlights: [] }, question: null });
    expect(background.payloadsOf('article/keep').at(-1)).toMatchObject({ answer });
  });

  it('that was turned down is silent, and asked where the article is to be kept', async () => {
    const { handlers, session, background, view, seekReprint } = await askedPage();
    expect(await handlers['page/dismiss'](null)).toMatchObject({ kept: null, question: null });
    expect(background.payloadsOf('reprint/dismiss')).toEqual([
      { id: QUESTION.id, addresses: [session.article?.article.addresses[0]] },
    ]);
    await seekReprint();
    expect(view.state.notice).toBeNull();
    expect(await handlers['page/save'](null)).toMatchObject({ kept: null, question: QUESTION });
  });

  it('closes with its own button, and is turned down', async () => {
    const { actions, reader, surface, session } = await askedPage();
    reader.tellProblem(new ReaderError('needs-answer'));
    expect(surface()?.kind).toBe('question');
    actions.dismissQuestion();
    await vi.waitFor(() => expect(surface()).toBeNull());
    expect(session.highlights.question).toBeNull();
  });
});
