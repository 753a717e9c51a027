import type { consoleText as en } from '../en/console.ts';

export const consoleText: Record<keyof typeof en, string> = {
  'console.rooms': 'Amministrazione',
  'console.room.people': 'Persone',
  'console.own-account': 'Il tuo account',
  'console.administration': 'Amministrazione',
  'console.administration-about': 'Persone, richieste di aiuto, regole e registro della tua organizzazione',
  'console.not-for-you': 'Questa pagina è per chi amministra',
  'console.not-for-you-about':
    'Hai effettuato l’accesso come {userId}, che non ha alcun ruolo nella sua organizzazione. Se te ne serve uno, chiedilo a un amministratore globale.',
  'console.needs-passkey': 'Serve una passkey',
  'console.needs-passkey-about':
    'Le regole della tua organizzazione consentono di agire sugli altri solo con una passkey. Aggiungine una al tuo account; vale dopo 72 ore.',
  'console.back-to': 'Torna a {name}',

  'console.role.member': 'Membro',
  'console.role.auditor': 'Revisore',
  'console.role.helpdesk-admin': 'Amministratore dell’help desk',
  'console.role.user-admin': 'Amministratore degli utenti',
  'console.role.global-admin': 'Amministratore globale',

  'console.state.disabled': 'Disattivato',
  'console.state.frozen': 'Congelato',
  'console.state.locked': 'Deve aspettare',
  'console.state.never': 'Mai un accesso',

  'console.recoverable.yes': 'Oggi può rientrare',
  'console.recoverable.how':
    'Servono {needed, plural, one {una prova} other {# prove di tipo diverso}}, e ha: {ways}.',
  'console.recoverable.later': 'Non ancora',
  'console.recoverable.later-about': 'Il modo più recente vale dal {when}.',
  'console.recoverable.no': 'Oggi non può rientrare',
  'console.recoverable.disabled': 'L’account è disattivato: nulla lo apre.',
  'console.recoverable.invited':
    'Non è stata ancora scelta una password: l’account si apre con il link dell’invito. Se è andato perso o è troppo vecchio, ripeti l’invito.',
  'console.recoverable.nothing':
    'Servono {needed, plural, one {una prova} other {# prove di tipo diverso}}, e non ha alcun modo che funzioni.',
  'console.recoverable.too-few':
    'Servono {needed, plural, one {una prova} other {# prove di tipo diverso}}, e ha soltanto: {ways}.',

  'console.person.role': 'Ruolo',
  'console.person.last-sign-in': 'Ultimo accesso',
  'console.person.password': 'Password',
  'console.person.no-password': 'Nessuna per ora',
  'console.person.password-since': 'Dal {when}',
  'console.person.password-until': 'Temporanea, fino al {when}',
  'console.person.password-over': 'Non vale più dal {when}',
  'console.person.lock': 'Blocco',
  'console.person.lock-strangers':
    'I browser sconosciuti aspettano fino al {until}{failures, plural, =0 {} one {, dopo una password sbagliata} other {, dopo # password sbagliate}}',
  'console.person.lock-known-device':
    'Un browser noto aspetta fino al {until}{failures, plural, =0 {} one {, dopo una password sbagliata} other {, dopo # password sbagliate}}',
  'console.person.lock-spent':
    'Dopo {failures} password sbagliate, ai browser sconosciuti serve una nuova password: sbloccare non cambia questo',
  'console.person.frozen-why': 'Qualcuno ha premuto «Non è opera mia» per ciò che è successo il {when}',
  'console.person.below': 'Più in basso',
  'console.person.ways': 'Modi per rientrare',
  'console.person.way': 'Modo',
  'console.person.no-ways': 'Ancora nessuno. La persona li aggiunge al proprio account, una volta entrata.',
  'console.person.sessions': 'Sessioni aperte',
  'console.person.no-sessions': 'Nessuna.',
  'console.person.activity': 'Attività',
  'console.person.messages': 'Messaggi',
  'console.person.message-to': 'A',
  'console.person.message-outcome': 'Esito',
  'console.person.message-answer': 'Risposta dell’altro server',
  'console.person.no-messages': 'Nessuno nelle ultime settimane.',
  'console.person.message-unsent': 'Un messaggio chiesto alle {at} non è ancora partito.',
  'console.person.message-settled': 'Che cosa ne è stato del messaggio ora si legge qui sotto.',
  'console.person.messages-again': 'Controlla di nuovo',
  'console.person.acts': 'Che cosa puoi fare',
  'console.person.no-act': 'Nulla',

  'console.delivery.sent': 'Inviato',
  'console.delivery.failed': 'Per ora non riuscito',
  'console.delivery.over-budget': 'Trattenuto: troppi',
  'console.delivery.refused': 'Rifiutato',

  'console.act.send-way-back': 'Invia la via per rientrare',
  'console.act.verify-caller': 'Verifica chi chiama',
  'console.act.unlock': 'Sblocca',
  'console.act.reset-link': 'Reimposta la password: manda un link',
  'console.act.temporary-password': 'Reimposta la password: password temporanea',
  'console.act.end-sessions': 'Chiudi tutte le sessioni',
  'console.act.access-pass': 'Pass di accesso temporaneo',
  'console.act.thaw': 'Scongela',
  'console.act.require-registration': 'Fai controllare i modi per rientrare',
  'console.act.invite': 'Invita di nuovo',
  'console.act.disable': 'Disattiva',
  'console.act.enable': 'Riattiva',
  'console.act.change-roles': 'Cambia i ruoli',

  'console.act-about.send-way-back':
    'Invia agli indirizzi di questa persona la pagina per rientrare. Da sola non apre nulla.',
  'console.act-about.verify-caller':
    'Qualcuno è al telefono: un codice va a uno dei suoi modi per rientrare, e te lo legge.',
  'console.act-about.unlock': 'Toglie l’attesa dopo le password sbagliate. La password resta la stessa.',
  'console.act-about.reset-link':
    'Un link monouso va a un indirizzo confermato. Finché non viene usato, non cambia nulla.',
  'console.act-about.temporary-password':
    'La vedi una volta sola, vale una volta sola, per 24 ore; poi la persona ne sceglie una sua. Tutte le sessioni si chiudono.',
  'console.act-about.end-sessions':
    'Chiude tutte le sessioni di questa persona. La password resta la stessa.',
  'console.act-about.access-pass':
    'Sostituisce una volta il secondo passaggio perduto. Lo vedi una volta sola; decidi tu per quanto vale.',
  'console.act-about.thaw':
    'La persona può ricominciare: la vecchia password non vale più, e ciò che è stato aggiunto dopo l’evento viene tolto.',
  'console.act-about.require-registration':
    'Al prossimo accesso questa persona deve controllare i suoi modi per rientrare.',
  'console.act-about.invite': 'Un nuovo link monouso per il primo accesso. Quello di prima non vale più.',
  'console.act-about.disable':
    'Nessuno può accedere con questo account, né rientrarvi, finché non viene riattivato. Tutte le sessioni si chiudono. Non viene cancellato nulla.',
  'console.act-about.enable':
    'L’accesso funziona di nuovo, con la stessa password e gli stessi modi per rientrare.',
  'console.act-about.change-roles':
    'Che cosa questa persona può fare per gli altri. Tutte le sue sessioni si chiudono.',

  'console.act-question.send-way-back': 'Inviare a {name} la via per rientrare?',
  'console.act-question.unlock': 'Sbloccare {name}?',
  'console.act-question.end-sessions': 'Chiudere tutte le sessioni di {name}?',
  'console.act-question.thaw': 'Scongelare l’account di {name}?',
  'console.act-question.require-registration': 'Far controllare a {name} i modi per rientrare?',
  'console.act-question.disable': 'Disattivare {name}?',
  'console.act-question.enable': 'Riattivare {name}?',

  'console.said.send-way-back': 'La pagina per rientrare è in viaggio.',
  'console.said.unlock': 'Account sbloccato.',
  'console.said.unlock-kept':
    'Account sbloccato, tranne un blocco: dopo cento password sbagliate, ai browser sconosciuti serve una nuova password.',
  'console.said.end-sessions': 'Tutte le sessioni sono chiuse.',
  'console.said.thaw':
    'Account scongelato. La vecchia password non vale più: manda un link, o la via per rientrare.',
  'console.said.require-registration': 'Il controllo verrà chiesto al prossimo accesso.',
  'console.said.disable': 'Account disattivato.',
  'console.said.enable': 'Account riattivato.',
  'console.said.overtaken':
    'Questo account è cambiato nello stesso momento, e non è stato fatto nulla. Guarda di nuovo, poi decidi.',

  'console.refused-title': '{act}: non è possibile',
  'console.refused-nothing': 'Non è cambiato nulla.',
  'console.refusal.not-found': 'Nella tua organizzazione non c’è nessuno così.',
  'console.refusal.own-account': 'Questo è il tuo account: te ne occupi sotto «Il tuo account».',
  'console.refusal.role': 'Non fa parte del tuo ruolo. Chiedi a un amministratore degli utenti o globale.',
  'console.refusal.rank':
    'Puoi farlo soltanto per ruoli più deboli del tuo. Chiedi a un amministratore globale.',
  'console.refusal.self-service-only':
    'In questo cloud nessuno può farlo per un’altra persona, nemmeno gli amministratori globali. Ognuno rientra per conto suo, dalla pagina di accesso; tu puoi mandargli la via.',
  'console.refusal.by-policy': 'Le regole della tua organizzazione non lo consentono.',
  'console.refusal.idle': 'Qui non c’è nulla da fare.',
  'console.refusal.disabled': 'L’account è disattivato. Prima riattivalo.',
  'console.refusal.frozen': 'L’account è congelato. Prima scongelalo.',
  'console.refusal.no-address':
    'Questa persona non ha alcun indirizzo o numero confermato che oggi si possa usare.',
  'console.refusal.last-administrator':
    'È l’ultimo amministratore globale. Prima danne il ruolo a qualcun altro, o nessuno potrebbe più aiutare nessuno.',
  'console.refusal.needs-caller': 'Prima verifica chi chiama. Poi per te funziona, per 15 minuti.',
  'console.refusal.needs-approver':
    'Serve l’accordo di un secondo amministratore ogni volta che uno solo potrebbe impadronirsi dell’account: quando si sostituisce il secondo passaggio di qualcuno, oppure password e secondo passaggio entro 24 ore.',
};
