import { defineRecordKind } from 'stoa/plugin'

/** Customers take custom fields; some say what is no one else's business. */
export const CustomerFields = defineRecordKind({
  record: 'customers.customer',
  called: { en: 'Customers', es: 'Clientes', pt: 'Clientes', id: 'Pelanggan' },
  ofPeople: true
})
