import { defineAuthStrategy } from 'stoa/plugin'
import { paymentsErrors } from '../../errors.ts'
import { paymentAnywhere } from '../store.ts'
import { LINK_PURPOSE } from './address.ts'

/** Whoever holds the link of one payment. */
export const linkAuth = defineAuthStrategy({
  name: 'payments.link',
  summary: 'Whoever holds the link of one payment, until it expires.',
  headers: {},
  async authenticate(request) {
    const claims = request.openSignedToken(LINK_PURPOSE, request.param('link') ?? '')
    const inside = claims === null ? null : await request.inside(claims.tenantId)
    const [payment] =
      inside === null || claims === null
        ? []
        : await inside.unitOfWork(ctx => paymentAnywhere([ctx.tenantId, claims.subjectId]), {
            reads: true
          })
    if (!payment || claims === null) throw paymentsErrors['link-ended']()
    return {
      tenantId: claims.tenantId,
      companyId: payment.company_id,
      shopId: payment.shop_id,
      visitor: { id: claims.subjectId, known: false }
    }
  }
})
