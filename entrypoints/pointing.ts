import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '../components/in-page/point.css?inline';
import { describeRegion } from '../lib/article/place/describe-region';
import { holderOf, pickElement } from '../lib/page/listen/pick';
import { leavePart } from '../lib/session/page-parts';

/** Brought into a page when the reader wants to point at something on it. */
export default defineUnlistedScript(() => {
  leavePart('pointing', {
    pickElement: (document, pick) => pickElement(document, pick, css),
    holderOf,
    describeRegion,
  });
});
