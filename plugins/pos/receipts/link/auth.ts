import { defineAuthStrategy } from 'stoa/plugin'
import { posErrors } from '../../errors.ts'
import { PosSettings } from '../../settings.ts'
import { LINK_PURPOSE } from './address.ts'
import { linkOf } from './store.ts'

/** Whoever holds the address of one receipt. */
export const receiptLinkAuth = defineAuthStrategy({
  name: 'pos.receipt-link',
  summary: 'Whoever holds the public address of one receipt, until it is revoked.',
  headers: {},
  async authenticate(request) {
    const claims = request.openSignedToken(LINK_PURPOSE, request.param('link') ?? '')
    const inside =
      claims?.companyId == null
        ? null
        : await request.inside(claims.tenantId, { companyId: claims.companyId })
    const link =
      inside === null || claims === null || !inside.settings(PosSettings).receiptLinks
        ? undefined
        : await inside.unitOfWork(ctx => linkOf(ctx, claims.subjectId), { reads: true })
    const isInForce = link?.revoked_at === null && String(link.edition) === claims?.note
    if (link === undefined || claims === null || !isInForce) throw posErrors['receipt-link-ended']()
    return {
      tenantId: claims.tenantId,
      companyId: link.company_id,
      shopId: link.shop_id,
      visitor: { id: claims.subjectId, known: false }
    }
  }
})
