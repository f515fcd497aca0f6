import '../../components/export.css';
import { mount } from '../../lib/controllers/mount';
import { Export } from './Export';

void mount(Export, 'export');
