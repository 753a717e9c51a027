import type { securityWays as en } from '../en/security-ways.ts';

export const securityWays: Record<keyof typeof en, string> = {
  'security.ways-title': 'I tuoi modi per rientrare',
  'security.ways-lead': 'Ti fanno rientrare se non riesci ad accedere. Tienine uno in più del necessario.',
  'security.ways-none': 'Non hai ancora un modo per rientrare',
  'security.ways-none-about': 'Se oggi dimenticassi la password, non potresti rientrare in autonomia.',
  'security.ways-add': 'Aggiungi un altro modo',
  'security.ways-first': 'Per prima cosa, assicurati di poter sempre rientrare',
  'security.ways-first-about':
    'Sei dentro. Ora aggiungi {needed, plural, one {un modo per rientrare} other {# modi per rientrare di tipo diverso}}. Ciò che aggiungi in questa prima ora funziona subito.',
  'security.ways-first-done': 'Se mai servirà, potrai rientrare. Per ora è tutto.',
  'security.ways-state': 'Stato',
  'security.ways-since': 'Dal',
  'security.ways-pending': 'In attesa del codice',
  'security.ways-enter-code': 'Inserisci il codice',
  'security.way-added':
    'Aggiunto. Le altre sessioni sono state chiuse, e tutti i tuoi indirizzi vengono avvisati.',
  'security.way-added-from':
    'Aggiunto. Funziona dopo un periodo di attesa; l’elenco dice da quando. Le altre sessioni sono state chiuse, e tutti i tuoi indirizzi vengono avvisati.',
  'security.way-removed':
    'Rimosso. Le altre sessioni sono state chiuse, e tutti i tuoi indirizzi vengono avvisati.',
  'security.stale':
    'Nel frattempo qualcosa è cambiato. Ora la situazione è questa; nulla di ciò che hai appena inviato è stato eseguito.',

  'security.email-title': 'Quale indirizzo e‑mail vuoi aggiungere?',
  'security.email-label': 'Indirizzo e‑mail',
  'security.email-hint': 'Meglio uno che puoi aprire senza questo account.',
  'security.phone-title': 'Quale numero di telefono vuoi aggiungere?',
  'security.phone-label': 'Numero di telefono',
  'security.phone-hint': 'Con il prefisso del Paese, per esempio +39 333 123 4567.',
  'security.address-submit': 'Invia un codice',
  'security.email-malformed': 'Inserisci un solo indirizzo e‑mail, come nome@example.com.',
  'security.phone-malformed':
    'Inserisci un numero di telefono che può ricevere SMS, con il prefisso del Paese.',
  'security.phone-country': 'Non possiamo inviare SMS in quel Paese. Usa un altro numero o un altro modo.',
  'security.address-known': 'Questo ce l’hai già.',
  'security.address-too-many': 'Ne hai già dieci di questo tipo. Prima rimuovine uno.',

  'security.confirm-title': 'Inserisci il codice',
  'security.confirm-lead.email': 'Abbiamo inviato un codice a {address}. Il suo riferimento è {reference}.',
  'security.confirm-lead.phone':
    'Abbiamo inviato un codice per SMS a {address}. Il suo riferimento è {reference}.',
  'security.confirm-label': 'Codice di sei cifre',
  'security.confirm-hint': 'Vale dieci minuti. Finché non lo inserisci, non cambia nulla.',
  'security.confirm-submit': 'Conferma',
  'security.confirm-again': 'Invia un altro codice',
  'security.confirm-until':
    'Puoi chiedere un altro codice tra {seconds, plural, one {# secondo} other {# secondi}}.',
  'security.confirm-left': 'Puoi chiedere un altro codice tra {time}.',
  'security.confirm-over': 'Ora puoi chiedere un altro codice.',
  'security.confirm-wrong': 'Non è il codice con il riferimento {reference}. Controllalo e riprova.',
  'security.confirm-dead':
    'Questo codice non funziona più: è troppo vecchio, o ce ne sono stati troppi sbagliati. Invia un altro codice.',
  'security.confirm-too-soon': 'Attendi un momento prima di chiedere un altro codice.',
  'security.confirm-other': 'Usa un altro indirizzo',
  'security.confirm-sent-again': 'Un altro codice è in arrivo. Quello di prima non funziona più.',

  'security.app-title': 'Configura la tua app di autenticazione',
  'security.app-scan': 'Inquadra questa immagine con l’app',
  'security.app-qr': 'Immagine per la tua app di autenticazione; lo stesso è scritto sotto come testo',
  'security.app-type': 'Se non puoi inquadrarla, scrivi questa chiave nell’app',
  'security.app-open': 'Aprila in un’app su questo dispositivo',
  'security.app-label': 'Codice di sei cifre che mostra l’app',
  'security.app-submit': 'Aggiungi questa app',
  'security.app-about': 'Da allora in poi, l’accesso chiede un codice dell’app.',
  'security.app-wrong':
    'Non è il codice che l’app dovrebbe mostrare ora. Controlla l’ora del telefono e scrivi il codice più recente.',
  'security.app-over':
    'La pagina è rimasta aperta troppo a lungo. Inquadra la nuova immagine; la voce nella tua app non serve più.',

  'security.codes-title': 'Creare codici di recupero?',
  'security.codes-about':
    'Ricevi dieci codici. Ognuno vale una volta, senza telefono e senza rete. Stampali, o tienili in un gestore di password.',
  'security.codes-replace':
    'I codici che hai ora smettono subito di funzionare. I nuovi ti fanno rientrare dal {when}.',
  'security.codes-replace-now': 'I codici che hai ora smettono subito di funzionare.',
  'security.codes-submit': 'Crea dieci codici',
  'security.codes-made-title': 'Conserva questi codici in un posto sicuro',
  'security.codes-made-once':
    'Li vedi solo questa volta. Stampa questa pagina, copiali, o salvali in un file.',
  'security.codes-made-from': 'Ti fanno rientrare dal {when}.',
  'security.codes-download': 'Salva in un file',
  'security.codes-done': 'Li ho conservati',
  'security.codes-file': 'Codici di recupero per {userId}, creati il {when}. Ognuno vale una volta.',

  'security.remove-way': 'Modo per rientrare',
  'security.remove-title': 'Rimuovere questo modo per rientrare?',
  'security.remove-last': 'Senza, non potresti rientrare in autonomia.',
  'security.remove-notice': 'Avvisiamo tutti i tuoi indirizzi. Le altre sessioni verranno chiuse.',
  'security.remove-notice-address':
    'Avvisiamo tutti i tuoi indirizzi, anche questo. Le altre sessioni verranno chiuse.',
  'security.remove-submit': 'Rimuovi',
  'security.remove-alone':
    'Senza l’app, solo la password protegge il tuo account, quindi deve avere almeno {minimum} caratteri.',
  'security.remove-new': 'Nuova password, se la tua ha meno di {minimum} caratteri',
  'security.remove-too-short':
    'La tua password ha meno di {minimum} caratteri. Scegline una più lunga nel secondo campo. Non è stato rimosso nulla.',
};
