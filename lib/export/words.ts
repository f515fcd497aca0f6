import type { HighlightColour } from '../model/highlight';

/** The words that an export is written with, in the language of the interface. The article's own words stay as they are. */
export interface ExportWords {
  /** Heading over the highlights. */
  highlights: string;
  note: string;
  tags: string;
  /** What stands for an image, as the text of a link to it. */
  image: string;
  /** Said under a highlight where the kept text has other words now than those that were marked. */
  edited: string;
  changed: string;
}

/** What the reader means by each colour. */
export type ColourNames = Record<HighlightColour, string>;
