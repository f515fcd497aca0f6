/** What an address says of its page. */

/** `/`, `/index.html`, `/trang-chu`: never an article. */
export function isRootAddress(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && isRoot(parsed);
}

/** The same for an address that is parsed already. */
export function isRoot({ search, pathname }: URL): boolean {
  return search === '' && /^\/(?:(?:index|default|home|trang-chu|trangchu)(?:\.\w+)?\/?)?$/i.test(pathname);
}

/** An id of five digits or more, or a slug of six words or more: sections are called in few words. */
export function namesAnArticle(url: string): boolean {
  return isPathOfArticle(URL.parse(url)?.pathname ?? '');
}

/** The same for an address that is parsed already: to parse is dear, and a page has hundreds. */
export function isPathOfArticle(path: string): boolean {
  return /\d{5}/.test(path) || path.split('/').some((part) => part.split('-').length >= 6);
}

/** The results of a search. */
export function isSearchAddress(url: string): boolean {
  return /tim-?kiem|search/i.test(URL.parse(url)?.pathname ?? '');
}

/** The page of a search itself; an article's slug may hold the words too. */
export function isSearchPage(url: string): boolean {
  return /\/(?:(?:ket-qua-)?tim-?kiem|search)(?:\.\w+)?\/?$/i.test(URL.parse(url)?.pathname ?? '');
}

/** What the address calls its page: the words of a slug that is long enough to be a headline's. */
export function titlesIn(url: string): string[] {
  const path = URL.parse(url)?.pathname ?? '';
  return path
    .split('/')
    .map((part) => part.replace(/\.\w{2,5}$/, '').replace(/[-_.]?(?:post|art|id|[a-z])?\d{3,}$/i, ''))
    .filter((part) => part.split('-').length >= FEWEST_TITLE_WORDS)
    .map((part) => part.replaceAll('-', ' '));
}

const FEWEST_TITLE_WORDS = 5;
