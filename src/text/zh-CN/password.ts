import type { password as en } from '../en/password.ts';

export const password: Record<keyof typeof en, string> = {
  'password.new': '新密码',
  'password.hint': '几个连在一起的词容易记住，却很难猜到。',
  'password.rules-title': '新密码需要',
  'password.rule-length': '至少 {minimum} 个字符',
  'password.rule-names': '较短时不含你的姓名或组织名称',
  'password.rule-simple': '不只是简单的规律或常见的词',
  'password.rule-server': '不在常用密码和已泄露密码的名单上',
  'password.met': '已满足',
  'password.unmet': '尚未满足',
  'password.summary': '已满足 {all} 条规则中的 {met} 条。',
  'password.suggest': '推荐一个',
  'password.suggested': '已推荐一个密码。请妥善保管。',
  'password.too-short': '请至少使用 {minimum} 个字符；此密码只有 {length} 个。',
  'password.too-long': '最多使用 {maximum} 个字符。',
  'password.common': '此密码在常用密码名单上，攻击者会最先尝试。请换一个。',
  'password.breached': '此密码曾在别处泄露，攻击者会尝试它。请换一个。',
  'password.contains-person': '请去掉“{term}”，或使用更长的密码：它是你姓名的一部分。',
  'password.contains-organisation': '请去掉“{term}”，或使用更长的密码：它是组织名称的一部分。',
  'password.custom-term': '你的组织不允许使用以“{term}”为基础的密码。请换一个。',
  'password.too-simple': '此密码太简单。请加上一两个毫不相关的词。',
};
