import { type Context, statement, type UnitContext } from 'stoa/plugin'
import { proveShopper, type ShopperRow } from './store.ts'

const dropAddresses = statement(
  'storefront.drop-addresses',
  'DELETE FROM storefront_address WHERE tenant_id = $1 AND company_id = $2 AND visitor_id = $3'
)
const dropPicture = statement(
  'storefront.drop-picture',
  'DELETE FROM storefront_picture WHERE tenant_id = $1 AND company_id = $2 AND visitor_id = $3'
)
const dropCarts = statement(
  'storefront.drop-carts',
  "DELETE FROM storefront_cart WHERE tenant_id = $1 AND company_id = $2 AND visitor_id = $3 AND state = 'open'"
)

/**
 * Empties an account that was used before its e-mail was proved: a stranger may have signed up with
 * it and put in an address of theirs, a picture, a cart. To be called in a unit of work that sees
 * every visitor.
 */
export async function emptyAccount(ctx: Context, shopperId: string): Promise<void> {
  const of = [ctx.tenantId, ctx.company().id, shopperId]
  await Promise.all([dropAddresses(of), dropPicture(of), dropCarts(of)])
}

/**
 * The same, and what was said of the shopper with it: whoever proves the e-mail by resetting the
 * password has said nothing yet.
 */
export async function clearStranger(
  ctx: UnitContext,
  { id, email, locale }: ShopperRow,
  passwordHash: string
): Promise<void> {
  const name = email.slice(0, email.indexOf('@'))
  await Promise.all([
    emptyAccount(ctx, id),
    proveShopper(ctx, {
      id,
      email,
      passwordHash,
      name,
      phone: null,
      locale,
      whatsappConsent: false
    })
  ])
}
