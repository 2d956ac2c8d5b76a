import { defineAuthStrategy } from 'stoa/plugin'
import { accountById } from '../accounts/store.ts'
import { WEBHOOK_PURPOSE } from '../accounts/webhook-address.ts'
import { paymentsErrors } from '../errors.ts'

/**
 * A payment provider at the address of one account. Who it is says the use case: the driver checks
 * secret or signature.
 */
export const webhookAuth = defineAuthStrategy({
  name: 'payments.webhook',
  summary:
    "A payment provider, at the address made for one account; the body is verified with the account's secret.",
  headers: {},
  async authenticate(request) {
    const claims = request.openSignedToken(WEBHOOK_PURPOSE, request.param('endpoint') ?? '')
    const { tenantId, companyId } = claims ?? {}
    const inside =
      claims === null || tenantId === undefined || companyId == null
        ? null
        : await request.inside(tenantId, { companyId })
    const [account] =
      inside === null || claims === null
        ? []
        : await inside.unitOfWork(ctx => accountById([ctx.tenantId, companyId, claims.subjectId]), {
            reads: true
          })
    if (!account || claims === null || account.webhook_nonce !== claims.note) {
      throw paymentsErrors['webhook-unknown']()
    }
    return { tenantId: claims.tenantId, companyId: account.company_id, shopId: null, visitor: null }
  }
})
