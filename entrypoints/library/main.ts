import '../../components/library.css';
import { mount } from '../../lib/controllers/mount';
import { openCollection } from '../../lib/store/open-collection';
import { Library } from './Library';

// Opened while the settings are read; that it cannot be opened is told by whoever asks it.
openCollection().catch(() => undefined);
void mount(Library, 'library');
