import { defineEvent, defineService, Id, Type, type Context } from 'stoa/plugin'

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
}

export interface CustomerAnswers {
  /** null when there is no such customer in the company acted in. */
  customer: (ctx: Context, customerId: string) => Promise<CustomerFacts | null>
}

export const Customers = defineService<CustomerAnswers>('customers.customers')

const Who = Type.Object({ companyId: Id, customerId: Id })

/** Names no one: who may know more asks. */
export const CustomerCreated = defineEvent({ name: 'customers.customer-created', stated: 'When a customer was added.', data: Who })
export const CustomerChanged = defineEvent({ name: 'customers.customer-changed', stated: 'When a customer was changed, their consent included.', data: Who })
