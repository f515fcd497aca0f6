import { describe, expect, it } from 'vitest';
import { countTests } from '../../../scripts/test/run-vitest';

const report = (passed: number, failed: number, pending = 0) =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numPendingTests: pending, numTodoTests: 0 });

describe('countTests', () => {
  it('counts what ran', () => {
    expect(countTests(report(7, 2, 1), 1, 'log')).toEqual({ passed: 7, failed: 2, skipped: 1, output: 'log' });
  });

  it('counts a run without a test, without a report or with a bad end as a failure', () => {
    expect(countTests(report(0, 0), 0, '').failed).toBe(1);
    expect(countTests('{}', 127, '').failed).toBe(1);
    expect(countTests(report(7, 0), 1, '')).toMatchObject({ passed: 7, failed: 1 });
    expect(countTests(report(7, 0), 0, '')).toMatchObject({ passed: 7, failed: 0 });
  });
});
