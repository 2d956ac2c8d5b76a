import { defineEntrance } from 'stoa/plugin'
import { paymentsErrors } from '../../errors.ts'
import { intentAnywhere } from '../store.ts'
import { LINK_PURPOSE } from './address.ts'

/** Whoever holds the link of one payment. */
export const linkEntrance = defineEntrance({
  name: 'payments.link',
  summary: 'Whoever holds the link of one payment, until it expires.',
  headers: {},
  async admit(door) {
    const pass = door.openPass(LINK_PURPOSE, door.param('link') ?? '')
    const inside = pass === null ? null : await door.inside(pass.tenantId)
    const [intent] =
      inside === null || pass === null
        ? []
        : await inside.unitOfWork(ctx => intentAnywhere([ctx.tenantId, pass.subjectId]), {
            reads: true
          })
    if (!intent || pass === null) throw paymentsErrors['link-ended']()
    return {
      tenantId: pass.tenantId,
      companyId: intent.company_id,
      shopId: intent.shop_id,
      visitor: { id: pass.subjectId, known: false }
    }
  }
})
