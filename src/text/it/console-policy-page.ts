export const consolePolicyPage = {
  'console.room.policy': 'Regole',
  'console.policy.title': 'Che cosa dicono le vostre regole',
  'console.policy.edit': 'Cambia le regole',
  'console.policy.not-yours':
    'Solo gli amministratori globali cambiano le regole. Ogni amministratore può leggerle.',
  'console.policy.only-global-admins': 'Solo gli amministratori globali cambiano le regole',
  'console.policy.back': 'Regole',
  'console.policy.differs': 'Vostra',
  'console.policy.differs-about':
    'Ciò che è segnato «Vostra» è diverso dalla base. Il resto è come dice la base.',
  'console.policy.none-differs': 'Tutto è come dice la base.',
  'console.policy.preset': 'Base',
  'console.policy.preset-name': '{preset, select, standard {Normale} other {Solo da sé}}',
  'console.policy.preset-about':
    '{preset, select, standard {Gli amministratori possono aiutare le persone, per quanto queste regole lo permettono.} other {Nessuno può reimpostare nulla per un’altra persona: ognuno rientra da sé, o con l’assistenza del gestore.}}',
  'console.policy.preset-operator': 'Solo il gestore di questo servizio cambia la base.',
  'console.policy.presets': 'Confronta le basi',
  'console.policy.presets-title': 'Che cosa dicono le basi?',
  'console.policy.presets-about':
    'Una base dice tutto ciò che le vostre regole non dicono altrimenti. Solo il gestore di questo servizio cambia quella in uso.',
  'console.policy.presets-yours': 'La vostra',
  'console.policy.presets-different': 'Dove differiscono',
  'console.policy.presets-same': 'Che cosa dicono entrambe',
  'console.policy.section.proofs': 'Rientrare',
  'console.policy.section.administrators': 'Che cosa possono fare gli amministratori',
  'console.policy.section.passwords': 'Password',
  'console.policy.section.registration': 'Chiedere alle persone modi per rientrare',
  'console.policy.section.help': 'Aiuto e avvisi',
  'console.policy.section.waits': 'Attese',
  'console.policy.section.name': 'Nome e logo',
  'console.policy.fixed-title': 'Che cosa nessuna regola può abbassare',
  'console.policy.waits-title': 'Una modifica è in attesa',
  'console.policy.waits-about': 'Entra in vigore il {when}. Fino ad allora nulla di essa vale.',
  'console.policy.waits-by': 'Chiesta da {name} il {when}.',
  'console.policy.take-back': 'Ritirala',
  'console.policy.take-back-about': 'Fino ad allora ogni amministratore globale può ritirarla.',
  'console.policy.was': 'Prima: {sentence}',
  'console.policy.opens': 'Apre di più',
  'console.policy.preset-becomes':
    '{preset, select, standard {La base diventa Normale: gli amministratori possono aiutare le persone, per quanto le regole lo permettono.} other {La base diventa Solo da sé: nessuno può reimpostare nulla per un’altra persona.}}',
  'console.policy.history': 'Storia',
  'console.policy.history-empty': 'Nulla è cambiato da quando l’organizzazione è stata creata.',
  'console.policy.version': 'Versione {version}',
  'console.policy.state':
    '{state, select, pending {In attesa} cancelled {Ritirata} superseded {Sostituita} other {In vigore}}',
  'console.policy.set-up': 'Come l’organizzazione è stata creata.',
  'console.policy.changed-by': '{name}, {when}',
  'console.policy.taken-back-by': 'Ritirata da {name} il {when}.',
  'console.policy.since': 'In vigore dal {when}.',
  'console.policy.was-to-come': 'Doveva entrare in vigore il {when}.',
  'console.policy.older': 'Versioni precedenti',
  'console.policy.newest': 'Versioni più recenti',
  'console.policy.author':
    '{kind, select, operator {il gestore} system {il servizio da sé} other {un account che non c’è più}}',

  'console.policy.edit-title': 'Che cosa devono dire le vostre regole?',
  'console.policy.edit-about':
    'Prima di salvare vedi che cosa cambia e chi resta fuori. Ciò che apre più di prima aspetta {hours} ore.',
  'console.policy.edit-waiting':
    'Una modifica è in attesa fino al {when}. Questo modulo mostra le regole con quella modifica. Salvare qualsiasi cosa la sostituisce, e ciò che apre di più aspetta da capo.',
  'console.policy.edit-preset':
    'La vostra base decide che cosa possono fare gli amministratori per gli altri e chi risponde a «Chiedi aiuto»: per questo il modulo non lo chiede.',
  'console.policy.review': 'Vedi che cosa cambia',
  'console.policy.field.gates': 'Prove prima di una nuova password',
  'console.policy.field.ways': 'Modi per rientrare',
  'console.policy.field.ways-hint': 'Tienine almeno due: agli amministratori ne servono sempre due diversi.',
  'console.policy.field.own-mail': 'Caselle nei vostri domini',
  'console.policy.field.own-mail-hint':
    'Chi non riesce ad accedere spesso non può leggere nemmeno una casella così, e chi si è preso l’accesso la legge.',
  'console.policy.field.resets': 'Per chi non riesce a entrare',
  'console.policy.field.caller-proof': 'Prova di chi chiama',
  'console.policy.field.passkey': 'Agire per gli altri',
  'console.policy.field.passkey-hint':
    'Altrimenti basta una qualsiasi prova recente, a meno che l’amministratore abbia una passkey.',
  'console.policy.field.password-alone': 'Password più corta che sta da sola',
  'console.policy.field.password-second-factor': 'Password più corta accanto a un secondo passaggio',
  'console.policy.field.banned-terms': 'Termini esclusi dalle password',
  'console.policy.field.banned-terms-hint':
    'Uno per riga: nomi di prodotti, luoghi, gruppi. Al massimo {most}, ognuno da {minimum} a {maximum} caratteri.',
  'console.policy.field.registration': 'All’accesso',
  'console.policy.field.reconfirm':
    'Giorni dopo i quali si chiede alle persone se i loro modi sono ancora validi',
  'console.policy.field.reconfirm-hint': 'Da {minimum} a {maximum} giorni. 0: mai.',
  'console.policy.field.help-by': 'Chi risponde a «Chiedi aiuto»',
  'console.policy.field.help-link': 'Dove le vostre persone trovano aiuto',
  'console.policy.field.help-link-hint':
    'Un indirizzo che inizia con https:// oppure un indirizzo e‑mail, al massimo {longest} caratteri. Vuoto: nessuno. Si mostra dopo la prima prova.',
  'console.policy.field.notices': 'Avvisi che si possono spegnere',
  'console.policy.field.probation': 'Ore prima che un modo nuovo apra qualcosa',
  'console.policy.field.lowering': 'Ore di attesa di una modifica che apre di più',
  'console.policy.field.logo': 'Logo',
  'console.policy.field.name': 'Nome della vostra organizzazione',
  'console.policy.field.name-hint':
    'Al massimo {longest} caratteri. Vuoto: quello dato alla creazione, {name}.',
  'console.policy.field.characters-hint': 'Da {minimum} a {maximum} caratteri.',
  'console.policy.field.hours-hint': 'Da {minimum} a {maximum} ore.',

  'console.policy.review-title': 'È questo che vuoi?',
  'console.policy.at-once': 'Subito',
  'console.policy.later': 'Dal {when}',
  'console.policy.later-why':
    'Questo apre più di prima. Aspetta {hours} ore, tutti gli amministratori globali vengono avvisati ora, e ognuno di loro può ritirarlo fino ad allora.',
  'console.policy.replaces': 'Prende il posto della modifica in attesa fino al {when}.',
  'console.policy.takes-back':
    'Con questo si rinuncia alla modifica in attesa fino al {when}, e tutti gli amministratori globali vengono avvisati.',
  'console.policy.passwords-stay':
    'Le password che le persone hanno già restano come sono. La nuova regola vale dal prossimo cambio.',
  'console.policy.passkeys':
    'Amministratori che oggi hanno una passkey che conta: {withPasskey} su {all}. Gli altri non possono agire per nessuno finché non ne hanno aggiunta una.',
  'console.policy.passkeys-self': 'Tu non ne hai una che conta: non potresti tornare indietro.',
  'console.policy.no-passkey':
    'Non si può ancora chiedere una passkey agli amministratori: nessun amministratore globale ne ha una che conta, e nessuno potrebbe più agire. Aggiungi prima una passkey al tuo account. Una nuova conta dopo la sua attesa.',
  'console.policy.locks-out': 'Chi resta fuori?',
  'console.policy.locks-out-at-once': 'Chi resta fuori subito?',
  'console.policy.locks-out-later': 'Chi resta fuori con tutto, dal {when}?',
  'console.policy.locks-out-nobody': 'Non resta fuori nessuno che oggi potrebbe rientrare da sé.',
  'console.policy.locks-out-some':
    '{accounts, plural, one {# persona che oggi potrebbe rientrare da sé non potrebbe più} other {# persone che oggi potrebbero rientrare da sé non potrebbero più}}',
  'console.policy.of-all':
    'Su {all, plural, one {# persona} other {# persone}}. Con un ruolo fra loro: {administrators}.',
  'console.policy.lets-in':
    '{accounts, plural, one {# persona che oggi non può potrebbe rientrare da sé} other {# persone che oggi non possono potrebbero rientrare da sé}}',
  'console.policy.out-anyway':
    '{accounts, plural, one {# persona non può rientrare da sé oggi, e non potrebbe nemmeno allora.} other {# persone non possono rientrare da sé oggi, e non potrebbero nemmeno allora.}}',
  'console.policy.names-about': 'Ogni nome si apre in un’altra scheda.',
  'console.policy.and-more': 'e {number, plural, one {un’altra} other {altre #}}',
  'console.policy.save': 'Salva queste regole',
  'console.policy.change-more': 'Cambia qualcosa',
  'console.policy.unchanged': 'Nulla è diverso da ciò che è in vigore.',
  'console.policy.stale':
    'Dimostra di nuovo chi sei: nulla è stato ancora salvato. Fallo in un’altra scheda, poi torna qui e salva.',
  'console.policy.prove': 'Dimostra chi sei (apre un’altra scheda)',
  'console.policy.overtaken': 'Nel frattempo le regole sono cambiate, e nulla di tuo è stato salvato',
  'console.policy.overtaken-about':
    'Ciò che hai scritto è rimasto qui sotto. Guarda che cosa è cambiato, poi rivedi che cosa cambierebbe la tua modifica.',
  'console.policy.overtaken-took-effect': 'Ciò che era in attesa è ora in vigore.',

  'console.said.policy-in-force': 'Salvate. Sono in vigore.',
  'console.said.policy-waits':
    'Salvate. La modifica è in attesa, e tutti gli amministratori globali sono avvisati.',
  'console.said.policy-partly':
    'Salvate. Ciò che non apre nulla è in vigore; il resto è in attesa, e tutti gli amministratori globali sono avvisati.',
  'console.said.policy-there-already': 'Le regole dicono già questo.',
  'console.said.policy-taken-back': 'Ritirata. Non entrerà in vigore.',
  'console.said.policy-gone': 'Quella modifica non è più in attesa. Non è stato fatto nulla.',
} as const;
