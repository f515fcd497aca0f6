/**
 * WebDriver BiDi beyond what the driver's own API offers: scripts in Firefox's own window (its *chrome* scope, which
 * `--remote-allow-system-access` opens) and nodes in closed shadow roots.
 */

import type { Browser, Page } from 'puppeteer-core';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Answer = Record<string, unknown>;

interface Connection {
  send(method: string, parameters: object): Promise<{ result: Answer }>;
  on(event: string, listener: (parameters: Answer) => void): void;
}

/** A reference to a node of a page. */
export interface NodeReference {
  sharedId: string;
}

interface RemoteNode extends NodeReference {
  value?: { shadowRoot?: RemoteNode | null };
}

export class Bidi {
  readonly #connection: Connection;
  #window: string | undefined;

  constructor(browser: Browser) {
    // The driver's connection is open to whoever holds the browser, but not part of its types.
    this.#connection = (browser as unknown as { connection: Connection }).connection;
  }

  async send(method: string, parameters: object = {}): Promise<Answer> {
    return (await this.#connection.send(method, parameters)).result;
  }

  on(event: string, listener: (parameters: Answer) => void): void {
    this.#connection.on(event, listener);
  }

  /** Runs a function in Firefox's own window. It must stand alone; what goes in and out is JSON. */
  async inWindow<In extends Json[], Out>(work: (...given: In) => Out | Promise<Out>, ...given: In): Promise<Out> {
    this.#window ??= await this.#findWindow();
    const answer = await this.send('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${work})(...${JSON.stringify(given)})))()`,
      target: { context: this.#window },
      awaitPromise: true,
    });
    if (answer.type === 'exception') {
      throw new Error((answer as { exceptionDetails: { text: string } }).exceptionDetails.text);
    }
    const { value } = (answer as { result: { value?: string } }).result;
    return value === undefined ? (undefined as Out) : (JSON.parse(value) as Out);
  }

  async #findWindow(): Promise<string> {
    const tree = (await this.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
      contexts: Array<{ context: string; url: string }>;
    };
    const main = tree.contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
    if (main === undefined) throw new Error('Firefox shows no window');
    return main.context;
  }

  /** The shadow roots, closed ones too, of the elements that stand beside a page's head and body. */
  async shadowRoots(page: Page): Promise<NodeReference[]> {
    const nodes = await this.#locate(page, { type: 'css', value: ':root > *' });
    return nodes.flatMap(({ value }) => (value?.shadowRoot ? [{ sharedId: value.shadowRoot.sharedId }] : []));
  }

  /** The elements of a role and name under the given nodes. */
  locateControls(page: Page, role: string, name: string, under: NodeReference[]): Promise<NodeReference[]> {
    return this.#locate(page, { type: 'accessibility', value: { role, name } }, under);
  }

  async #locate(page: Page, locator: object, startNodes?: NodeReference[]): Promise<RemoteNode[]> {
    const answer = await this.send('browsingContext.locateNodes', {
      context: contextOf(page),
      locator,
      ...(startNodes === undefined ? {} : { startNodes }),
      serializationOptions: { maxDomDepth: 0, includeShadowTree: 'none' },
    });
    return (answer as { nodes: RemoteNode[] }).nodes;
  }

  /** Calls a function of the page's world with a node of it. */
  async callWith(page: Page, node: NodeReference, functionDeclaration: string): Promise<unknown> {
    const answer = await this.send('script.callFunction', {
      functionDeclaration,
      target: { context: contextOf(page) },
      arguments: [{ sharedId: node.sharedId }],
      awaitPromise: true,
    });
    return (answer as { result?: { value?: unknown } }).result?.value;
  }

  /** Moves the mouse to the middle of an element and presses it. */
  async click(page: Page, element: NodeReference): Promise<void> {
    const origin = { type: 'element', element };
    await this.send('input.performActions', {
      context: contextOf(page),
      actions: [
        {
          type: 'pointer',
          id: 'mouse',
          actions: [
            { type: 'pointerMove', x: 0, y: 0, origin },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        },
      ],
    });
  }
}

/** BiDi's name for a page: the driver's name for its main frame. */
function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}
