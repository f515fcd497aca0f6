import '../../components/options.css';
import { mount } from '../../lib/controllers/mount';
import { Options } from './Options';

void mount(Options, 'options');
