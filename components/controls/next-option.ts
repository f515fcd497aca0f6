/** Where an arrow leads among `count` options under a field: around the ends by way of the field, which is -1. */
export function nextOption(active: number, step: 1 | -1, count: number): number {
  const next = active + step;
  if (next < -1) return count - 1;
  return next >= count ? -1 : next;
}
