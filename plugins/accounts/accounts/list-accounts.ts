import { defineUseCase, Id, Input, Page, PageInput, Type } from 'stoa/plugin'
import { Customers } from '../../../contracts/customers.ts'
import { accounts, shown } from './store.ts'
import { AccountView } from './view.ts'

export const AccountPage = Page(AccountView)

export const listAccounts = defineUseCase({
  name: 'accounts.list-accounts',
  summary: 'Lists accounts, whoever owes most first; or the one of a customer',
  permission: 'account.read',
  reads: true,
  input: Input({
    customerId: Type.Optional(Id),
    blocked: Type.Optional(Type.Boolean()),
    sort: Type.Optional(Type.Union([Type.Literal('balance'), Type.Literal('-balance')])),
    ...PageInput
  }),
  async run(ctx, { customerId, ...question }) {
    // Of one who was merged, the one they became has it.
    const customer = customerId && (await ctx.ask(Customers).customer(customerId))
    const page = await accounts.list(ctx, {
      ...question,
      ...(customerId !== undefined && { customerId: customer ? customer.id : customerId })
    })
    return { ...page, items: await shown(ctx, page.items) }
  }
})
