export const consoleLogo = {
  'console.logo.link': 'Cambia il logo',
  'console.logo.title': 'Quale logo mostrano le vostre pagine?',
  'console.logo.about':
    'Prende il posto del nome nelle pagine di chi ha effettuato l’accesso o segue un vostro link. Le pagine di accesso e di recupero, che chiunque può aprire, e i messaggi restano senza.',
  'console.logo.none': 'Non ce n’è uno: le pagine portano il nome «{name}».',
  'console.logo.on-light': 'Su fondo chiaro',
  'console.logo.on-dark': 'Su fondo scuro',
  'console.logo.picture': 'Immagine',
  'console.logo.picture-hint':
    'PNG, JPEG o WebP, al massimo {size} KiB, da {shortest} a {longest} pixel di larghezza e altezza. Se supera {width} × {height} pixel viene rimpicciolita; di un’immagine animata si prende il primo fotogramma. Ognuno sceglie da sé pagine chiare o scure: deve vedersi bene su entrambe.',
  'console.logo.use': 'Usa questa immagine',
  'console.logo.remove': 'Togli il logo',
  'console.logo.prove': 'Dimostra che sei tu',
  'console.logo.again':
    'Scegli di nuovo l’immagine: non è stata conservata mentre dimostravi la tua identità.',
  'console.logo.refused.stale':
    'Non è stato modificato nulla: è passato troppo tempo da quando hai dimostrato chi sei. Dimostralo di nuovo, poi scegli ancora l’immagine.',
  'console.logo.refused.overtaken':
    'Qualcuno ha cambiato le regole da quando hai aperto questa pagina. Vedi ciò che vale ora; scegli di nuovo l’immagine, se la vuoi ancora.',
  'console.logo.refused.none': 'Prima scegli un’immagine.',
  'console.logo.refused.format': 'Non è un’immagine PNG, JPEG o WebP. Salvala in uno di questi formati.',
  'console.logo.refused.broken': 'Questa immagine è danneggiata o incompleta. Salvala di nuovo.',
  'console.logo.refused.too-large': 'Questa immagine supera {size} KiB. Salvala più piccola.',
  'console.logo.refused.too-small':
    'Questa immagine è troppo piccola: servono almeno {shortest} pixel di larghezza e di altezza.',
  'console.logo.refused.too-many-pixels':
    'Questa immagine è troppo grande: può avere al massimo {longest} pixel di larghezza e di altezza.',
} as const;
