import type { help as en } from '../en/help.ts';

export const help: Record<keyof typeof en, string> = {
  'help.title': 'Aiuto',
  'help.lead': 'Risposte brevi. Leggerle non modifica nulla.',
  'help.back': 'Tutti gli argomenti',
  'help.beside': 'Mostra accanto l’inglese',
  'help.alone': 'Mostra una sola lingua',
  'help.support-title': 'A chi chiedere',
  'help.own': 'L’assistenza della tua organizzazione:',
  'help.support': 'La nostra assistenza:',
  'help.support-code':
    'Il codice di assistenza in fondo alla pagina aiuta a ritrovare che cosa è successo. Non è un segreto.',

  'help.cannot-sign-in': 'Non riesco ad accedere',
  'help.cannot-sign-in-about': 'Che cosa controllare per prima cosa, e come rientrare.',
  'help.check-title': 'Controlla prima questo',
  'help.check-id': 'L’ID utente è completo? Contiene una @, per esempio nome@example.com.',
  'help.check-keys': 'Le maiuscole sono attive, o la tastiera è impostata su un’altra lingua?',
  'help.check-old': 'Hai cambiato la password da poco? Forse il browser inserisce ancora quella vecchia.',
  'help.wait-title': 'Ti viene chiesto di attendere',
  'help.wait':
    'Dopo dieci password sbagliate c’è un’attesa. Comincia da un minuto e cresce. Finisce da sola, e nulla va perso.',
  'help.wait-known': 'Un browser da cui hai già eseguito l’accesso conta per conto suo: prova da lì.',
  'help.in-title': 'Rientra in autonomia',
  'help.in': 'Nella pagina di accesso scegli «{link}». Ti viene chiesto qual è il problema:',
  'help.in-button': 'Rientra nel mio account',
  'help.ask':
    'Se non puoi raggiungere né la tua e‑mail, né il telefono, né l’app, né i codici di recupero, qualcuno deve aiutarti.',

  'help.reset-password': 'Reimpostare la password',
  'help.reset-password-about': 'Tutte le pagine che vedrai, in ordine. Bastano circa due minuti.',
  'help.need-title': 'Che cosa ti serve',
  'help.need-id': 'Il tuo ID utente.',
  'help.need-way':
    'La tua e‑mail, il telefono, l’app di autenticazione o un codice di recupero: uno che sia confermato per questo account.',
  'help.need-two':
    'Due di questi, di tipo diverso, se sei un amministratore o se accedi con un secondo passaggio. Te lo dicono le pagine.',
  'help.steps-title': 'Pagina per pagina',
  'help.step-start': 'Scegli «{link}».',
  'help.step-kind': 'Scegli «{work}» o «{personal}».',
  'help.step-who':
    'Scrivilo, e mostra di essere una persona: con i caratteri di un’immagine, con le cifre che ascolti, oppure senza enigmi.',
  'help.step-trouble': 'Scegli «{forgotten}».',
  'help.step-way': 'Scegline uno. L’elenco è uguale per tutti, così a un estraneo non dice nulla di te.',
  'help.step-code-title': 'Inserisci il codice',
  'help.step-code':
    'Vale 10 minuti. Nell’e‑mail c’è anche un pulsante: premilo su qualsiasi dispositivo, e continua lì.',
  'help.step-password':
    'Alcune parole di seguito sono facili da ricordare e difficili da indovinare. La pagina dice che cosa manca ancora.',
  'help.step-done':
    'Tutte le sessioni vengono chiuse ovunque, e tutti i tuoi indirizzi vengono avvisati. Accedi con la nuova password.',
  'help.know-title': 'Buono a sapersi',
  'help.know-nothing': 'Fino all’ultima pagina non cambia nulla: la vecchia password funziona ancora.',
  'help.know-arrived':
    'In una pagina non possiamo dire se un messaggio è stato inviato: un estraneo saprebbe chi ha un account. Se non arriva nulla, scegli «{nothing}».',
  'help.know-time': 'Ogni pagina ti aspetta 15 minuti. Puoi chiedere altro tempo.',

  'help.messages': 'Come è fatto un nostro messaggio',
  'help.messages-about': 'Come distinguere quello vero da uno falso, e che cosa non chiediamo mai.',
  'help.from-title': 'Da chi arriva',
  'help.from-name': 'Il mittente ha il nome della tua organizzazione, o il nostro.',
  'help.from-address': 'Le nostre e‑mail arrivano da {mailFrom} e da nessun altro indirizzo.',
  'help.from-forged': 'Un mittente si può falsificare. Guarda quindi anche che cosa c’è nel messaggio.',
  'help.inside-title': 'Che cosa contiene',
  'help.inside-reference':
    'Un codice ha un breve riferimento, per esempio K7. La pagina che chiede il codice mostra lo stesso.',
  'help.inside-code': 'Il codice ha sei cifre. Funziona una volta sola, per 10 minuti.',
  'help.inside-text':
    'Un SMS finisce con una riga come «@{host} #123456». Così il telefono propone il codice sulla nostra pagina, e su nessun’altra.',
  'help.inside-link': 'Ogni link comincia con {origin}/',
  'help.inside-notice':
    'Dopo ogni modifica ricevi un avviso a tutti i tuoi indirizzi. Non contiene né codici né password.',
  'help.never-title': 'Che cosa non facciamo mai',
  'help.never-ask':
    'Non chiediamo mai la tua password o un codice: né per e‑mail, né per SMS, né al telefono.',
  'help.never-password': 'Non inviamo mai una password, e mai un file.',
  'help.never-hurry': 'Non minacciamo mai di chiudere il tuo account se non agisci subito.',
  'help.check-message-title': 'Come controllarlo',
  'help.check-message-type': 'Non premere nulla. Scrivi di persona {origin} nel browser, e guarda lì.',
  'help.check-message-nothing':
    'Non hai chiesto un codice? Allora non fare nulla. Un codice da solo non cambia nulla, finché non lo riceve nessun altro.',
  'help.check-message-not-me':
    'Un avviso di qualcosa che non hai fatto ha un pulsante, «{notMe}». Prima che accada qualcosa leggi che cosa fa.',
  'help.report-title': 'Segnala un messaggio falso',
  'help.report': 'Inoltralo intero alla nostra assistenza, e non rispondere.',
  'help.report-typed':
    'Hai scritto la password o un codice in una pagina che non era nostra? Rientra subito nel tuo account, e scegli «{intruder}».',
};
