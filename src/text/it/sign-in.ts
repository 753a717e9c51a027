import type { signIn as en } from '../en/sign-in.ts';

export const signIn: Record<keyof typeof en, string> = {
  'sign-in.title': 'Accedi',
  'sign-in.user-id': 'ID utente',
  'sign-in.user-id-hint': 'Per esempio nome@example.com',
  'sign-in.password': 'Password',
  'sign-in.submit': 'Accedi',
  'sign-in.cant-access': 'Non è possibile accedere all’account?',
  'sign-in.wrong':
    'L’ID utente o la password non sono corretti. Controllali entrambi, oppure usa «Non è possibile accedere all’account?».',
  'sign-in.wait': 'Ci sono state troppe password sbagliate per questo ID utente.',
  'sign-in.wait-or':
    'Oppure rientra subito con «Non è possibile accedere all’account?». Un browser da cui hai già eseguito l’accesso potrebbe non dover attendere.',
  'sign-in.empty-id': 'Inserisci l’ID utente.',
  'sign-in.empty-password': 'Inserisci la password.',
  'sign-in.signed-in': 'L’accesso è attivo come {userId}.',
  'sign-in.signed-in-go-on': 'Vai al tuo account',
  'sign-in.signed-in-other': 'Per accedere con un altro account, fallo qui sotto.',
  'sign-in.signed-out': 'Disconnessione eseguita.',
  'sign-in.ended': 'La tua sessione è terminata. Accedi di nuovo per continuare.',
  'second-factor.title': 'Inserisci il codice della tua app',
  'second-factor.code': 'Codice di sei cifre, o un codice di recupero',
  'second-factor.hint':
    'Apri la tua app di autenticazione. Se non ce l’hai, scrivi uno dei tuoi codici di recupero, o il pass di accesso temporaneo del tuo amministratore.',
  'second-factor.submit': 'Accedi',
  'second-factor.wrong':
    'Il codice non è corretto, o è già stato usato. Attendi il prossimo nella tua app e riprova.',
  'second-factor.lost': 'Ho perso il telefono o l’app',
  'second-factor.over-too-many-wrong': 'Ci sono stati troppi codici sbagliati. Accedi di nuovo.',
  'second-factor.over-time': 'Il tempo è scaduto. Accedi di nuovo.',
  'second-factor.over-ended': 'Quell’accesso non è più in corso. Accedi di nuovo.',
  'second-factor.refused':
    'Ci sono stati troppi codici sbagliati per questo account. Usa «Non è possibile accedere all’account?» per rientrare.',
};
