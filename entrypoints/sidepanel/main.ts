import '../../components/side-panel.css';
import { mount } from '../../lib/controllers/mount';
import { Panel } from './Panel';

void mount(Panel, 'panel');
