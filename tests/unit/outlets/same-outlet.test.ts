import { expect, it } from 'vitest';
import { FORMER_HOSTS, isSameOutlet } from '../../../lib/outlets/same-outlet';
import { OUTLETS } from '../../../lib/outlets/table';

it('knows every address that an outlet of the table has left, and the one that it has now', () => {
  const rows = OUTLETS.filter(({ remark }) => remark === 'former-address').map(({ host, vi }) => [
    host,
    OUTLETS.find((other) => other.vi === vi && other.remark === undefined)?.host,
  ]);
  expect(FORMER_HOSTS).toEqual(Object.fromEntries(rows));
});

it('takes no site of a portal, no edition and no other outlet for the same', () => {
  expect(isSameOutlet('nhandan.com.vn', 'nhandan.vn')).toBe(true);
  expect(isSameOutlet('baotinh.example.vn', 'baotinh.example.vn')).toBe(true);
  expect(isSameOutlet('en.nhandan.vn', 'nhandan.vn')).toBe(false);
  expect(isSameOutlet('so.most.gov.vn', 'most.gov.vn')).toBe(false);
  expect(isSameOutlet('nhandan.vn', 'qdnd.vn')).toBe(false);
  expect(isSameOutlet('constructor', 'toString')).toBe(false);
});
