import { defineUseCase, demandRow, Id, Page, PageInput, Type } from 'stoa/plugin'
import { CustomerView, Facts, Search } from '../customer-input.ts'
import { rangesOf } from '../domain/search.ts'
import { toE164 } from '../phone.ts'
import { customerById, customerPage } from '../views/customers.ts'

export const CustomerPage = Page(CustomerView)

export const getCustomer = defineUseCase({
  name: 'customers.get-customer',
  summary: 'One customer',
  permission: 'customer.read',
  reads: true,
  input: Type.Object({ customerId: Id }, { additionalProperties: false }),
  async run(ctx, { customerId }) {
    await demandRow(ctx, 'customer.read', customerId)
    return customerById(ctx, customerId)
  }
})

export const listCustomers = defineUseCase({
  name: 'customers.list-customers',
  summary: 'Lists customers by name, or those that are searched',
  permission: 'customer.read',
  reads: true,
  input: Type.Object(
    {
      search: Type.Optional(Search),
      code: Type.Optional(Facts.code),
      phone: Type.Optional(Facts.phone),
      region: Type.Optional(Facts.region),
      email: Type.Optional(Facts.email),
      active: Type.Optional(Facts.active),
      ...PageInput
    },
    { additionalProperties: false }
  ),
  run: (ctx, { search, code, phone, region, email, ...page }) =>
    customerPage(ctx, {
      ...page,
      ...(search === undefined ? {} : { found: rangesOf(search) }),
      ...(code === undefined ? {} : { code: code.trim().toUpperCase() }),
      ...(phone === undefined ? {} : { phone: toE164(phone, region) }),
      ...(email === undefined ? {} : { email: email.toLowerCase() })
    })
})
