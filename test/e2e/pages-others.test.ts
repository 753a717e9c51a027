import { helpStates } from '../gallery/states/help.ts';
import { mailStates } from '../gallery/states/mails.ts';
import { restStates } from '../gallery/states/rest.ts';
import { lookAtEvery } from './support/every-page.ts';

lookAtEvery([...helpStates, ...mailStates, ...restStates]);
