import '../../components/copy.css';
import { loadCopy } from '../../lib/controllers/load-copy';
import { mount } from '../../lib/controllers/mount';
import { newArticleId } from '../../lib/model/ids';
import { Copy } from './Copy';

/** So long the first drawing waits for the text, in milliseconds: a word that it is coming would be gone again at once. */
const SOON = 200;

const id = newArticleId(() => new URLSearchParams(location.search).get('id') ?? '');
const LOADING = { kind: 'loading' } as const;
// Read while the settings are read.
const loaded = loadCopy(id, null, LOADING);
const later = new Promise<typeof LOADING>((resolve) => setTimeout(resolve, SOON, LOADING));
void Promise.race([loaded, later]).then((first) => mount((props) => <Copy id={id} first={first} {...props} />, 'copy'));
