import { expect, it } from 'vitest';
import { languageOfLine } from '../../../lib/text/language-of-line';

it.each([
  ['Đẩy nhanh giải ngân vốn đầu tư công', 'vi'],
  ['THỦ TƯỚNG DỰ LỄ KHỞI CÔNG', 'vi'],
  ['Nam Sơn', 'vi'],
  ['Province opens its first one-stop desk for border trade', 'en'],
  ['“One-stop” desk: 3 months, 41.5% more trade', 'en'],
  ['越南国家主席会见外宾', 'zh'],
  ['Президент принял делегацию', 'ru'],
])('%s: %s', (line, language) => expect(languageOfLine(line)).toBe(language));

it.each(['', '41,5%', 'GDP 2026', 'Le président reçoit une délégation de la région'])('%s: nothing tells', (line) =>
  expect(languageOfLine(line)).toBeUndefined(),
);
