import { describe, expect, it } from 'vitest';
import { changeMarks, changesToMarks } from '../../../lib/model/article-marks';
import type { ArticleId } from '../../../lib/model/ids';
import { LIMITS } from '../../../lib/model/limits';
import { nextStamp } from '../../../lib/model/merging/stamp';
import { parseTagRule, parseTagRules, toPhrases } from '../../../lib/model/settings/parse-tag-rules';
import { TAG_RULE_LIMITS } from '../../../lib/model/tag-rule-limits';
import { createTagger, tagsToSet, withoutRuleTags, withRuleTags } from '../../../lib/model/tag-rules';
import { makeArticle } from '../../../lib/model/write-article';
import { readingOf } from '../store/sample';

const rule = (phrases: string[], isExact = false) => ({ phrases, tag: 'hạ tầng', isExact });
const tagged = (text: string, phrases: string[], isExact = false) =>
  createTagger([rule(phrases, isExact)])(readingOf(1, text)).length > 0;

describe('a rule', () => {
  it.each<[string, string, string[], boolean]>([
    ['the words in a row', 'Khởi công tuyến đường sắt Bắc – Nam.', ['đường sắt'], true],
    ['whatever the case', 'ĐƯỜNG SẮT đô thị', ['đường sắt'], true],
    ['whatever the placement of the tone', 'Hồ thuỷ lợi Bản Mồng', ['thủy lợi'], true],
    ['decomposed letters', 'tuyến đường sắt'.normalize('NFD'), ['đường sắt'], true],
    ['a hyphen between them', 'đường-sắt', ['đường sắt'], true],
    ['one of several', 'Ga tàu điện mới', ['đường sắt', 'tàu điện'], true],
    ['no part of a word', 'đường sắtt và trường sắt', ['ường sắt', 'đường s'], false],
    ['no other order', 'sắt đường', ['đường sắt'], false],
    ['nothing over a comma', 'Tuyến đường, sắt thép tăng giá', ['đường sắt'], false],
    ['a figure with its unit', 'Đoạn dài 120 km.', ['120 km'], true],
  ])('finds %s', (_what, text, phrases, isFound) => {
    expect(tagged(text, phrases)).toBe(isFound);
    expect(tagged(text, phrases, true)).toBe(isFound);
  });

  it('finds words without diacritics, unless the reader wants them as they are written', () => {
    expect(tagged('Duong sat do thi', ['đường sắt'])).toBe(true);
    expect(tagged('Duong sat do thi', ['đường sắt'], true)).toBe(false);
    expect(tagged('Tham quan bảo tàng', ['tham quân'])).toBe(true);
    expect(tagged('Tham quan bảo tàng', ['tham quân'], true)).toBe(false);
  });

  it('finds nothing from the end of one text to the beginning of the next', () => {
    const read = readingOf(1, 'sắt thép');
    expect(createTagger([rule(['đường sắt'])])({ ...read, headline: 'Mở rộng đường' })).toEqual([]);
  });

  it('sets a tag once, though several rules find it', () => {
    expect(createTagger([rule(['đò']), rule(['tuyến đò'])])(readingOf(1))).toEqual(['hạ tầng']);
  });
});

describe('a tag that a rule set', () => {
  const at = (time: number) => nextStamp(time, undefined, 'install-a');
  const read = readingOf(1);
  const made = makeArticle(
    'article-1' as ArticleId,
    { read, outletName: 'Báo', addresses: read.addresses },
    { moment: '2026-03-07T09:00:00.000+07:00', stamp: at(1) },
  );
  const set = withRuleTags(made, ['hạ tầng'], at(2));

  it('does not come back once the reader took it away', () => {
    expect(set.tags).toEqual(['hạ tầng']);
    const refused = changeMarks(set, changesToMarks(set, { tags: [] }), at(3));
    expect(tagsToSet(refused, ['hạ tầng'])).toEqual([]);
    expect(withRuleTags(refused, ['hạ tầng'], at(4))).toBe(refused);
  });

  it('may come back where it went with its rule, until the reader takes it away', () => {
    const taken = withoutRuleTags(set, ['hạ tầng'], at(3));
    expect(taken.tags).toEqual([]);
    const again = withRuleTags(taken, ['hạ tầng'], at(4));
    expect(again.tags).toEqual(['hạ tầng']);
    const refused = changeMarks(again, changesToMarks(again, { tags: [] }), at(5));
    expect(tagsToSet(refused, ['hạ tầng'])).toEqual([]);
  });

  it('is one more than an article may have', () => {
    const full = { ...made, tags: Array.from({ length: LIMITS.tags }, (_, at) => `thẻ ${at}`) };
    expect(withRuleTags(full, ['hạ tầng'], at(2))).toBe(full);
  });
});

describe('rules as they are stored', () => {
  it('are those that are whole', () => {
    const whole = { phrases: ['đường sắt'], tag: 'hạ tầng', isExact: false };
    const stored = [whole, null, 7, { ...whole, tag: ' ' }, { ...whole, phrases: [' ', '…'] }, { tag: 'x' }];
    expect(parseTagRules(stored)).toEqual([whole]);
    expect(parseTagRules('x')).toEqual([]);
    expect(parseTagRules(Array.from({ length: 300 }, () => whole))).toHaveLength(TAG_RULE_LIMITS.rules);
  });

  it('have clean words', () => {
    expect(toPhrases(' đường  sắt, ,tàu điện;')).toEqual(['đường sắt', 'tàu điện']);
    expect(parseTagRule({ phrases: ['đường sắt'.normalize('NFD'), 'đường  sắt'], tag: ' hạ  tầng ' })).toEqual({
      phrases: ['đường sắt'],
      tag: 'hạ tầng',
      isExact: false,
    });
  });
});
