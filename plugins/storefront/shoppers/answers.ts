import { statement } from 'stoa/plugin'
import type { AccountAnswers } from '../../../contracts/customers.ts'

const accounts = statement<{ id: string }>(
  'storefront.ids-with-account',
  'SELECT id FROM storefront_shopper WHERE tenant_id = $1 AND company_id = $2 AND id = ANY ($3)'
)

/** Answers CustomerAccounts.withAccount. */
export const withAccount: AccountAnswers['withAccount'] = async (ctx, customerIds) =>
  (await accounts([ctx.tenantId, ctx.company().id, customerIds])).map(row => row.id)
