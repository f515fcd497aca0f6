import { describe, expect, it } from 'vitest';
import type { Block } from '../../../lib/model/article';
import { type Comparable, compareTexts } from '../../../lib/press/text-evidence';
import { fingerprintOf } from '../../../lib/text/fingerprint';
import { BRIDGE, SAME_OCCASION } from '../store/printed';

const HEADLINE = 'Khánh thành cầu treo Suối Lành ở Nà Mẫu';

function article(headline: string, texts: readonly string[], day?: string): Comparable {
  const blocks: Block[] = [
    { kind: 'headline', text: headline },
    ...texts.map((text): Block => ({ kind: 'paragraph', text })),
  ];
  const iso = day?.includes('T') ? `${day}:00+07:00` : `${day}T00:00:00+07:00`;
  return {
    headline,
    blocks,
    fingerprint: fingerprintOf(blocks),
    ...(day === undefined ? {} : { publishedAt: { iso, precision: day.includes('T') ? 'minute' : 'day', words: day } }),
  };
}

const kept = article(HEADLINE, BRIDGE, '2026-03-07');
const both = (other: Comparable, one = kept) => {
  const found = compareTexts(one, other);
  expect(compareTexts(other, one)).toBe(found);
  return found;
};

describe('the same text', () => {
  it('is whole word for word, in capitals and in other paragraphs too', () => {
    expect(both(kept)).toBe('whole');
    expect(both(article(HEADLINE.toUpperCase(), [BRIDGE.join(' ')], '2026-03-07'))).toBe('whole');
    expect(both(article(HEADLINE, BRIDGE))).toBe('whole');
  });

  it('of another day is that of a form, and no more than shared', () => {
    expect(both(article(HEADLINE, BRIDGE, '2026-03-08'))).toBe('shared');
  });

  it('is edited where words were corrected, or the end is missing', () => {
    const corrected = BRIDGE.map((text) => text.replace('hơn 300', '312'));
    expect(both(article(HEADLINE, corrected, '2026-03-07'))).toBe('edited');
    expect(both(article(HEADLINE, BRIDGE.slice(0, 4), '2026-03-07'))).toBe('edited');
    expect(both(article('Khánh thành cầu treo Suối Lành', corrected, '2026-03-07'))).toBe('edited');
  });

  it('under a headline of other figures is another notice of its form', () => {
    expect(both(article('Tin lũ số 12', BRIDGE, '2026-03-07'), article('Tin lũ số 13', BRIDGE, '2026-03-07'))).toBe(
      'shared',
    );
  });
});

describe('one article', () => {
  it('is known where much was rewritten and some sentences stayed', () => {
    const rewritten = [
      'Chiếc cầu mới giúp học sinh đi học an toàn hơn, người dân trong vùng vui mừng kể lại suốt buổi sáng.',
      ...BRIDGE.slice(2, 4),
      'Lễ khánh thành kết thúc lúc trưa, xe ba gác đầu tiên chở muối và dầu đã qua cầu trong tiếng vỗ tay.',
    ];
    expect(both(article('Qua cầu mới', rewritten, '2026-03-07'))).toBe('shared');
  });

  it('is known by its headline where the text is all new, as in a live report', () => {
    const later = [
      '16 giờ 20: mực nước ở trạm giảm hai phân so với giờ trước, các đội vẫn trực dọc theo bờ bao cho đến sáng mai.',
    ];
    expect(both(article(HEADLINE, later, '2026-03-07'))).toBe('akin');
    expect(both(article(HEADLINE, later))).toBe('akin');
  });

  it('is known by the minute in which it came out', () => {
    const one = article('Mưa lớn ở thượng nguồn', BRIDGE, '2026-03-07T08:05');
    const other = article(
      'Ba xã vùng thấp được sơ tán',
      ['Nước lên nhanh từ nửa đêm, lực lượng xã dùng thuyền máy đưa người già và trẻ nhỏ ra điểm trường trên đồi.'],
      '2026-03-07T08:05',
    );
    expect(both(other, one)).toBe('akin');
  });
});

describe('another article', () => {
  const foreign = [
    'Giá hồ tiêu trong tuần giữ ở mức cao, nhiều nhà vườn đã bán gần hết số hàng cất trong kho từ vụ trước.',
  ];

  it('shares nothing', () => {
    expect(both(article('Giá hồ tiêu giữ mức cao', foreign, '2026-03-07'))).toBe('none');
    expect(both(article('Giá hồ tiêu giữ mức cao', foreign))).toBe('none');
  });

  it('on the same occasion may be the same one at its address, and is none at another', () => {
    expect(both(article('Nà Mẫu có cầu', SAME_OCCASION, '2026-03-07'))).toBe('akin');
  });

  it('is a later year’s of the same form', () => {
    const ceremony = (year: number, own: readonly string[]) =>
      article(`Nà Mẫu mở hội đua thuyền năm ${year}`, [...BRIDGE.slice(0, 2), ...own], `${year}-03-07`);
    expect(both(ceremony(2025, SAME_OCCASION), ceremony(2026, foreign))).toBe('none');
  });

  it('that a page under a fixed headline shows today is not yesterday’s', () => {
    const daily = (texts: readonly string[], day: string) => article('Bản tin sáng', texts, day);
    expect(both(daily(foreign, '2026-03-08'), daily(BRIDGE, '2026-03-07'))).toBe('none');
  });
});

it('of a few words nothing can be said', () => {
  expect(both(article('Ảnh trong ngày', ['Chợ quê.']), article('Phim ngắn', ['Bến đò.']))).toBe('unclear');
});
