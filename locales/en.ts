import { brief } from './brief';
import { showDay, showMoment, showPressDate } from './moments';
import type { Words } from './words';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

import { en as inPage } from './in-page/en';

export const en: Words = {
  ...inPage,
  noArticle: {
    list: 'This is a list of articles, not one article.',
    'front-page': 'This is a front page, not one article.',
    portal: 'This is a portal page, not one article.',
    form: 'This is a form, not an article.',
    empty: 'There is too little text here for an article.',
    'too-large': 'This page is too large to be read in full.',
    unknown: 'No article was recognised on this page.',
  },

  pressDate: showPressDate,
  moment: showMoment,
  today: (date) => `${WEEKDAYS[date.getDay()] ?? ''}, ${showDay(date)}`,
  highlightCount: (count) => counted(count, 'highlight', 'highlights'),
  articleCount: (count) => counted(count, 'article', 'articles'),
  decimal: (value) => value.toLocaleString('en', { minimumFractionDigits: 1 }),

  menu: { mark: 'Highlight the selection', markBlock: 'Highlight this whole paragraph' },
  popup: {
    done: {
      highlightRestored: 'Highlight restored',
      articleDeleted: (headline) => `Deleted “${brief(headline)}”`,
      articleRestored: 'Article restored',
      exported: (fileName) => `Exported ${fileName}`,
    },
    language: 'Language',
    options: 'Options',
    theme: 'Appearance',
    themes: { light: 'Light', dark: 'Dark', auto: 'System' },
    thisPage: 'Page in view',
    loading: 'Reading the page…',
    saved: 'Saved',
    savedAt: (moment) => `Saved ${moment}`,
    clearPage: 'Clear page',
    clearHint: 'Leaves the article, hides the rest',
    letters: {
      view: 'How it is set',
      views: {
        clear: { label: 'As printed', hint: 'As printed: the paper’s own type and colours' },
        comfort: { label: 'Comfortable', hint: 'Comfortable: size, spacing and ground as you like them' },
      },
      fontSize: 'Text size',
      lineHeight: 'Line spacing',
      width: 'Column width',
      less: { fontSize: 'Smaller text', lineHeight: 'Tighter lines', width: 'Narrower column' },
      more: { fontSize: 'Larger text', lineHeight: 'Looser lines', width: 'Wider column' },
      font: 'Typeface',
      fonts: {
        page: { label: 'The paper’s', hint: 'The paper’s own typeface' },
        serif: { label: 'Serif', hint: 'A typeface with serifs' },
        sans: { label: 'Sans serif', hint: 'A typeface without serifs' },
      },
      ground: 'Background',
      grounds: {
        auto: { label: 'System', hint: 'Light or dark, as the system' },
        light: { label: 'Light', hint: 'Light background' },
        sepia: { label: 'Sepia', hint: 'Sepia background' },
        dark: { label: 'Dark', hint: 'Dark background' },
      },
    },
    save: 'Save article',
    saving: 'Saving…',
    saveAnyway: 'Save anyway',
    openSaved: 'Open saved address',
    exportMarkdown: 'Export Markdown',
    exporting: 'Exporting…',
    deleteArticle: 'Delete article',
    deleteSaved: (headline) => `Delete the article “${brief(headline)}”`,
    deleteHighlight: (quote) => `Delete the highlight “${brief(quote)}”`,
    jump: (quote) => `Go to “${brief(quote)}” on the page`,
    jumpShort: 'Go to this passage',
    highlights: 'Highlights',
    noHighlights: 'None yet. Select a sentence on the page to mark it.',
    note: 'Note',
    noDate: 'Date unknown',
    noHeadline: '(No headline)',
    uncertainTitle: 'This may not be an article',
    uncertain: 'The page was left as it is. If the headline and date above are right, clear the page or save it.',
    unreadableDate: (written) => `The date on the page cannot be read: “${brief(written)}”.`,
    morePages: (count) =>
      `This article ${count === undefined ? 'has other pages' : `has ${count} pages`}; only the one in view was read.`,
    unlistedTitle: 'Not a listed outlet',
    unlisted: (host) =>
      `${host} is not on the list of Party, State and government press, so Điểm Báo does not read it by itself.`,
    switchedOffTitle: 'This outlet is switched off',
    switchedOff: (outlet) =>
      `${outlet} is general press that you have not switched on, so Điểm Báo does not read it by itself.`,
    alwaysRead: (host) => `Always read pages of ${host}`,
    refused: (host) => `Reading ${host} was not allowed, so Điểm Báo does not read it by itself`,
    nowPartOf: (outlet, successor, uncertain) => `${outlet} (${uncertain ? 'possibly now' : 'now'} ${successor})`,
    notReadTitle: 'This page has not been read',
    notRead: 'The page is still loading, or its tab was open before Điểm Báo was installed or updated.',
    readPage: 'Read this page',
    reading: 'Reading…',
    noArticleTitle: 'No article here',
    readAnyway: 'Read it anyway',
    browserPageTitle: 'Nothing can be read here',
    browserPage: 'The browser’s own pages and local files cannot be read. Open an article.',
    collection: 'Collection',
    collectionEmptyTitle: 'No articles yet',
    collectionEmpty:
      'Open an article and mark a sentence, or press “Save article”. It will be kept here, on this computer.',
    loadingCollection: 'Opening the collection…',
    openShort: 'Open in a new tab',
    more: 'Show more',
    exportAll: 'Export all',
    exportAllHint: 'One ZIP file: a Markdown file for each article and one JSON file with everything',
  },

  mend: {
    edit: 'Correct the details',
    fields: { headline: 'Headline', publishedAt: 'Published', authors: 'Authors', source: 'Source' },
    hints: {
      publishedAt: 'day/month/year hour:minute; only the day where the time is not known',
      authors: 'several are parted by commas',
    },
    onPage: (text) => `On the page: ${brief(text)}`,
    nothingOnPage: 'Nothing was read on the page',
    giveBack: (field) => `As on the page: ${field}`,
    giveBackShort: 'As on the page',
    save: 'Save corrections',
    saving: 'Saving…',
    keepsToo: 'The article is not saved yet; it will be saved with them.',
    problems: {
      'no-headline': 'The headline cannot be empty.',
      'unclear-date': 'This date is not clear. Write it like 07/03/2026 08:05, or only 07/03/2026.',
      'no-such-date': 'There is no such day or time. Check day, month, year, hour and minute.',
    },
    mended: (fields) => `You corrected: ${fields}`,
    dateWords: (text) => `corrected by the reader: ${text}`,
    done: 'Corrections saved',
    undone: 'Corrections taken back',
  },
  region: {
    point: 'Point at the text',
    pointNone: 'Point at the text',
    used: 'The text is taken from where you pointed on this outlet’s pages.',
    forget: 'Forget it',
    forgotten: 'The place of the text is forgotten',
  },

  export: {
    highlights: 'Highlights',
    note: 'Note',
    tags: 'Tags',
    image: 'Image',
    edited: 'The article words this passage otherwise since it was marked.',
    changed: 'A figure, a date, a document number or a negation in this passage has changed since it was marked.',
  },
};
