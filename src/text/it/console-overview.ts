import type { consoleOverview as en } from '../en/console-overview.ts';

export const consoleOverview: Record<keyof typeof en, string> = {
  'console.room.overview': 'Panoramica',
  'console.overview.title': 'Di che cosa c’è bisogno oggi?',
  'console.overview.find': 'Qualcuno non riesce a entrare?',
  'console.overview.find-hint': 'Nome, ID utente o il codice di assistenza in fondo alla pagina che vede',
  'console.overview.find-button': 'Cerca',
  'console.overview.today': 'Oggi',
  'console.overview.nothing-waits': 'Nessuno ti aspetta.',
  'console.overview.count': '{count, number}',
  'console.overview.count-more': 'più di {count, number}',
  'console.overview.since': 'Dal {day}',
  'console.overview.help': '{count, plural, one {persona chiede} other {persone chiedono}} aiuto',
  'console.overview.approvals':
    '{count, plural, one {richiesta attende} other {richieste attendono}} il tuo consenso',
  'console.overview.not-recoverable':
    '{count, plural, one {persona oggi non potrebbe} other {persone oggi non potrebbero}} rientrare',
  'console.overview.locked-out':
    '{count, plural, one {persona ha dovuto} other {persone hanno dovuto}} attendere dopo password sbagliate',
  'console.overview.not-delivered':
    '{count, plural, one {messaggio non consegnato} other {messaggi non consegnati}}',
  'console.overview.never-signed-in':
    '{count, plural, one {persona non è mai entrata} other {persone non sono mai entrate}}',
  'console.overview.recoveries': 'Chi è rientrato?',
  'console.overview.recoveries-since':
    'Tutti coloro che hanno cominciato a rientrare dal {day}, secondo com’è finita.',
  'console.overview.recoveries-count': 'Quanti',
  'console.overview.share': 'Quota',
  'console.overview.no-recoveries': 'Nessuno ha avuto bisogno di rientrare.',
  'console.overview.outcome': 'Com’è finita',
  'console.overview.outcome.password-changed': 'Rientrati, con una nuova password',
  'console.overview.outcome.unlocked': 'Rientrati, sbloccati',
  'console.overview.outcome.factor-replaced': 'Rientrati, con un nuovo telefono o una nuova app',
  'console.overview.stuck': 'Non rientrati: non restava alcun modo ammesso dalle regole',
  'console.overview.left': 'In corso, abbandonati o scaduti',
  'console.overview.also': 'E poi?',
  'console.overview.to-help': 'Chi chiede aiuto',
  'console.overview.to-help-about': 'Dalla richiesta più vecchia. Ricevono la tua risposta.',
  'console.overview.to-add': 'Aggiungi qualcuno',
  'console.overview.to-add-about': 'Riceve un link con cui sceglie la propria password.',
  'console.overview.to-undelivered': 'Il codice è partito?',
  'console.overview.to-undelivered-about':
    'I messaggi non partiti, con la risposta del server di posta. La pagina di ciascuno ha tutti i suoi.',
  'console.overview.to-log': 'Che cosa è successo?',
  'console.overview.to-log-about': 'Il registro: per persona, per tempo, per codice di assistenza.',
  'console.undelivered.title': 'Quali messaggi non sono partiti?',
  'console.undelivered.about':
    'Messaggi alle persone della tua organizzazione dal {day}, con ciò che ha risposto l’altra parte. Il loro contenuto non viene conservato.',
  'console.undelivered.cut': 'Sono elencati i {count, number} più recenti; ce ne sono altri.',
  'console.undelivered.person': 'Per chi',
  'console.undelivered.failed': 'Abbandonato',
  'console.undelivered.refused': 'Rifiutato',
  'console.undelivered.empty': 'Tutti i messaggi sono partiti.',
  'console.undelivered.empty-about':
    'Se qualcuno attende comunque un codice, la sua pagina mostra quando è stato inviato e dove.',
};
