import type { demo as en } from '../en/demo.ts';

export const demo: Record<keyof typeof en, string> = {
  'demo.title': 'Perdi un account e riprendilo',
  'demo.lead':
    'Questa è una dimostrazione sul tuo computer. Nulla ne esce: le e‑mail arrivano nella posta in uscita, gli SMS sul telefono accanto.',
  'demo.cards': 'Scegli il problema',
  'demo.forgotten': 'Dimenticata',
  'demo.forgotten-about':
    'Marta ha dimenticato la password. Un codice per e‑mail o SMS, e ne sceglie una nuova.',
  'demo.locked': 'Bloccato',
  'demo.locked-about':
    'Luca l’ha sbagliata troppe volte ed è bloccato per 24 ore. Sblocca l’account e tiene la sua password.',
  'demo.lost-phone': 'Telefono perso',
  'demo.lost-phone-about':
    'Tino accede con un’app, e il telefono con l’app non c’è più. La sua password vale come una delle due prove.',
  'demo.two-steps': 'Due passaggi',
  'demo.two-steps-about':
    'Ada è un’amministratrice: prima di una nuova password ci sono due prove diverse, e nessuna impostazione può ridurle.',
  'demo.open': 'Accedi come {who}',
  'demo.beside': 'Accanto',
  'demo.outbox': 'Posta in uscita',
  'demo.outbox-about': 'Ogni messaggio, come lo vede chi lo legge.',
  'demo.phone': 'Telefono',
  'demo.phone-about': 'SMS e codici delle app di autenticazione.',
  'demo.administration-about':
    'Ada si occupa di Alpenglow: reimposta la password di Marta, sblocca Luca, presta un pass a Tino con il consenso di Bruno.',
  'demo.unknown': 'Prova un ID sconosciuto',
  'demo.unknown-about': 'È identico, fino al byte. Solo l’e‑mail non arriva mai.',
  'demo.others': 'Tutte le persone, con le loro password',
  'demo.others-about':
    'In Lotus nessuno può reimpostare la password di altri, e si parla cinese. L’unico amministratore di Harbour non può più ricevere nulla. L’account personale non appartiene a nessuna organizzazione.',
  'demo.user-id': 'ID utente',
  'demo.password': 'Password iniziale',
  'demo.organisation': 'Organizzazione',
  'demo.personal': 'Account personale',
  'demo.audit': 'Registro di controllo, in diretta',
  'demo.audit-about':
    'Le righe sono sigillate entro un secondo. Modificane una di nascosto e la verifica la trova:',
  'demo.audit-empty': 'Non è ancora successo nulla. Scegli un riquadro.',
  'demo.audit-line': 'Riga',
  'demo.audit-when': 'Quando (UTC)',
  'demo.audit-what': 'Che cosa',
  'demo.audit-who': 'Chi',
  'demo.audit-code': 'Codice di assistenza',
  'demo.audit-sealed': 'Sigillata',
  'demo.yes': 'sì',
  'demo.no': 'non ancora',
  'demo.start-over': 'Ricomincia',
  'demo.start-over-about': 'Riporta tutto com’era al primo avvio.',
  'demo.started-over': 'Tutto è com’era al primo avvio.',
  'demo.outbox-empty': 'Ancora nessun messaggio. I messaggi appaiono qui da soli.',
  'demo.to': 'A',
  'demo.sent': 'Inviato',
  'demo.as-text': 'Come testo semplice',
  'demo.back': 'Torna alla dimostrazione',
  'demo.phone-texts': 'SMS',
  'demo.phone-empty': 'Ancora nessun SMS. Gli SMS appaiono qui da soli.',
  'demo.phone-apps': 'App di autenticazione',
  'demo.phone-apps-about': 'Ogni codice vive 30 secondi.',
  'demo.phone-add':
    'Stai configurando una nuova app? Scrivi qui la sua chiave di configurazione, come la leggerebbe un telefono dall’immagine.',
  'demo.phone-key': 'Chiave di configurazione',
  'demo.phone-show': 'Mostra il codice',
  'demo.phone-bad-key': 'Questa non è una chiave di configurazione. Ha 32 lettere e cifre.',
  'demo.phone-code': 'Il suo codice ora: {code} (per {seconds, plural, one {# secondo} other {# secondi}})',
};
