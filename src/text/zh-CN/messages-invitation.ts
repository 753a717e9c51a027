import type { messagesInvitation as en } from '../en/messages-invitation.ts';

export const messagesInvitation: Record<keyof typeof en, string> = {
  'messages.invitation.title': '你在 {organisation} 的帐户',
  'messages.invitation.intro':
    '{by} 为你创建了 {organisation} 的帐户。通过此链接设置密码并首次登录。链接只能使用一次。',
  'messages.invitation.user-id': '用户 ID',
  'messages.invitation.until': '有效至',
  'messages.invitation.button': '设置你的密码',
  'messages.invitation.note':
    '此链接只有你有：请勿转发。如果你没有预期收到此帐户，无需理会；没有链接就无法打开任何东西。',
};
