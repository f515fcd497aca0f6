import type { WelcomeWords } from './words';

export const en: WelcomeWords = {
  title: 'Read the press in peace, keep what matters',
  lead: 'Điểm Báo recognises articles of the Vietnamese Party, state and government press, and does three things:',
  steps: {
    clear: {
      title: 'Clear the page',
      text: 'Open an article, and only the article is left. No word of it is changed; one key brings the page back.',
    },
    mark: {
      title: 'Highlight',
      text: 'Select a sentence and pick a colour. Article and highlights are saved, and are there at the next visit.',
    },
    digest: {
      title: 'Write the digest',
      text: 'What you saved today is behind the Điểm Báo button: search, copy, print and export it.',
    },
  },
  pinTitle: 'Pin the button to the toolbar',
  pin: 'Press the puzzle piece at the top right of the browser, then pin Điểm Báo. The button says whether an article is saved (✓), or how many highlights it has.',
  keysTitle: 'Keys',
  keys: {
    'toggle-clear': 'Clear the page, or show all of it',
    'mark-selection': 'Highlight the selection',
    'save-article': 'Save the article',
    'next-highlight': 'To the next highlight',
  },
  lookTitle: 'How would you like to read?',
  lookHint: 'Change it at any time: Aa at the edge of the page, or in the Điểm Báo button.',
  open: 'Open a newspaper and pick an article of today',
  promise: 'Everything stays on this machine: nothing is sent anywhere, and no account is needed.',
};
