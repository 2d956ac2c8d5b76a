import { defineUseCase, Input, newId } from 'stoa/plugin'
import { paymentsErrors } from '../errors.ts'
import {
  AccountFieldsInput,
  checkCredentials,
  checkOffers,
  checkShops,
  demandAllShops,
  humanOnly,
  TitleInput
} from './input.ts'
import { addAccount } from './store.ts'
import { accountView } from './view.ts'
import { ProviderName } from '../providers/provider.ts'

export const createAccount = defineUseCase({
  name: 'payments.create-account',
  summary: 'Creates an account at a payment provider; the response has its webhook address',
  permission: 'payment.manage',
  withPassword: 'it takes or gives what belongs to the company alone',
  heldFor: 'shop',
  humanOnly,
  input: Input({
    provider: ProviderName,
    title: TitleInput,
    ...AccountFieldsInput
  }),
  async run(ctx, { provider, title, credentials = {}, methods, active = true, shops = null }) {
    const shopIds = checkShops(ctx, shops)
    demandAllShops(ctx, shopIds)
    const row = await addAccount(ctx, ctx.company().id, newId(), provider, {
      title,
      credentials: checkCredentials(provider, credentials),
      methods: checkOffers(ctx, provider, methods),
      shopIds,
      active
    })
    if (row === null) throw paymentsErrors['account-is-given']()
    ctx.audited(row.id, { provider, title })
    return accountView(ctx, row)
  }
})
