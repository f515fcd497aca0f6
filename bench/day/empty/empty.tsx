/** A popup with nothing in it: what Preact and an extension's page take by themselves. */

import { render } from 'preact';
import { useState } from 'preact/hooks';

function Empty() {
  const [isThere] = useState(true);
  return <p class="db-popup">{isThere ? 'empty' : ''}</p>;
}

const holder = document.getElementById('popup');
if (holder) render(<Empty />, holder);
