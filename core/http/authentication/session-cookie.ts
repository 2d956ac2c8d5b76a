import type { FastifyReply, FastifyRequest } from 'fastify'
import { accessErrors } from '../../access/errors.ts'

/** The paths the cookie is sent to: those that open, renew and close a browser's session. */
const PATH = '/api/v1/access/browser'
/** As long as a refresh token is good for. */
const SECONDS = 30 * 24 * 60 * 60

/** Over https the name alone says that no page without it can have set it (RFC 6265bis, 4.1.3). */
const nameOf = ({ protocol }: FastifyRequest): string =>
  protocol === 'https' ? '__Secure-stoa-session' : 'stoa-session'

/**
 * Lets nothing through but this origin's own pages: a cookie is sent along by whoever makes a
 * browser call us. Browsers that do not say where a request comes from (Sec-Fetch-Site) say whose
 * page it is (Origin).
 * @throws access.foreign-page
 */
export function refuseForeignPages(request: FastifyRequest): void {
  const { 'sec-fetch-site': site, origin } = request.headers
  const isOwn =
    site === undefined
      ? origin === `${request.protocol}://${request.host}`
      : site === 'same-origin' && (origin === undefined || hostOf(origin) === request.host)
  if (!isOwn) throw accessErrors['foreign-page']()
}

const hostOf = (origin: string): string | null =>
  URL.canParse(origin) ? new URL(origin).host : null

/** The refresh token a browser keeps for us; '' when there is none. */
export function tokenInCookie(request: FastifyRequest): string {
  const name = nameOf(request)
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [key = '', value = ''] = pair.split('=')
    if (key.trim() === name) return value.trim()
  }
  return ''
}

/** @param token null: the browser forgets it */
export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string | null
): void {
  const secure = request.protocol === 'https' ? '; Secure' : ''
  const age = token === null ? 0 : SECONDS
  reply.header(
    'set-cookie',
    `${nameOf(request)}=${token ?? ''}; Path=${PATH}; Max-Age=${age}; HttpOnly; SameSite=Strict${secure}`
  )
}
