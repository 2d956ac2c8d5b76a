import type { OuterContext, SignedTokenClaims, Visitor } from '../context/context.ts'

/**
 * An auth strategy for others than staff: shoppers at a storefront, a provider that reports a payment,
 * whoever holds a link. A plugin says how a request is recognised; the kernel puts it into the
 * place that was found, where it holds no permission at all and, as a visitor, sees no row that
 * belongs to another visitor.
 */
export interface AuthStrategy {
  /** `<plugin>.<noun>`, e.g. `storefront.visitor`. */
  readonly name: string
  /** Who comes in by it, and with what; printed in the API reference. */
  readonly summary: string
  /**
   * Request headers it reads, for the API reference: name → what it holds. The first is its
   * credential, without which (or the host in its place) no one comes in.
   */
  readonly headers: Readonly<Record<string, string>>
  /**
   * Recognises a request.
   * @throws a Problem of the plugin's when the request is not let in
   */
  authenticate(request: AuthRequest): Promise<AuthResult>
}

/**
 * What an auth strategy sees of a request. Nothing of any tenant is readable until a tenant was named.
 */
export interface AuthRequest {
  /** One request header, lower-case name; undefined when it was not sent or was sent twice. */
  header(name: string): string | undefined
  /** Of the path, e.g. `:endpoint`. */
  param(name: string): string | undefined
  /** The host that was asked for, lower case, without its port. */
  readonly host: string
  /** Whose the host is, and the shop whose storefront it opens, if any; null: no one's. */
  placeOfHost(): Promise<{
    tenantId: string
    place: { companyId: string; shopId: string } | null
  } | null>
  /**
   * The signed token a text is, of whatever tenant, when it is one for this purpose and has not expired;
   * else null.
   */
  openSignedToken(purpose: string, text: string): SignedTokenClaims | null
  /**
   * Whose short code a text is (issueShortCode()), of whatever tenant: used by nobody yet, for this
   * purpose and in its time; else null. The use case uses it up, by takeShortCode().
   */
  openShortCode(
    purpose: string,
    text: string
  ): Promise<{ tenantId: string; subjectId: string } | null>
  /**
   * The system standing in a tenant, to look up what the request claims; null when there is no such
   * tenant, or it is not active, or has the auth strategy's plugin off. Open units of work with its
   * unitOfWork().
   */
  inside(
    tenantId: string,
    place?: { companyId?: string | null; shopId?: string | null }
  ): Promise<OuterContext | null>
}

/** Where the request is let in, and as whom. */
export interface AuthResult {
  tenantId: string
  companyId: string
  /** null: the whole company. */
  shopId: string | null
  /**
   * null: no one in particular, such as a provider; it acts for the company and sees the rows of
   * every visitor.
   */
  visitor: Visitor | null
}

/** Declares an auth strategy. */
export function defineAuthStrategy(authStrategy: AuthStrategy): AuthStrategy {
  return Object.freeze(authStrategy)
}
