import { Type, type Context, type Static } from 'stoa/plugin'
import { CustomerIdentified } from '../../../../contracts/customers.ts'
import { addressById } from '../../shoppers/addresses/store.ts'
import { checkedAddress, type AddressInput } from '../../shoppers/addresses/input.ts'
import { type Address } from '../../shoppers/addresses/view.ts'
import { storefrontErrors } from '../../errors.ts'
import type { Contact } from '../store.ts'
import { visitorOf } from '../../visitors/tokens.ts'
import { toE164 } from '../../shoppers/phone.ts'
import { StorefrontSettings } from '../../settings.ts'
import { shopperById } from '../../shoppers/store.ts'
import { Email, Facts } from '../../shoppers/input.ts'
import { OrNull } from '../../schemas/or-null.ts'

/**
 * Who orders: guests say so at the checkout; of shoppers it is known, and may be said otherwise for
 * one order.
 */
export const ContactInput = Type.Object(
  {
    name: Facts.name,
    email: Email,
    phone: Type.Optional(OrNull(Facts.phone)),
    whatsappConsent: Type.Optional(Facts.whatsappConsent),
    locale: Type.Optional(Facts.locale)
  },
  { additionalProperties: false }
)

/**
 * Who orders, in the form orders keep. A guest becomes a customer by it.
 * @throws storefront.login-required, storefront.email-unverified, storefront.contact-required,
 * storefront.phone-invalid
 */
export async function contactOf(
  ctx: Context,
  given: Static<typeof ContactInput> | undefined
): Promise<Contact> {
  const { id, known } = visitorOf(ctx)
  const said = given && {
    name: given.name.trim(),
    email: given.email.toLowerCase(),
    phone: given.phone == null ? null : toE164(given.phone),
    whatsappConsent: given.whatsappConsent ?? false,
    locale: given.locale ?? null
  }
  const { guestCheckout, emailVerification } = ctx.settings(StorefrontSettings)
  if (known) {
    const shopper = await shopperById(ctx, id)
    if (shopper === null) throw storefrontErrors['login-required']()
    if (emailVerification !== 'off' && shopper.verifiedAt === null) {
      throw storefrontErrors['email-unverified']()
    }
    const { name, email, phone, whatsappConsent, locale } = shopper
    return said ?? { name, email, phone, whatsappConsent, locale }
  }
  if (!guestCheckout) throw storefrontErrors['login-required']()
  if (said === undefined) throw storefrontErrors['contact-required']()
  await ctx.emit(CustomerIdentified, { companyId: ctx.company().id, customerId: id, ...said })
  return said
}

/**
 * Where the goods go: an address of the shopper's own, or one written at the checkout; null when
 * none was given. @throws stoa.not-found and as checkedAddress
 */
export async function addressFor(
  ctx: Context,
  address: AddressInput | undefined,
  addressId: string | undefined
): Promise<Address | null> {
  if (address === undefined && addressId === undefined) return null
  const { name, phone, line1, line2, postcode, city, region, country, note } =
    addressId === undefined
      ? checkedAddress(address as AddressInput)
      : await addressById(ctx, addressId)
  return { name, phone, line1, line2, postcode, city, region, country, note }
}
