import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { exchangeEngine } from '../lib/controllers/exchange-engine';
import { exchangeHere } from '../lib/controllers/exchange-here';

/** Exchanging over a shared folder, for the owner's worker: a script of its own, which is loaded where there is such a folder. */
export default defineUnlistedScript(() => exchangeEngine.leave(exchangeHere));
