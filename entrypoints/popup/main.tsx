import '../../components/popup.css';
import { beginFirstLook } from '../../lib/controllers/first-look';
import { mount } from '../../lib/controllers/mount';
import { Popup } from './Popup';

/** So long the first drawing waits for what it shows, in milliseconds: drawn twice, it would come later and move under the reader's hand. */
const SOON = 60;

// While the settings are read.
const first = beginFirstLook();
const later = new Promise((resolve) => setTimeout(resolve, SOON));
void mount((props) => <Popup first={first} {...props} />, 'popup', Promise.race([first.over, later]));
