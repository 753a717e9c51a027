import type { common as en } from '../en/common.ts';

export const common: Record<keyof typeof en, string> = {
  'common.service': 'Regain',
  'common.error-prefix': 'Errore:',
  'common.next': 'Avanti',
  'common.continue': 'Continua',
  'common.cancel': 'Annulla',
  'common.back': 'Indietro',
  'common.save': 'Salva',
  'common.remove': 'Rimuovi',
  'common.close': 'Chiudi',
  'common.change': 'Cambia',
  'common.for-whom': 'Per {userId}',
  'common.skip-to-content': 'Vai al contenuto',
  'common.support-code': 'Codice di assistenza',
  'common.help': 'Aiuto',
  'common.language': 'Lingua',
  'common.show-password': 'Mostra',
  'common.hide-password': 'Nascondi',
  'common.copy': 'Copia',
  'common.copied': 'Copiato',
  'common.error-summary': 'C’è un problema',
  'common.step': 'Passaggio {step} di {total}',
  'common.wait': 'Attendi {seconds, plural, one {# secondo} other {# secondi}}, poi riprova.',
  'common.wait-minutes': 'Attendi {minutes, plural, one {# minuto} other {# minuti}}, poi riprova.',
  'common.wait-hours': 'Attendi {hours, plural, one {# ora} other {# ore}}, poi riprova.',
  'common.too-many': 'Troppi tentativi dalla tua rete. Non è stato modificato nulla.',
  'common.busy-title': 'In questo momento siamo sovraccarichi',
  'common.busy': 'Non è stato modificato nulla e nulla è andato perso. Riprova tra qualche secondo.',
  'common.failed-title': 'Qualcosa è andato storto da parte nostra',
  'common.failed':
    'Non è stato modificato nulla. Riprova. Se succede ancora, comunica all’assistenza il codice in fondo a questa pagina.',
  'common.not-found-title': 'Questa pagina non esiste',
  'common.not-found': 'L’indirizzo potrebbe essere sbagliato, oppure la pagina è stata spostata.',
  'common.refused-title': 'Questa richiesta non è stata accettata',
  'common.refused':
    'Non proviene da una delle nostre pagine, oppure la pagina è rimasta aperta troppo a lungo. Non è stato modificato nulla. Ricomincia.',
  'common.too-long-title': 'Era troppo lungo',
  'common.too-long':
    'Un campo conteneva molto più di quanto può contenere: una password ha al massimo 256 caratteri. Non è stato modificato nulla e non abbiamo conservato nessuna password. Torna indietro e inseriscila di nuovo.',
  'common.picture-too-long-title': 'Questa immagine è troppo grande',
  'common.picture-too-long':
    'Un’immagine può avere al massimo 512 KiB. Non è stato modificato nulla. Salvala più piccola o scegline un’altra.',
  'common.picture-signed-out-title': 'La tua sessione è finita',
  'common.picture-signed-out':
    'Quando l’immagine è stata mandata, la tua sessione era già finita: l’immagine non è stata presa. Nulla è cambiato. Accedi di nuovo, poi scegli ancora l’immagine.',
  'common.to-sign-in': 'Vai all’accesso',
  'common.try-again': 'Riprova',
  'common.stale': 'Quella pagina non era più aggiornata. Ora sei qui; nulla è andato perso.',
  'common.messages-slow':
    'In questo momento i messaggi sono lenti. Ciò che hai chiesto è in arrivo e può richiedere qualche minuto.',
  'common.ids-end-in': 'Qui gli ID terminano con {domains}.',
};
