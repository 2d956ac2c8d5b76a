import { defineEntrance } from 'stoa/plugin'
import { accountById, WEBHOOK_PURPOSE } from './account-book.ts'
import { paymentsErrors } from './errors.ts'
import { intentAnywhere } from './intent-book.ts'
import { LINK_PURPOSE } from './payment-link.ts'

/**
 * A payment provider at the address of one account. Who it is says the use case: the driver checks
 * secret or signature.
 */
export const webhookEntrance = defineEntrance({
  name: 'payments.webhook',
  summary:
    "A payment provider, at the address made for one account; the body is verified with the account's secret.",
  headers: {},
  async admit(door) {
    const pass = door.openPass(WEBHOOK_PURPOSE, door.param('endpoint') ?? '')
    const { tenantId, companyId } = pass ?? {}
    const inside =
      pass === null || tenantId === undefined || companyId == null
        ? null
        : await door.inside(tenantId, { companyId })
    const [account] =
      inside === null || pass === null
        ? []
        : await inside.unitOfWork(ctx => accountById([ctx.tenantId, companyId, pass.subjectId]), {
            reads: true
          })
    if (!account || pass === null || account.webhook_nonce !== pass.note) {
      throw paymentsErrors['webhook-unknown']()
    }
    return { tenantId: pass.tenantId, companyId: account.company_id, shopId: null, visitor: null }
  }
})

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
