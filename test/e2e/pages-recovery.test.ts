import { beginStates } from '../gallery/states/begin.ts';
import { finishStates } from '../gallery/states/finish.ts';
import { proveStates } from '../gallery/states/prove.ts';
import { lookAtEvery } from './support/every-page.ts';

lookAtEvery([...beginStates, ...proveStates, ...finishStates]);
