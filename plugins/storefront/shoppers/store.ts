import { type Context, coreErrors, statement, type UnitContext } from 'stoa/plugin'
import { CustomerIdentified } from '../../../contracts/customers.ts'

/** What a shopper says of themselves. `phone` is E.164, `locale` BCP 47. */
export interface ShopperFacts {
  name: string
  phone: string | null
  locale: string | null
  whatsappConsent: boolean
}

export interface ShopperRow extends ShopperFacts {
  id: string
  email: string
  state: 'active' | 'disabled' | 'deactivated'
  stateReason: string | null
  stateAt: Date
  verifiedAt: Date | null
  version: number
  createdAt: Date
  nameKey: string
}

/** With the hash of its password. */
export type Account = ShopperRow & { passwordHash: string }

export const COLUMNS = `p.id, p.email, p.name, p.phone, p.locale, p.whatsapp_consent AS "whatsappConsent", p.state, p.state_reason AS "stateReason", p.state_at AS "stateAt",
  p.verified_at AS "verifiedAt", p.version, p.created_at AS "createdAt", p.name_key AS "nameKey"`

const byId = statement<ShopperRow>(
  'storefront.shopper',
  `SELECT ${COLUMNS} FROM storefront_shopper p WHERE p.tenant_id = $1 AND p.company_id = $2 AND p.id = $3`
)
const byEmail = statement<Account>(
  'storefront.shoppers-by-email',
  `
  SELECT ${COLUMNS}, p.password_hash AS "passwordHash" FROM storefront_shopper p WHERE p.tenant_id = $1 AND p.company_id = $2 AND p.email = $3 ORDER BY p.verified_at IS NULL LIMIT 2`
)
const hashOf = statement<{ email: string; passwordHash: string }>(
  'storefront.shopper-secret',
  `
  SELECT email, password_hash AS "passwordHash" FROM storefront_shopper WHERE tenant_id = $1 AND company_id = $2 AND id = $3`
)
const insert = statement(
  'storefront.insert-shopper',
  `
  INSERT INTO storefront_shopper (tenant_id, company_id, id, visitor_id, email, name, phone, locale, whatsapp_consent, password_hash, state, verified_at)
  VALUES ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9, 'active', CASE WHEN $10::boolean THEN now() END)`
)
const prove = statement(
  'storefront.prove-shopper',
  `
  UPDATE storefront_shopper SET name = $4, phone = $5, locale = $6, whatsapp_consent = $7, password_hash = $8, verified_at = now(), state = CASE state WHEN 'deactivated' THEN 'active' ELSE state END,
    state_reason = CASE state WHEN 'deactivated' THEN NULL ELSE state_reason END, state_at = CASE state WHEN 'deactivated' THEN now() ELSE state_at END, version = version + 1, updated_at = now()
  WHERE tenant_id = $1 AND company_id = $2 AND id = $3`
)
const change = statement<{ version: number }>(
  'storefront.change-shopper',
  `
  UPDATE storefront_shopper SET name = $5, phone = $6, locale = $7, whatsapp_consent = $8, version = version + 1, updated_at = now()
  WHERE tenant_id = $1 AND company_id = $2 AND id = $3 AND version = $4 RETURNING version`
)
// The hash compared is the one that was proved: of two changes at once the later one finds it gone.
const replaceHash = statement<{ id: string }>(
  'storefront.replace-password',
  `
  UPDATE storefront_shopper SET password_hash = $4, verified_at = CASE WHEN $6::boolean THEN coalesce(verified_at, now()) ELSE verified_at END, version = version + 1, updated_at = now()
  WHERE tenant_id = $1 AND company_id = $2 AND id = $3 AND state = 'active' AND ($5::text IS NULL OR password_hash = $5) RETURNING id`
)
const setState = statement<{ id: string }>(
  'storefront.set-shopper-state',
  `
  UPDATE storefront_shopper SET state = $4, state_reason = $5, state_at = now(), version = version + 1, updated_at = now()
  WHERE tenant_id = $1 AND company_id = $2 AND id = $3 RETURNING id`
)

