import type { consoleApprovals as english } from '../en/console-approvals.ts';

export const consoleApprovals: Record<keyof typeof english, string> = {
  'console.room.approvals': 'Approvazioni',
  'console.approvals.count': '{number, plural, one {una aspetta te} other {# aspettano te}}',
  'console.approvals.title': 'Che cosa aspetta un secondo amministratore?',
  'console.approvals.about':
    'Chi in un giorno sostituisce sia la password sia il secondo passaggio di una persona ha in mano tutto l’account. Per questo prima guarda un secondo amministratore.',
  'console.approvals.empty': 'Niente in attesa.',
  'console.approvals.empty-about':
    'Quando un amministratore ne chiede un secondo, la richiesta resta qui per 24 ore e parte un’e‑mail.',
  'console.approvals.none': 'Niente.',
  'console.approvals.to-decide': 'Aspetta te',
  'console.approvals.for-others': 'Aspetta altri',
  'console.approvals.unlisted':
    'Dietro queste, che sono le più vecchie, {unlisted, plural, one {aspetta un’altra richiesta} other {aspettano altre {unlisted, number} richieste}}. Appena alcune di queste sono decise o scadute, qui compaiono le successive.',
  'console.approvals.mine': 'Chiesto da te',
  'console.approvals.what': 'Che cosa',
  'console.approvals.person': 'Per chi',
  'console.approvals.requester': 'Chiesto da',
  'console.approvals.state': 'Stato',
  'console.approvals.since': 'Da',

  'console.approval.needed': '{act}: serve un secondo amministratore',
  'console.approval.reason': 'Motivo',
  'console.approval.reason-hint':
    'Che cosa è successo e come sai chi è la persona. Lo vede il secondo amministratore.',
  'console.approval.reason-empty': 'Scrivi il motivo: il secondo amministratore decide in base a questo',
  'console.approval.reason-long': 'Il motivo è troppo lungo: al massimo {most} caratteri',
  'console.approval.reason-link':
    'Non mettere nel motivo link, né parole con un punto all’interno, che i programmi di posta trasformano in link: nessuno dovrebbe seguirne uno in un messaggio così',
  'console.approval.ask': 'Chiedi a un secondo amministratore',
  'console.approval.waits':
    'Chiesto {since}. Aspetta un secondo amministratore fino a {until}; riceverai un’e‑mail con la decisione.',
  'console.approval.look': 'Guarda la richiesta',
  'console.approval.nobody':
    'Nessun altro nella tua organizzazione può approvarlo: serve un altro amministratore che possa farlo a sua volta. Un amministratore globale può nominarne uno; se non c’è, rivolgiti a {support}.',
  'console.approval.title': '{act} per {name}',
  'console.approval.question': 'Approvi questo per {name}: {act}?',
  'console.approval.until': 'Fino a',
  'console.approval.decider': 'Deciso da',
  'console.approval.decided': '{name}, {when}',
  'console.approval.before': 'Fatto per questa persona nelle ultime 24 ore',
  'console.approval.before-none': 'Niente che riguardi la password o il secondo passaggio.',
  'console.approval.before-password': 'Password: da {by}, {when}',
  'console.approval.before-factor': 'Secondo passaggio: da {by}, {when}',
  'console.approval.decide-about':
    'Se approvi, l’amministratore che l’ha chiesto potrà farlo una volta. Accertati, per una via diversa da questa pagina, che la persona l’abbia chiesto davvero.',
  'console.approval.approve': 'Approva',
  'console.approval.decline': 'Non approvare',
  'console.approval.withdraw': 'Ritira la richiesta',
  'console.approval.do-it': 'Fallo ora',
  'console.approval.state-waiting': 'In attesa',
  'console.approval.state-approved': 'Approvata',
  'console.approval.state-declined': 'Non approvata',
  'console.approval.state-used': 'Eseguita',
  'console.approval.state-withdrawn': 'Chiusa',
  'console.approval.state-expired': 'Scaduta',
  'console.approval.refused-not-found': 'Nella tua organizzazione non c’è una richiesta così.',
  'console.approval.refused-own-request': 'L’hai chiesto tu: deve approvarlo qualcun altro.',
  'console.approval.refused-new-administrator':
    'Hai il tuo ruolo da un altro amministratore da meno di 72 ore: deve approvarlo qualcun altro.',
  'console.approval.refused-own-account': 'Riguarda il tuo stesso account: deve approvarlo qualcun altro.',
  'console.approval.refused-role': 'Il tuo ruolo non lo prevede, quindi non puoi nemmeno approvarlo.',
  'console.approval.refused-rank':
    'Puoi farlo solo per ruoli più deboli del tuo, quindi non puoi nemmeno approvarlo.',
  'console.approval.refused-self-service-only': 'In questo cloud nessuno può farlo per un’altra persona.',
  'console.approval.refused-by-policy': 'Le regole della tua organizzazione non lo permettono.',
  'console.approval.refused-requester': 'Chi l’ha chiesto non può più farlo. Puoi solo rifiutare.',

  'console.said.approval-asked':
    'Richiesta inviata. Gli amministratori che possono approvare ricevono un’e‑mail.',
  'console.said.approval-approved': 'Approvato. Chi l’ha chiesto ora può farlo, una volta.',
  'console.said.approval-declined': 'Non approvato. Chi l’ha chiesto viene avvisato.',
  'console.said.approval-withdrawn': 'Richiesta ritirata.',
  'console.said.approval-over': 'Questa richiesta non è più in attesa. Nulla è cambiato.',

  'messages.approval.asked': '{requester} ti chiede di approvare qualcosa per {person}',
  'messages.approval.approved': 'Un secondo amministratore ha approvato: {person}',
  'messages.approval.declined': 'Un secondo amministratore non ha approvato: {person}',
  'messages.approval.act': 'Che cosa',
  'messages.approval.requester': 'Chiesto da',
  'messages.approval.decider': 'Deciso da',
  'messages.approval.reason': 'Motivo',
  'messages.approval.button': 'Guarda la richiesta',
  'messages.approval.note':
    'Ricevi questa e-mail perché hai un ruolo di amministratore. Aprirla non fa nulla: la pagina ti chiede di accedere.',
};
