import type { consoleAdd as en } from '../en/console-add.ts';

export const consoleAdd: Record<keyof typeof en, string> = {
  'console.add.title': 'Aggiungi una persona',
  'console.add.lead':
    'Riceve un’e‑mail con un link che vale una volta sola, e sceglie la propria password. Tu non vedi né l’uno né l’altra.',
  'console.add.name': 'Nome',
  'console.add.user-id': 'ID utente',
  'console.add.user-id-hint': 'Ciò che sta prima di @{domain}',
  'console.add.domain': 'Dominio',
  'console.add.mail': 'Indirizzo e‑mail per l’invito',
  'console.add.mail-hint': 'Una casella altrove. Aprendo lì il link, diventa un modo per rientrare.',
  'console.add.locale': 'Lingua dell’invito',
  'console.add.link-about':
    'Il link vale {days} giorni; per chi ha un ruolo, {hours} ore. Puoi ripetere l’invito.',
  'console.add.submit': 'Aggiungi e invita',
  'console.add.not-allowed': 'Non puoi aggiungere questa persona',
  'console.add.not-allowed-about':
    'Gli amministratori degli utenti aggiungono membri. I ruoli li assegnano solo gli amministratori globali: chiedi a loro.',
  'console.add.too-many': 'Troppi inviti',
  'console.add.too-many-about':
    'La tua organizzazione invia al massimo {most} inviti all’ora. Riprova più tardi; per gruppi più grandi c’è l’importazione.',
  'console.add.problem.name-missing': 'Scrivi il nome della persona.',
  'console.add.problem.name-long': 'Il nome supera i 200 caratteri.',
  'console.add.problem.name-link':
    'Un programma di posta farebbe un link di questo nome. Togli gli indirizzi e metti uno spazio dopo ogni punto.',
  'console.add.problem.id-missing': 'Scrivi l’ID utente: ciò che sta prima della @.',
  'console.add.problem.id-malformed':
    'Un ID utente ha lettere, cifre, punti e trattini prima della @, e nessuno spazio. Il dominio è quello della tua organizzazione.',
  'console.add.problem.domain': 'Scegli uno dei domini della tua organizzazione.',
  'console.add.problem.id-taken':
    'Questo ID utente esiste già, o somiglia a uno esistente. Le persone potrebbero essere confuse: scegline un altro.',
  'console.add.problem.mail-missing': 'Scrivi l’indirizzo a cui va l’invito.',
  'console.add.problem.mail-malformed': 'Questo non è un indirizzo e‑mail. Ha la forma nome@dominio.',
  'console.add.problem.mail-own':
    'Questa casella si apre proprio con l’accesso a cui serve l’invito: là nessuno potrebbe ancora leggerlo. Chiedi alla persona un indirizzo altrove.',
  'console.said.added': 'Aggiunta. L’invito è in arrivo.',
  'console.invite.title': 'Invitare di nuovo {name}?',
  'console.invite.about':
    'Un nuovo link va a {address} e vale una volta sola, per {days, plural, =0 {{hours} ore} other {# giorni}}. Quello di prima non vale più.',
  'console.invite.no-address': 'Non c’è ancora un indirizzo a cui mandare l’invito.',
  'console.invite.other': 'Un altro indirizzo, se questo era sbagliato',
  'console.invite.other-hint': 'Lascia vuoto per inviare di nuovo allo stesso indirizzo.',
  'console.invite.submit': 'Invia l’invito',
  'console.said.invite': 'L’invito è in arrivo. Il link precedente non vale più.',
  'console.roles.title': 'Che cosa può fare {name}?',
  'console.roles.about':
    'Verrà disconnessa ogni sua sessione e lo saprà per e‑mail, come gli altri amministratori globali.',
  'console.roles.submit': 'Cambia il ruolo',
  'console.roles.missing': 'Scegli un ruolo.',
  'console.roles.may.member': 'Si occupa solo del proprio account.',
  'console.roles.may.auditor':
    'Legge tutto delle persone e del registro dell’organizzazione. Non modifica nulla.',
  'console.roles.may.helpdesk-admin':
    'Aiuta membri e revisori che chiamano: li verifica, poi sblocca o reimposta. Termina le sessioni.',
  'console.roles.may.user-admin':
    'Tutto questo, e aggiunge persone, le disattiva e riattiva, scongela e dà pass di accesso. Non per altri amministratori degli utenti o globali.',
  'console.roles.may.global-admin':
    'Tutto, per chiunque, regole e ruoli compresi. Nessuno cambia il proprio ruolo.',
  'console.said.change-roles': 'Il ruolo è cambiato. Tutte le sue sessioni sono terminate.',
  'console.said.change-roles-same': 'Ha già questo ruolo. Non è cambiato nulla.',
};
