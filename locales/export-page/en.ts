import { brief } from '../brief';
import { showSize } from './show-size';
import type { ExportPageWords } from './words';

const bracketed = (articles: number | null) => (articles === null ? '' : ` (${articles.toLocaleString('en')})`);

export const en: ExportPageWords = {
  title: 'Export articles',
  choice: 'What to export',
  format: 'Format',
  scope: 'Which articles',
  scopes: {
    all: (articles) => `All${bracketed(articles)}`,
    chosen: (articles) => `The chosen ones${bracketed(articles)}`,
    view: (articles) => `A view of the library${bracketed(articles)}`,
    tray: (articles) => `Today’s digest${bracketed(articles)}`,
  },
  view: 'View',
  unsavedView: (typed) => (typed === '' ? 'Everything in the library' : `In view: ${brief(typed)}`),
  namePattern: 'How files are named',
  nameTokens:
    'Each word in braces is replaced by what the article has: {date} {outlet} {title} {author} {section} {topic} {host} {saved}. Characters that file names cannot have become spaces.',
  exampleName: 'Example:',
  example: {
    headline: 'Ferry line opens across the river for the flood season',
    outlet: 'The Example News',
    author: 'Le Van Do',
    section: 'Transport',
    topic: 'Infrastructure',
  },
  contents: 'One ZIP file: a Markdown file to read for each article, and one JSON file with all the data.',
  start: 'Export',
  cancel: 'Stop',
  saveAgain: 'Save the file again',
  startAgain: 'Export another file',
  progress: 'Export progress',
  written: (articles, all) => `${articles.toLocaleString('en')} of ${all.toLocaleString('en')} articles written`,
  writingRecords: 'All articles are written; writing the JSON file',
  percent: (percent) => `${percent}% exported`,
  keepOpen: 'Leave this tab open until it is done. You can use your other tabs as usual.',
  cancelled: 'Stopped. No file was saved.',
  done: 'Export complete',
  fileFacts: (bytes, articles) =>
    `${showSize(bytes, 'en')}, ${articles.toLocaleString('en')} ${articles === 1 ? 'article' : 'articles'}`,
  damaged: (count) =>
    count === 1
      ? 'One damaged record is in diem-bao-damaged.json as it is, and in no other file:'
      : `${count} damaged records are in diem-bao-damaged.json as they are, and in no other file:`,
  copy: 'Copy…',
  copying: 'Copying…',
  copied: (articles) =>
    `${articles.toLocaleString('en')} ${articles === 1 ? 'article' : 'articles'} copied, ready to paste`,
  tooManyToCopy: (most) =>
    `At most ${most.toLocaleString('en')} articles can be copied at once. Export them to a file.`,
  notCopied: (count) =>
    `${count} damaged ${count === 1 ? 'record was' : 'records were'} not copied. An exported file has them beside it as they are:`,
  where: 'The file is in your browser’s downloads folder.',
};
