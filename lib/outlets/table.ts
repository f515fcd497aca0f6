/**
 * The outlets that the extension knows. Facts only.
 *
 * To add one, write its row into the file of its level under `table/`, below its governing body: host (without `www.`),
 * name in Vietnamese, name in English; `ENGLISH` for a site in English, `FORMER_ADDRESS` for one that the outlet has left
 * for another address, `mergedInto(…)` for one that has become part of another, `probablyMergedInto(…)` where that is not
 * certain. A province's paper and portal are one row of `table/provinces.ts`. Then say in `provenance.ts` where the host is
 * known from and what about the row is not certain. A row of the general press goes into `table/general.ts`: it is off until
 * the reader switches it on. An address that was left stands in `same-outlet.ts` too.
 */

import type { Outlet } from './outlet';
import { ARMY_AND_POLICE_OUTLETS } from './table/army-and-police';
import { BODY_OUTLETS } from './table/bodies';
import { GENERAL_OUTLETS } from './table/general';
import { MEDIA_OUTLETS } from './table/media';
import { MINISTRY_OUTLETS } from './table/ministries';
import { PARTY_OUTLETS } from './table/party';
import { PROVINCE_OUTLETS } from './table/provinces';
import { PROVINCIAL_PAPERS } from './table/provincial';
import { STATE_OUTLETS } from './table/state';

export const OUTLETS: readonly Outlet[] = [
  ...PARTY_OUTLETS,
  ...STATE_OUTLETS,
  ...MEDIA_OUTLETS,
  ...ARMY_AND_POLICE_OUTLETS,
  ...MINISTRY_OUTLETS,
  ...BODY_OUTLETS,
  ...PROVINCE_OUTLETS,
  ...PROVINCIAL_PAPERS,
  ...GENERAL_OUTLETS,
];
