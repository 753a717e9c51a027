import type { consoleReset as en } from '../en/console-reset.ts';

export const consoleReset: Record<keyof typeof en, string> = {
  'console.act-question.reset-link': 'Mandare a {name} un link per una nuova password?',
  'console.reset-link.goes-to': 'Il link va a',
  'console.reset-link.works': 'Vale',
  'console.reset-link.once': 'una volta sola, per {hours} ore',
  'console.reset-link.about':
    'La password la sceglie la persona; tu non la vedi mai. Finché il link non viene usato, la vecchia password vale e nessuna sessione si chiude. Un link mandato prima non vale più.',
  'console.reset-link.second-factor': 'Il secondo passaggio resta com’è.',
  'console.reset-link.submit': 'Invia il link',
  'console.said.reset-link':
    'Il link è in viaggio. Qui sotto, in «Messaggi», vedi tra poco se il server di posta l’ha accettato.',

  'console.act-question.temporary-password': 'Creare una password temporanea per {name}?',
  'console.temporary.about':
    'La vedrai una volta sola. Vale una volta sola, per {hours} ore; chi accede con questa deve subito scegliere una password propria.',
  'console.temporary.ends':
    'La password attuale non vale più, e tutte le sessioni di questa persona si chiudono.',
  'console.temporary.second-factor': 'Il secondo passaggio viene chiesto comunque.',
  'console.temporary.link-instead':
    'Meglio, se la persona può leggere la sua e‑mail: manda un link. Così non vedi alcuna password.',
  'console.temporary.otherwise': 'Se non può leggere la sua e‑mail',
  'console.temporary.to-link': 'Manda invece un link',
  'console.temporary.made-title': 'Password temporanea per {name}',
  'console.temporary.once':
    'La vedi soltanto adesso. Se ricarichi questa pagina o torni indietro, non c’è più: creane un’altra, e questa smette di valere.',
  'console.temporary.submit': 'Crea una password temporanea',
  'console.temporary.until': 'Vale una volta sola, fino al',
  'console.temporary.hand-over':
    'Dilla soltanto a questa persona: di persona, o a un numero che hai già. È tutta in lettere minuscole, con trattini.',
  'console.temporary.next':
    'La persona accede con questa, e poi sceglie la propria. Abbiamo avvisato tutti i suoi indirizzi.',
  'console.temporary.done': 'L’ho comunicata',
};
