import type { password as en } from '../en/password.ts';

export const password: Record<keyof typeof en, string> = {
  'password.new': 'Nuova password',
  'password.hint': 'Alcune parole di seguito sono facili da ricordare e difficili da indovinare.',
  'password.rules-title': 'La nuova password',
  'password.rule-length': 'ha almeno {minimum} caratteri',
  'password.rule-names': 'non contiene il tuo nome o quello della tua organizzazione, se è corta',
  'password.rule-own-names': 'non contiene il tuo nome, se è corta',
  'password.rule-simple': 'è più di uno schema semplice o di una parola molto nota',
  'password.rule-server': 'non è in nessun elenco di password comuni o trafugate',
  'password.met': 'soddisfatta',
  'password.unmet': 'non ancora soddisfatta',
  'password.summary': '{met} regole su {all} soddisfatte.',
  'password.suggest': 'Suggeriscine una',
  'password.suggested': 'È stata suggerita una password. Conservala in un posto sicuro.',
  'password.too-short': 'Usa almeno {minimum} caratteri; questa password ne ha {length}.',
  'password.too-long': 'Usa al massimo {maximum} caratteri.',
  'password.common':
    'Questa password è nell’elenco di quelle comuni, che gli aggressori provano per prime. Scegline un’altra.',
  'password.breached':
    'Questa password è già stata trafugata altrove, quindi gli aggressori la provano. Scegline un’altra.',
  'password.current': 'Questa è la password che hai adesso. Scegline un’altra.',
  'password.contains-person': 'Togli «{term}» o allunga la password: fa parte del tuo nome.',
  'password.contains-organisation':
    'Togli «{term}» o allunga la password: fa parte del nome della tua organizzazione.',
  'password.custom-term':
    'La tua organizzazione non ammette password costruite su «{term}». Scegline un’altra.',
  'password.too-simple':
    'Questa password è troppo semplice. Aggiungi una o due parole che non c’entrano con il resto.',
};
