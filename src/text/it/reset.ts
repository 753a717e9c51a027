import type { reset as en } from '../en/reset.ts';

export const reset: Record<keyof typeof en, string> = {
  'messages.reset-link.title': 'Scegli una nuova password',
  'messages.reset-link.intro':
    '{by} della tua organizzazione ti manda questo link, perché tu possa scegliere una nuova password per {userId}.',
  'messages.reset-link.button': 'Scegli una nuova password',
  'messages.reset-link.lifetime':
    'Vale una volta sola, per {hours} ore: fino al {until}. Finché non lo usi, la tua password resta la stessa.',
  'messages.reset-link.note':
    'Non inoltrare questa e-mail a nessuno: chi ha il link può scegliere la password. Non hai chiesto una nuova password? Allora non usare il link; un’altra e-mail ti spiega come segnalarlo.',
  'messages.notice.password-reset.title': 'È stata impostata una nuova password',
  'messages.notice.password-reset.text':
    'La password di {userId} è stata reimpostata con un link mandato da un amministratore. Tutti gli accessi sono stati chiusi.',

  'messages.notice.password-own.title': 'Hai scelto la tua password',
  'messages.notice.password-own.text':
    'La password temporanea di {userId} è stata usata, e al suo posto ne è stata scelta una nuova.',
  'security.activity.temporary-used': 'La password temporanea è stata usata',

  'reset.title': 'Scegli una nuova password',
  'reset.lead':
    'Un amministratore della tua organizzazione ti ha mandato questo link. Tutte le sessioni verranno chiuse, e accederai con la nuova password.',
  'reset.lead-second-factor':
    'Un amministratore della tua organizzazione ti ha mandato questo link. Tutte le sessioni verranno chiuse, e accederai con la nuova password e con il secondo passaggio, che resta lo stesso.',
  'reset.submit': 'Imposta la password',
  'reset.done-title': 'La tua password è cambiata',
  'reset.done-verdict': 'Fatto',
  'reset.done-about': 'Accedi ora con la nuova password. Quella vecchia non vale più.',
  'reset.done-told':
    'Tutte le sessioni sono state chiuse, e abbiamo avvisato tutti i tuoi indirizzi. Se non eri tu, premi «Non ero io» in quell’e‑mail.',
  'reset.dead-title': 'Questo link non si può più usare',
  'reset.dead': 'È già stato usato, ha più di {hours} ore, o qualcosa di più recente ha preso il suo posto.',
  'reset.dead-next':
    'Chiedine uno nuovo a chi te l’ha mandato. Oppure rientra per conto tuo: possono bastare la tua e‑mail, il telefono o l’app.',
  'reset.dead-recover': 'Rientra per conto tuo',

  'new-password.title': 'Scegli la tua password',
  'new-password.lead':
    'La password temporanea ora è usata: nessuno può più accedere con quella. Scegline una che conosci soltanto tu, e l’accesso è fatto.',
  'new-password.time':
    'Hai 15 minuti. Se lasci questa pagina, chiedi un’altra password temporanea, oppure usa «{link}».',
  'new-password.submit': 'Salva e accedi',
  'new-password.over':
    'Non hai scelto una password in tempo, e quella temporanea è usata. Chiedine un’altra, oppure usa «Non è possibile accedere all’account?».',
};
