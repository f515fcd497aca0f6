import { TRASH_KEPT_MS } from '../model/emptied';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Whole days until a deleted article leaves the trash. One that was deleted in the future lies there no longer than any other. */
export function daysLeft(leavesAt: number, now: number): number {
  return Math.max(0, Math.ceil((Math.min(leavesAt, now + TRASH_KEPT_MS) - now) / DAY_MS));
}
