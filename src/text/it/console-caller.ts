import type { consoleCaller as en } from '../en/console-caller.ts';

export const consoleCaller: Readonly<Record<keyof typeof en, string>> = {
  'console.caller.title': 'Quale di questi la persona al telefono può raggiungere adesso?',
  'console.caller.lead':
    'Lascia che lo dica chi chiama; non leggere nulla ad alta voce. Lì arriva un codice, che ti viene letto. Sono offerti solo i modi che oggi aprono l’account.',
  'console.caller.ways': 'Modi di {name}',
  'console.caller.way.email': 'Messaggio e‑mail a {where}',
  'console.caller.way.phone': 'SMS a {where}',
  'console.caller.way.totp': 'App di autenticazione',
  'console.caller.way-about.totp': 'Non si invia nulla: chi chiama legge il codice che l’app mostra.',
  'console.caller.submit': 'Avanti',
  'console.caller.none-chosen': 'Scegli un modo che la persona al telefono può raggiungere.',
  'console.caller.gone': 'Quel modo non si può più usare. Scegline un altro.',
  'console.caller.code-title': 'Che cosa ti legge la persona al telefono?',
  'console.caller.sent.email': 'Un codice {reference} è stato inviato a {where} alle {at}.',
  'console.caller.sent.phone': 'Un codice {reference} è stato inviato per SMS a {where} alle {at}.',
  'console.caller.sent.totp': 'Chiedi le sei cifre che l’app mostra per questo account.',
  'console.caller.code': 'Codice di sei cifre',
  'console.caller.code-hint':
    'Il messaggio riporta il tuo nome e il riferimento. Vale dieci minuti e da solo non apre nulla.',
  'console.caller.code-hint-app': 'Ogni codice dell’app vale una volta. Questo poi è consumato.',
  'console.caller.code-submit': 'Controlla',
  'console.caller.code-empty': 'Scrivi le sei cifre che la persona al telefono ti legge.',
  'console.caller.wrong':
    'Non è il codice. {left, plural, one {Resta un tentativo} other {Restano # tentativi}}. Se chi chiama non sa leggere quello giusto, forse non è chi dice di essere: chiudi la chiamata.',
  'console.caller.ended-title': 'Riprovare, o chiudere la chiamata?',
  'console.caller.ended.tries':
    'Sono stati scritti cinque codici errati: questo non vale più e nulla è stato provato. Se chi chiama non sa leggere quello giusto, forse non è chi dice di essere: chiudi la chiamata.',
  'console.caller.ended.time':
    'I dieci minuti sono passati: questo codice non vale più e nulla è stato provato.',
  'console.caller.refused':
    'Per questo modo sono stati scritti troppi codici errati. Scegline un altro; torna a valere dopo che la persona stessa lo ha usato.',
  'console.caller.again': 'Invia un altro codice',
  'console.caller.again-until': 'Potrai inviare un altro codice tra {seconds} secondi.',
  'console.caller.again-left': 'Potrai inviare un altro codice tra {time}.',
  'console.caller.again-over': 'Ora puoi inviare un altro codice.',
  'console.caller.another': 'Scegli un altro modo',
  'console.caller.nothing': 'Non arriva nulla?',
  'console.caller.nothing-look': 'Guarda che cosa ne è stato del messaggio',
  'console.caller.verified':
    'Identità verificata, fino alle {until}. Ciò che il tuo ruolo consente è aperto a te per questa persona, e a nessun altro.',
  'console.caller.left': '{minutes, plural, one {Resta un minuto.} other {Restano # minuti.}}',
  'console.caller.already':
    'L’identità di chi chiama è verificata per te fino alle {until}. Non serve chiedere di nuovo.',
  'console.said.caller-sent': 'Un altro codice è in arrivo. Quello di prima non vale più.',
  'console.said.caller-too-soon': 'È troppo presto per un altro codice. Non è stato inviato nulla.',
  'console.said.caller-over': 'Quella verifica è finita e nulla è stato provato. Ricomincia.',

  'messages.caller.subject': 'Codice {reference} per una telefonata',
  'messages.caller.title': 'Sei al telefono con l’assistenza?',
  'messages.caller.who':
    '{agent} dell’assistenza di {organisation} è al telefono con qualcuno che dice di essere te.',
  'messages.caller.only-you':
    'Leggi questo codice soltanto se la chiamata è tua. Da solo non apre nulla. Se la chiamata non è tua, non leggerlo a nessuno: scade da sé.',
  'messages.caller.genuine':
    'Come riconoscerci: non ti chiamiamo mai per chiederti un codice e non chiediamo mai la password. Questo codice serve per una chiamata fatta da te. Ogni nostro link comincia con {origin}/',
  'messages.caller.text':
    '{code}: {agent} dell’assistenza di {organisation} è al telefono con qualcuno che dice di essere te. Leggi questo codice soltanto se la chiamata è tua. Da solo non apre nulla. ({reference}, {supportCode})',
};
