import type { enrol as en } from '../en/enrol.ts';

export const enrol: Record<keyof typeof en, string> = {
  'enrol.title': 'Scegli la tua password',
  'enrol.lead': 'Ti diamo il benvenuto, {name}. È la prima volta che accedi.',
  'enrol.submit': 'Imposta la password e accedi',
  'enrol.dead-title': 'Questo link non si può più usare',
  'enrol.dead':
    'È già stato usato, o è troppo vecchio. Se hai una password, accedi con quella. Altrimenti chiedi un nuovo link a chi te l’ha mandato.',
};
