import type { Secrets } from '../security/secrets.ts'
import { issueSignedToken, openSignedToken } from '../security/signed-tokens.ts'
import type { Caller, SignedTokens, TenantSecrets } from './context.ts'

/** What plugins seal: no tenant opens what another one sealed. */
export function secretsWithin(secrets: Secrets, tenantId: string): TenantSecrets {
  const within = (bound: string): string => `${tenantId}:${bound}`
  return {
    seal: (purpose, bound, plain) => secrets.seal(`plugins: ${purpose}`, within(bound), plain),
    open: (purpose, bound, sealed) => secrets.open(`plugins: ${purpose}`, within(bound), sealed)
  }
}

/** What plugins sign, in the name of the place acted in. */
export function signedTokensOf(
  secrets: Secrets,
  ctx: Pick<Caller, 'tenantId' | 'companyId' | 'shopId' | 'now'>
): SignedTokens {
  return {
    issue: ({ purpose, subjectId, note = '', seconds }) =>
      issueSignedToken(secrets, purpose, {
        tenantId: ctx.tenantId,
        companyId: ctx.companyId,
        shopId: ctx.shopId,
        subjectId,
        note,
        expiresAt: seconds === null ? null : new Date(ctx.now.getTime() + seconds * 1000)
      }),
    open: (purpose, text) => {
      const claims = openSignedToken(secrets, purpose, text, ctx.now)
      return claims?.tenantId === ctx.tenantId ? claims : null
    }
  }
}
