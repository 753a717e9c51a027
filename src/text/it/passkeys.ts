/** Passkeys, wherever a page or a mail speaks of them. */
export const passkeys = {
  'passkey.prove-lead':
    'Per questo usa la tua passkey: non si può consegnare a una pagina che somiglia soltanto alla nostra.',
  'passkey.without': 'Una passkey ha bisogno degli script nel browser. Senza, usa uno degli altri modi.',
  'passkey.unsupported': 'Questo browser non può usare passkey qui. Usa uno degli altri modi.',
  'passkey.asking': 'Segui quello che dice il dispositivo.',
  'passkey.cancelled': 'Non è stata data nessuna passkey. Puoi riprovare o usare uno degli altri modi.',
  'passkey.failed': 'Il browser non ci è riuscito. Riprova o usa uno degli altri modi.',
  'passkey.there-already': 'Questo dispositivo ha già una passkey per il tuo account.',
  'passkey.stale':
    'È passato troppo tempo, o la pagina non era aggiornata, quindi non è valso. Premi di nuovo il pulsante.',
  'passkey.empty':
    'Il browser non ha inviato nessuna passkey. Premi di nuovo il pulsante o usa uno degli altri modi.',
  'passkey.not-yours':
    'Quella passkey non è di questo account. Prendine un’altra o usa uno degli altri modi.',

  'sign-in.passkey': 'Accedi con una passkey',
  'sign-in.passkey-wrong':
    'Con quella passkey non si accede. Inserisci ID utente e password, o usa «Non è possibile accedere all’account?».',
  'second-factor.passkey': 'Usa invece una passkey',
  'security.prove-passkey': 'Usa una passkey',
  'security.prove-or': 'Oppure con la password',

  'recover.way-passkey': 'Una passkey',
  'recover.way-passkey-about': 'Usi l’impronta, il volto o il PIN del dispositivo, come ti chiede.',
  'recover.code-title-passkey': 'Usa la tua passkey',
  'recover.code-lead-passkey':
    'Premi il pulsante. Il dispositivo ti chiede l’impronta, il volto o il suo PIN.',
  'recover.code-empty-passkey':
    'Il browser non ha inviato nessuna passkey. Premi di nuovo il pulsante o scegli un altro modo.',
  'recover.code-wrong-passkey':
    'Con quella passkey non si rientra in questo account. Prendine un’altra o scegli un altro modo.',
  'recover.passkey-submit': 'Usa una passkey',

  'security.way.passkey': 'Passkey',
  'security.add.passkey': 'Aggiungi una passkey',
  'security.add-about.passkey': 'Accedi con l’impronta, il volto o il PIN del dispositivo, senza password.',
  'security.passkey-title': 'Aggiungi una passkey',
  'security.passkey-about':
    'La crea e la conserva il tuo dispositivo o il tuo gestore di password. Da allora accedi con l’impronta, il volto o il PIN del dispositivo, e nessuna pagina che imita la nostra può usarla.',
  'security.passkey-from':
    'Puoi accedere subito con questa passkey. Come modo per rientrare vale a partire da: {when}.',
  'security.passkey-name': 'Un nome per riconoscerla',
  'security.passkey-name-hint': 'Per distinguerla dalle altre, per esempio «Il mio portatile».',
  'security.passkey-name-empty': 'Dalle un nome.',
  'security.passkey-submit': 'Crea una passkey',
  'security.passkey-refused':
    'La risposta del dispositivo non è utilizzabile. Non è stato aggiunto nulla. Puoi riprovare.',
  'security.passkey-added':
    'Aggiunta. Puoi già accedere con questa passkey; come modo per rientrare vale dopo un periodo di attesa, e l’elenco dice da quando. Le altre sessioni sono state chiuse, e tutti i tuoi indirizzi vengono avvisati.',
  'security.activity.sign-in-passkey': 'Hai effettuato l’accesso con una passkey',
  'security.activity.passkey-refused': 'Una passkey è stata rifiutata',
  'security.activity.passkey-copied': 'Una passkey è stata rifiutata: sembra essercene una copia',
  'security.activity.recovery-passkey-refused': 'Una passkey è stata rifiutata durante il rientro',

  'messages.ways.passkey': 'Passkey',
  'messages.notice.passkey-added.title': 'È stata aggiunta una passkey',
  'messages.notice.passkey-added.text':
    'Chi ha la nuova passkey può d’ora in poi accedere a {userId} con quella, senza la password.',
  'messages.notice.passkey-copied.title': 'Una passkey è stata rifiutata',
  'messages.notice.passkey-copied.text':
    'Qualcuno ha usato una passkey di {userId} che sembra una copia: era già più avanti nell’uso. Nessuno ha effettuato l’accesso. Rimuovi quella passkey e creane una nuova.',
} as const;
