/**
 * The outlets that the extension knows. Facts only.
 *
 * To add one, write its row into the file of its level under `table/`, below its governing body: host (without `www.`),
 * name in Vietnamese, name in English; `ENGLISH` for a site in English, `FORMER_ADDRESS` for one that the outlet has left
 * for another address, `mergedInto(…)` for one that has become part of another, `probablyMergedInto(…)` where that is not
 * certain. A province's paper and portal are one row of `table/provinces.ts`. Then say in `provenance.ts` where the host is
 * known from and what about the row is not certain. A row of the general press goes into `table/general.ts`: it is off until
 * the reader switches it on.
 */

import type { Outlet } from './outlet';
import { ARMY_AND_POLICE } from './table/army-and-police';
import { BODIES } from './table/bodies';
import { GENERAL } from './table/general';
import { MEDIA } from './table/media';
import { MINISTRIES } from './table/ministries';
import { PARTY } from './table/party';
import { PROVINCES } from './table/provinces';
import { PROVINCIAL } from './table/provincial';
import { STATE } from './table/state';

export const OUTLETS: readonly Outlet[] = [
  ...PARTY,
  ...STATE,
  ...MEDIA,
  ...ARMY_AND_POLICE,
  ...MINISTRIES,
  ...BODIES,
  ...PROVINCES,
  ...PROVINCIAL,
  ...GENERAL,
];
