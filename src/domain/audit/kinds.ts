/**
 * Every kind of event that the audit log may hold (R58), with what it says and who its actor is.
 * Kinds are stable: whoever reads old logs depends on them. Rename none; add new ones.
 */
export const auditKinds = {
  'sign-in.succeeded': 'All factors were proved and a session began. Actor: the account.',
  'sign-in.wrong-password': 'A wrong password was typed for an existing account. Actor: a stranger.',
  'sign-in.wrong-second-factor':
    'The password was right and the second factor wrong (R57). Actor: a stranger.',
  'sign-in.refused':
    'The proofs were right, but the account is disabled or frozen, or changed meanwhile. Actor: a stranger.',
  'sign-in.blocked': 'A wait after wrong passwords began or grew. Actor: the system.',
  'session.ended': 'The owner ended one session or all of them. Actor: the account.',

  'recovery.begun': 'Somebody named the account and passed the human check. Actor: a stranger.',
  'recovery.code-requested': 'A code was asked for, or asked for again. Actor: a stranger.',
  'recovery.code-refused': 'A wrong code was typed. Actor: a stranger.',
  'recovery.proved': 'One proof was given. Actor: a stranger, until the recovery is done.',
  'recovery.stuck': 'No way that policy demands is left to this person. Actor: a stranger.',
  'recovery.moved': 'A mailed link moved the recovery to another browser (R27). Actor: a stranger.',
  'recovery.completed': 'The account was regained; `outcome` says how. Actor: the account.',
  'help.requested': 'Somebody asked the administrators for help. Actor: a stranger.',
  'help.answered':
    'A request for help was answered; `outcome` says how. Actor: the administrator, or the system where the person got back in alone.',
  'help.declined': 'A request for help was declined. Actor: the administrator.',

  'password.changed': 'The owner changed the password. Actor: the account.',
  'password.refused':
    'A new password was refused; `reason` names the rules, never what it was. Actor: the account, or a stranger.',
  'password.temporary-used':
    'A temporary password was used up, every other factor proved: an own one is asked for (R44). Actor: the account.',
  'method.added': 'A method was bound; `by` says how (R25). Actor: the account.',
  'method.removed':
    'A method was taken off; `reason` says why where a recovery did it. Actor: the account, or the system.',
  'passkey.refused':
    'A passkey of the account was refused; `why` says for what, `for` where. `counter`: it went back, so that there is a copy of it. Actor: a stranger.',
  'recovery-codes.replaced': 'New recovery codes replaced the old ones. Actor: the account.',
  'recovery-codes.used':
    'One recovery code was used up. Actor: the account at sign-in, a stranger in a recovery.',

  'ways.confirmed':
    'The owner looked the ways back in over, as an administrator had asked. Actor: the account.',

  'account.created': 'An account was made. Actor: the operator, or an administrator.',
  'account.frozen': '"This wasn\'t me" froze the account (R55). Actor: a stranger with the link.',
  'account.thawed': 'A frozen account was thawed. Actor: the account.',
  'accounts.imported': 'An import was committed; one event for each organisation. Actor: the operator.',
  'organisation.created': 'An organisation was made. Actor: the operator.',

  'policy.changed':
    'A policy was changed; `changed` names what. It opens no more than before. Actor: a Global admin, or the operator.',
  'policy.proposed':
    'A change of policy that opens more waits until `takesEffectAt`. Actor: a Global admin, or the operator.',
  'policy.cancelled':
    'A change of policy that waited was taken back; `because` says why the system did: `by`, who asked for it, is frozen, switched off or no Global admin any more. Actor: a Global admin, the operator, or the system.',
  'policy.took-effect': 'A change of policy that waited is in force; `by` wanted it. Actor: the system.',

  'link.issued': 'A one-time link was made; `purpose` says for what. Actor: whoever made it.',
  'link.used': 'A one-time link was used up. Actor: a stranger with the link.',

  'administration.send-way-back':
    'The address of the recovery page was mailed to the person. Actor: the administrator.',
  'administration.caller-asked':
    'A code to read out went to a way of the person, or their app was asked for one (R47). Actor: the administrator.',
  'administration.caller-refused':
    'What a caller read out was wrong; `way` says of what (R47). Actor: the administrator.',
  'administration.verify-caller':
    'A caller proved who they are to this agent (R47); `way` says by what. Actor: the administrator.',
  'administration.unlock': 'Waits after wrong passwords were cleared. Actor: the administrator.',
  'administration.reset-link':
    'A one-time link to a new password was mailed to the person. Actor: the administrator.',
  'administration.temporary-password':
    'A temporary password was made and shown once (R44). Actor: the administrator.',
  'administration.end-sessions': 'All sessions of the person were ended. Actor: the administrator.',
  'administration.access-pass':
    'A temporary access pass was made and shown once (R48). Actor: the administrator.',
  'administration.thaw':
    'A frozen account was thawed; its password was ended (R55). Actor: the administrator.',
  'administration.require-registration':
    'The person is asked to look their ways back in over at the next sign-in. Actor: the administrator.',
  'administration.invite': 'A one-time link for a first enrolment was mailed. Actor: the administrator.',
  'administration.disable': 'The account was switched off. Actor: the administrator.',
  'administration.enable': 'The account was switched on again. Actor: the administrator.',
  'administration.change-roles':
    'Roles were given or taken; `from` and `to` say which. Actor: the administrator.',
  'administration.handed-out-ended':
    'What an administrator had handed out, and nobody had used, ended with their standing; `act` says what (R55). Actor: the system.',
  'administration.refused':
    'Somebody tried what they may not do, with a form that no page offers them; `act` and `because` say what and why (R45). Actor: who tried it.',

  'approval.requested':
    'A second administrator was asked to agree to `act` (R48). Actor: the administrator who asked.',
  'approval.approved': 'A second administrator agreed to `act` (R48). Actor: the second administrator.',
  'approval.declined': 'A second administrator did not agree to `act`. Actor: the second administrator.',
  'approval.withdrawn': 'A request for a second administrator was taken back. Actor: who had asked.',
  'administration.bulk-begun':
    'An act on many people began; `act` and `people` say what and on how many. Each person has a line of their own. Actor: the administrator.',
  'administration.bulk-ended':
    'An act on many people ended; `done`, `refused` and `failed` say how. Actor: the system, or the administrator who stopped it.',

  'access-pass.used':
    'A temporary access pass was used up. Actor: the account at sign-in, a stranger in a recovery.',
  'access-pass.withdrawn': 'A temporary access pass was taken back. Actor: the administrator.',

  'installation.initialised': 'Keys and the first organisation were made. Actor: the operator.',
  'installation.started': 'The service started; `version` says which. Actor: the system.',
  'audit.exported':
    'The log, or one organisation’s events, were exported; the rest says which. Actor: the operator, or the account.',
} as const satisfies Readonly<Record<string, string>>;

export type AuditKind = keyof typeof auditKinds;
