import { expect, it } from 'vitest';
import { JSON_FORMAT, toJson } from '../../../lib/export/to-json';
import { migrate } from '../../../lib/model/migrations/migrations';
import v0 from '../../fixtures/databases/v0.json';

it('holds everything, and says what it is', () => {
  const dump = migrate(v0, 0);
  const read: unknown = JSON.parse(toJson(dump, '2026-03-08T09:00:00.000+07:00'));
  expect(read).toEqual({ ...dump, format: JSON_FORMAT, exportedAt: '2026-03-08T09:00:00.000+07:00' });
});
