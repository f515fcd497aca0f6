import '../../components/copy.css';
import { type LoadedCopy, loadCopy } from '../../lib/controllers/load-copy';
import { mount } from '../../lib/controllers/mount';
import { parseCopyPlace } from '../../lib/model/copy-place';
import { newArticleId } from '../../lib/model/ids';
import { Copy } from './Copy';

/** So long the first drawing waits for the text, in milliseconds: a word that it is coming would be gone again at once. */
const SOON = 200;

const id = newArticleId(() => new URLSearchParams(location.search).get('id') ?? '');
const LOADING: LoadedCopy = { kind: 'loading' };
let first: LoadedCopy = LOADING;
// Read while the settings are.
const loaded = loadCopy(id, null, LOADING).then((copy) => {
  first = copy;
});
const later = new Promise((resolve) => setTimeout(resolve, SOON));
void mount(
  (props) => <Copy id={id} place={parseCopyPlace(location.search)} first={first} {...props} />,
  'copy',
  Promise.race([loaded, later]),
);
