import { Type } from '@sinclair/typebox'
import { Nullable } from '../../primitives/schema.ts'

/** What a page keeps in its memory; the refresh token is in the cookie. */
const BrowserTokenView = Type.Object({
  accessToken: Type.String(),
  expiresIn: Type.Integer({ description: 'Seconds' })
})

/** A browser that is not logged in is no fault. */
export const BrowserSessionView = Type.Object({
  session: Nullable(BrowserTokenView, 'null: not logged in, or not any more.')
})

export const BrowserLogInView = Type.Object({
  session: Nullable(
    BrowserTokenView,
    'null: the password is right for accounts in several tenants; repeat with one of `tenants`.'
  ),
  tenants: Type.Array(
    Type.Object({
      slug: Type.String(),
      companies: Type.Array(Type.String(), { description: 'Their names.' })
    })
  )
})

export const ClosedView = Type.Object({ ended: Type.Integer({ description: 'Logins ended.' }) })
