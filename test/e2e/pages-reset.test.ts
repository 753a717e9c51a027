import { consoleResetStates } from '../gallery/states/console-reset.ts';
import { lookAtEvery } from './support/every-page.ts';

lookAtEvery(consoleResetStates);
