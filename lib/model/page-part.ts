/** The scripts that are brought into a page when it needs them; each is an entrypoint of that name. */
export const PAGE_PARTS = ['engine', 'marking', 'pointing'] as const;
export type PagePart = (typeof PAGE_PARTS)[number];
