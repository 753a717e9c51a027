import type { Catalogue } from '../catalogue.ts';
import { common } from './common.ts';
import { demo } from './demo.ts';
import { signIn } from './sign-in.ts';

export const it: Catalogue = { ...common, ...demo, ...signIn };
