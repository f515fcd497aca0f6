import '../../components/copy.css';
import { mount } from '../../lib/controllers/mount';
import { newArticleId } from '../../lib/model/ids';
import { openCollection } from '../../lib/store/open-collection';
import { Copy } from './Copy';

// Opened while the settings are read; that it cannot be opened is told by whoever asks it.
openCollection().catch(() => undefined);
const id = newArticleId(() => new URLSearchParams(location.search).get('id') ?? '');
void mount((props) => <Copy id={id} {...props} />, 'copy');
