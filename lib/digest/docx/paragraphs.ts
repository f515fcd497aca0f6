/** Lines of a digest as paragraphs of Word. */

import { BorderStyle, ExternalHyperlink, LineRuleType, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { ArticleLanguage } from '../../model/article';
import type { DigestLine, StyledLine } from '../blocks';
import type { DigestRun } from '../digest';
import { LIST_INDENT, styleOf, TEXT_WIDTH } from '../measures';
import { styleIdOf, twipsOf } from './styles';

/** Between a line and the rule under it, in twentieths of a point. */
const RULE_DISTANCE = 60;

/** With the rule under it, where it has one. */
export function toParagraph({ style, runs, depth = 0, keepsNext, startsPage, rule }: DigestLine): Paragraph[] {
  const { indent = 0 } = styleOf(style);
  return [
    new Paragraph({
      style: styleIdOf(style),
      children: runs.map(toChild),
      ...(depth > 0 && { indent: { left: twipsOf(indent + depth * LIST_INDENT) } }),
      ...(keepsNext === true && { keepNext: true }),
      ...(startsPage === true && { pageBreakBefore: true }),
    }),
    ...(rule === undefined ? [] : [toRule(rule, TEXT_WIDTH)]),
  ];
}

/** The same of a line in a column that is so many millimetres wide. */
export function toColumnParagraphs({ style, text, width: own, rule }: StyledLine, width: number): Paragraph[] {
  return [
    new Paragraph({
      style: styleIdOf(style),
      ...(own !== undefined && { indent: sidesOf(own, width) }),
      children: [new TextRun(text)],
    }),
    ...(rule === undefined ? [] : [toRule(rule, width)]),
  ];
}

function toChild({ text, bold, italic, link, language }: DigestRun): ParagraphChild {
  const set = {
    text,
    ...(language !== undefined && { language: { value: toWordLanguage(language) } }),
    ...(bold === true && { bold: true }),
    ...(italic === true && { italics: true }),
  };
  if (link === undefined) return new TextRun(set);
  return new ExternalHyperlink({ link, children: [new TextRun({ ...set, style: 'Hyperlink' })] });
}

/** As Word names it, by its country. */
export function toWordLanguage(language: ArticleLanguage): string {
  return { vi: 'vi-VN', en: 'en-GB', zh: 'zh-CN', fr: 'fr-FR', ru: 'ru-RU', es: 'es-ES', und: '' }[language];
}

/** What stands so wide in the middle of a column. */
function sidesOf(own: number, width: number): { left: number; right: number } {
  const side = twipsOf(Math.max(0, (width - own) / 2));
  return { left: side, right: side };
}

/** A thin paragraph with a border on top, as wide as the rule and in the middle of its column. */
function toRule(rule: number, width: number): Paragraph {
  return new Paragraph({
    indent: sidesOf(rule, width),
    spacing: { before: RULE_DISTANCE, after: 0, line: 40, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [],
  });
}
