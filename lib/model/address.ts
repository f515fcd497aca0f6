/**
 * Addresses of articles. Two pages of one normalised address are meant to be the same article, so it drops what cannot name
 * another one (scheme, mobile host, tracking, tokens of a session) and keeps all that may (the ids that old portals carry in
 * the query, the case of the path, the route in a fragment). What is likely and not certain (`.htm` and `.html`, a page for
 * printing, a parameter that nobody knows) is not decided here: see `lib/press/identity.ts`.
 */

/** Prefixes of a host that lead to the same site, perhaps laid out for another device. */
const SITE_PREFIX = /^(?:www\d?|m|mobile|amp)\./;

/** Registries below `.vn`: `m.edu.vn` is a site of its own, not the mobile one of a registry. */
const VN_REGISTRY = /^(?:ac|biz|com|edu|gov|health|id|info|int|io|name|net|org|pro)\.vn$/;

/** Parameters that tell where the reader came from and never which article it is. Compared in lower case. */
const TRACKING_PARAMETER =
  /^(?:utm_.*|fbclid|fb_(?:action_ids|action_types|comment_id|ref|source)|mibextid|sfnsn|rdid|gidzl|zarsrc|gclid|gclsrc|dclid|gbraid|wbraid|srsltid|_ga|_gl|msclkid|yclid|ttclid|twclid|igshid|igsh|mc_cid|mc_eid|_x_tr_.*|vn_(?:source|medium|campaign|term|content)|itm_.*|dicbo|ysclid|_hsenc|_hsmi|mkt_tok|wt[._]mc(?:_id)?)$/;

/** Who the visitor is, to a server that keeps this in the address. */
const SESSION_PARAMETER = /^(?:jsessionid|phpsessid|aspsessionid\w*|p_p_auth)$/;

/**
 * Parameters that are no part of an article's name by what stands in them: a word for where the link stood (a number may be
 * an id), where to go back to, SharePoint's content type, and a time in milliseconds against caches.
 */
const EMPTY_BY_VALUE: readonly [name: RegExp, value: RegExp][] = [
  [/^ref$/, /^[a-z_-]+$/i],
  [/^(?:\w*_)?redirect$/, /^(?:https?:|%2F|\/)/i],
  [/^source$/, /^(?:https?:|%2F|\/)/i],
  [/^contenttypeid$/, /^0x/i],
  [/^_$/, /^\d{10,}$/],
];

/** Another layout of the same page. */
const LAYOUT_PARAMETER = /^(?:amp(?:=(?:1|true)?)?|output(?:type)?=amp|print=(?:1|true))$/i;

/** Pages that IIS serves, which takes a path in any case for the same. */
const IIS_PAGE = /\.as(?:p|px|hx)$/i;

/** A fragment by which a script chooses what the page shows: `#/tin/12`, `#!/tin/12`, `#bai=12`. */
const ROUTE = /^#(?:!?\/.|[a-z_]+=\d)/i;
/** Fragments of that form that choose a place on the page or a moment of a film. */
const PLACE_IN_PAGE = /^#(?:t|time|start|page|zoom|line|xtor|comment\w*|cmt\w*|binh_?luan\w*)=/i;

/** Escaped characters that mean the same when they stand bare, in a path and in a query. */
const NEEDS_NO_ESCAPE = /^[A-Za-z0-9\-._~!()*,]$/;

/**
 * The address by which an article is known, e.g. `https://baolaocai.vn/bai-viet-post1.html`; null where `url` is not an
 * absolute http(s) address. Scheme folded to https; `www.`, `m.`, `mobile.`, `amp.`, credentials, the ports 80 and 443,
 * doubled and trailing slashes, `/amp` at either end, tokens of a session, tracking and layout parameters dropped, and a
 * fragment that is no route; the remaining parameters sorted by name (equal names keep their order); a path of IIS in small
 * letters; escapes in one form. The result is a valid address and normalises to itself.
 */
export function normaliseAddress(url: string): string | null {
  const parsed = parseWebUrl(url);
  if (parsed === null) return null;
  const port = parsed.port === '' || parsed.port === '80' || parsed.port === '443' ? '' : `:${parsed.port}`;
  const path = normalisePath(parsed.pathname);
  const query = normaliseQuery(parsed.search, IIS_PAGE.test(path));
  return `https://${undressHost(parsed.hostname)}${port}${path}${query}${normaliseRoute(parsed.hash)}`;
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

const DOCUMENT_PATH = /\.(?:pdf|docx?|xlsx?|pptx?|rtf|od[tsp]|zip|rar|7z)$/i;

/** True for the address of a file that is read outside the browser's page: a decree, a form, an archive of them. */
export function isDocumentAddress(href: string): boolean {
  return DOCUMENT_PATH.test(URL.parse(href)?.pathname ?? '');
}

/** The host in lower case (IDN as punycode) without `www.`, `m.`, `mobile.`, `amp.`; null where `url` is not http(s). */
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
    const rest = path
      .replace(/;jsessionid=[^/;]*/i, '')
      .replace(/\/{2,}/g, '/')
      .replace(/\/$/, '')
      .replace(/\/amp$/i, '')
      .replace(/^\/amp(?=\/)/i, '');
    if (rest === path) break;
    path = rest;
  }
  if (path === '') return '/';
  return IIS_PAGE.test(path) ? lowerLetters(path) : path;
}

/** With the question mark; empty where no parameter is left. `isIis`: the names of parameters count in any case too. */
function normaliseQuery(search: string, isIis: boolean): string {
  const parameters = parametersOf(search)
    .map(normaliseEscapes)
    .map((parameter) => (isIis ? lowerName(parameter) : parameter))
    .filter((parameter) => !isEmpty(parameter))
    .sort((left, right) => compare(nameOf(left), nameOf(right)));
  return parameters.length === 0 ? '' : `?${parameters.join('&')}`;
}

/** With the number sign; empty where the fragment is none or chooses nothing. */
function normaliseRoute(hash: string): string {
  const [fragment = ''] = hash.split(':~:');
  if (!ROUTE.test(fragment) || PLACE_IN_PAGE.test(fragment)) return '';
  const [path = '', ...queries] = fragment.split('?');
  const route = normaliseEscapes(path).replace(/\/+$/, '');
  return /^#!?$/.test(route) ? '' : `${route}${normaliseQuery(queries.join('&'), false)}`;
}

/** True for a parameter that names no article. */
function isEmpty(parameter: string): boolean {
  const name = nameOf(parameter).toLowerCase();
  const value = parameter.slice(name.length + 1);
  return (
    isTracking(parameter) ||
    SESSION_PARAMETER.test(name) ||
    LAYOUT_PARAMETER.test(parameter) ||
    EMPTY_BY_VALUE.some(([names, values]) => names.test(name) && values.test(value))
  );
}

/** Escapes keep their capitals: they are in one form already. */
function lowerLetters(text: string): string {
  return text.replace(/%[0-9A-F]{2}|[A-Z]+/g, (part) => (part.startsWith('%') ? part : part.toLowerCase()));
}

function lowerName(parameter: string): string {
  const name = nameOf(parameter);
  return lowerLetters(name) + parameter.slice(name.length);
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
