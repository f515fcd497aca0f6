/** The web as the tests have it: pages at their own addresses, everything else refused, every request written down. */

export interface ServedPage {
  contentType: string;
  body: Buffer;
  /** As HTTP numbers them: 404 for a page that says that there is none. */
  status: number;
  /** How long the browser waits for it, in milliseconds. */
  delay: number;
}

export interface SeenRequest {
  url: string;
  served: boolean;
}

/** What a browser answers to a request: the page, a refusal, or what the network says. */
export type Answer = ServedPage | 'refuse' | 'pass';

/** Addresses inside the browser: not the network. */
const INTERNAL = /^(?:chrome|chrome-extension|moz-extension|about|data|blob|resource|chrome-untrusted|devtools):/;

export class ServedPages {
  readonly #pages = new Map<string, ServedPage | 'pass'>();
  readonly #others: 'refuse' | 'pass';
  readonly #requests: SeenRequest[] = [];

  /** `others`: what becomes of requests for anything that is not served here. */
  constructor(others: 'refuse' | 'pass' = 'refuse') {
    this.#others = others;
  }

  /** Serves a page at an address from now on; HTML unless a type is given. */
  serve(url: string, body: string | Buffer, contentType = 'text/html; charset=utf-8', delay = 0): void {
    this.#pages.set(new URL(url).href, { contentType, body: Buffer.from(body), status: 200, delay });
  }

  /** From now on the outlet answers there that it has no such page, in words of its own. */
  serveGone(url: string, body: string): void {
    this.#pages.set(new URL(url).href, {
      contentType: 'text/html; charset=utf-8',
      body: Buffer.from(body),
      status: 404,
      delay: 0,
    });
  }

  /**
   * From now on nobody answers there, and the browser says so with its own page: the request goes to this machine, where
   * nothing listens. For hosts under `localhost` alone: no other request may leave a test.
   */
  leave(url: string): void {
    const { href, hostname } = new URL(url);
    if (!hostname.endsWith('localhost')) throw new Error(`${hostname} may be answered by somebody`);
    this.#pages.set(href, 'pass');
  }

  /** Every request to the network, of whatever tab, popup or worker. */
  get requests(): readonly SeenRequest[] {
    return this.#requests;
  }

  /** Answers a request and writes it down. */
  answer(url: string): Answer {
    if (INTERNAL.test(url)) return 'pass';
    const page = this.#pages.get(withoutFragment(url));
    this.#requests.push({ url, served: typeof page === 'object' });
    return page ?? this.#others;
  }
}

function withoutFragment(url: string): string {
  const { href, hash } = new URL(url);
  return href.slice(0, href.length - hash.length);
}

/** Resolves when the answer may be given. */
export async function delayOf(answer: Answer): Promise<void> {
  if (typeof answer === 'object' && answer.delay > 0) await new Promise((done) => setTimeout(done, answer.delay));
}
