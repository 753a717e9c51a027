import type { messagesBulk as en } from '../en/messages-bulk.ts';

export const messagesBulk: Record<keyof typeof en, string> = {
  'messages.bulk.disable': '正在停用 {people, plural, other {# 人}}',
  'messages.bulk.enable': '正在启用 {people, plural, other {# 人}}',
  'messages.bulk.end-sessions': '正在让 {people, plural, other {# 人}}退出登录',
  'messages.bulk.require-registration': '正在要求 {people, plural, other {# 人}}检查找回方式',
  'messages.bulk.send-way-back': '正在向 {people, plural, other {# 人}}发送找回入口',
  'messages.bulk.ask':
    '你收到此邮件是因为你是全局管理员。如果你对此感到意外，请在控制台的“人员”中停止它，并询问该管理员。',
};
