import { defineRows, type RowKind } from 'stoa/plugin'
import type { CustomerView } from './view.ts'

const fields = {
  name: { column: 'c.name', type: 'text', description: 'As they are addressed' },
  code: { column: 'c.code', type: 'text', description: 'Your own number for them' },
  phone: { column: 'c.phone', type: 'text', description: 'E.164' },
  email: { column: 'c.email', type: 'text', description: 'In lower case' },
  locale: { column: 'c.locale', type: 'text', description: 'BCP 47' },
  whatsappConsent: {
    column: 'c.whatsapp_consent',
    type: 'boolean',
    description: 'Whether they agreed to notices on WhatsApp'
  },
  active: { column: 'c.active', type: 'boolean', description: 'Whether they are in use' }
} satisfies RowKind['fields']

export const CustomerRows = defineRows({
  name: 'customer',
  from: 'customers_customer c',
  alias: 'c',
  fields
})

/** A customer as the rules of roles see it. */
export const rowOf = ({
  name,
  code,
  phone,
  email,
  locale,
  whatsappConsent,
  active
}: CustomerView): Record<keyof typeof fields, unknown> => ({
  name,
  code,
  phone,
  email,
  locale,
  whatsappConsent,
  active
})
