import type { enrol as en } from '../en/enrol.ts';

export const enrol: Record<keyof typeof en, string> = {
  'enrol.title': '设置你的密码',
  'enrol.lead': '{name}，欢迎。这是你第一次登录。',
  'enrol.submit': '设置密码并登录',
  'enrol.dead-title': '此链接已无法使用',
  'enrol.dead': '它已被使用过，或已过期。如果你有密码，请用它登录。否则请向发送链接的人索取新链接。',
};
