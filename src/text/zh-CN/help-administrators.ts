import type { helpAdministrators as en } from '../en/help-administrators.ts';

export const helpAdministrators: Record<keyof typeof en, string> = {
  'help.reset-user': '重置用户密码',
  'help.reset-user-about': '供管理员参考：谁可以这样做、如何做，以及本人会看到什么。',
  'help.reset-user-who-title': '谁可以这样做',
  'help.reset-user-global': '可以为组织中的所有人重置，包括其他全局管理员。',
  'help.reset-user-user-admin': '可以为成员、审计员和服务台管理员重置。',
  'help.reset-user-help-desk': '在核实来电者之后，可以为成员和审计员重置：“{verify}”。',
  'help.reset-user-own': '任何人都不能为自己这样做：你自己的密码在“{own}”中，或通过“{link}”。',
  'help.reset-user-steps-title': '如何做',
  'help.reset-user-open': '打开“{console}”，再打开此人的页面。',
  'help.reset-user-choose': '在“{acts}”下选择“{mail}”或“{temporary}”。你不能做的事也列在那里，并说明原因。',
  'help.reset-user-prove': '如果距离上次证明身份已超过五分钟，会再次要求你证明。',
  'help.reset-user-press':
    '请先读完将会发生什么，再按按钮。此人的所有地址都会收到通知，其他全局管理员也会收到。',
  'help.reset-user-link-title': '链接，还是临时密码？',
  'help.reset-user-link':
    '一封带按钮的邮件会发到你们自己的域之外的已确认地址。它只能用一次，24 小时内有效。此人设置密码，并用它登录。在此之前旧密码仍然有效。你根本看不到密码：只要可以，请选这一种。',
  'help.reset-user-temporary':
    '你只会看到它一次：五个单词，读给此人听。它在 24 小时内可用于一次登录。登录时此人必须立即设置自己的密码；离开那个页面就须再次向你索取。旧密码立即失效，所有设备都会退出登录。',
  'help.reset-user-second': '第二步仍照常要求。如果丢失了第二步，此人可自行重新进入，并选择“{lost}”。',
  'help.reset-user-not-title': '页面没有提供此操作',
  'help.reset-user-self-service':
    '在仅限自助的云中，任何人都不能为他人重置密码，全局管理员也不例外。请把找回页面发给此人：“{sendWay}”。',
  'help.reset-user-policy': '你所在的组织可能关闭了其中一种。全局管理员可以说明原因。',
  'help.reset-user-address': '如果没有一个已确认满三天、且在你们自己的域之外的地址，就没有地方可以发送链接。',
  'help.reset-user-alone-title': '全局管理员无人可求助时',
  'help.reset-user-alone':
    '只有另一位全局管理员能为全局管理员这样做，因此请至少保留两位。如果没有其他人，请自行重新进入：',
  'help.reset-user-alone-else': '如果这样也不行，请联系我们的支持人员。',
};
