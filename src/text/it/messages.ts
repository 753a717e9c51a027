import type { messages as en } from '../en/messages.ts';

export const messages: Record<keyof typeof en, string> = {
  'messages.utc': '{at} UTC',
  'messages.asked': 'Richiesto',
  'messages.footer.genuine':
    'Come riconoscerci: non chiediamo mai la password né un codice, né per e-mail né al telefono, e ogni nostro link comincia con {origin}/',
  'messages.footer.automatic':
    'Inviato automaticamente da {service}; nessuno legge le risposte. Domande: {support}',

  'messages.code.subject': 'Codice {reference} per rientrare nel tuo account',
  'messages.code.title': 'Rientra nel tuo account',
  'messages.code.intro':
    'Ecco il codice per {userId}. Scrivilo nella pagina che mostra {reference}; se la pagina ne mostra un altro, è in arrivo un codice più recente.',
  'messages.code.label': 'Codice {reference}',
  'messages.code.lifetime':
    'Vale una volta sola, per {minutes, plural, one {# minuto} other {# minuti}}, e soltanto in quella pagina.',
  'messages.code.link-intro':
    'Oppure continua da dove stai leggendo. Ti verrà chiesta ancora una conferma, poi la pagina da cui hai iniziato si chiude.',
  'messages.code.link': 'Continua qui',
  'messages.code.not-you':
    'Non l’hai chiesto tu? Allora non fare nulla: il tuo account è come prima. Non premere il pulsante e non dire questo codice a nessuno. Chi lo chiede non siamo noi.',
  'messages.code.text':
    '{code}: codice {organisation} {reference} per rientrare nel tuo account. Vale {minutes} min. Non dirlo a nessuno: noi non lo chiediamo mai.',

  'messages.confirm.subject': 'Codice {reference} per confermare questo indirizzo',
  'messages.confirm.title': 'Conferma questo indirizzo',
  'messages.confirm.intro':
    'Qualcuno vuole aggiungere questo indirizzo a un account presso {organisation}. Se sei tu, scrivi questo codice nella pagina che mostra {reference}.',
  'messages.confirm.not-you':
    'Non l’hai chiesto tu? Allora non fare nulla: senza il codice l’indirizzo non viene aggiunto. Non dirlo a nessuno.',
  'messages.confirm.text':
    '{code}: codice {organisation} {reference} per confermare questo numero. Vale {minutes} min. Non dirlo a nessuno: noi non lo chiediamo mai.',

  'messages.ways.subject': 'I tuoi modi per rientrare in {userId}',
  'messages.ways.title': 'Ecco come puoi rientrare',
  'messages.ways.intro':
    'Qualcuno, probabilmente tu, vuole rientrare in {userId}. La pagina mostra a tutti lo stesso elenco; solo questa e-mail dice quali modi ha davvero il tuo account.',
  'messages.ways.other-kind':
    'Nella pagina è stato scelto «{wrong}», ma questo è un «{right}». Ricomincia e scegli quello; altrimenti non può arrivare nessun codice.',
  'messages.ways.email': 'Codice per e-mail',
  'messages.ways.phone': 'Codice per SMS',
  'messages.ways.totp': 'App di autenticazione',
  'messages.ways.recovery-codes': 'Codici di recupero',
  'messages.ways.none': 'nessuno',
  'messages.ways.set-up': 'configurata',
  'messages.ways.unused': '{count, plural, one {# non usato} other {# non usati}}',
  'messages.ways.but': '{name} ({why})',
  'messages.ways.too-new': 'recente: vale dal {day}',
  'messages.ways.own-mailbox': 'riceve avvisi, non codici: si apre con questo account',
  'messages.ways.closed': 'ora non utilizzabile',
  'messages.ways.one': 'Te ne serve uno per impostare una nuova password.',
  'messages.ways.two': 'Te ne servono due, di tipo diverso, per impostare una nuova password.',
  'messages.ways.too-few':
    'Sono meno di quanti ne servono al tuo account. Non puoi rientrare senza aiuto: chiedilo.',
  'messages.ways.help-administrators':
    'Se non puoi usarne nessuno: «Chiedi aiuto» nella pagina avvisa gli amministratori della tua organizzazione. Oppure scrivi a {support}',
  'messages.ways.help-support': 'Se non puoi usarne nessuno, scrivi a {support}',
  'messages.ways.not-you':
    'Non eri tu? Allora non fare nulla. Una richiesta da sola non cambia nulla, e la tua password funziona ancora.',

  'messages.notice.account': 'Account',
  'messages.notice.what': 'Che cosa',
  'messages.notice.when': 'Quando',
  'messages.notice.not-me-intro':
    'Se eri tu, non devi fare nulla. Se non eri tu, premi il pulsante entro {hours} ore. Prima che succeda qualcosa leggerai che cosa fa.',
  'messages.notice.not-me': 'Non ero io',
  'messages.notice.tell-support': 'Se eri tu, non devi fare nulla. Se non eri tu, avvisaci subito: {support}',
  'messages.notice.password-changed.title': 'La tua password è stata cambiata',
  'messages.notice.password-changed.text':
    'La password di {userId} è stata cambiata da qualcuno che aveva eseguito l’accesso e conosceva quella vecchia. Tutti gli altri accessi sono stati chiusi.',
  'messages.notice.password-first.title': 'Il tuo account ha una password',
  'messages.notice.password-first.text':
    'È stata impostata la prima password di {userId}, con il link monouso creato per questo account.',
  'messages.notice.password-recovered.title': 'È stata impostata una nuova password',
  'messages.notice.password-recovered.text':
    'Qualcuno è rientrato in {userId} con i tuoi modi per rientrare e ha impostato una nuova password. Tutti gli accessi sono stati chiusi.',
  'messages.notice.unlocked.title': 'Il tuo account è stato sbloccato',
  'messages.notice.unlocked.text':
    'Qualcuno ha sbloccato {userId} con i tuoi modi per rientrare. La password è rimasta la stessa. Tutti gli accessi sono stati chiusi.',
  'messages.notice.factor-replaced.title': 'L’app o il telefono sono stati sostituiti',
  'messages.notice.factor-replaced.text':
    'Qualcuno ha sostituito l’app di autenticazione o il telefono di {userId} con i tuoi modi per rientrare. Tutti gli accessi sono stati chiusi.',
  'messages.notice.method-added.title': 'È stato aggiunto un modo per rientrare',
  'messages.notice.method-added.text': 'C’è un modo in più per rientrare in {userId}.',
  'messages.notice.method-removed.title': 'È stato tolto un modo per rientrare',
  'messages.notice.method-removed.text': 'C’è un modo in meno per rientrare in {userId}.',
  'messages.notice.recovery-codes-replaced.title': 'I tuoi codici di recupero sono stati sostituiti',
  'messages.notice.recovery-codes-replaced.text':
    'Per {userId} sono stati creati nuovi codici di recupero. I vecchi non valgono più.',
  'messages.notice.second-factor-failed.title': 'Password giusta, secondo passaggio sbagliato',
  'messages.notice.second-factor-failed.text':
    'Qualcuno ha scritto la password giusta di {userId} e poi un codice sbagliato. Nessuno è entrato. Se non eri tu, qualcuno conosce la tua password: cambiala.',
  'messages.notice.frozen.title': 'Il tuo account è congelato',
  'messages.notice.frozen.text':
    'Qualcuno ha premuto «Non ero io» in uno dei nostri messaggi su {userId}. Ora nessuno può accedere e tutti gli accessi sono stati chiusi.',
  'messages.notice.thaw':
    'Per rientrare vai alla pagina di accesso, scegli «Non è possibile accedere all’account?» e usa due modi che erano già tuoi prima. Se ne hai uno solo, scrivi a {support}.',
  'messages.notice.help-asked.title': 'È stato chiesto aiuto',
  'messages.notice.help-asked.text':
    'Qualcuno ha chiesto aiuto agli amministratori della tua organizzazione per {userId}. Non è stato modificato nulla. Verificheranno che sia davvero tu.',
  'messages.notice.help-not-you': 'Se non eri tu, avvisa i tuoi amministratori, oppure scrivi a {support}.',
  'messages.notice.short': '{organisation}: {title}. {userId}, {at}. Non eri tu? Avvisa {support}',
  'messages.notice.short-not-me': '{organisation}: {title}. {userId}, {at}. Non eri tu? {link}',

  'messages.digest.title':
    '{count, plural, one {Qualcuno chiede il tuo aiuto} other {# persone chiedono il tuo aiuto}}',
  'messages.digest.intro':
    '{count, plural, one {Questa persona dice di non riuscire a entrare nel proprio account} other {Queste persone dicono di non riuscire a entrare nel proprio account}} presso {organisation}:',
  'messages.digest.who': '{name} · {userId}',
  'messages.digest.when': '{at} · codice di assistenza {supportCode}',
  'messages.digest.more': '{count, plural, one {E un’altra persona.} other {E altre # persone.}}',
  'messages.digest.nothing-proven':
    'Non è stato dimostrato nulla: chiunque può chiedere a nome di chiunque. Prima di aiutare, incontra la persona o chiamala a un numero che hai già, mai a uno preso da un messaggio. Ricevi questo messaggio al massimo una volta all’ora.',
};
