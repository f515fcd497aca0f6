/** Where outlets keep their text, as the reader pointed at it: by host, the newest layout first. Selectors, as stored. */

export type Regions = Record<string, string[][]>;

/** The oldest host goes first. An outlet has a layout for news, one for long reads, hardly more. */
const MOST_HOSTS = 30;
const MOST_LAYOUTS = 3;
/** Ways to find one element, and how long one is. */
const MOST_SELECTORS = 4;
const LONGEST_SELECTOR = 1_000;

export function rememberRegion(regions: Regions, host: string, description: string[]): Regions {
  const { [host]: known = [], ...others } = regions;
  const layouts = [description, ...known.filter((other) => other.join() !== description.join())];
  return Object.fromEntries([...Object.entries(others), [host, layouts.slice(0, MOST_LAYOUTS)]].slice(-MOST_HOSTS));
}

/** Regions from any value: what is not understood, or goes beyond the limits, is left out. */
export function parseRegions(value: unknown): Regions {
  const regions: Regions = {};
  if (typeof value !== 'object' || value === null) return regions;
  for (const [host, layouts] of Object.entries(value).slice(-MOST_HOSTS)) {
    const known = Array.isArray(layouts) ? layouts.filter(isDescription).slice(0, MOST_LAYOUTS) : [];
    if (known.length > 0) regions[host] = known;
  }
  return regions;
}

function isDescription(value: unknown): value is string[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= MOST_SELECTORS &&
    value.every((selector) => typeof selector === 'string' && selector.length <= LONGEST_SELECTOR)
  );
}
