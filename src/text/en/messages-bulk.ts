/** The mail to the other Global admins about an act on many people. */
export const messagesBulk = {
  'messages.bulk.disable':
    '{people, plural, one {one person} other {# people}} {people, plural, one {is} other {are}} being switched off',
  'messages.bulk.enable':
    '{people, plural, one {one person} other {# people}} {people, plural, one {is} other {are}} being switched on',
  'messages.bulk.end-sessions':
    '{people, plural, one {one person} other {# people}} {people, plural, one {is} other {are}} being signed out everywhere',
  'messages.bulk.require-registration':
    '{people, plural, one {one person} other {# people}} {people, plural, one {has} other {have}} to look their ways back in over',
  'messages.bulk.send-way-back':
    '{people, plural, one {one person} other {# people}} {people, plural, one {is} other {are}} being sent the way back in',
  'messages.bulk.ask':
    'You get this mail because you are a Global admin. If it surprises you, stop it in the console, under People, and ask the administrator.',
} as const;
