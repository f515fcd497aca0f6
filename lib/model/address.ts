/**
 * Addresses of articles. A normalised address decides whether two pages are the same article, so it drops all that
 * varies between two visits (scheme, mobile host, tracking) and keeps all that may name another article (the ids that
 * old portals carry in the query, the case of the path).
 */

/** Prefixes of a host that lead to the same site, perhaps laid out for another device. */
const SITE_PREFIX = /^(?:www\d?|m|amp)\./;

/** Registries below `.vn`: `m.edu.vn` is a site of its own, not the mobile one of a registry. */
const VN_REGISTRY = /^(?:ac|biz|com|edu|gov|health|id|info|int|io|name|net|org|pro)\.vn$/;

/** Parameters that tell where the reader came from and never which article it is. Compared in lower case. */
const TRACKING_PARAMETER =
  /^(?:utm_.*|fbclid|fb_(?:action_ids|action_types|comment_id|ref|source)|mibextid|sfnsn|rdid|gidzl|zarsrc|gclid|gclsrc|dclid|gbraid|wbraid|srsltid|_ga|_gl|msclkid|yclid|ttclid|twclid|igshid|igsh|mc_cid|mc_eid|_x_tr_.*)$/;

const AMP_PARAMETER = /^amp(?:=(?:1|true)?)?$/i;

/** Escaped characters that mean the same when they stand bare, in a path and in a query. */
const NEEDS_NO_ESCAPE = /^[A-Za-z0-9\-._~!()*,]$/;

/**
 * The address by which an article is known, e.g. `https://baolaocai.vn/bai-viet-post1.html`; null where `url` is not an
 * absolute http(s) address. Scheme folded to https; `www.`, `m.`, `amp.`, credentials, the ports 80 and 443, fragment,
 * trailing slash, `/amp` tail and tracking parameters dropped; the remaining parameters sorted by name (equal names
 * keep their order); escapes in one form. The result is a valid address and normalises to itself.
 */
export function normaliseAddress(url: string): string | null {
  const parsed = parseWebUrl(url);
  if (parsed === null) return null;
  const port = parsed.port === '' || parsed.port === '80' || parsed.port === '443' ? '' : `:${parsed.port}`;
  const parameters = parametersOf(parsed.search)
    .map(normaliseEscapes)
    .filter((parameter) => !isTracking(parameter) && !AMP_PARAMETER.test(parameter))
    .sort((left, right) => compare(nameOf(left), nameOf(right)));
  const query = parameters.length === 0 ? '' : `?${parameters.join('&')}`;
  return `https://${undressHost(parsed.hostname)}${port}${normalisePath(parsed.pathname)}${query}`;
}

/** The address to open: `url` without credentials, tracking parameters and text directive; null where it is not http(s). */
export function cleanUrl(url: string): string | null {
  const parsed = parseWebUrl(url);
  if (parsed === null) return null;
  parsed.username = '';
  parsed.password = '';
  const parameters = parametersOf(parsed.search);
  const kept = parameters.filter((parameter) => !isTracking(normaliseEscapes(parameter)));
  if (kept.length < parameters.length) parsed.search = kept.join('&');
  const directive = parsed.hash.indexOf(':~:');
  if (directive >= 0) parsed.hash = parsed.hash.slice(0, directive);
  // An emptied query or fragment leaves its mark behind; the setter with '' takes it away.
  if (parsed.search === '') parsed.search = '';
  if (parsed.hash === '') parsed.hash = '';
  return parsed.href;
}

/** The address as a browser writes it, safe to make a link of; undefined where it is not http(s). */
export function toWebAddress(href: string): string | undefined {
  return parseWebUrl(href)?.href;
}

/** The host in lower case (IDN as punycode) without `www.`, `m.`, `amp.`; null where `url` is not http(s). */
export function hostOf(url: string): string | null {
  const parsed = parseWebUrl(url);
  return parsed === null ? null : undressHost(parsed.hostname);
}

/** True where both addresses are http(s) and on one host, `www.`, `m.` and `amp.` aside. */
export function isSameSite(left: string, right: string): boolean {
  const host = hostOf(left);
  return host !== null && host === hostOf(right);
}

function parseWebUrl(url: string): URL | null {
  const parsed = URL.parse(url);
  if (parsed === null || (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')) return null;
  return parsed;
}

function undressHost(hostname: string): string {
  let host = hostname.replace(/\.+$/, '');
  for (;;) {
    const rest = host.replace(SITE_PREFIX, '');
    if (rest === host || !rest.includes('.') || VN_REGISTRY.test(rest)) return host;
    host = rest;
  }
}

function normalisePath(pathname: string): string {
  let path = normaliseEscapes(pathname);
  for (;;) {
    const rest = path.replace(/\/+$/, '').replace(/\/amp$/i, '');
    if (rest === path) return path === '' ? '/' : path;
    path = rest;
  }
}

/** The parameters as they stand. URLSearchParams would lose those that are not UTF-8, as old portals have them. */
function parametersOf(search: string): string[] {
  return search
    .replace(/^\?/, '')
    .split('&')
    .filter((parameter) => parameter !== '');
}

function nameOf(parameter: string): string {
  const end = parameter.indexOf('=');
  return end < 0 ? parameter : parameter.slice(0, end);
}

function isTracking(parameter: string): boolean {
  return TRACKING_PARAMETER.test(nameOf(parameter).toLowerCase());
}

/**
 * RFC 3986, 6.2.2: hex digits in upper case, escapes of characters that need none undone. Vietnamese in NFC, since a
 * link typed on a Mac carries NFD. Bytes that are not UTF-8 stay as they are.
 */
function normaliseEscapes(text: string): string {
  return text
    .replace(/(?:%[89a-f][0-9a-f])+/gi, (bytes) => decode(bytes) ?? bytes.toUpperCase())
    .replace(/%[0-7][0-9a-f]/gi, (byte) => {
      const character = String.fromCharCode(Number.parseInt(byte.slice(1), 16));
      return NEEDS_NO_ESCAPE.test(character) ? character : byte.toUpperCase();
    })
    .normalize('NFC')
    .replace(/[^\p{ASCII}]+/gu, encodeURIComponent);
}

function decode(bytes: string): string | null {
  try {
    return decodeURIComponent(bytes);
  } catch {
    return null;
  }
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
