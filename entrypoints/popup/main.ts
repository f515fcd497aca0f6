import '../../components/popup.css';
import { mount } from '../../lib/controllers/mount';
import { Popup } from './Popup';

void mount(Popup, 'popup');
