import type { recover as en } from '../en/recover.ts';

export const recover: Record<keyof typeof en, string> = {
  'recover.for': 'Per',
  'recover.list-comma': ', ',
  'recover.busy': 'Un momento …',
  'recover.to-sign-in': 'Torna all’accesso',
  'recover.ask-for-help': 'Chiedi aiuto',
  'recover.start-again': 'Ricomincia',
  'recover.start-again-as': 'Ricomincia come {userId}',
  'recover.gone':
    'Il recupero non continua più in questo browser. Se hai premuto il pulsante della nostra e‑mail su un altro dispositivo, continua lì. Altrimenti ricomincia qui; non è stato modificato nulla.',
  'recover.begun': 'Hai già iniziato per {userId}.',
  'recover.begun-go-on': 'Continua da dove eri',
  'recover.more-demanded':
    'Nel frattempo qualcosa è cambiato in questo account e serve un’altra prova. La password non è stata modificata.',

  'recover.time-left': 'Questa pagina ti aspetta per {minutes, plural, one {# minuto} other {# minuti}}.',
  'recover.time-near': 'Tempo rimasto su questa pagina: {time}',
  'recover.time-more': 'Mi serve più tempo',
  'recover.extended': 'Ora hai più tempo.',
  'recover.time-over': 'Il tempo è scaduto. La password non è stata modificata.',

  'recover.kind-title': 'Che tipo di account è?',
  'recover.kind-lead':
    'Ti aiutiamo a rientrare, un passo alla volta. Non viene modificato nulla finché non hai dimostrato chi sei.',
  'recover.kind-work': 'Account aziendale o dell’istituto di istruzione',
  'recover.kind-work-about': 'L’hai ricevuto dal tuo datore di lavoro o dalla tua scuola.',
  'recover.kind-personal': 'Account personale',
  'recover.kind-personal-about': 'L’hai creato tu, per te.',
  'recover.kind-empty': 'Scegli il tipo di account. Nel dubbio: chi te l’ha dato?',

  'recover.who-title': 'Qual è il tuo ID utente?',
  'recover.who-work-hint': 'Somiglia a un indirizzo e‑mail, per esempio nome@la-tua-azienda.example',
  'recover.who-personal-hint': 'Somiglia a un indirizzo e‑mail, per esempio nome@mail.example',
  'recover.who-empty': 'Inserisci il tuo ID utente.',
  'recover.who-no-at': 'Un ID utente contiene una @, per esempio nome@example.com. Completa il tuo.',
  'recover.who-malformed':
    'Questo non può essere un ID utente: è troppo lungo, ha una seconda @ o un altro carattere che nessun ID può avere. Controlla come è scritto.',

  'recover.check-legend': 'Mostraci che sei una persona',
  'recover.check-picture': 'Immagine',
  'recover.check-sound': 'Audio',
  'recover.check-none': 'Senza enigmi',
  'recover.check-picture-alt':
    'Immagine con caratteri da trascrivere. Se non la vedi, scegli «Audio» o «Senza enigmi».',
  'recover.check-picture-label': 'Caratteri nell’immagine',
  'recover.check-picture-hint': 'Maiuscole o minuscole, è lo stesso.',
  'recover.check-sound-label': 'Cifre che senti',
  'recover.check-sound-hint': 'Solo cifre. Puoi ascoltarle quante volte vuoi.',
  'recover.check-play': 'Ascolta le cifre',
  'recover.check-replay': 'Ascolta di nuovo',
  'recover.check-new-picture': 'Un’altra immagine',
  'recover.check-new-sound': 'Altre cifre',
  'recover.check-none-about': 'Non c’è nulla da leggere e nulla da ascoltare. Serve solo un po’ di tempo.',
  'recover.check-wait-until':
    '{seconds, plural, =0 {Puoi continuare: premi «Avanti».} one {Premi «Avanti» tra # secondo.} other {Premi «Avanti» tra # secondi.}}',
  'recover.check-wait-left': 'Puoi continuare tra {time}.',
  'recover.check-wait-over': 'Puoi continuare: premi «Avanti».',
  'recover.check-computing': 'Il tuo dispositivo ci sta lavorando …',
  'recover.check-computed': 'Fatto. Premi «Avanti».',
  'recover.check-compute-failed': 'Il tuo dispositivo non ci è riuscito. Puoi anche aspettare.',
  'recover.check-picture-wrong':
    'I caratteri non erano quelli. Ecco un’altra immagine; oppure scegli «Audio» o «Senza enigmi».',
  'recover.check-sound-wrong':
    'Le cifre non erano quelle. Eccone altre; oppure scegli «Immagine» o «Senza enigmi».',
  'recover.check-picture-empty': 'Scrivi i caratteri che vedi nell’immagine.',
  'recover.check-sound-empty': 'Scrivi le cifre che senti.',
  'recover.check-too-early':
    'Era un po’ troppo presto. Premi «Avanti» tra {seconds, plural, one {# secondo} other {# secondi}}; il tuo ID utente è conservato.',
  'recover.check-expired':
    'La pagina è rimasta aperta troppo a lungo: ecco una nuova verifica. Il tuo ID utente è conservato.',

  'recover.trouble-title': 'Qual è il problema?',
  'recover.trouble-forgotten': 'Ho dimenticato la password',
  'recover.trouble-forgotten-about': 'Dimostri chi sei, poi ne scegli una nuova.',
  'recover.trouble-locked': 'La conosco, ma non riesco ad accedere',
  'recover.trouble-locked-about': 'Dimostri chi sei e sblocchiamo l’account. Puoi tenere la tua password.',
  'recover.trouble-lost-factor': 'Ho perso il telefono o l’app',
  'recover.trouble-lost-factor-about': 'Dimostri chi sei in altri due modi, poi configuri il nuovo.',
  'recover.trouble-intruder': 'Qualcun altro usa il mio account',
  'recover.trouble-intruder-about':
    'Dimostri chi sei in due modi, scegli una nuova password e tutti vengono disconnessi ovunque.',
  'recover.trouble-empty': 'Scegli la voce più adatta. Potrai tornare indietro e cambiarla.',

  'recover.way-title': 'Quale di questi hai a portata di mano?',
  'recover.way-next-title': 'E quale altro hai a portata di mano?',
  'recover.way-next-lead': 'Grazie, era giusto. Questo account ne richiede un altro.',
  'recover.way-email': 'La mia e‑mail',
  'recover.way-email-about': 'Inviamo un codice e un link all’indirizzo confermato.',
  'recover.way-phone': 'Il mio telefono, con un SMS',
  'recover.way-phone-about': 'Inviamo un codice al numero confermato.',
  'recover.way-totp': 'La mia app di autenticazione',
  'recover.way-totp-about': 'Scrivi il codice che l’app mostra.',
  'recover.way-recovery-code': 'Un codice di recupero',
  'recover.way-recovery-code-about': 'Uno dei codici lunghi che hai stampato o conservato.',
  'recover.way-access-pass': 'Un pass temporaneo dal mio amministratore',
  'recover.way-access-pass-about':
    'Dodici lettere e cifre che un amministratore ti ha letto o consegnato. Serve anche un’altra prova tua.',
  'recover.way-password': 'La mia password',
  'recover.way-password-about': 'Scrivi la password con cui accedi.',
  'recover.way-other-trouble': 'Il mio problema è un altro',
  'recover.way-none': 'Nessuno di questi?',
  'recover.way-empty': 'Scegli quello che hai a portata di mano. Se non ce n’è nessuno, chiedi aiuto.',

  'recover.code-title-email': 'Inserisci il codice dell’e‑mail',
  'recover.code-title-phone': 'Inserisci il codice dell’SMS',
  'recover.code-title-totp': 'Inserisci il codice della tua app',
  'recover.code-title-recovery-code': 'Inserisci un codice di recupero',
  'recover.code-title-access-pass': 'Inserisci il pass temporaneo',
  'recover.code-title-password': 'Inserisci la tua password',
  'recover.code-lead-email': 'Se {userId} ha un indirizzo e‑mail confermato, un codice è in arrivo.',
  'recover.code-lead-email-known': 'Un codice è in arrivo a {where}.',
  'recover.code-lead-phone': 'Se {userId} ha un telefono confermato, un codice è in arrivo.',
  'recover.code-lead-phone-known': 'Un codice è in arrivo a {where}.',
  'recover.code-lead-totp': 'Apri l’app di autenticazione e cerca le sei cifre di questo account.',
  'recover.code-lead-recovery-code':
    'Ogni codice di recupero vale una volta. Prendine uno che non hai ancora usato.',
  'recover.code-lead-access-pass':
    'Il pass temporaneo vale una volta sola e per poco tempo. Da solo non basta mai.',
  'recover.code-lead-password': 'Vale come uno dei due modi in cui dimostri chi sei.',
  'recover.code-reference': 'Riferimento',
  'recover.code-sent': 'Inviato',
  'recover.code-label-email': 'Codice di sei cifre',
  'recover.code-label-phone': 'Codice di sei cifre',
  'recover.code-label-totp': 'Codice di sei cifre',
  'recover.code-label-recovery-code': 'Codice di recupero',
  'recover.code-label-access-pass': 'Pass di accesso temporaneo',
  'recover.code-hint-email':
    'Vale 10 minuti. Puoi anche premere il pulsante nell’e‑mail, su qualsiasi dispositivo: allora continui lì.',
  'recover.code-hint-phone': 'Vale 10 minuti.',
  'recover.code-hint-totp': 'Cambia ogni 30 secondi.',
  'recover.code-hint-recovery-code': 'Maiuscole o minuscole, con o senza trattini.',
  'recover.code-hint-access-pass': 'Tre gruppi di quattro. Maiuscole o minuscole, con o senza trattini.',
  'recover.code-empty-email': 'Inserisci il codice dell’e‑mail.',
  'recover.code-empty-phone': 'Inserisci il codice dell’SMS.',
  'recover.code-empty-totp': 'Inserisci il codice della tua app.',
  'recover.code-empty-recovery-code': 'Inserisci un codice di recupero.',
  'recover.code-empty-access-pass': 'Inserisci il pass temporaneo.',
  'recover.code-empty-password': 'Inserisci la tua password.',
  'recover.code-wrong-first':
    'Il codice non è corretto. Usa quello del messaggio con il riferimento {reference}.',
  'recover.code-wrong-sent':
    'Non è il codice del messaggio {reference}. I codici dei messaggi precedenti non valgono più: usa quello con il riferimento {reference}.',
  'recover.code-wrong-earlier':
    'Questo è il codice di {earlier}. Usa quello di {reference}, inviato alle {at}.',
  'recover.code-wrong-totp':
    'Il codice non è corretto, o è già stato usato. Attendi il prossimo e scrivilo appena appare.',
  'recover.code-wrong-recovery-code':
    'Non è un codice di recupero ancora valido. Controlla ogni carattere, o prendi un altro codice.',
  'recover.code-wrong-access-pass':
    'Questo non è un pass temporaneo valido. Controlla ogni carattere, o chiedine uno nuovo al tuo amministratore.',
  'recover.code-wrong-password': 'La password non è corretta.',
  'recover.code-dead':
    'Questo codice non vale più: ha più di 10 minuti, o è stato scritto sbagliato cinque volte. Fattene inviare un altro.',
  'recover.code-refused-email':
    'Ci sono stati troppi codici sbagliati per questo account, perciò per ora non si possono scrivere codici qui. Il pulsante della nostra e‑mail funziona ancora: fattene inviare una e premilo.',
  'recover.code-refused-other':
    'Ci sono stati troppi codici sbagliati per questo account, perciò per ora non si possono scrivere codici qui. Scegli un altro modo: il pulsante della nostra e‑mail funziona ancora.',
  'recover.password-wait': 'Ci sono state troppe password sbagliate per questo ID utente.',
  'recover.resend': 'Invia un altro codice',
  'recover.resend-until':
    'Potrai farti inviare un altro codice tra {seconds, plural, one {# secondo} other {# secondi}}.',
  'recover.resend-left': 'Potrai farti inviare un altro codice tra {time}.',
  'recover.resend-over': 'Ora puoi farti inviare un altro codice.',
  'recover.resend-early':
    'L’ultimo codice è appena partito. Potrai fartene inviare un altro tra {seconds, plural, one {# secondo} other {# secondi}}.',
  'recover.nothing-arrived': 'Non è arrivato nulla?',
  'recover.another-way': 'Prova un altro modo',
  'recover.another-way-first':
    'Se non hai più l’app, o l’hai configurata da capo, i suoi codici non possono più essere giusti.',

  'recover.arrived-title': 'Non è arrivato nulla?',
  'recover.arrived-lead':
    'Di solito un messaggio arriva in meno di un minuto. Qui non possiamo dire se ne è partito uno: direbbe a chiunque chi ha un account.',
  'recover.arrived-id': 'L’ID utente è giusto?',
  'recover.arrived-id-about': 'Hai inserito {userId}. Con una lettera sbagliata nessuno riceve un messaggio.',
  'recover.arrived-id-change': 'Inseriscilo di nuovo',
  'recover.arrived-spam': 'È nella posta indesiderata?',
  'recover.arrived-spam-about':
    'Cerca lì e nelle altre cartelle il messaggio con il riferimento {reference}. La posta aziendale può trattenere i messaggi per qualche minuto.',
  'recover.arrived-spam-any':
    'Cerca lì e nelle altre cartelle il nostro messaggio. La posta aziendale può trattenere i messaggi per qualche minuto.',
  'recover.arrived-sender': 'Le nostre e‑mail arrivano da {mailFrom}',
  'recover.arrived-kind-work': 'È un account personale?',
  'recover.arrived-kind-personal': 'È un account aziendale o dell’istituto di istruzione?',
  'recover.arrived-kind-about':
    'Con il tipo di account sbagliato, lo stesso indirizzo non permette di rientrare.',
  'recover.arrived-kind-work-change': 'È un account personale',
  'recover.arrived-kind-personal-change': 'È un account aziendale o dell’istituto di istruzione',
  'recover.arrived-way': 'C’è un altro modo?',
  'recover.arrived-way-about':
    'Torna indietro e scegli «Prova un altro modo». I codici vanno solo a indirizzi e telefoni confermati in precedenza. Se non ti resta nessun modo, chiedi aiuto.',
  'recover.arrived-back': 'Torna al codice',

  'recover.link-title': 'Continuare qui?',
  'recover.link-lead-here': 'Premi il pulsante per mostrare che questa e‑mail ti è arrivata.',
  'recover.link-lead-elsewhere':
    'Premi il pulsante per mostrare che questa e‑mail ti è arrivata e per continuare in questo browser. Nel browser da cui hai iniziato, il recupero si chiude.',
  'recover.link-not-you':
    'Non l’hai chiesto tu? Allora non premere nulla e chiudi la pagina: non viene modificato nulla.',
  'recover.link-go-on': 'Continua qui',
  'recover.link-type-instead': 'Per continuare dove hai iniziato, scrivi invece lì il codice dell’e‑mail.',
  'recover.link-dead-title': 'Questo link non vale più',
  'recover.link-dead-lead': 'Non è stato modificato nulla. Il motivo è uno di questi:',
  'recover.link-dead-newer': 'È partito un messaggio più recente: usa il link o il codice di quello.',
  'recover.link-dead-used': 'Il link è già stato premuto: continua nel browser dove l’hai premuto.',
  'recover.link-dead-late': 'Il tempo è scaduto: ricomincia, basta un minuto.',
  'recover.link-dead-go-on': 'Continua o ricomincia',

  'recover.keep-title': 'Vuoi tenere la tua password?',
  'recover.keep-lead':
    'Grazie, ora sappiamo che sei tu. Possiamo sbloccare l’account, e la password resta com’è.',
  'recover.keep': 'Sblocca e tieni la mia password',
  'recover.keep-not': 'Scegli una nuova password',
  'recover.keep-advice':
    'Se non hai la certezza di conoscerla, o qualcun altro potrebbe saperla, scegline una nuova.',
  'recover.password-title': 'Scegli una nuova password',
  'recover.password-lead': 'Grazie, ora sappiamo che sei tu.',
  'recover.password-lead-frozen':
    'Grazie, ora sappiamo che sei tu. Qualcun altro potrebbe conoscere la vecchia password: scegline una nuova.',
  'recover.password-lead-alone':
    'Grazie, ora sappiamo che sei tu. La tua app di autenticazione è troppo recente per restare: ora viene rimossa, perciò la password deve essere più lunga. Potrai aggiungere di nuovo l’app dopo l’accesso.',
  'recover.password-lead-over':
    'Grazie, ora sappiamo che sei tu. La vecchia password non vale più per decisione di un amministratore: scegline una nuova.',
  'recover.password-lead-spent':
    'Grazie, ora sappiamo che sei tu. Ci sono stati troppi tentativi di indovinare la vecchia password per poterla tenere: scegline una nuova.',
  'recover.password-keep': 'Preferisco tenere la mia password',
  'recover.password-save': 'Salva la nuova password',
  'recover.password-empty': 'Inserisci una nuova password.',

  'recover.factor-title': 'Che cosa prende il posto di quello perduto?',
  'recover.factor-lead': 'Grazie, ora sappiamo che sei tu. La password resta com’è.',
  'recover.factor-app': 'Una nuova app di autenticazione',
  'recover.factor-app-about': 'Prende il posto della vecchia: da quel momento accedi con i suoi codici.',
  'recover.factor-phone': 'Un nuovo numero di telefono',
  'recover.factor-phone-about':
    'Prende il posto del vecchio numero, per gli SMS. Se accedi con un’app, continuerai a farlo: scegli questo solo se hai ancora l’app.',
  'recover.factor-empty': 'Scegli che cosa vuoi configurare.',
  'recover.app-title': 'Configura la nuova app',
  'recover.app-lead':
    'Apri un’app di autenticazione sul telefono, scegli di aggiungere un account e inquadra questa immagine.',
  'recover.app-picture':
    'Immagine da inquadrare con l’app di autenticazione. La stessa cosa è scritta qui sotto.',
  'recover.app-key': 'Oppure scrivi questa chiave nell’app:',
  'recover.app-code': 'Codice di sei cifre che l’app mostra ora',
  'recover.app-code-hint': 'La vecchia app smette di funzionare quando questo codice è giusto.',
  'recover.app-code-wrong':
    'Non è il codice che la nuova app dovrebbe mostrare. Controlla l’orologio del telefono, attendi il prossimo codice e riprova.',
  'recover.app-save': 'Usa questa app d’ora in poi',
  'recover.phone-title': 'Qual è il nuovo numero?',
  'recover.phone-lead': 'Ti inviamo un codice. Il numero è tuo quando avrai scritto quel codice.',
  'recover.phone-label': 'Numero di telefono',
  'recover.phone-hint': 'Dall’estero con il prefisso internazionale, per esempio +39 333 123 4567',
  'recover.phone-send': 'Invia il codice',
  'recover.phone-empty': 'Inserisci il nuovo numero.',
  'recover.phone-malformed':
    'Questo numero non può ricevere SMS. Controllalo, con il prefisso internazionale.',
  'recover.phone-country': 'Non possiamo inviare SMS in quel Paese. Usa un altro numero, o l’app.',
  'recover.phone-code-lead': 'Un codice è in arrivo a {phone}.',
  'recover.phone-save': 'Usa questo numero d’ora in poi',
  'recover.phone-other': 'Un altro numero, o l’app',

  'recover.stuck-title': 'Ne serve un altro, e non c’è',
  'recover.stuck-lead':
    'Quello che ci hai mostrato era giusto. Questo account richiede due modi per dimostrare chi sei, e non ne ha un secondo che ora funzioni.',
  'recover.stuck-why':
    'Questo ti protegge da chi ha in mano soltanto la tua e‑mail o il tuo telefono. Non è stato modificato nulla. Ora qualcuno deve aiutarti.',

  'recover.done-password-changed': 'La password è stata cambiata',
  'recover.done-password-changed-verdict': 'Fatto',
  'recover.done-password-changed-about': 'Ora accedi con la nuova password. La vecchia non vale più.',
  'recover.done-unlocked': 'Puoi di nuovo accedere con la tua password',
  'recover.done-unlocked-verdict': 'Sbloccato',
  'recover.done-unlocked-about': 'La password è la stessa di prima.',
  'recover.done-factor-replaced': 'Il nuovo è configurato',
  'recover.done-factor-replaced-verdict': 'Fatto',
  'recover.done-factor-replaced-about': 'Quello perduto non vale più. La password è la stessa di prima.',
  'recover.done-password-before':
    'Una password era già stata salvata, in un’altra scheda o premendo due volte il pulsante. Vale quella salvata per prima; ciò che è stato inviato dopo non è stato accettato.',
  'recover.done-before':
    'Era già tutto concluso, in un’altra scheda o premendo due volte il pulsante. Ciò che è stato inviato dopo non è stato accettato.',
  'recover.done-update':
    'Aggiorna telefoni, app di posta e Wi-Fi. Per 24 ore la vecchia password che ancora inviano non ti blocca.',
  'recover.done-locks':
    'Le attese dopo le password sbagliate sono finite, qui e in ogni browser nuovo per l’account.',
  'recover.done-locks-left':
    'Un browser da cui avevi già eseguito l’accesso viene contato a parte. Se ti chiede di attendere, l’attesa finisce da sola.',
  'recover.done-codes': 'Se hai codici di recupero, conservali: quelli non usati valgono come prima.',
  'recover.done-sessions': 'Tutti i tuoi accessi sono stati chiusi, ovunque.',
  'recover.done-told':
    'L’abbiamo comunicato a tutti i tuoi indirizzi. Se non eri tu, premi «Non ero io» in quell’e‑mail.',
  'recover.done-browser':
    'Da ora conosciamo questo browser: nessuno può più bloccarti qui con password sbagliate.',
  'recover.done-sign-in': 'Accedi',

  'recover.expired-title': 'Il tempo è scaduto',
  'recover.expired-lead':
    'La password non è stata modificata. Per la tua sicurezza non aspettiamo più a lungo; per ricominciare basta un minuto.',
};
