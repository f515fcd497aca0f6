import { describe, expect, it } from 'vitest';
import { ReaderError } from '../../../lib/model/error';
import type { Language } from '../../../lib/model/settings/settings';
import { createInterfaceWords } from '../../../lib/session/interface-words';
import { inPageWordsFor } from '../../../locales/in-page';
import { deferred, FakeBackground } from './fake-page';

function wordsOf() {
  const background = new FakeBackground();
  const dressed: string[] = [];
  const reader = { language: 'vi' as Language };
  let arrivals = 0;
  background.handlers['page/interface'] = ({ language }) => ({
    words: inPageWordsFor(language),
    css: `of ${language}`,
  });
  const words = createInterfaceWords({
    ask: background.ask,
    language: () => reader.language,
    dress: (css) => void dressed.push(css),
    onArrival: () => {
      arrivals += 1;
    },
  });
  return { words, background, dressed, reader, arrivals: () => arrivals };
}

describe('the words of what stands on the page', () => {
  it('are asked for once, however often they are wanted', async () => {
    const { words, background, dressed, arrivals } = wordsOf();
    expect(words.current).toBeNull();
    const [first, second] = await Promise.all([words.bring(), words.bring()]);
    expect(first).toBe(second);
    await words.bring();
    expect(background.asked.length).toBe(1);
    expect([words.current?.language, dressed, arrivals()]).toEqual(['vi', ['of vi'], 1]);
  });

  it('are asked for again after they could not be brought', async () => {
    const { words, background } = wordsOf();
    const answer = background.handlers['page/interface'];
    background.handlers['page/interface'] = () => Promise.reject(new ReaderError('unexpected'));
    await expect(words.bring()).rejects.toThrow('unexpected');
    background.handlers['page/interface'] = answer as never;
    expect((await words.bring()).language).toBe('vi');
  });

  it('are those of the language that the reader chose last, whichever come first', async () => {
    const { words, background, reader, dressed, arrivals } = wordsOf();
    const held = deferred<void>();
    background.handlers['page/interface'] = async ({ language }) => {
      if (language === 'vi') await held.promise;
      return { words: inPageWordsFor(language), css: `of ${language}` };
    };
    const vietnamese = words.bring();
    reader.language = 'en';
    await words.bring();
    held.resolve();
    await vietnamese;
    expect([words.current?.language, dressed, arrivals()]).toEqual(['en', ['of en'], 1]);
  });
});
