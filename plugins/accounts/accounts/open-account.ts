import { coreErrors, defineUseCase, Id, Input, toCreate, Type } from 'stoa/plugin'
import { Customers } from '../../../contracts/customers.ts'
import { AccountSettings } from '../settings.ts'
import { accounts, shownOne } from './store.ts'
import { accountFields } from './view.ts'

export const openAccount = defineUseCase({
  name: 'accounts.open-account',
  summary: 'Opens an account for a customer, who may then buy on it up to its limit',
  permission: 'account.edit',
  input: Input({
    customerId: Id,
    limitMinor: Type.Optional(accountFields.limitMinor),
    dueDays: Type.Optional(accountFields.dueDays),
    note: toCreate(accountFields).note
  }),
  async run(ctx, { customerId, ...given }) {
    const customer = await ctx.ask(Customers).customer(customerId)
    if (customer === null) throw coreErrors['not-found']({ what: 'customer' })
    const { limitMinor, dueDays } = ctx.settings(AccountSettings)
    const record = await accounts.create(ctx, {
      limitMinor,
      dueDays,
      ...given,
      customerId: customer.id,
      blocked: false,
      balanceMinor: 0
    })
    return shownOne(ctx, record)
  }
})
