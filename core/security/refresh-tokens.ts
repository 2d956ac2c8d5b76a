import { createHash } from 'node:crypto'

/** A refresh token as it is stored, with its session locked (FOR UPDATE OF token, session). */
export interface RefreshToken {
  id: string
  /** The token it followed; null for the first of its session. */
  parentId: string | null
  unused: boolean
  /** It was used so lately that the answer may have been lost; how lately is the population's. */
  retry: boolean
  /** Token, session and account are all in force. */
  alive: boolean
}

/**
 * Where one population keeps its tokens: staff in the kernel's tables, shoppers in the storefront's.
 * Every call belongs to the unit of work that is open.
 */
export interface RefreshTokenStore<T extends RefreshToken, Issued> {
  find(hash: Buffer): Promise<T | undefined>
  /**
   * Whether a token that followed this one was used. Asked when the session is locked: of two
   * successors used at once the later one finds the other.
   */
  successorUsed(token: T, followedId: string): Promise<boolean>
  markUsed(token: T): Promise<unknown>
  /** Adds a token to the session that follows this one. */
  issue(token: T): Promise<Issued>
  /** Ends the session with all its tokens, and says so in the audit. */
  endFamily(token: T): Promise<unknown>
}

/** What is stored of a refresh token: its SHA-256. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/**
 * Takes a refresh token for its successor (rule 24; RFC 9700, 4.14.2). A token is used once.
 * Used again soon it gives one more successor, since the first answer may have been lost (the
 * stored hash cannot give the same one again), but only while no successor has been used.
 * Every other second use, and the use of a second successor, means that someone has a copy: the
 * whole family ends.
 * @returns what the store issued; null when the token is unknown, dead, or ended its family just now.
 * The end is to be committed like a success.
 */
export async function rotateRefreshToken<T extends RefreshToken, Issued>(
  store: RefreshTokenStore<T, Issued>,
  refreshToken: string
): Promise<{ token: T; issued: Issued } | null> {
  const token = await store.find(hashOfToken(refreshToken))
  if (!token?.alive) return null
  if (await mayBeACopy(store, token)) {
    await store.endFamily(token)
    return null
  }
  const [issued] = await Promise.all([
    store.issue(token),
    ...(token.unused ? [store.markUsed(token)] : [])
  ])
  return { token, issued }
}

async function mayBeACopy<T extends RefreshToken>(
  store: RefreshTokenStore<T, unknown>,
  token: T
): Promise<boolean> {
  if (!token.unused && !token.retry) return true
  const followedId = token.unused ? token.parentId : token.id
  return followedId !== null && (await store.successorUsed(token, followedId))
}
