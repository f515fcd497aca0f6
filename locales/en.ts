import { quoted } from '../lib/text/quotation';
import { brief } from './brief';
import { copyEn } from './copy/en';
import { damagedEn } from './damaged/en';
import { fieldsEn, keepAllEn, trayEn } from './day/en';
import { inPageEn as inPage } from './in-page/en';
import { showMoment, showPressDate, showToday } from './moments';
import { panelEn } from './panel/en';
import { popupEn } from './popup/en';
import { searchEn } from './search/en';
import type { Words } from './words';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

export const en: Words = {
  ...inPage,
  pressDate: showPressDate,
  moment: (iso) => showMoment(iso, 'Vietnam time'),
  today: (now) => showToday(now, WEEKDAYS, 'Vietnam time'),
  highlightCount: (count) => counted(count, 'highlight', 'highlights'),
  articleCount: (count) => counted(count, 'article', 'articles'),
  decimal: (value) => value.toLocaleString('en', { minimumFractionDigits: 1 }),

  contextMenu: { mark: 'Highlight the selection', markBlock: 'Highlight this whole paragraph' },
  toolbar: {
    notRead: 'Điểm Báo: no article on this page',
    read: 'Điểm Báo: article read, not saved',
    kept: 'Điểm Báo: article saved',
    marked: (count) => `Điểm Báo: article saved, ${count === 1 ? '1 highlight' : `${count} highlights`}`,
  },
  appearance: {
    language: 'Language',
    theme: 'Appearance',
    themes: { light: 'Light', dark: 'Dark', auto: 'System' },
  },
  screens: {
    options: 'Options',
    library: 'Library',
    panel: 'Side panel',
    panelHint: 'Opens the highlights in a panel beside the page',
    print: 'Print with highlights',
    transfer: 'Back up, restore, import',
  },
  page: {
    inView: 'Page in view',
    loading: 'Reading the page…',
    read: 'Read this page',
    reading: 'Reading…',
    readAnyway: 'Read it anyway',
    noArticle: {
      list: 'This is a list of articles, not one article.',
      'front-page': 'This is a front page, not one article.',
      portal: 'This is a portal page, not one article.',
      form: 'This is a form, not an article.',
      empty: 'There is too little text here for an article.',
      'too-large': 'This page is too large to be read in full.',
      pdf: 'This page is a PDF file; Điểm Báo cannot read the text of a PDF.',
      unknown: 'No article was recognised on this page.',
    },
    noArticleTitle: 'No article here',
    unlistedTitle: 'Not a listed outlet',
    unlisted: (host) =>
      `${host} is not on the list of Party, State and government press, so Điểm Báo does not read it by itself.`,
    switchedOffTitle: 'This outlet is switched off',
    switchedOff: (outlet) =>
      `${outlet} is general press that you have not switched on, so Điểm Báo does not read it by itself.`,
    alwaysRead: (host) => `Always read pages of ${host}`,
    alwaysReadHint:
      'The browser asks for this site alone. Articles are read on your computer only; switch it off in the options at any time.',
    refused: (host) => `Reading ${host} was not allowed, so Điểm Báo does not read it by itself`,
    noPermissionTitle: 'Not allowed to read this page',
    noPermission: (host) =>
      `The browser does not let Điểm Báo read ${host}: the permission was switched off, or was lost at the install. Articles here are not cleared automatically, and your highlights do not come back.`,
    allow: 'Allow the papers of the list',
    allowHint:
      'The browser asks once for all papers of the list. Điểm Báo reads articles on this computer only and sends nothing.',
    stillRefused: 'Not allowed, so Điểm Báo does not read by itself. You can allow it another time.',
    leftBehindTitle: 'This page has to be reloaded',
    leftBehind:
      'It was open before Điểm Báo was installed or updated, so nothing can be highlighted here yet. Everything that you saved is still there.',
    reload: 'Reload the page',
    notReadTitle: 'This page has not been read',
    notRead: 'The page is still loading. Điểm Báo reads it once it is there.',
    browserPageTitle: 'Nothing can be read here',
    browserPage: 'Pages of the browser and of Điểm Báo, and files on this computer, are not read. Open an article.',
  },
  article: {
    noHeadline: '(No headline)',
    noDate: 'Date unknown',
    nowPartOf: (outlet, successor, uncertain) => `${outlet} (${uncertain ? 'possibly now' : 'now'} ${successor})`,
    uncertainTitle: 'This may not be an article',
    uncertain: 'The page was left as it is. If the headline and date above are right, clear the page or save it.',
    uncertainCleared:
      'The page is cleared as you asked. If something is missing, switch “Clear page” off to see all of it.',
    unreadableDate: (written) => `The date on the page cannot be read: ${quoted(brief(written))}.`,
    cutText: 'The page shows only the beginning; the rest is for readers who log in or subscribe.',
    showsPdf: 'The page shows a PDF file whose text was not read.',
    legacyFont: 'Part of the text uses a font from before Unicode, so its accents may be wrong.',
    shortened: 'The article is too long; only its first part is read and saved.',
    translated:
      'The browser is translating this page: these are not the paper’s own words, so nothing can be highlighted.',
    morePages: (count) =>
      `This article ${count === undefined ? 'has other pages' : `has ${count} pages`}; only the one in view was read.`,
    save: 'Save article',
    saving: 'Saving…',
    saveAnyway: 'Save anyway',
    saved: 'Saved copy',
    savedAt: (moment) => `Saved ${moment}`,
    notKeptTitle: 'Not saved yet',
    notKept: 'Select a sentence on the page to highlight it, or save the whole article. Highlights are listed here.',
    openSaved: 'Open saved address',
    delete: 'Delete article',
    deleteNamed: (headline) => `Delete the article ${quoted(brief(headline))}`,
  },
  clearing: {
    label: 'Clear page',
    hint: 'Leaves the article, hides the rest',
  },
  pen: { ...inPage.pen, switch: 'Marker pen', switchHint: 'Whatever you select is highlighted at once' },
  highlights: {
    title: 'Highlights',
    noneTitle: 'No highlights yet',
    none: 'Select a sentence on the page to highlight it.',
    note: 'Note',
    jump: (quote) => `Go to ${quoted(brief(quote))} on the page`,
    jumpShort: 'Go to this passage',
    delete: (quote) => `Delete the highlight ${quoted(brief(quote))}`,
    changeColour: (meaning, quote) => `${meaning}: change the colour of ${quoted(brief(quote))}`,
    editNote: (quote) => `Edit note and tags of ${quoted(brief(quote))}`,
    addNote: (quote) => `Add a note or tags to ${quoted(brief(quote))}`,
    savedPassage: 'The paragraph as it was saved',
    attach: 'Attach to the selection',
    attachNamed: (quote) => `Attach to the selection: ${quoted(brief(quote))}`,
    attachHint: 'If the page has the sentence in other words, select it there and press this.',
    places: (count) => `These words stand in ${count} places. Which one did you mark?`,
    here: (index) => `It is this one (place ${index})`,
  },
  filters: {
    byColour: 'Filter by colour',
    byTag: 'Filter by tag',
    clear: 'Clear filters',
    shown: (count, all) => `${count} of ${all}`,
    noMatchTitle: 'Nothing matches',
    noMatch: 'No highlight has the colours, tags and states that you filter by.',
  },
  loss: {
    mendedTitle: 'The lost collection was restored',
    lostTitle: 'The collection was lost',
    mended: (articles, highlights) =>
      `The browser lost the collection, most often after a full disk. ${articles} ${articles === 1 ? 'article' : 'articles'} and ${highlights} ${highlights === 1 ? 'highlight' : 'highlights'} came back from the second copy on this computer.`,
    noneMended:
      'The browser lost the collection, most often after a full disk. The second copy had nothing to give back.',
    missing: (count) =>
      count === null
        ? 'How many articles there were before is not known.'
        : count === 0
          ? 'There are no fewer articles than before.'
          : `${count} ${count === 1 ? 'article is' : 'articles are'} still missing.`,
    todo: 'Export the whole collection to another disk.',
    seen: 'Got it',
  },
  fields: fieldsEn,
  tray: trayEn,
  keepAll: keepAllEn,
  collection: {
    title: 'Collection',
    emptyTitle: 'No articles yet',
    empty: 'Open an article and mark a sentence, or press “Save article”. It will be kept here, on this computer.',
    loading: 'Opening the collection…',
    open: 'Open in a new tab',
    more: 'Show more',
    today: (count) => `Today: ${count} ${count === 1 ? 'article' : 'articles'}`,
    before: 'Before today',
  },
  panel: panelEn,
  popup: popupEn,
  search: searchEn,
  copy: copyEn,
  damaged: damagedEn,
  correction: {
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
    corrected: (fields) => `You corrected: ${fields}`,
    dateWords: (text) => `corrected by the reader: ${text}`,
  },
  news: {
    title: 'Reprints and similar articles',
    looking: 'Looking through the collection…',
    printed: (reprints, copies) =>
      [
        ...(reprints !== 0
          ? [reprints === 1 ? 'Printed by 1 other outlet' : `Printed by ${reprints} other outlets`]
          : []),
        ...(copies !== 0
          ? [copies === 1 ? '1 more copy at the same outlet' : `${copies} more copies at the same outlet`]
          : []),
      ]
        .join(', ')
        .concat('.'),
    none: 'Nobody else in the collection printed it, and nothing is similar.',
    same: 'Who printed this article',
    alike: 'Similar articles',
    parts: { origin: 'Origin', copy: 'Same outlet', reprint: 'Reprint' },
    isThis: 'the article in view',
    building: 'The index is being built; there may be more.',
    unavailable: 'Similar articles could not be looked for: there is no room for the index.',
  },
  versions: {
    title: (count) => (count === 1 ? '1 other version' : `${count} other versions`),
    beside: 'read later, did not replace the text in use',
    flaws: {
      cut: 'Only the beginning of the article.',
      'one-page': 'One page of an article on several.',
      unread:
        'The page was not read yet: headline and excerpts are from the imported file. Open the page for its text.',
      translated: 'A translation by the browser, not the paper’s own words.',
    },
    differs: (what) => `Differs from the text in use in ${what}`,
    isShown: 'The same as the text in use',
    facts: {
      headline: 'headline',
      kicker: 'kicker',
      lead: 'lead',
      authors: 'authors',
      source: 'source',
      section: 'section',
      publishedAt: 'date',
      modifiedAt: 'time of the update',
      language: 'language',
    },
    blocks: (count) => (count === 1 ? '1 paragraph' : `${count} paragraphs`),
    read: 'Read',
    hide: 'Hide',
    compare: 'Compare',
    compareWith: 'Compare with',
    shownText: 'the text in use',
    noDifference: 'Both texts are the same word for word.',
    takeBack: 'Restore this version',
    ofVersion: (act, moment) => `${act}: version of ${moment}`,
  },

  region: {
    point: 'Point at the text',
    pointNone: 'Point at the text',
    used: 'The text is taken from where you pointed on this outlet’s pages.',
    forget: 'Forget it',
  },
  adoption: {
    label: 'Reprint',
    kept: (outlet, highlights) =>
      `You saved this text from ${outlet} (${highlights === 0 ? 'no highlights yet' : counted(highlights, 'highlight', 'highlights')}).`,
    missing: (count) => `${counted(count, 'highlight', 'highlights')} not found word for word here will stay there.`,
    adopt: (count) => `Bring ${counted(count, 'highlight', 'highlights')} over`,
    open: (outlet) => `Open the article saved from ${outlet}`,
  },

  exporting: {
    one: (format) => `Export ${format}`,
    some: 'Export',
    busy: 'Exporting…',
    word: 'Word (on the digest page)',
    all: 'Export all',
    allHint: 'One ZIP file: a Markdown file to read for each article, and one JSON file with all the data',
    choose: 'Export in another format…',
  },
  export: {
    highlights: 'Highlights',
    betweenBraces: 'between { and } in the text',
    note: 'Note',
    tags: 'Tags',
    image: 'Image',
    edited: 'The article words this passage otherwise since it was marked.',
    changed:
      'This passage says something else than when it was marked: a figure, a date, a document number, a negation, a direction or a name has changed.',
  },
  print: {
    print: 'Print',
    loading: 'Opening the article…',
    notes: 'Reader’s notes',
    legend: 'Key',
    address: 'Address',
    source: 'Source',
    savedAt: (moment) => `Saved ${moment}`,
    notInText: 'The place of these words in the saved article could not be told.',
    changedInText: 'The saved article says something else in this passage now.',
    note: (number) => `Note ${number}`,
    table: 'Table, scrolls sideways',
  },

  notices: {
    ...inPage.notices,
    highlightRestored: 'Highlight restored',
    articleDeleted: (headline) => `Deleted ${quoted(brief(headline))}`,
    articleRestored: 'Article restored',
    exported: (fileName) => `Exported ${fileName}`,
    corrected: 'Corrections saved',
    correctionUndone: 'Corrections taken back',
    regionForgotten: 'The place of the text is forgotten',
    versionTaken: 'Version restored; the text it replaced is in the list',
    adopted: (count, isNewlyKept) =>
      `${isNewlyKept ? 'Article saved, ' : ''}${counted(count, 'highlight', 'highlights')} brought over`,
    reprintDismissed: 'Dismissed: not told again of this article',
    damagedRepaired: (name) => `Repaired ${quoted(brief(name))}; filed as it was`,
    damagedDeleted: (name) => `Deleted ${quoted(brief(name))}; filed as it was`,
    damagedTakenBack: 'Put back as it was',
  },
};
