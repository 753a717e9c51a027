import type { helpAsk as en } from '../en/help-ask.ts';

export const helpAsk: Record<keyof typeof en, string> = {
  'help-ask.title': 'Chiedi aiuto',
  'help-ask.administrators-title': 'I tuoi amministratori',
  'help-ask.administrators':
    'Se la tua organizzazione permette ai suoi amministratori di aiutare, li avvisiamo che non riesci a entrare. Ricevono al massimo un messaggio all’ora, che dice che nulla è stato dimostrato: aspettati quindi che verifichino che sei davvero tu. Avvisiamo anche i tuoi indirizzi.',
  'help-ask.submit': 'Avvisa gli amministratori',
  'help-ask.support-title': 'Assistenza',
  'help-ask.support':
    'Puoi sempre rivolgerti all’assistenza. Comunica il codice di assistenza in fondo a questa pagina:',
  'help-ask.outside':
    'Per avvisare i tuoi amministratori dobbiamo prima conoscere il tuo ID utente. Inizia da lì; «Chiedi aiuto» è in ogni pagina che segue.',
  'help-ask.begin': 'Rientra nel tuo account',
  'help-ask.back': 'Prova invece un altro modo',
  'help-ask.sent-title': 'La tua richiesta è stata accolta',
  'help-ask.sent':
    'Se degli amministratori possono aiutare per {userId}, vengono avvisati entro un’ora. La pagina dice lo stesso per ogni ID utente, così nessuno scopre quali esistono.',
  'help-ask.sent-next':
    'Attendi che si rivolgano a te in un modo che conosci, o va’ da loro. Intanto puoi continuare a provare.',
  'help-ask.sent-otherwise':
    'Se entro domani nessuno si è rivolto a te, scrivi a {support}. Forse nessun altro può aiutare per questo ID utente.',
};
