/**
 * Where each address leads that an outlet has left: the rows of the table with `FORMER_ADDRESS`, by the row of the same name.
 * Apart from the table, which is too large for every screen that opens the collection; a test holds it to the table.
 */
export const FORMER_HOSTS: Readonly<Record<string, string>> = {
  'nhandan.com.vn': 'nhandan.vn',
  'baodientu.chinhphu.vn': 'baochinhphu.vn',
  'baoxaydung.com.vn': 'baoxaydung.vn',
  'most.gov.vn': 'mst.gov.vn',
  'baobacninh.vn': 'baobacninhtv.vn',
  'baovinhlong.com.vn': 'baovinhlong.vn',
};

/**
 * Whether two hosts (without `www.` or `m.`) are of one outlet: one host, or an address that the outlet has left for
 * another. A portal's sites below it are sites of their own, and so is an edition in another language.
 */
export function isSameOutlet(one: string, other: string): boolean {
  return hostNow(one) === hostNow(other);
}

const hostNow = (host: string): string => (Object.hasOwn(FORMER_HOSTS, host) ? (FORMER_HOSTS[host] ?? host) : host);
