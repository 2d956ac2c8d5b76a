import { coreErrors, defineUseCase, Id, Input } from 'stoa/plugin'
import { demandAllShops, humanOnly } from './input.ts'
import { accountHere, renewNonce } from './store.ts'
import { accountView } from './view.ts'

export const renewWebhook = defineUseCase({
  name: 'payments.renew-webhook',
  summary: 'Replaces the webhook address of an account; the old one stops working at once',
  permission: 'payment.manage',
  withPassword: 'it takes or gives what belongs to the company alone',
  heldFor: 'shop',
  humanOnly,
  input: Input({ accountId: Id }),
  async run(ctx, { accountId }) {
    demandAllShops(ctx, (await accountHere(ctx, accountId)).shop_ids)
    const row = await renewNonce(ctx, accountId)
    if (row === null) throw coreErrors['not-found']({ what: 'payment account' })
    ctx.audited(accountId)
    return accountView(ctx, row)
  }
})
