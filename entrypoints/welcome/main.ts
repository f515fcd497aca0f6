import '../../components/welcome.css';
import { mount } from '../../lib/controllers/mount';
import { Welcome } from './Welcome';

void mount(Welcome, 'welcome');
