import {
  type Context,
  Input,
  newId,
  Nullable,
  type Static,
  Type,
  type UnitContext
} from 'stoa/plugin'
import { Customers, CustomerIdentified } from '../../../../contracts/customers.ts'
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

/**
 * Who orders: guests say so at the checkout; of shoppers it is known, and may be said otherwise for
 * one order.
 */
export const ContactInput = Input({
  name: Facts.name,
  email: Email,
  phone: Type.Optional(Nullable(Facts.phone)),
  whatsappConsent: Type.Optional(Facts.whatsappConsent),
  locale: Type.Optional(Facts.locale)
})

/**
 * Who orders, in the form orders keep, and as whose order it counts. A guest becomes a customer by
 * it.
 * @throws storefront.login-required, storefront.email-unverified, storefront.contact-required,
 * storefront.phone-invalid
 */
export async function whoOrders(
  ctx: UnitContext,
  given: Static<typeof ContactInput> | undefined
): Promise<{ contact: Contact; customerId: string }> {
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
    return {
      contact: said ?? { name, email, phone, whatsappConsent, locale },
      customerId: id
    }
  }
  if (!guestCheckout) throw storefrontErrors['login-required']()
  if (said === undefined) throw storefrontErrors['contact-required']()
  const customerId = await customerOfGuest(ctx, id, said.email)
  await ctx.emit(CustomerIdentified, { companyId: ctx.company().id, customerId, ...said })
  return { contact: said, customerId }
}

/**
 * A guest's customer has the guest's id, until it became one with another: under another e-mail
 * than that one's the same browser is someone new.
 */
async function customerOfGuest(ctx: Context, guestId: string, email: string): Promise<string> {
  const customer = await ctx.ask(Customers).customer(guestId)
  return customer === null || customer.id === guestId || customer.email === email
    ? guestId
    : newId()
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
