import '../../components/transfer.css';
import { mount } from '../../lib/controllers/mount';
import { Transfer } from './Transfer';

void mount(Transfer, 'transfer');
