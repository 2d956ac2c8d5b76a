import type { TaxExemption } from './tax-exemptions.ts'
import { type Context, defineEvent, defineService, Id, Nullable, Type } from 'stoa/plugin'

export interface CustomerFacts {
  id: string
  name: string
  /** E.164, or null when none is known. */
  phone: string | null
  email: string | null
  /** The customer agreed to be written to on WhatsApp. */
  whatsappConsent: boolean
  /** BCP 47, for the language of notices; null: the company's. */
  locale: string | null
  /** What they showed for owing no tax, in force or not; null: nothing. */
  taxExemption: TaxExemption | null
  /** Whose prices they get; null: everybody's. */
  groupId: string | null
}

/** What a till needs of a customer to sell to them without the network. */
export type TillCustomer = Pick<
  CustomerFacts,
  'id' | 'name' | 'phone' | 'taxExemption' | 'groupId'
> & {
  /** The company's own number for them. */
  code: string | null
}

export interface CustomerAnswers {
  /**
   * null when there is no such customer in the company acted in. Of one that was merged: the one
   * it became, whose id it is then.
   */
  customer: (ctx: Context, customerId: string) => Promise<CustomerFacts | null>
  /**
   * The ids of those in the company acted in who are known by that e-mail, merged ones among them,
   * the latest first, at most 1,000.
   * @param email lower case
   */
  customersByEmail: (ctx: Context, email: string) => Promise<string[]>
  /**
   * All ids that the person of this id is known by: what was written down for a customer who was
   * merged keeps the id it was written with, so that lists by customer look for all of them.
   * @returns the id itself where there is no such customer
   */
  idsOfPerson: (ctx: Context, customerId: string) => Promise<string[]>
  /**
   * What they are called, by the id that was asked with, for lists that show whom they are about:
   * those in the company acted in whom the caller may see.
   */
  names: (ctx: Context, customerIds: string[]) => Promise<Map<string, string>>
  /**
   * How they are reached, by the id that was asked with, for whoever has to warn them: those in the
   * company acted in whom the caller may see. At most 1,000 ids.
   */
  contacts: (
    ctx: Context,
    customerIds: string[]
  ) => Promise<Map<string, Pick<CustomerFacts, 'name' | 'phone' | 'email'>>>
  /** Those of the ids that are groups of the company acted in, archived or not. */
  groupsAmong: (ctx: Context, groupIds: string[]) => Promise<string[]>
  /**
   * Those of them in the company acted in who are in use and whom the caller may see, each once and
   * in the order of their ids; of one that was merged: the one it became. One statement.
   * @param customerIds at most 10,000
   */
  inUse: (ctx: Context, customerIds: string[]) => Promise<TillCustomer[]>
}

export const Customers = defineService<CustomerAnswers>('customers.customers')

export interface AccountAnswers {
  /** Those of them that are someone's account, proved or not: one that may be logged in to. */
  withAccount: (ctx: Context, customerIds: string[]) => Promise<string[]>
}

/** Which customers have a log-in of their own; answered by the plugin that has such accounts. */
export const CustomerAccounts = defineService<AccountAnswers>('customers.accounts')

const about = { permission: 'customer.read', id: 'customerId' } as const
const Who = Type.Object({ companyId: Id, customerId: Id })

/** Names no one: who may know more asks. */
export const CustomerCreated = defineEvent({
  name: 'customers.customer-created',
  about,
  emittedWhen: 'When a customer was added.',
  data: Who
})
export const CustomerChanged = defineEvent({
  name: 'customers.customer-changed',
  about,
  emittedWhen: 'When a customer was changed, their consent included.',
  data: Who
})

export const CustomersMerged = defineEvent({
  name: 'customers.customers-merged',
  about,
  emittedWhen:
    'When two customers became one, `customerId`; what knows the other one by `mergedId` means the same person.',
  data: Type.Object({ companyId: Id, customerId: Id, mergedId: Id })
})

/**
 * Someone made themselves known elsewhere. Customers inserts a row of that id, or updates the one
 * there is to all that is emitted here (null empties a field; code, note and `active` are the
 * staff's and stay, and so does a phone that came with a customer of theirs; one who was merged is
 * left as they are); CustomerCreated or CustomerChanged follows when something is new. Refused with
 * customers.phone-invalid when the phone is no number with + and country code.
 */
export const CustomerIdentified = defineEvent({
  name: 'customers.customer-identified',
  sameTransaction: true,
  emittedWhen:
    'In the transaction of a sign-up, a guest checkout, or of a change that such a person makes to their own data.',
  data: Type.Object({
    companyId: Id,
    customerId: Id,
    name: Type.String(),
    email: Nullable(Type.String()),
    phone: Nullable(Type.String()),
    whatsappConsent: Type.Boolean(),
    locale: Nullable(Type.String())
  })
})

/**
 * A customer with an account proved that the e-mail is theirs: those known by the same e-mail who
 * have no account become one with them.
 */
export const EmailProved = defineEvent({
  name: 'customers.email-proved',
  sameTransaction: true,
  emittedWhen:
    'In the transaction of a proof or of a later log-in to the account that proved its e-mail.',
  data: Type.Object({ companyId: Id, customerId: Id, email: Type.String() })
})

/** Something to tell a customer; each channel decides whether and how it does. */
export const NoticeGiven = defineEvent({
  name: 'customers.notice-given',
  about,
  emittedWhen: 'When there is something to tell a customer, such as that their order was sent.',
  data: Type.Object({
    companyId: Id,
    customerId: Id,
    /** Whose staff may see it; without it whoever acts in the whole company. */
    shopId: Type.Optional(Id),
    /** What it is about, e.g. 'storefront.order-shipped'. */
    kind: Type.String({ maxLength: 80 }),
    /** Plain text in the customer's language, at most 4,000 characters. */
    text: Type.String({ maxLength: 4000 }),
    /**
     * What makes it one notice: a channel tells it once, however often it is emitted with the same
     * source.
     */
    source: Type.String({ maxLength: 200 })
  })
})
