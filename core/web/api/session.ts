import { keptMe } from './kept-me.ts'
import { forgetPrivate } from './private-databases.ts'
import { Refused, refusalOf } from './problem.ts'

// The browser's session: the access token is in this page's memory, the refresh token in a cookie no
// script can read. Of all tabs one renews at a time and tells the others.

const PATH = '/api/v1/access/browser'
const CHANNEL = 'stoa-session'
/** A token is renewed so long before its end. Milliseconds. */
const EARLY_MS = 20_000

export type SessionState = 'starting' | 'in' | 'out' | 'unreachable'
interface Token {
  text: string
  /** Milliseconds since 1970 of this machine's clock. */
  until: number
}
type News = { kind: 'token'; token: Token } | { kind: 'out' }
interface Given {
  accessToken: string
  expiresIn: number
}
export interface LogInAnswer {
  session: Given | null
  tenants: Array<{ slug: string; companies: string[] }>
}

/** Who may log in by PIN at the device this browser is. */
export type StaffAtDevice = Array<{ id: string; name: string }>

let state: SessionState = 'starting'
let token: Token | null = null
let who: string | null = null
let renewing: Promise<string> | undefined
const listeners = new Set<() => void>()
const channel = new BroadcastChannel(CHANNEL)

channel.onmessage = ({ data }: MessageEvent<News>) => {
  if (data.kind === 'out') return ended()
  const other = token !== null && personOf(token) !== personOf(data.token)
  token = data.token
  // Someone logged in as somebody else: nothing of what this tab shows is theirs.
  if (other) return location.assign('/')
  become('in')
}

function become(next: SessionState): void {
  const nextWho = token === null ? null : whoOf(token)
  if (state === next && who === nextWho) return
  state = next
  who = nextWho
  for (const listener of listeners) listener()
}

function ended(): void {
  token = null
  keptMe.forget()
  void forgetPrivate()
  become('out')
}

