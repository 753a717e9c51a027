import type { consoleAccessPass as english } from '../en/console-access-pass.ts';

export const consoleAccessPass: Record<keyof typeof english, string> = {
  'console.pass.title': 'Per quanto tempo deve valere il pass di {name}?',
  'console.pass.about':
    'Sostituisce una volta il codice dell’app all’accesso, o una delle due prove per rientrare. Non cambia nient’altro e le sessioni restano. Un pass nuovo prende il posto di quello in circolazione.',
  'console.pass.time': 'Quanto dura',
  'console.pass.minutes': '{minutes, plural, one {# minuto} other {# minuti}}',
  'console.pass.hours': '{hours, plural, one {# ora} other {# ore}}',
  'console.pass.usual': 'Di solito: basta per una telefonata',
  'console.pass.time-wrong': 'Scegli una durata da dieci minuti a 24 ore',
  'console.pass.make': 'Crea il pass',
  'console.pass.made-title': 'Il pass di {name}',
  'console.pass.made-once':
    'Lo vedi solo adesso. Leggilo ad alta voce, o consegnalo per una via che legge solo {name}.',
  'console.pass.made-until': 'Vale una volta, fino a {when}.',
  'console.pass.made-how':
    'La persona accede con la password e lo scrive al posto del codice dell’app, poi configura una nuova app. Se manca anche la password, sceglie «Un pass temporaneo dal mio amministratore» in «Non è possibile accedere all’account?».',
  'console.pass.out': 'Pass di accesso temporaneo',
  'console.pass.out-until': 'Ne è in circolazione uno fino a {when}, creato da {by}',
  'console.pass.withdraw': 'Ritira il pass',
  'console.said.pass-withdrawn': 'Il pass è stato ritirato. Non apre più nulla.',
  'console.said.pass-none': 'Non c’era nessun pass da ritirare: è stato usato, o è scaduto.',

  'console.pass.no-proof': 'Con un pass di accesso non puoi agire per gli altri',
  'console.pass.no-proof-why':
    'Hai effettuato l’accesso con un pass temporaneo, o con qualcosa che è stato configurato dopo. Chi ha creato il pass potrebbe essere al tuo posto: perciò apre il tuo account e nient’altro.',
  'console.pass.no-proof-older':
    'Se hai ancora l’app o un codice di recupero di prima del pass, usali per dimostrare la tua identità.',
  'console.pass.no-proof-go': 'Dimostra la tua identità',
  'console.pass.no-proof-without':
    'Se non hai né l’una né l’altro, configura adesso una nuova app. Conterà dal {when}; fino ad allora deve agire un altro amministratore.',
  'console.pass.no-proof-nothing':
    'Nulla di ciò che avevi prima del pass basta qui a dimostrare chi sei. Configura un’app o una passkey, se non l’hai già fatto: conterà dal {when}. Fino ad allora deve agire un altro amministratore.',

  'security.pass-used':
    'Hai effettuato l’accesso con il pass temporaneo, che ora non vale più. Configura subito una nuova app e togli quella persa: il prossimo accesso la chiederà.',

  'messages.notice.access-pass-used.title': 'È stato usato un pass di accesso temporaneo',
  'messages.notice.access-pass-used.text':
    'Qualcuno ha usato, al posto di un secondo passaggio, il pass di accesso temporaneo che un amministratore aveva creato per {userId}.',
};
