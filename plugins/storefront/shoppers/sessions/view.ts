import { Id, type Static, Type } from 'stoa/plugin'

export const TokensView = Type.Object({
  shopperId: Id,
  accessToken: Type.String({ description: 'For the header X-Visitor-Token.' }),
  expiresIn: Type.Integer({ description: 'Seconds' }),
  refreshToken: Type.String({
    description: 'Good for one POST /api/v1/storefront/sessions/refresh within 30 days.'
  })
})
export type TokensView = Static<typeof TokensView>

export const EndedView = Type.Object({
  ended: Type.Integer({ description: 'How many logins were ended.' })
})