export const shopperById = async (ctx: Context, id: string): Promise<ShopperRow | null> =>
  (await byId([ctx.tenantId, ctx.companyId, id]))[0] ?? null
/**
 * The account that proved the e-mail, and beside it at most one that has not: it may be anyone's
 * who signed up with it.
 * @param email lower case
 * @returns the proved one first
 */
export const accountsOf = (ctx: Context, email: string): Promise<Account[]> =>
  byEmail([ctx.tenantId, ctx.companyId, email])
/**
 * The account an e-mail stands for: the one that proved it, else the one that has not. @param email
 * lower case
 */
export const shopperByEmail = async (ctx: Context, email: string): Promise<Account | null> =>
  (await accountsOf(ctx, email))[0] ?? null
export const secretOf = async (
  ctx: Context,
  id: string
): Promise<{ email: string; passwordHash: string } | null> =>
  (await hashOf([ctx.tenantId, ctx.companyId, id]))[0] ?? null

interface NewShopper extends ShopperFacts {
  id: string
  email: string
  passwordHash: string
  verified: boolean
}

/** Opens an account; customers learn of it in the same commit. */
export async function addShopper(
  ctx: UnitContext,
  { id, email, passwordHash, verified, ...facts }: NewShopper
): Promise<void> {
  await insert([
    ctx.tenantId,
    ctx.companyId,
    id,
    email,
    facts.name,
    facts.phone,
    facts.locale,
    facts.whatsappConsent,
    passwordHash,
    verified
  ])
  await notifyCustomers(ctx, { id, email, ...facts })
}

/** An account that no one had proved becomes that of who proved the e-mail. */
export async function proveShopper(
  ctx: UnitContext,
  { id, email, passwordHash, ...facts }: Omit<NewShopper, 'verified'>
): Promise<void> {
  await prove([
    ctx.tenantId,
    ctx.companyId,
    id,
    facts.name,
    facts.phone,
    facts.locale,
    facts.whatsappConsent,
    passwordHash
  ])
  await notifyCustomers(ctx, { id, email, ...facts })
}

/** @returns the new version; null when the shopper is not at that one any more */
export async function changeShopper(
  ctx: UnitContext,
  shopper: ShopperRow,
  facts: ShopperFacts
): Promise<number | null> {
  const [changed] = await change([
    ctx.tenantId,
    ctx.companyId,
    shopper.id,
    shopper.version,
    facts.name,
    facts.phone,
    facts.locale,
    facts.whatsappConsent
  ])
  if (!changed) return null
  await notifyCustomers(ctx, { id: shopper.id, email: shopper.email, ...facts })
  return changed.version
}

/**
 * @param before the hash in force; null: whatever it is
 * @param proved the e-mail was proved by the way
 * @returns false when the hash was replaced meanwhile, or the account is disabled
 */
export const replacePassword = async (
  ctx: Context,
  id: string,
  hash: string,
  { before = null, proved = false }: { before?: string | null; proved?: boolean }
): Promise<boolean> =>
  (await replaceHash([ctx.tenantId, ctx.companyId, id, hash, before, proved])).length > 0

/** @returns false when there is no such shopper */
export const changeState = async (
  ctx: Context,
  id: string,
  state: ShopperRow['state'],
  reason: string | null
): Promise<boolean> => (await setState([ctx.tenantId, ctx.companyId, id, state, reason])).length > 0

const notifyCustomers = (
  ctx: UnitContext,
  { id, name, email, phone, whatsappConsent, locale }: ShopperFacts & { id: string; email: string }
): Promise<void> =>
  ctx.emit(CustomerIdentified, {
    companyId: ctx.company().id,
    customerId: id,
    name,
    email,
    phone,
    whatsappConsent,
    locale
  })

export async function seenShopper(ctx: Context, shopperId: string): Promise<ShopperRow> {
  ctx.company()
  const shopper = await shopperById(ctx, shopperId)
  if (shopper === null) throw coreErrors['not-found']({ what: 'shopper' })
  return shopper
}
