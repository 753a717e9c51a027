import type { consoleReset as en } from '../en/console-reset.ts';

export const consoleReset: Record<keyof typeof en, string> = {
  'console.act-question.reset-link': 'Mandare a {name} un link per una nuova password?',
  'console.reset-link.goes-to': 'Il link va a',
  'console.reset-link.works': 'Vale',
  'console.reset-link.once': 'una volta sola, per {hours} ore',
  'console.reset-link.about':
    'La password la sceglie la persona; tu non la vedi mai. Finché il link non viene usato, la vecchia password vale e nessuna sessione si chiude. Un link mandato prima non vale più.',
  'console.reset-link.second-factor': 'Il secondo passaggio resta com’è.',
  'console.said.reset-link':
    'Il link è in viaggio. Qui sotto, in “Messaggi”, vedi se il server di posta l’ha accettato.',
};
