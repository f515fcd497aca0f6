import { serveOwnerDocument } from '../../lib/owner/owner-messages';

/** Chromium's offscreen document: it holds the owner's worker, and goes when that has ended. */
serveOwnerDocument(() => window.close());
