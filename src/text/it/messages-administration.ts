import type { messagesAdministration as en } from '../en/messages-administration.ts';

export const messagesAdministration: Record<keyof typeof en, string> = {
  'messages.notice.by': 'Da',
  'messages.notice.admin-unlock.title': 'Il tuo account è stato sbloccato',
  'messages.notice.admin-unlock.text':
    'Un amministratore ha tolto l’attesa dopo le password sbagliate per {userId}. La password è ancora la stessa.',
  'messages.notice.admin-thaw.title': 'Il tuo account non è più congelato',
  'messages.notice.admin-thaw.text':
    'Un amministratore ha scongelato {userId}. La vecchia password non vale più: usa «Non è possibile accedere all’account?» per sceglierne una nuova.',
  'messages.notice.admin-reset-link.title': 'Ti è stato mandato un link per una nuova password',
  'messages.notice.admin-reset-link.text':
    'Un amministratore ha mandato un link monouso a un indirizzo confermato di {userId}. Finché non viene usato, non è cambiato nulla.',
  'messages.notice.admin-temporary-password.title': 'Un amministratore ha creato una password temporanea',
  'messages.notice.admin-temporary-password.text':
    'La password di {userId} è stata sostituita da una temporanea. Vale una volta sola, poi ne scegli una tua. Tutte le sessioni sono state chiuse.',
  'messages.notice.admin-access-pass.title': 'Un amministratore ha creato un pass di accesso temporaneo',
  'messages.notice.admin-access-pass.text':
    'Con questo pass si entra una volta in {userId} senza il solito secondo passaggio. Non deve averlo nessun altro.',
  'messages.notice.admin-end-sessions.title': 'Le tue sessioni sono state chiuse',
  'messages.notice.admin-end-sessions.text':
    'Un amministratore ha chiuso tutte le sessioni di {userId}. La password è ancora la stessa.',
  'messages.notice.admin-require-registration.title': 'Controlla i tuoi modi per rientrare',
  'messages.notice.admin-require-registration.text':
    'Un amministratore ti chiede di controllare, al prossimo accesso, i modi per rientrare in {userId}.',
  'messages.notice.admin-disable.title': 'Il tuo account è stato disattivato',
  'messages.notice.admin-disable.text':
    'Un amministratore ha disattivato {userId}. Ora nessuno può accedere con questo account.',
  'messages.notice.admin-enable.title': 'Il tuo account è stato riattivato',
  'messages.notice.admin-enable.text': 'Un amministratore ha riattivato {userId}.',
  'messages.notice.admin-change-roles.title': 'I tuoi ruoli sono cambiati',
  'messages.notice.admin-change-roles.text':
    'Un amministratore ha cambiato che cosa {userId} può fare per gli altri. Tutte le sessioni sono state chiuse.',

  'messages.act.whom': 'A chi',
  'messages.act.ask':
    'Ricevi questa e-mail perché hai il ruolo di amministratore globale. Se ti sorprende, chiedi prima a chi l’ha fatto e solo dopo congela qualcosa.',
  'messages.act.unlock': '{name} ({userId}): account sbloccato',
  'messages.act.thaw': '{name} ({userId}): account scongelato',
  'messages.act.reset-link': '{name} ({userId}): mandato un link per una nuova password',
  'messages.act.temporary-password': '{name} ({userId}): creata una password temporanea',
  'messages.act.access-pass': '{name} ({userId}): creato un pass di accesso temporaneo',
  'messages.act.end-sessions': '{name} ({userId}): sessioni chiuse',
  'messages.act.require-registration': '{name} ({userId}): modi per rientrare da controllare',
  'messages.act.add': '{name} ({userId}): persona aggiunta, con un ruolo',
  'messages.act.invite': '{name} ({userId}): invito mandato',
  'messages.act.invite-corrected': '{name} ({userId}): invito mandato a un altro indirizzo',
  'messages.act.disable': '{name} ({userId}): account disattivato',
  'messages.act.enable': '{name} ({userId}): account riattivato',
  'messages.act.change-roles': '{name} ({userId}): ruoli cambiati',
  'messages.act.send-way-back': '{name} ({userId}): mandata la via per rientrare',
  'messages.act.verify-caller': 'Una persona al telefono è stata verificata come {name} ({userId})',

  'messages.way-back.title': 'Ecco la tua via per rientrare',
  'messages.way-back.intro':
    '{by} della tua organizzazione ti manda la pagina con cui rientri in {userId} per conto tuo.',
  'messages.way-back.button': 'Rientra nel tuo account',
  'messages.way-back.note':
    'La pagina ti chiede di dimostrare chi sei. Questa e-mail non dimostra nulla, e con essa non entra nessuno. Se riesci ad accedere, non ti serve.',
};
