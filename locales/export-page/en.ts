import { showSize } from './show-size';
import type { ExportPageWords } from './words';

export const en: ExportPageWords = {
  title: 'Export all',
  contents: 'One ZIP file: a Markdown file for each article, and a JSON file with everything.',
  start: 'Export',
  cancel: 'Stop',
  saveAgain: 'Save the file again',
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
  where: 'The file is in your browser’s downloads folder.',
};
