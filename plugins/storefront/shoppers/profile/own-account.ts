import type { Context } from 'stoa/plugin'
import { storefrontErrors } from '../../errors.ts'
import { visitorOf } from '../../visitors/tokens.ts'
import { shopperById, type ShopperRow } from '../store.ts'

export async function ownAccount(ctx: Context): Promise<ShopperRow> {
  const account = await shopperById(ctx, visitorOf(ctx).id)
  if (account === null) throw storefrontErrors['login-required']()
  return account
}
