import { get, getAs, post, Type } from 'stoa/plugin'
import { sendProof } from '../proofs/send-proof.ts'
import { checkLink } from './check-link.ts'
import { openLink } from './open-link.ts'
import { linkPage } from './page.ts'
import { showLink } from './show-link.ts'
import { LinkView } from './view.ts'

export const linkRoutes = [
  get('/:link', openLink, LinkView, { rateLimit: 'visitor' }),
  {
    ...getAs(
      '/:link/page',
      showLink,
      { type: 'text/html', render: linkPage },
      Type.String({ description: 'The page.' })
    ),
    rateLimit: 'visitor' as const
  },
  post(
    '/:link/check',
    checkLink,
    Type.Object({
      asked: Type.Boolean({ description: 'false: it has come to its end, or was never sent.' })
    }),
    { status: 202, idempotency: 'optional', rateLimit: 'visitor' }
  ),
  // Idempotent by itself: the same picture is kept once.
  post('/:link/proof', sendProof, Type.Object({ received: Type.Boolean() }), {
    status: 201,
    accepts: 'image',
    idempotency: 'optional',
    rateLimit: 'visitor'
  })
]
