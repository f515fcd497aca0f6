/** From the table of outlets to the rows of the options page. */

import type { OutletRow } from '../../components/options/views';
import type { Language } from '../model/settings/settings';
import type { Outlet } from '../outlets/outlet';
import { successorOf } from '../outlets/outlet-of';
import { doubtsOf, KNOWN_FROM } from '../outlets/provenance';
import { coverOf } from '../outlets/reader-hosts';
import { OUTLETS } from '../outlets/table';
import { foldText } from '../text/fold-text';

/** All rows in a language of the interface; `hosts` are those that the reader switched on. */
export function toOutletRows(language: Language, hosts: readonly string[]): OutletRow[] {
  return OUTLETS.map((outlet) => toRow(outlet, language, hosts));
}

/** The reader's hosts that have no row of their own. */
export function withoutRow(hosts: readonly string[]): string[] {
  return hosts.filter((host) => !HOSTS.has(host));
}

const HOSTS = new Set(OUTLETS.map(({ host }) => host));

function toRow(outlet: Outlet, language: Language, hosts: readonly string[]): OutletRow {
  const { host, governingBody, level, remark } = outlet;
  const otherLanguage = language === 'vi' ? 'en' : 'vi';
  const found = successorOf(host);
  const successor = found && {
    name: found.outlet[language],
    host: found.outlet.host,
    since: found.since,
    uncertain: found.uncertain,
  };
  return {
    host,
    name: outlet[language],
    otherName: outlet[otherLanguage] === outlet[language] ? '' : outlet[otherLanguage],
    otherLanguage,
    governingBody,
    level,
    language: outlet.language,
    ...(successor === undefined ? {} : { successor }),
    ...(remark === undefined ? {} : { remark }),
    doubts: doubtsOf(outlet),
    source: KNOWN_FROM.get(host)?.[0] ?? 'general-knowledge',
    reading: outlet.optional ? readingOf(host, hosts) : 'always',
    searchText: foldText([outlet.vi, outlet.en, host, governingBody, found?.outlet.vi ?? ''].join(' ')),
  };
}

function readingOf(host: string, hosts: readonly string[]): OutletRow['reading'] {
  const cover = coverOf(host, hosts);
  if (cover === undefined) return 'off';
  return cover === host ? 'on' : { coveredBy: cover };
}
