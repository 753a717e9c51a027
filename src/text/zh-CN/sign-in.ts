import type { signIn as en } from '../en/sign-in.ts';

export const signIn: Record<keyof typeof en, string> = {
  'sign-in.title': '登录',
  'sign-in.user-id': '用户 ID',
  'sign-in.user-id-hint': '例如 name@example.com',
  'sign-in.password': '密码',
  'sign-in.submit': '登录',
  'sign-in.cant-access': '无法访问你的帐户？',
  'sign-in.wrong': '用户 ID 或密码不正确。请检查两者，或使用“无法访问你的帐户？”。',
  'sign-in.wait': '此用户 ID 的错误密码次数过多。',
  'sign-in.wait-or': '你也可以现在就通过“无法访问你的帐户？”重新进入。以前登录过的浏览器可能不必等待。',
  'sign-in.empty': '请输入用户 ID 和密码。',
  'sign-in.signed-out': '你已退出登录。',
  'sign-in.ended': '你的会话已结束。请重新登录以继续。',
  'second-factor.title': '输入应用中的验证码',
  'second-factor.code': '六位验证码，或一个恢复代码',
  'second-factor.hint': '打开你的身份验证器应用。如果没有，请输入一个恢复代码。',
  'second-factor.submit': '登录',
  'second-factor.wrong': '验证码不正确，或已被使用过。请等待应用中的下一个验证码后重试。',
  'second-factor.lost': '我丢失了手机或应用',
  'second-factor.over': '时间已到，或错误的验证码过多。请重新登录。',
  'second-factor.refused': '此帐户的错误验证码过多。请使用“无法访问你的帐户？”重新进入。',
};
