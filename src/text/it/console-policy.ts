export const consolePolicy = {
  'console.policy.says.gates':
    '{is, plural, =1 {Una sola prova basta per sostituire una password dimenticata.} other {Servono # prove diverse per sostituire una password dimenticata.}}',
  'console.policy.says.way-email':
    '{is, select, yes {Un codice o un link per e‑mail è un modo per rientrare.} other {L’e‑mail non è un modo per rientrare.}}',
  'console.policy.says.way-phone':
    '{is, select, yes {Un SMS è un modo per rientrare.} other {Gli SMS non sono un modo per rientrare.}}',
  'console.policy.says.way-totp':
    '{is, select, yes {Un’app di autenticazione è un modo per rientrare.} other {Le app di autenticazione non sono un modo per rientrare.}}',
  'console.policy.says.way-passkey':
    '{is, select, yes {Una passkey è un modo per rientrare.} other {Le passkey non sono un modo per rientrare.}}',
  'console.policy.says.way-recovery-code':
    '{is, select, yes {Un codice di recupero è un modo per rientrare.} other {I codici di recupero non sono un modo per rientrare.}}',
  'console.policy.says.own-mail':
    '{is, select, yes {Una casella nei vostri domini è un modo per rientrare, anche se si apre con questo stesso accesso.} other {Una casella nei vostri domini riceve avvisi e non è un modo per rientrare: si apre con questo stesso accesso.}}',
  'console.policy.says.reset-link':
    '{is, select, yes {Gli amministratori possono inviare un link monouso per una nuova password.} other {Gli amministratori non possono inviare link per una nuova password.}}',
  'console.policy.says.temporary-password':
    '{is, select, yes {Gli amministratori possono dare una password temporanea, mostrata una volta sola.} other {Gli amministratori non possono dare password temporanee.}}',
  'console.policy.says.access-pass':
    '{is, select, yes {Gli amministratori possono dare un pass di accesso temporaneo.} other {Gli amministratori non possono dare pass di accesso temporanei.}}',
  'console.policy.says.caller-proof':
    '{is, select, everybody {Ogni amministratore ha bisogno di una prova di chi chiama prima di aiutare.} other {L’help desk ha bisogno di una prova di chi chiama prima di aiutare; i ruoli più alti no.}}',
  'console.policy.says.administrators-passkey':
    '{is, select, yes {Gli amministratori agiscono per altri solo dopo una passkey.} other {Gli amministratori agiscono per altri dopo una qualsiasi prova recente.}}',
  'console.policy.says.password-alone': 'Una password che sta da sola ha almeno {is} caratteri.',
  'console.policy.says.password-second-factor':
    'Una password accanto a un secondo passaggio ha almeno {is} caratteri.',
  'console.policy.says.banned-terms':
    '{is, plural, =0 {Nessun vostro termine è escluso dalle password.} one {Un vostro termine è escluso dalle password.} other {# vostri termini sono esclusi dalle password.}}',
  'console.policy.says.registration':
    '{is, select, required {Chi ha troppo pochi modi per rientrare deve aggiungerne uno all’accesso.} nudged {A chi ha troppo pochi modi per rientrare se ne chiede uno all’accesso, e si può rimandare.} other {All’accesso non si chiedono modi per rientrare a nessuno.}}',
  'console.policy.says.reconfirm':
    '{is, plural, =0 {A nessuno si chiede se i suoi modi per rientrare sono ancora validi.} one {Ogni giorno si chiede alle persone se i loro modi per rientrare sono ancora validi.} other {Ogni # giorni si chiede alle persone se i loro modi per rientrare sono ancora validi.}}',
  'console.policy.says.help-by':
    '{is, select, administrators {«Chiedi aiuto» avvisa i vostri amministratori.} other {«Chiedi aiuto» porta all’assistenza del gestore.}}',
  'console.policy.says.notice-help-asked':
    '{is, select, yes {Le persone vengono avvisate quando qualcuno chiede aiuto a loro nome.} other {Le persone non vengono avvisate quando qualcuno chiede aiuto a loro nome.}}',
  'console.policy.says.notice-help-digest':
    '{is, select, yes {Gli amministratori ricevono un messaggio su chi ha chiesto aiuto, al massimo ogni ora.} other {Gli amministratori non ricevono messaggi su chi ha chiesto aiuto.}}',
  'console.policy.says.probation':
    'Un nuovo modo per rientrare aggiunto da qualcuno non apre nulla per {is} ore.',
  'console.policy.says.lowering': 'Una modifica delle regole che apre più di prima aspetta {is} ore.',
  'console.policy.says.help-link':
    '{is, select, none {Le pagine non indicano un vostro luogo per chiedere aiuto.} other {Le pagine mandano a chiedere aiuto a {is}.}}',
  'console.policy.says.name':
    '{is, select, none {Pagine e messaggi portano il nome dato alla creazione.} other {Pagine e messaggi portano il nome «{is}».}}',
  'console.policy.says.logo':
    '{is, select, none {Le pagine non portano alcun logo.} other {Le pagine portano un logo di {size} pixel, numero {code}.}}',
  'console.policy.terms-changed': 'Termini esclusi dalle password: {added} aggiunti, {removed} tolti.',
  'console.policy.fixed.administrators': 'Agli amministratori servono sempre due prove diverse.',
  'console.policy.fixed.second-factor': 'Chi accede con due passaggi rientra con due prove diverse.',
  'console.policy.fixed.probation':
    'Un modo che qualcuno aggiunge per sé aspetta almeno 72 ore prima di aprire qualcosa.',
  'console.policy.fixed.password-length':
    'Le password non hanno mai meno di 15 caratteri da sole, o di 8 accanto a un secondo passaggio.',
  'console.policy.fixed.blocklist':
    'Le password comuni, trafugate o troppo semplici vengono sempre rifiutate.',
  'console.policy.fixed.no-picking':
    'Nessuno sceglie la password di un’altra persona, e una temporanea va cambiata subito.',
  'console.policy.fixed.roles':
    'Nessuno agisce su un ruolo pari o superiore; sugli amministratori globali solo gli amministratori globali.',
  'console.policy.fixed.help-desk': 'L’help desk ha sempre bisogno di una prova di chi chiama.',
  'console.policy.fixed.second-approver':
    'Per sostituire il secondo passaggio di qualcuno, oppure password e secondo passaggio entro un giorno, serve sempre un secondo amministratore, e gli altri vengono avvisati.',
  'console.policy.fixed.notices':
    'Le persone vengono sempre avvisate, a tutti i loro indirizzi, di ciò che cambia il loro account.',
  'console.policy.fixed.lowering':
    'Una modifica che apre più di prima aspetta sempre almeno 72 ore, e tutti gli amministratori globali vengono avvisati.',
  'console.policy.problem.at': '{path}: {problem}',
  'console.policy.problem.not-an-object': "qui serve un oggetto: '{'…'}'.",
  'console.policy.problem.unknown-field': 'non c’è un campo così.',
  'console.policy.problem.wrong-type': 'serve un altro tipo di valore: {wanted}.',
  'console.policy.problem.not-a-choice': 'può essere: {choices}.',
  'console.policy.problem.out-of-bounds': 'può andare da {minimum} a {maximum}.',
  'console.policy.problem.too-many': 'se ne accettano al massimo {maximum}.',
  'console.policy.problem.term-length': '«{term}» non ha da {minimum} a {maximum} caratteri.',
  'console.policy.problem.holds-link': 'contiene un link.',
  'console.policy.problem.not-plain': 'contiene caratteri che non si vedono.',
  'console.policy.problem.name-length': 'un nome ha da {minimum} a {maximum} caratteri.',
  'console.policy.problem.not-a-link':
    'serve un indirizzo che inizi con https:// oppure un indirizzo e‑mail.',
  'console.policy.problem.not-a-logo':
    'serve null, oppure un logo come lo indica «regain policy get --json»: sha256, width e height.',
  'console.policy.problem.no-such-picture':
    'questa immagine non è conservata qui. Aggiungila con «regain policy logo» o nella pagina del logo.',
  'console.policy.problem.too-few-ways':
    'almeno {minimum} modi devono restare attivi: agli amministratori ne servono due diversi.',
  'console.policy.mail.proposed.title': 'Le vostre regole stanno per aprire più di prima',
  'console.policy.mail.proposed.text':
    'Una modifica delle regole di {organisation} è in attesa. Apre più di prima: per questo ogni amministratore globale viene avvisato, e fino all’ora indicata sotto non cambia nulla.',
  'console.policy.mail.cancelled.title': 'Una modifica delle vostre regole è stata ritirata',
  'console.policy.mail.cancelled.text':
    'La modifica delle regole di {organisation} che era in attesa è stata ritirata. Questo non succederà:',
  'console.policy.mail.took-effect.title': 'Le vostre regole aprono più di prima',
  'console.policy.mail.took-effect.text':
    'La modifica delle regole di {organisation} che era in attesa è ora in vigore.',
  'console.policy.mail.changed.title': 'Le vostre regole sono state modificate',
  'console.policy.mail.changed.text':
    'Le regole di {organisation} sono state modificate. Non aprono più di prima, perciò sono già in vigore. D’ora in poi:',
  'console.policy.mail.help-link':
    'Per l’aiuto le pagine mandano le persone in un posto diverso da prima. Guardate nella console quale.',
  'console.policy.mail.preset':
    '{preset, select, standard {Gli amministratori possono aiutare le persone, per quanto le regole lo permettono.} other {Nessuno può reimpostare nulla per un’altra persona.}}',
  'console.policy.mail.operator': 'il gestore di questo servizio',
  'console.policy.mail.by': 'Da',
  'console.policy.mail.by-itself':
    '{name} l’aveva chiesta e {because, select, frozen {il suo account ora è congelato} disabled {il suo account ora è disattivato} other {non ha più il ruolo di amministratore globale}}: è stata ritirata da sé',
  'console.policy.mail.when': 'Quando',
  'console.policy.mail.from': 'In vigore dal',
  'console.policy.mail.cancel':
    'Se non la volete, ogni amministratore globale può ritirarla fino ad allora: {link}',
  'console.policy.mail.text': '{organisation}: {title}. {link}',
} as const;
