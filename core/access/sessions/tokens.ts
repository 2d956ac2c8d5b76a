/**
 * Claims of a staff access token (RFC 7519). No permissions inside: they are looked up, so changes
 * act at once.
 */
export interface AccessClaims {
  /** The user. */
  sub: string
  /** The tenant. */
  tid: string
  /** The login session. */
  sid: string
  /** The device, where they logged in by PIN. */
  did?: string
  /** The user's epoch: tokens of an older one are dead. */
  uver: number
}

export const ISSUER = 'stoa'
/**
 * The staff population; shoppers get another audience, so that neither's token opens the other's
 * authHeaders.
 */
export const STAFF = 'stoa-staff'

/** What a login gives. */
export interface TokenGrant {
  accessToken: string
  tokenType: 'Bearer'
  expiresIn: number
}

/**
 * Signs claims; the HTTP layer provides it, so that use cases need not know the library.
 * @param most seconds it is good for at most; left out: as long as any
 */
export type TokenSigner = (claims: AccessClaims, most?: number) => TokenGrant
