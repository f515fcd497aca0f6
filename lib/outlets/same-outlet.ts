import type { Outlet } from './outlet';
import { outletOf } from './outlet-of';

/**
 * Whether two hosts (without `www.` or `m.`) are of one outlet: one host, or an address that the outlet has left for
 * another. A portal's sites below it are sites of their own, and so is an edition in another language.
 */
export function isSameOutlet(one: string, other: string): boolean {
  if (one === other) return true;
  const [left, right] = [outletOf(one), outletOf(other)];
  if (!left || !right || left === right) return false;
  const isFormer = left.remark === 'former-address' || right.remark === 'former-address';
  return isFormer && isOwnHost(one, left) && isOwnHost(other, right) && left.vi === right.vi;
}

const isOwnHost = (host: string, outlet: Outlet): boolean => host === outlet.host;
