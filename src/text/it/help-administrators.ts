import type { helpAdministrators as en } from '../en/help-administrators.ts';

export const helpAdministrators: Record<keyof typeof en, string> = {
  'help.reset-user': 'Reimpostare la password di un utente',
  'help.reset-user-about': 'Per chi amministra: chi può farlo, come, e che cosa vede la persona.',
  'help.reset-user-who-title': 'Chi può farlo',
  'help.reset-user-global':
    'Per tutte le persone dell’organizzazione, anche per gli altri amministratori globali.',
  'help.reset-user-user-admin': 'Per membri, revisori e amministratori dell’help desk.',
  'help.reset-user-help-desk': 'Per membri e revisori, dopo aver verificato chi chiama: «{verify}».',
  'help.reset-user-own': 'Nessuno lo fa per sé: la tua password è sotto «{own}», o dietro «{link}».',
  'help.reset-user-steps-title': 'Come',
  'help.reset-user-open': 'Apri «{console}», e lì la pagina della persona.',
  'help.reset-user-choose':
    'Sotto «{acts}» scegli «{mail}» o «{temporary}». Lì c’è anche ciò che non puoi fare, con il motivo.',
  'help.reset-user-prove': 'Se hai dimostrato chi sei più di cinque minuti fa, ti viene chiesto di nuovo.',
  'help.reset-user-press':
    'Leggi che cosa succederà, e premi il pulsante. La persona viene avvisata a tutti i suoi indirizzi, e così gli altri amministratori globali.',
  'help.reset-user-link-title': 'Un link, o una password temporanea?',
  'help.reset-user-link':
    'Un’e‑mail con un pulsante va a un indirizzo confermato fuori dai vostri domini. Vale una volta sola, per 24 ore. La persona sceglie una password e accede con quella. Fino ad allora vale quella vecchia. Tu non vedi alcuna password: dove puoi, scegli questo.',
  'help.reset-user-temporary':
    'La vedi una volta sola: cinque parole, da leggere alla persona. Vale per un solo accesso entro 24 ore. Lì la persona deve subito scegliere una password propria; chi lascia quella pagina deve chiederti di nuovo. La vecchia password finisce subito, e tutte le sessioni si chiudono.',
  'help.reset-user-second':
    'Il secondo passaggio viene chiesto come prima. Se è perduto, la persona rientra per conto suo e sceglie «{lost}».',
  'help.reset-user-not-title': 'Non viene proposto',
  'help.reset-user-self-service':
    'In un cloud soltanto self-service nessuno può reimpostare la password di un’altra persona, nemmeno gli amministratori globali. Manda alla persona la via: «{sendWay}».',
  'help.reset-user-policy':
    'La tua organizzazione può aver disattivato uno dei due. I suoi amministratori globali sanno dire perché.',
  'help.reset-user-address':
    'Senza un indirizzo confermato da almeno tre giorni e fuori dai vostri domini, non c’è dove mandare un link.',
  'help.reset-user-alone-title': 'Un amministratore globale che non ha a chi chiedere',
  'help.reset-user-alone':
    'Per un amministratore globale può farlo soltanto un altro amministratore globale: siate quindi almeno in due. Se non c’è nessun altro, rientra per conto tuo:',
  'help.reset-user-alone-else': 'Se nemmeno questo funziona, scrivi alla nostra assistenza.',
};
