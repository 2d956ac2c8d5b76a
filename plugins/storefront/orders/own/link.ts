import { coreErrors, defineAuthStrategy, statement, type Context } from 'stoa/plugin'
import type { OrderRow } from '../store.ts'
import { pagesOf } from '../../mails/page-links.ts'

const ORDER_LINK = 'storefront.order-link'
const SECONDS = 90 * 86_400

/** What opens an order to whoever has the mail: good for 90 days, for this order alone. */
const orderLinkFor = (ctx: Context, order: OrderRow): string =>
  ctx.signedTokens.issue({ purpose: ORDER_LINK, subjectId: order.id, seconds: SECONDS })

/**
 * Its page in the web shop, for a mail; null when the company has not told its pages' address. The
 * pass goes behind the #, which browsers send to no one.
 */
export function orderPage(ctx: Context, order: OrderRow): string | null {
  const base = pagesOf(ctx, order.shop_id)
  return base === null ? null : `${base}/order#${orderLinkFor(ctx, order)}`
}

/** The order of a signed token: its id, and in which shop whose it is. */
const linked = statement<{ id: string; company_id: string; shop_id: string; visitor_id: string }>(
  'storefront.linked-order',
  'SELECT id, company_id, shop_id, visitor_id FROM storefront_order WHERE tenant_id = $1 AND id = $2'
)

/**
 * Whoever has the link out of a mail, standing in for the order's customer: the use cases behind it
 * show that order alone.
 */
export const OrderLink = defineAuthStrategy({
  name: 'storefront.order-link',
  headers: {},
  summary: 'Takes the link to one order out of a mail about it, good for 90 days.',
  async authenticate(request) {
    const claims = request.openSignedToken(ORDER_LINK, request.param('link') ?? '')
    const inside =
      claims === null
        ? null
        : await request.inside(claims.tenantId, { companyId: claims.companyId })
    const [order] =
      claims === null || inside === null
        ? []
        : await inside.unitOfWork(() => linked([claims.tenantId, claims.subjectId]), {
            reads: true
          })
    if (claims === null || order === undefined) throw coreErrors['not-found']({ what: 'order' })
    return {
      tenantId: claims.tenantId,
      companyId: order.company_id,
      shopId: order.shop_id,
      visitor: { id: order.visitor_id, known: false }
    }
  }
})

/** The id of the order a link opens. @throws stoa.not-found */
export function orderOfLink(ctx: Context, link: string): string {
  const claims = ctx.signedTokens.open(ORDER_LINK, link)
  if (claims === null) throw coreErrors['not-found']({ what: 'order' })
  return claims.subjectId
}
