import { defineUseCase, Input } from 'stoa/plugin'
import { type ProfileView, viewOfProfile } from './view.ts'
import { ShopperAuth } from '../../visitors/auth.ts'
import { ownAccount } from './own-account.ts'

export const getProfile = defineUseCase({
  name: 'storefront.get-profile',
  summary: "The shopper's own profile",
  authStrategy: ShopperAuth,
  scope: 'shop',
  reads: true,
  input: Input({}),
  run: async (ctx): Promise<ProfileView> => viewOfProfile(await ownAccount(ctx))
})
