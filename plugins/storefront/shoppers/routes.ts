import { get, post } from 'stoa/plugin'
import { disableShopper } from './disable-shopper.ts'
import { enableShopper } from './enable-shopper.ts'
import { getShopper } from './get-shopper.ts'
import { listShoppers } from './list-shoppers.ts'
import { SentView } from './proofs/view.ts'
import { proveEmail } from './prove-email.ts'
import { TokensView } from './sessions/view.ts'
import { signUp } from './sign-up.ts'
import { ShopperPage, ShopperView } from './view.ts'

// What can be guessed or floods has the rate limit of an account.
export const shopperRoutes = [
  post('', signUp, SentView, { rateLimit: 'account', status: 202 }),
  post('/verify', proveEmail, TokensView, { rateLimit: 'account' }),
  get('', listShoppers, ShopperPage),
  get('/:shopperId', getShopper, ShopperView),
  post('/:shopperId/disable', disableShopper, ShopperView),
  post('/:shopperId/enable', enableShopper, ShopperView)
]
