import '../../components/popup.css';
import { beginEarly } from '../../lib/controllers/early-reading';
import { lookAtTab } from '../../lib/controllers/look-at-tab';
import { mount } from '../../lib/controllers/mount';
import { readTray } from '../../lib/controllers/use-day';
import { beginSaved } from '../../lib/controllers/use-saved';
import { type FirstLook, Popup } from './Popup';

/** So long the first drawing waits for what it shows, in milliseconds: drawn twice, it would come later and move under the reader's hand. */
const SOON = 60;

// Asked for while the settings are read.
const first: FirstLook = { saved: beginSaved(), tray: beginEarly(readTray), page: beginEarly(lookAtTab) };
const isRead = Promise.all([first.saved.first, first.tray, first.page].map(({ over }) => over));
const later = new Promise((resolve) => setTimeout(resolve, SOON));
void mount((props) => <Popup first={first} {...props} />, 'popup', Promise.race([isRead, later]));
