import type { reset as en } from '../en/reset.ts';

export const reset: Record<keyof typeof en, string> = {
  'messages.reset-link.title': '设置新密码',
  'messages.reset-link.intro': '你所在组织的 {by} 向你发送了此链接，以便你为 {userId} 设置新密码。',
  'messages.reset-link.button': '设置新密码',
  'messages.reset-link.lifetime':
    '它只能使用一次，{hours} 小时内有效：至 {until}。在你使用之前，密码保持不变。',
  'messages.reset-link.note':
    '请勿将此邮件转发给任何人：持有链接的人就能设置密码。你没有要求新密码？那就不要使用此链接；另一封邮件会告诉你如何说明不是你。',
  'messages.notice.password-reset.title': '已设置新密码',
  'messages.notice.password-reset.text':
    '{userId} 的密码已通过管理员发送的链接重新设置。所有设备均已退出登录。',

  'messages.notice.password-own.title': '已设置你自己的密码',
  'messages.notice.password-own.text': '{userId} 的临时密码已被使用，并已换成新密码。',
  'security.activity.temporary-used': '临时密码已被使用',

  'reset.title': '设置新密码',
  'reset.lead': '你所在组织的管理员向你发送了此链接。所有设备都会退出登录，之后请用新密码登录。',
  'reset.lead-second-factor':
    '你所在组织的管理员向你发送了此链接。所有设备都会退出登录，之后请用新密码和第二步验证登录，第二步保持不变。',
  'reset.submit': '设置密码',
  'reset.done-title': '你的密码已更改',
  'reset.done-verdict': '完成',
  'reset.done-about': '现在请用新密码登录。旧密码已失效。',
  'reset.done-told':
    '所有设备均已退出登录，我们已通知你的所有地址。如果不是你本人，请在那封邮件中点击“不是我”。',
  'reset.dead-title': '此链接已无法使用',
  'reset.dead': '它已被使用过，已超过 {hours} 小时，或已被更新的操作取代。',
  'reset.dead-next': '请向发送链接的人索取新链接。你也可以自行重新进入：你的邮箱、手机或应用可能就足够了。',
  'reset.dead-recover': '自行重新进入',

  'new-password.title': '设置你自己的密码',
  'new-password.lead': '临时密码已用完：任何人都不能再用它登录。请设置一个只有你知道的密码，随后即可登录。',
  'new-password.time': '你有 15 分钟。如果离开此页面，请再索取一个临时密码，或使用“{link}”。',
  'new-password.submit': '保存并登录',
  'new-password.over': '你没有及时设置密码，而临时密码已用完。请再索取一个，或使用“无法访问你的帐户？”。',
};
