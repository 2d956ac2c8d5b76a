import { defineEntrance } from 'stoa/plugin'
import { accountById } from '../accounts/store.ts'
import { WEBHOOK_PURPOSE } from '../accounts/webhook-address.ts'
import { paymentsErrors } from '../errors.ts'

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
