import { defineUseCase, Input, Page, PageInput, Type } from 'stoa/plugin'
import { Facts, Search } from './input.ts'
import { customerPage } from './page.ts'
import { rangesOf, toE164 } from './rules.ts'
import { CustomerView } from './view.ts'

export const CustomerPage = Page(CustomerView)

export const listCustomers = defineUseCase({
  name: 'customers.list-customers',
  summary: 'Lists customers by name, or searches them',
  permission: 'customer.read',
  reads: true,
  input: Input({
    search: Type.Optional(Search),
    code: Type.Optional(Facts.code),
    phone: Type.Optional(Facts.phone),
    region: Type.Optional(Facts.region),
    email: Type.Optional(Facts.email),
    active: Type.Optional(Facts.active),
    ...PageInput
  }),
  run: (ctx, { search, code, phone, region, email, ...page }) =>
    customerPage(ctx, {
      ...page,
      ...(search === undefined ? {} : { found: rangesOf(search) }),
      ...(code === undefined ? {} : { code: code.trim().toUpperCase() }),
      ...(phone === undefined ? {} : { phone: toE164(phone, region) }),
      ...(email === undefined ? {} : { email: email.toLowerCase() })
    })
})
