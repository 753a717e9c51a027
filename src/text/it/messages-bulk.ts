import type { messagesBulk as en } from '../en/messages-bulk.ts';

export const messagesBulk: Record<keyof typeof en, string> = {
  'messages.bulk.disable': 'Disattivazione in corso: {people, plural, one {una persona} other {# persone}}',
  'messages.bulk.enable': 'Riattivazione in corso: {people, plural, one {una persona} other {# persone}}',
  'messages.bulk.end-sessions': 'Sessioni in chiusura: {people, plural, one {una persona} other {# persone}}',
  'messages.bulk.require-registration':
    'Modi per rientrare da rivedere: {people, plural, one {una persona} other {# persone}}',
  'messages.bulk.send-way-back':
    'Via per rientrare in invio: {people, plural, one {una persona} other {# persone}}',
  'messages.bulk.ask':
    'Ricevi questa e-mail perché amministri tutta l’organizzazione. Se ti sorprende, fermala nella console, in Persone, e chiedi a chi l’ha avviata.',
};
