import { ActingContext, tenantChanged } from '../../context/acting-context.ts'
import { systemContext } from '../../context/system-context.ts'
import { defineUseCase } from '../../context/use-case.ts'
import { Input } from '../../primitives/schema.ts'
import { hashOfToken } from '../../security/refresh-tokens.ts'
import { findRefreshToken } from '../sessions/refresh.ts'
import { endOneSession, tenantOfToken } from '../sessions/sessions.ts'
import { TokenOfBrowser } from './renew-browser-session.ts'

export const closeBrowserSession = defineUseCase({
  name: 'access.close-browser-session',
  summary:
    "Ends the session of the page's cookie and clears it, also where no access token is left",
  public: 'the refresh token itself proves who calls',
  scope: 'instance',
  transaction: false,
  input: Input({ refreshToken: TokenOfBrowser }),
  async run(anyone, { refreshToken = '' }) {
    const { instance } = ActingContext.of(anyone)
    const tenantId = tenantOfToken(refreshToken)
    const tenant = tenantId === null ? null : await instance.directory.tenant(tenantId)
    if (!tenant) return { ended: 0, refreshToken: null }
    const ctx = systemContext(instance, tenant, 'access.close-browser-session', {
      requestId: anyone.requestId
    })
    const ended = await ctx.unitOfWork(async inside => {
      const [token] = await findRefreshToken([tenant.id, hashOfToken(refreshToken)])
      if (token === undefined) return 0
      tenantChanged(inside)
      inside.audited(token.userId, { sessionId: token.sessionId })
      return endOneSession(tenant.id, token.sessionId)
    })
    return { ended, refreshToken: null }
  }
})
