import { toWebAddress } from '../../model/address';
import { toFactsLine } from '../../sheet/facts-line';
import type { Sheet, SheetPart } from '../../sheet/sheet';
import { toSourceInBrackets } from '../source-line';
import { escaped, wrapped } from './markup';
import { toNotesMarkup } from './notes';
import { toMarkup } from './parts';
import { type Setting, toInline } from './runs';

/** Headline and text are the article; who published it stands over it, whence it is and what the reader wrote under it. */
export function toMain(sheet: Sheet, setting: Setting): string {
  const { facts, above, headline, body } = sheet;
  const { words } = setting;
  const markupOf = (parts: readonly SheetPart[]) => parts.map((part) => toMarkup(part, setting));
  const title = headline === null ? [] : [wrapped('h1', toInline(headline.runs, setting))];
  const text = [...markupOf(above), ...title, ...markupOf(body)].join('\n');
  const address = toWebAddress(facts.url);
  const source = escaped(toSourceInBrackets(facts, facts.outletName));
  const whence = address === undefined ? source : wrapped('a', source, { href: address, rel: 'noreferrer' });
  return `<main>
<header>${escaped(toFactsLine(facts, words))}</header>
${wrapped('article', text, { lang: facts.language })}
<footer>${whence}<br/>${escaped(words.savedAt(facts.savedAt))}</footer>
${toNotesMarkup(sheet, setting)}
</main>`;
}
