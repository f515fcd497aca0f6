/** A tab that shows a page under its own address, without the network. */

import type { Browser, HTTPRequest, Page, Viewport } from 'puppeteer-core';

export interface TabOptions {
  /** When the page is ready to be worked on. */
  until: 'domcontentloaded' | 'load';
  viewport?: Viewport;
  /** An SVG that stands for every picture; without it pictures are refused like everything else. */
  picture?: string;
}

/**
 * Does the work in a tab of a browser context of its own, so that it finds nothing that an earlier one left, not even compiled
 * code. Every request but the page's own is refused. A policy stops the page's scripts and leaves scripting on, so that
 * `<noscript>` is parsed as readers' browsers do.
 */
export async function inServedTab<Result>(
  browser: Browser,
  { url, html }: { url: string; html: string },
  { until, viewport, picture }: TabOptions,
  work: (tab: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.createBrowserContext();
  try {
    const tab = await context.newPage();
    if (viewport) await tab.setViewport(viewport);
    await tab.setRequestInterception(true);
    tab.on('request', (request: HTTPRequest) => {
      // The tab may be closed before its request is answered.
      answer(request, tab, html, picture).catch(() => undefined);
    });
    await tab.goto(url, { waitUntil: until });
    return await work(tab);
  } finally {
    // A browser that has ended took its contexts with it.
    await context.close().catch(() => undefined);
  }
}

function answer(request: HTTPRequest, tab: Page, html: string, picture: string | undefined): Promise<void> {
  if (request.isNavigationRequest() && request.frame() === tab.mainFrame()) {
    const headers = { 'content-security-policy': "script-src 'none'; object-src 'none'" };
    return request.respond({ contentType: 'text/html; charset=utf-8', headers, body: html });
  }
  if (picture !== undefined && request.resourceType() === 'image') {
    return request.respond({ contentType: 'image/svg+xml', body: picture });
  }
  return request.abort();
}
