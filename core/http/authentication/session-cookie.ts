import type { FastifyReply, FastifyRequest } from 'fastify'
import { accessErrors } from '../../access/errors.ts'

/**
 * What of an input and a result travels in a cookie: by what name, to which paths it is sent, and how
 * long the browser keeps it.
 */
const COOKIES = {
  /** As long as a refresh token is good for. */
  refreshToken: { name: 'stoa-session', path: '/api/v1/access/browser', days: 30 },
  /** As long as browsers keep any (RFC 6265bis, 5.6.1); each look at the device begins it anew. */
  deviceSecret: { name: 'stoa-device', path: '/api/v1/access/browser/device', days: 400 }
} as const
type InCookie = keyof typeof COOKIES

/** Over https the name alone says that no page without it can have set it (RFC 6265bis, 4.1.3). */
const nameOf = ({ protocol }: FastifyRequest, of: InCookie): string =>
  `${protocol === 'https' ? '__Secure-' : ''}${COOKIES[of].name}`

/**
 * Lets nothing through but this origin's own pages: a cookie is sent along by whoever makes a
 * browser call us. Browsers that do not say where a request comes from (Sec-Fetch-Site) say whose
 * page it is (Origin).
 * @throws access.foreign-page
 */
export function refuseForeignPages(request: FastifyRequest): void {
  const { 'sec-fetch-site': site, origin } = request.headers
  // A browser on plain http says nothing when it reads, and lets no other page have the answer.
  if (request.method === 'GET' && site === undefined && origin === undefined) return
  const isOwn =
    site === undefined
      ? origin === `${request.protocol}://${request.host}`
      : site === 'same-origin' && (origin === undefined || hostOf(origin) === request.host)
  if (!isOwn) throw accessErrors['foreign-page']()
}

const hostOf = (origin: string): string | null =>
  URL.canParse(origin) ? new URL(origin).host : null

/** What a browser keeps for us; '' where there is none. */
export function cookiesIn(request: FastifyRequest): Array<[InCookie, string]> {
  const sent = new Map(
    (request.headers.cookie ?? '').split(';').map(pair => {
      const [key = '', value = ''] = pair.split('=')
      return [key.trim(), value.trim()]
    })
  )
  return inCookies.map(of => [of, sent.get(nameOf(request, of)) ?? ''])
}
const inCookies = Object.keys(COOKIES) as InCookie[]

/** @param result null in it: the browser forgets it; what it does not name stays as it is */
export function setCookies(
  request: FastifyRequest,
  reply: FastifyReply,
  result: { [K in InCookie]?: string | null }
): void {
  const secure = request.protocol === 'https' ? '; Secure' : ''
  for (const of of inCookies) {
    const value = result[of]
    if (value === undefined) continue
    const { path, days } = COOKIES[of]
    const age = value === null ? 0 : days * 24 * 60 * 60
    reply.header(
      'set-cookie',
      `${nameOf(request, of)}=${value ?? ''}; Path=${path}; Max-Age=${age}; HttpOnly; SameSite=Strict${secure}`
    )
  }
}
