import type { Static } from '@sinclair/typebox'
import type { Instance } from '../core/instance/instance.ts'
import type { BootstrapView } from './bootstrap-input.ts'

interface Made {
  tenantId: string
  companyId: string
  shopId: string
  userId: string
  sid: string
  slug: string
  epoch: number
  refreshToken: string
}

/** What a sign-up is answered with: what was made, and the first tokens. */
export function bootstrapReply(instance: Instance, made: Made): Static<typeof BootstrapView> {
  const token = instance.signToken({
    sub: made.userId,
    tid: made.tenantId,
    sid: made.sid,
    uver: made.epoch
  })
  return {
    tenant_id: made.tenantId,
    company_id: made.companyId,
    shop_id: made.shopId,
    user_id: made.userId,
    tenant: made.slug,
    access_token: token.accessToken,
    token_type: 'Bearer',
    expires_in: token.expiresIn,
    refresh_token: made.refreshToken
  }
}
