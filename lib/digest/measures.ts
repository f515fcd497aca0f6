/**
 * How a digest is set, once for Word, for the preview and for an e-mail: A4, margins, Times New Roman and the sizes of Decree
 * 30/2020/NĐ-CP, annex I. Lengths on paper are millimetres, sizes and distances of type are points.
 */

/** The decree: top and bottom 20 to 25, left 30 to 35, right 15 to 20; the number of the page in the middle of the top margin. */
export const PAGE = {
  width: 210,
  height: 297,
  top: 20,
  bottom: 20,
  left: 30,
  right: 15,
  /** From the upper edge of the paper to the number. */
  header: 10,
} as const;

/** Of the text. */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** The office on the left; on the right the national heading, which must not be broken into two lines: at its size it takes 91. */
export const LETTERHEAD_COLUMNS = { left: 70, right: TEXT_WIDTH - 70 } as const;
/** Recipients on the left, the signature on the right. */
export const FOOT_COLUMNS = { left: 85, right: TEXT_WIDTH - 85 } as const;
/** Of each figure in the tables of counts; what is counted has the rest. */
export const FIGURE_COLUMN = 24;

export const FONT = 'Times New Roman';

export interface TypeStyle {
  size: number;
  bold?: true;
  italic?: true;
  /** In capitals, whatever case its letters are typed in. */
  caps?: true;
  align?: 'center' | 'justify';
  /** Of the first line. */
  firstLine?: number;
  indent?: number;
  before?: number;
  after?: number;
  /** In parts of the line that the font asks for. */
  line?: number;
  /** It never stands last on a page without what follows it. */
  keepsNext?: true;
}

/** The names are those of the styles in Word as well. */
export const STYLES = {
  country: { size: 12, bold: true, align: 'center' },
  motto: { size: 13, bold: true, align: 'center' },
  superior: { size: 12, caps: true, align: 'center' },
  office: { size: 12, bold: true, caps: true, align: 'center' },
  number: { size: 13, align: 'center', before: 4 },
  place: { size: 13, italic: true, align: 'center', before: 4 },
  title: { size: 14, bold: true, caps: true, align: 'center', before: 18, keepsNext: true },
  subject: { size: 14, bold: true, align: 'center', keepsNext: true },
  addressee: { size: 14, align: 'center', before: 6 },
  addressees: { size: 14, indent: 30, before: 3 },
  body: { size: 14, align: 'justify', firstLine: 10, before: 6, line: 1.1 },
  caption: { size: 14, bold: true, before: 10, after: 2, keepsNext: true },
  between: { size: 4 },
  group: { size: 14, bold: true, caps: true, before: 18, after: 2, keepsNext: true },
  headline: { size: 14, bold: true, before: 12, keepsNext: true },
  facts: { size: 13, italic: true, before: 2 },
  address: { size: 11, before: 2 },
  quote: { size: 14, italic: true, align: 'justify', indent: 10, before: 6, line: 1.1 },
  note: { size: 13, align: 'justify', indent: 10, before: 4, line: 1.1 },
  cell: { size: 12, before: 1, after: 1 },
  contents: { size: 13, before: 3 },
  recipientsTitle: { size: 12, bold: true, italic: true, before: 24, keepsNext: true },
  recipient: { size: 11 },
  signerRole: { size: 14, bold: true, caps: true, align: 'center', before: 24, keepsNext: true },
  signer: { size: 14, bold: true, align: 'center', before: 64 },
  pageNumber: { size: 13, align: 'center' },
} as const satisfies Record<string, TypeStyle>;

export type StyleName = keyof typeof STYLES;

export function styleOf(name: StyleName): TypeStyle {
  return STYLES[name];
}

/** Of one more list that a line of a note stands in. */
export const LIST_INDENT = 6;

const MM_PER_POINT = 25.4 / 72;
/** Of the size: what a letter of this font takes on average, in text and in capitals, bold. */
const LETTER_WIDTH = { text: 0.48, caps: 0.63 } as const;

/** About how wide a bold line is. Near enough for the rule that stands under it. */
export function widthOf(text: string, { size, caps }: TypeStyle): number {
  const isCaps = caps === true || text === text.toLocaleUpperCase('vi');
  return [...text].length * size * LETTER_WIDTH[isCaps ? 'caps' : 'text'] * MM_PER_POINT;
}