interface Claims {
  tid: string
  sub: string
  did?: string
}
const claimsOf = ({ text }: Token): Claims =>
  JSON.parse(atob((text.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'))) as Claims

/** Whose an access token is. */
function personOf(given: Token): string {
  const { tid, sub } = claimsOf(given)
  return `${tid} ${sub}`
}
/** The same, and whether they came by PIN. */
const whoOf = (given: Token): string => `${personOf(given)} ${claimsOf(given).did ?? ''}`

function take({ accessToken, expiresIn }: Given): string {
  token = { text: accessToken, until: Date.now() + expiresIn * 1000 }
  channel.postMessage({ kind: 'token', token } satisfies News)
  become('in')
  return accessToken
}

/** @throws Refused when nobody is logged in here, or not any more */
function opened(answer: unknown): string {
  const { session: given } = answer as { session: Given | null }
  if (given !== null) return take(given)
  ended()
  throw new Refused({ status: 401, code: 'access.session-ended', title: 'Not logged in.' })
}

const isGood = (given: Token | null): given is Token =>
  given !== null && given.until - EARLY_MS > Date.now()

const ask = (path: string, body: object): Promise<Response> =>
  fetch(PATH + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body)
  })

/** One tab at a time, where the browser can hold a lock (not on plain http). */
const oneTabAtATime = <T>(work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? (navigator.locks.request(CHANNEL, work) as Promise<T>) : work()

/** @throws Refused when the session is over; TypeError when the server cannot be reached: it is not */
async function renew(refused?: string): Promise<string> {
  return oneTabAtATime(async () => {
    // Another tab was first.
    if (isGood(token) && token.text !== refused) return token.text
    const answer = await ask('/refresh', {})
    if (answer.ok) return opened(await answer.json())
    const refusal = await refusalOf(answer)
    if (answer.status === 403) ended()
    throw refusal
  })
}

/** An access token in force, renewed if need be. @param refused one that was not taken just now */
function tokenInForce(refused?: string): Promise<string> {
  if (isGood(token) && token.text !== refused) return Promise.resolve(token.text)
  return renewing ?? renewal(renew(refused))
}

/** Whoever needs a token meanwhile waits for this one. */
function renewal(asked: Promise<string>): Promise<string> {
  const mine = asked.finally(() => {
    if (renewing === mine) renewing = undefined
  })
  renewing = mine
  return mine
}

const isOver = async (response: Response): Promise<boolean> => {
  const { code } = (await response
    .clone()
    .json()
    .catch(() => ({}))) as { code?: string }
  return ['access.token-expired', 'access.not-authenticated', 'access.session-ended'].includes(
    code ?? ''
  )
}

async function adopted(refreshToken: string): Promise<string> {
  const answer = await ask('/refresh', { refreshToken })
  if (!answer.ok) throw await refusalOf(answer)
  return opened(await answer.json())
}

export const session = {
  state: (): SessionState => state,

  /** Another one when someone else logged in, or the same by other means; null: no one. */
  person: (): string | null => who,

  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },

  /** Looks whether this browser is logged in. */
  async start(): Promise<void> {
    try {
      await tokenInForce()
    } catch {
      if (state === 'starting' || state === 'unreachable') become('unreachable')
    }
  },

  /** An access token in force. @param refused one that was not taken @throws as tokenInForce() */
  accessToken: (refused?: string): Promise<string> => tokenInForce(refused),

  /** @returns what to choose from where the password opens several tenants @throws Refused */
  async logIn(email: string, password: string, tenant?: string): Promise<LogInAnswer> {
    const answer = await ask('/login', { email, password, ...(tenant && { tenant }) })
    if (!answer.ok) throw await refusalOf(answer)
    const given = (await answer.json()) as LogInAnswer
    if (given.session !== null) take(given.session)
    return given
  },

  /**
   * @param mayLend those alone who can approve what takes this permission
   * @throws Refused when this browser is no device (any more); TypeError when no answer comes
   */
  async staffAtDevice(mayLend?: string): Promise<StaffAtDevice> {
    const only = mayLend === undefined ? '' : `?mayLend=${encodeURIComponent(mayLend)}`
    const answer = await fetch(`${PATH}/device/staff${only}`)
    if (!answer.ok) throw await refusalOf(answer)
    return ((await answer.json()) as { items: StaffAtDevice }).items
  },

  /** At a device; whoever was logged in in this browser is not any more. @throws as staffAtDevice() */
  async logInByPin(userId: string, pin: string): Promise<void> {
    const answer = await ask('/device/log-in', { userId, pin })
    if (!answer.ok) throw await refusalOf(answer)
    opened(await answer.json())
  },

  /** At a device: someone approves what another asked for, and is not logged in by it. */
  async approveByPin(approvalId: string, userId: string, pin: string): Promise<void> {
    const answer = await ask('/device/approve', { approvalId, userId, pin })
    if (!answer.ok) throw await refusalOf(answer)
  },

  /** Makes the token a sign-up gave the cookie of this browser. */
  async adopt(refreshToken: string): Promise<void> {
    await adopted(refreshToken)
  },

  /**
   * Goes on with another session, such as a new password brings: until it is there nobody renews
   * the old one, which is over by then.
   * @param make answers with its refresh token; asks with `once`, which never waits for a renewal
   */
  async replace(
    make: (once: (request: Request) => Promise<Response>) => Promise<string>
  ): Promise<void> {
    const text = await tokenInForce()
    const once = (request: Request): Promise<Response> => {
      request.headers.set('authorization', `Bearer ${text}`)
      return fetch(request)
    }
    const replaced = oneTabAtATime(async () => adopted(await make(once)))
    renewal(replaced.catch(() => (isGood(token) ? token.text : renew()))).catch(() => {}) // heard by who waits for it
    await replaced
  },

  /** Ends the session, in all tabs. @throws when the server cannot be reached: it goes on */
  async logOut(): Promise<void> {
    const answer = await ask('/logout', {})
    if (!answer.ok) throw await refusalOf(answer)
    channel.postMessage({ kind: 'out' } satisfies News)
    ended()
  },

  /** fetch() with the access token; once more with a new one where it was not taken. */
  async fetch(request: Request): Promise<Response> {
    const again = request.clone()
    const text = await tokenInForce()
    request.headers.set('authorization', `Bearer ${text}`)
    const response = await fetch(request)
    if (response.status !== 401 || !(await isOver(response))) return response
    again.headers.set('authorization', `Bearer ${await tokenInForce(text)}`)
    return fetch(again)
  }
}
