import { defineEvent, Id, Type } from 'stoa/plugin'

export const AccountChanged = defineEvent({
  name: 'accounts.account-changed',
  about: { permission: 'account.read' },
  emittedWhen: 'When an account was opened or changed, or what is owed on it.',
  data: Type.Object({ companyId: Id, accountId: Id })
})
