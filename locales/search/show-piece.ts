import type { QueryPiece } from '../../lib/search/describe-query';
import type { SearchTerm } from '../../lib/search/query';
import { quoted } from '../../lib/text/quotation';
import { showDay } from '../moments';
import type { SearchWords } from './words';

/** A piece of what was understood, in words: `Tít: lũ…`, `Báo: Nhân Dân hoặc Tuổi Trẻ`, `Từ ngày: 07/03/2026`. */
export function showPiece(piece: QueryPiece, words: SearchWords): string {
  const { fields, or, without } = words;
  switch (piece.kind) {
    case 'terms': {
      const terms = piece.anyOf.map((term) => showTerm(term, words)).join(` ${or} `);
      return piece.excluded ? `${without}: ${terms}` : terms;
    }
    case 'values':
      return `${fields[piece.field]}: ${piece.values.join(` ${or} `)}`;
    case 'named':
      return `${fields[piece.field]}: ${piece.names.join(` ${or} `)}`;
    case 'day':
      return `${fields[piece.field]}: ${showDay(piece.day)}`;
    case 'flag':
      return piece.isNegated ? words.notHas[piece.field] : fields[piece.field];
  }
}

/** The beginning of a word has an ellipsis behind it, a phrase stands in quotes. */
function showTerm({ form, field, text }: SearchTerm, { fields }: SearchWords): string {
  const shown = form === 'phrase' ? quoted(text) : form === 'prefix' ? `${text}…` : text;
  return field === undefined ? shown : `${fields[field]}: ${shown}`;
}
