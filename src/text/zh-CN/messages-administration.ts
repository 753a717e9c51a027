import type { messagesAdministration as en } from '../en/messages-administration.ts';

export const messagesAdministration: Record<keyof typeof en, string> = {
  'messages.notice.by': '操作者',
  'messages.notice.admin-unlock.title': '你的帐户已解锁',
  'messages.notice.admin-unlock.text': '管理员取消了 {userId} 因密码错误而产生的等待时间。密码没有改变。',
  'messages.notice.admin-thaw.title': '你的帐户已解冻',
  'messages.notice.admin-thaw.text':
    '管理员解冻了 {userId}。旧密码已失效：请通过“无法访问你的帐户？”设置新密码。',
  'messages.notice.admin-reset-link.title': '已向你发送设置新密码的链接',
  'messages.notice.admin-reset-link.text':
    '管理员向 {userId} 的一个已确认地址发送了一次性链接。在使用该链接之前，什么都没有改变。',
  'messages.notice.admin-temporary-password.title': '管理员设置了临时密码',
  'messages.notice.admin-temporary-password.text':
    '{userId} 的密码已换成临时密码。它只能使用一次，之后由你自己设置密码。所有会话均已结束。',
  'messages.notice.admin-access-pass.title': '管理员创建了临时通行码',
  'messages.notice.admin-access-pass.text':
    '凭它可以不经平常的第二步而登录 {userId} 一次。除你之外，任何人都不应持有它。',
  'messages.notice.admin-end-sessions.title': '你已在所有设备上退出登录',
  'messages.notice.admin-end-sessions.text': '管理员结束了 {userId} 的所有会话。密码没有改变。',
  'messages.notice.admin-require-registration.title': '请检查你的找回方式',
  'messages.notice.admin-require-registration.text': '管理员请你在下次登录时检查 {userId} 的找回方式。',
  'messages.notice.admin-disable.title': '你的帐户已停用',
  'messages.notice.admin-disable.text': '管理员停用了 {userId}。现在无人能用它登录。',
  'messages.notice.admin-enable.title': '你的帐户已重新启用',
  'messages.notice.admin-enable.text': '管理员重新启用了 {userId}。',
  'messages.notice.admin-change-roles.title': '你的角色已更改',
  'messages.notice.admin-change-roles.text': '管理员更改了 {userId} 可以为他人做的事。所有会话均已结束。',

  'messages.act.whom': '对象',
  'messages.act.ask':
    '你收到此邮件，因为你是全局管理员。如果你对此感到意外，请先询问该管理员，再决定是否冻结。',
  'messages.act.unlock': '{name}（{userId}）已解锁',
  'messages.act.thaw': '{name}（{userId}）已解冻',
  'messages.act.reset-link': '已向 {name}（{userId}）发送设置新密码的链接',
  'messages.act.temporary-password': '{name}（{userId}）获得了临时密码',
  'messages.act.access-pass': '{name}（{userId}）获得了临时通行码',
  'messages.act.end-sessions': '{name}（{userId}）已在所有设备上退出登录',
  'messages.act.require-registration': '{name}（{userId}）须检查找回方式',
  'messages.act.add': '已添加 {name}（{userId}），并赋予角色',
  'messages.act.invite': '已邀请 {name}（{userId}）',
  'messages.act.invite-corrected': '{name}（{userId}）的邀请已改发到另一个地址',
  'messages.act.disable': '{name}（{userId}）已停用',
  'messages.act.enable': '{name}（{userId}）已重新启用',
  'messages.act.change-roles': '{name}（{userId}）的角色已更改',
  'messages.act.send-way-back': '已向 {name}（{userId}）发送找回页面',
  'messages.act.verify-caller': '已核实来电者为 {name}（{userId}）',

  'messages.way-back.title': '这是你的找回页面',
  'messages.way-back.intro': '你所在组织的 {by} 向你发送了自行找回 {userId} 的页面。',
  'messages.way-back.button': '找回你的帐户',
  'messages.way-back.note':
    '该页面会请你证明身份。这封邮件本身不能证明什么，也不能让任何人进入帐户。如果你能登录，就不需要它。',
};
