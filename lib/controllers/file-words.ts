import { formatWordsFor } from '../../locales/formats/index';
import type { Words } from '../../locales/index';
import type { FileWords } from '../export/words';

/** The words that exported files are written with, the colours by what they mean to the reader. */
export function toFileWords(words: Words): FileWords {
  const { columns, contents } = formatWordsFor(words.language);
  return {
    ...words.export,
    columns,
    contents,
    tones: words.fields.tones,
    statuses: words.fields.statuses,
    language: words.language,
    gone: words.print.notInText,
    source: words.print.source,
    pressDate: words.pressDate,
    savedAt: (iso) => words.print.savedAt(words.moment(iso)),
    colours: coloursByMeaning(words),
  };
}

export function coloursByMeaning({ colours }: Words): FileWords['colours'] {
  const { yellow, green, blue, red, grey } = colours;
  return {
    yellow: yellow.meaning,
    green: green.meaning,
    blue: blue.meaning,
    red: red.meaning,
    grey: grey.meaning,
  };
}
