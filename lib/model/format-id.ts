/** The formats that an article can be exported in, by the names that their words are found by. */
export type FormatId = 'markdown' | 'text';
