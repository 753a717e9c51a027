import type { notMe as en } from '../en/not-me.ts';

export const notMe: Record<keyof typeof en, string> = {
  'not-me.title': 'Non eri tu?',
  'not-me.about': 'Arrivi dal nostro messaggio su {userId}, su ciò che è successo il {at}.',
  'not-me.does': 'Se continui, congeliamo subito l’account:',
  'not-me.does-sign-in': 'Nessuno può più accedere, nemmeno tu.',
  'not-me.does-sessions': 'Tutti gli accessi aperti vengono chiusi.',
  'not-me.does-begun':
    'Ciò che qualcuno ha iniziato per entrare finisce, e i relativi codici non valgono più.',
  'not-me.does-added': 'I modi per rientrare aggiunti allora o dopo non aprono più nulla.',
  'not-me.afterwards':
    'Poi rientri con due dei modi che avevi prima, oppure ti rivolgi all’assistenza. Non viene cancellato nulla.',
  'not-me.submit': 'Non ero io: congela l’account',
  'not-me.was-you': 'Se invece eri tu, chiudi questa pagina. Non è cambiato nulla.',
  'not-me.dead-title': 'Questo link non vale più',
  'not-me.dead':
    'Vale una volta sola e per 72 ore, e questo tempo è finito; oppure non è stato copiato per intero. Ora non è stato modificato nulla.',
  'not-me.dead-next':
    'Se pensi che qualcun altro sia nel tuo account, rientra subito: ti verrà chiesto qual è il problema, e lì potrai dirlo.',
  'not-me.get-back-in': 'Rientra nel tuo account',
  'not-me.support': 'Oppure rivolgiti all’assistenza: {support}',
  'not-me.done-title': 'L’account è congelato',
  'not-me.done':
    'Nessuno può accedere e tutti gli accessi sono stati chiusi. Avvisiamo tutti gli indirizzi dell’account.',
  'not-me.thaw-title': 'Come rientrare',
  'not-me.thaw-ways':
    'Scegli «Rientra nel tuo account», dimostra chi sei con due dei modi che avevi prima e imposta una nuova password. Così il congelamento finisce.',
  'not-me.thaw-help': 'Se non ne hai due, rivolgiti all’assistenza: {support}',
};
