import type { messagesInvitation as en } from '../en/messages-invitation.ts';

export const messagesInvitation: Record<keyof typeof en, string> = {
  'messages.invitation.title': 'Il tuo account presso {organisation}',
  'messages.invitation.intro':
    '{by} ha creato per te un account presso {organisation}. Con questo link scegli la tua password ed entri per la prima volta. Vale una volta sola.',
  'messages.invitation.user-id': 'ID utente',
  'messages.invitation.until': 'Vale fino al',
  'messages.invitation.button': 'Scegli la tua password',
  'messages.invitation.note':
    'Nessun altro ha questo link: non inoltrarlo. Se non aspettavi alcun account, non fare nulla; senza il link non si apre nulla.',
};
