import { common } from './common.ts';
import { demo } from './demo.ts';
import { signIn } from './sign-in.ts';

export const en = { ...common, ...demo, ...signIn } as const;
