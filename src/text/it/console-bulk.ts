import type { consoleBulk as en } from '../en/console-bulk.ts';

export const consoleBulk: Record<keyof typeof en, string> = {
  'console.bulk.list': 'Per molte persone insieme',
  'console.bulk.list-lead': 'Conservate per 90 giorni.',
  'console.bulk.list-none': 'Finora nulla è stato fatto a molte persone insieme',
  'console.bulk.list-empty':
    'Seleziona le persone nell’elenco, poi che cosa fare. Vedrai un’anteprima prima che succeda qualcosa.',
  'console.bulk.to-people': 'Scegli nell’elenco',
  'console.bulk.list-state.running': 'In corso',
  'console.bulk.list-state.stopped': 'Fermata',
  'console.bulk.list-state.done': 'Conclusa',
  'console.bulk.nothing': 'Nulla da fare',
  'console.bulk.no-act': 'Scegli che cosa fare per queste persone.',
  'console.bulk.nobody': 'Non è stata scelta nessuna persona della tua organizzazione.',
  'console.bulk.too-many': 'Sono state scelte più di {most} persone. Scegline meno, e fai il resto dopo.',
  'console.bulk.old':
    'Questa anteprima ha più di un’ora, e nel frattempo le persone possono essere cambiate. Sceglile di nuovo.',
  'console.bulk.on': '{act}: {people, plural, one {una persona} other {# persone}}',
  'console.bulk.on-nobody': '{act}: nessuno',
  'console.bulk.people': '{people, plural, one {Una persona} other {# persone}}',
  'console.bulk.question.disable': 'Disattivare {people, plural, one {una persona} other {# persone}}?',
  'console.bulk.question.enable': 'Riattivare {people, plural, one {una persona} other {# persone}}?',
  'console.bulk.question.end-sessions':
    'Terminare tutte le sessioni di {people, plural, one {una persona} other {# persone}}?',
  'console.bulk.question.require-registration':
    'Far rivedere i modi per rientrare a {people, plural, one {una persona} other {# persone}}?',
  'console.bulk.question.send-way-back':
    'Inviare la via per rientrare a {people, plural, one {una persona} other {# persone}}?',
  'console.bulk.do.disable': 'Disattiva {people, plural, one {una persona} other {# persone}}',
  'console.bulk.do.enable': 'Riattiva {people, plural, one {una persona} other {# persone}}',
  'console.bulk.do.end-sessions':
    'Termina le sessioni di {people, plural, one {una persona} other {# persone}}',
  'console.bulk.do.require-registration': 'Chiedi a {people, plural, one {una persona} other {# persone}}',
  'console.bulk.do.send-way-back': 'Invia a {people, plural, one {una persona} other {# persone}}',
  'console.bulk.preview-lead':
    'Non è ancora successo nulla. Ogni persona riceve un’e‑mail, e gli altri amministratori globali una sola.',
  'console.bulk.chosen': 'A chi si applica',
  'console.bulk.others': 'e {others, plural, one {un’altra} other {altre #}}',
  'console.bulk.left-out': 'Escluse',
  'console.bulk.strangers':
    '{people, plural, one {Una delle persone scelte non è} other {# delle persone scelte non sono}} della tua organizzazione.',
  'console.bulk.number': 'Scrivi il numero delle persone',
  'console.bulk.number-hint': '{people}: così nessuno ne disattiva tante per errore',
  'console.bulk.number-wrong': 'Scrivi {people}, il numero delle persone da disattivare.',
  'console.bulk.by': 'Avviata da {name} il {when}',
  'console.bulk.stop': 'Ferma',
  'console.bulk.state.draft': 'Non avviata',
  'console.bulk.state.running':
    'In corso: {settled} di {total}. Puoi lasciare la pagina; uscendo dall’account si ferma.',
  'console.bulk.state.stopped': 'Fermata da {by} dopo {settled} di {total}. Ciò che è fatto resta fatto.',
  'console.bulk.state.done': 'Conclusa: {settled} di {total}.',
  'console.bulk.done': 'Fatto',
  'console.bulk.refused': 'Saltate',
  'console.bulk.failed': 'Non riuscite',
  'console.bulk.untouched': 'Lasciate com’erano',
  'console.bulk.unknown': 'Non della tua organizzazione',
  'console.bulk.because.ended':
    'Chi l’ha avviata è uscito dall’account, non è più attivo o ha cambiato ruolo o password, oppure è durata più di un’ora: il resto è rimasto com’era.',
  'console.bulk.because.overtaken':
    'I loro account sono cambiati nello stesso momento. Guardali uno per uno.',
  'console.bulk.because.fault': 'Qualcosa non ha funzionato da parte nostra. Riprova con queste persone.',
  'console.bulk.said-stopped': 'Fermata.',
};
