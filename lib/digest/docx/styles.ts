/** The measures of a digest as styles of a Word document. Word counts in twentieths of a point. */

import { AlignmentType, type IParagraphStyleOptions, type IRunOptions, LineRuleType } from 'docx';
import { FONT, LIST_INDENT, STYLES, type StyleName, styleOf, type TypeStyle } from '../measures';

const TWIPS_PER_MM = 1_440 / 25.4;
const TWIPS_PER_POINT = 20;
/** What Word calls a single line. */
const SINGLE_LINE = 240;

export const twipsOf = (millimetres: number): number => Math.round(millimetres * TWIPS_PER_MM);

/** The styles by which Word knows a heading; all others have a name of our own. */
const BUILT_IN: Partial<Record<StyleName, { id: string; name: string }>> = {
  group: { id: 'Heading1', name: 'heading 1' },
  headline: { id: 'Heading2', name: 'heading 2' },
  title: { id: 'Title', name: 'Title' },
  subject: { id: 'Subtitle', name: 'Subtitle' },
  quote: { id: 'Quote', name: 'Quote' },
  body: { id: 'BodyText', name: 'Body Text' },
};
/** Of headings: how deep they stand in the document. */
const OUTLINE: Partial<Record<StyleName, number>> = { group: 0, headline: 1 };

export const styleIdOf = (name: StyleName): string => BUILT_IN[name]?.id ?? `Digest-${name}`;

export const PARAGRAPH_STYLES: IParagraphStyleOptions[] = [
  ...(Object.keys(STYLES) as StyleName[]).map((name) => ({
    id: styleIdOf(name),
    name: BUILT_IN[name]?.name ?? `Digest ${name}`,
    basedOn: 'Normal',
    next: OUTLINE[name] === undefined ? styleIdOf(name) : styleIdOf('body'),
    quickFormat: true,
    run: runOf(styleOf(name)),
    paragraph: { ...paragraphOf(styleOf(name)), ...(OUTLINE[name] !== undefined && { outlineLevel: OUTLINE[name] }) },
  })),
  ...([1, 2] as const).map((level) => ({
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: 'Normal',
    run: { ...runOf(STYLES.contents), ...(level === 1 && { bold: true }) },
    paragraph: { ...paragraphOf(STYLES.contents), indent: { left: level === 1 ? 0 : twipsOf(LIST_INDENT) } },
  })),
];

export function runOf({ size, bold, italic, caps }: TypeStyle): IRunOptions {
  return {
    font: FONT,
    size: size * 2,
    color: '000000',
    bold: bold === true,
    italics: italic === true,
    ...(caps === true && { allCaps: true }),
  };
}

function paragraphOf({ align, firstLine, indent, before = 0, after = 0, line = 1, keepsNext }: TypeStyle) {
  return {
    alignment: { center: AlignmentType.CENTER, justify: AlignmentType.JUSTIFIED, left: AlignmentType.LEFT }[
      align ?? 'left'
    ],
    indent: { left: twipsOf(indent ?? 0), firstLine: twipsOf(firstLine ?? 0) },
    spacing: {
      before: before * TWIPS_PER_POINT,
      after: after * TWIPS_PER_POINT,
      line: Math.round(SINGLE_LINE * line),
      lineRule: LineRuleType.AUTO,
    },
    ...(keepsNext === true && { keepNext: true }),
  };
}
