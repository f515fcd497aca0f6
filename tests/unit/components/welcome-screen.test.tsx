// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { WelcomeScreen } from '../../../components/welcome/WelcomeScreen';
import { wordsFor } from '../../../locales';
import { welcomeWordsFor } from '../../../locales/welcome';
import { draw } from './draw';

async function drawWelcome(shortcuts: Parameters<typeof WelcomeScreen>[0]['shortcuts'], onOpen?: () => void) {
  const onView = vi.fn();
  const drawn = await draw(
    <WelcomeScreen
      words={wordsFor('vi')}
      welcome={welcomeWordsFor('vi')}
      theme="auto"
      view="clear"
      shortcuts={shortcuts}
      onView={onView}
      onLanguage={vi.fn()}
      onTheme={vi.fn()}
      {...(onOpen && { onOpen })}
    />,
  );
  return { ...drawn, onView };
}

describe('the page after the install', () => {
  it('shows the job in three steps, in pictures that say nothing to whoever listens', async () => {
    const { root } = await drawWelcome({});
    const { steps } = welcomeWordsFor('vi');
    expect([...root.querySelectorAll('li h2')].map((title) => title.textContent)).toEqual(
      [steps.clear, steps.mark, steps.digest].map(({ title }) => title),
    );
    expect([...root.querySelectorAll('.db-picture')].every((svg) => svg.getAttribute('aria-hidden') === 'true')).toBe(
      true,
    );
  });

  it('names the keys that the browser has, and no others', async () => {
    const { root } = await drawWelcome({ 'save-article': 'Alt+L', 'toggle-clear': 'Alt+Q' });
    expect([...root.querySelectorAll('kbd')].map((key) => key.textContent)).toEqual(['Alt+Q', 'Alt+L']);
    expect((await drawWelcome({})).root.querySelector('dl')).toBeNull();
  });

  it('lets choose between two small pages, and opens a paper where there is one', async () => {
    const onOpen = vi.fn();
    const { press, onView } = await drawWelcome({}, onOpen);
    await press(wordsFor('vi').letters.views.comfort.hint);
    await press(welcomeWordsFor('vi').open);
    expect(onView.mock.calls).toEqual([['comfort']]);
    expect(onOpen).toHaveBeenCalledOnce();
    const without = await drawWelcome({});
    expect(() => without.control(welcomeWordsFor('vi').open)).toThrow();
  });
});
