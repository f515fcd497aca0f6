import '../../components/copy.css';
import { mount } from '../../lib/controllers/mount';
import { newArticleId } from '../../lib/model/ids';
import { Copy } from './Copy';

const id = newArticleId(() => new URLSearchParams(location.search).get('id') ?? '');
void mount((props) => <Copy id={id} {...props} />, 'copy');
