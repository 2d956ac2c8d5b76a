import { daysInForce, defineUseCase, Id, Input, Line, Lines, Type } from 'stoa/plugin'
import { CashTaken } from '../../../contracts/drawer.ts'
import { Customers } from '../../../contracts/customers.ts'
import { accounts } from '../accounts/store.ts'
import { accountErrors } from '../errors.ts'
import { book, lockAccount, viewsOf } from './book.ts'
import { type EntryView, Method } from './view.ts'

/**
 * A customer pays what they owe, or ahead. Cash goes into the drawer of the register where it was
 * taken, so that it is counted when that is closed.
 * @throws accounts.register-needed, accounts.register-unneeded, pos.session-needed, stoa.not-found
 */
export const takePayment = defineUseCase({
  name: 'accounts.take-payment',
  summary: 'Takes a payment on account; cash goes into the drawer of a register',
  permission: 'account.take-payment',
  heldFor: 'shop',
  audit: 'document',
  input: Input({
    accountId: Id,
    amountMinor: Type.Integer({
      minimum: 1,
      maximum: 10_000_000_000_000,
      description: 'Minor units of the company’s currency. More than is owed is paid ahead.'
    }),
    method: Method,
    registerId: Type.Optional(
      Type.Unsafe<string>({ ...Id, description: 'Of cash: where it is taken.' })
    ),
    reference: Type.Optional(Line(80, 'E.g. of the bank transfer.')),
    note: Type.Optional(Lines(500))
  }),
  async run(ctx, { accountId, amountMinor, method, registerId, reference, note }) {
    const isCash = method === 'cash'
    if (isCash && registerId === undefined) throw accountErrors['register-needed']()
    if (!isCash && registerId !== undefined) throw accountErrors['register-unneeded']()
    if (registerId !== undefined) {
      // The drawer before the account, as a sale takes them: two that wait for each other would end.
      const { customerId } = await accounts.get(ctx, accountId)
      const customer = await ctx.ask(Customers).customer(customerId)
      await ctx.emit(CashTaken, {
        companyId: ctx.company().id,
        registerId,
        amountMinor,
        reason: `Account: ${customer?.name ?? ''}`.slice(0, 200)
      })
    }
    const account = await lockAccount(ctx, accountId)
    const { to: businessDay } = await daysInForce(ctx)
    const row = await book(ctx, account, {
      kind: 'payment',
      amountMinor: -amountMinor,
      businessDay,
      method,
      ...(reference !== undefined && { reference }),
      ...(note !== undefined && { note }),
      occurredAt: ctx.now
    })
    return (await viewsOf(ctx, [row]))[0] as EntryView
  }
})
