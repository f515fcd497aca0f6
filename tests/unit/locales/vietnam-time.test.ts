import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { wordsFor } from '../../../locales';

const vi = wordsFor('vi');
const en = wordsFor('en');
const zoneBefore = process.env.TZ;

function setZone(zone: string | undefined): void {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
}

afterAll(() => setZone(zoneBefore));

/** Just after midnight of a Tuesday in Vietnam: still Monday in the zones below. */
const AFTER_MIDNIGHT = '2026-11-03T00:04:00.000+07:00';

describe.each(['America/Los_Angeles', 'UTC'])('on a machine in %s', (zone) => {
  beforeEach(() => {
    setZone(zone);
    expect(new Date(AFTER_MIDNIGHT).getDate()).toBe(2);
  });

  it('shows a moment by the clock of Vietnam, and says so', () => {
    expect(vi.moment(AFTER_MIDNIGHT)).toBe('03/11/2026 00:04 (giờ Việt Nam)');
    expect(en.moment(AFTER_MIDNIGHT)).toBe('03/11/2026 00:04 (Vietnam time)');
    expect(vi.moment('2026-11-02T17:04:00Z')).toBe('03/11/2026 00:04 (giờ Việt Nam)');
  });

  it('takes for today the day that it is in Vietnam, and says so', () => {
    expect(vi.today(new Date(AFTER_MIDNIGHT))).toBe('Thứ Ba, 03/11/2026 (giờ Việt Nam)');
    expect(en.today(new Date('2026-11-22T23:59:59.999+07:00'))).toBe('Sunday, 22/11/2026 (Vietnam time)');
  });

  it('leaves a date of the press as it was printed', () => {
    const printed = { iso: AFTER_MIDNIGHT, precision: 'minute', words: '3/11, 0h04' } as const;
    expect(vi.pressDate(printed)).toBe('03/11/2026 00:04');
  });
});

describe.each(['Asia/Ho_Chi_Minh', 'Asia/Bangkok'])('on a machine in %s, whose clock shows the same', (zone) => {
  beforeEach(() => setZone(zone));

  it('needs no name for it', () => {
    expect(vi.moment(AFTER_MIDNIGHT)).toBe('03/11/2026 00:04');
    expect(vi.today(new Date('2026-11-22T00:00:00+07:00'))).toBe('Chủ nhật, 22/11/2026');
    expect(en.today(new Date('2026-11-23T12:00:00+07:00'))).toBe('Monday, 23/11/2026');
  });
});

it('judges the machine’s clock at the moment that is shown, not as it is today', () => {
  // Novosibirsk was at +06:00 in winter 2015, and is at +07:00 since July 2016.
  setZone('Asia/Novosibirsk');
  expect(vi.moment('2015-12-01T08:00:00+07:00')).toBe('01/12/2015 08:00 (giờ Việt Nam)');
  expect(vi.moment('2026-12-01T08:00:00+07:00')).toBe('01/12/2026 08:00');
});
