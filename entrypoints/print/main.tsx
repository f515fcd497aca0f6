import '../../components/print.css';
import { mount } from '../../lib/controllers/mount';
import { Print } from './Print';

const id = new URLSearchParams(location.search).get('id') ?? '';
void mount((props) => <Print id={id} {...props} />, 'print');
