import { Type } from '@sinclair/typebox'
import { defineUseCase } from '../../context/use-case.ts'
import { Input } from '../../primitives/schema.ts'
import { accessErrors } from '../errors.ts'
import { renewed } from '../sessions/refresh.ts'

/** The cookie's token; after a sign-up the one it gave, which becomes the cookie. */
export const TokenOfBrowser = Type.Optional(
  Type.String({ maxLength: 200, description: 'Default: the one in the cookie.' })
)

export const renewBrowserSession = defineUseCase({
  name: 'access.renew-browser-session',
  summary: "Gives a page a new access token for its cookie's refresh token, which is replaced",
  public: 'the refresh token itself proves who calls',
  scope: 'instance',
  transaction: false,
  input: Input({ refreshToken: TokenOfBrowser }),
  async run(anyone, { refreshToken = '' }) {
    try {
      const { accessToken, expiresIn, refreshToken: next } = await renewed(anyone, refreshToken)
      return { session: { accessToken, expiresIn }, refreshToken: next }
    } catch (error) {
      if (!accessErrors['refresh-token-invalid'].is(error)) throw error
      return { session: null, refreshToken: null }
    }
  }
})
