/** What an address says of its page. */

/** `/`, `/index.html`, `/trang-chu`: never an article. */
export function isRootAddress(url: string): boolean {
  const parsed = URL.parse(url);
  if (parsed === null) return false;
  return (
    parsed.search === '' && /^\/(?:(?:index|default|home|trang-chu|trangchu)(?:\.\w+)?\/?)?$/i.test(parsed.pathname)
  );
}

/** An id of five digits or more, or a slug of six words or more: sections are called in few words. */
export function namesAnArticle(url: string): boolean {
  const path = URL.parse(url)?.pathname ?? '';
  return /\d{5}/.test(path) || path.split('/').some((part) => part.split('-').length >= 6);
}
