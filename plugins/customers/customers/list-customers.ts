import {
  askedCustom,
  CustomFilter,
  defineUseCase,
  Id,
  Line,
  Page,
  PageInput,
  toCreate,
  Type,
  Input
} from 'stoa/plugin'
import { CustomerFields } from './custom-fields.ts'
import { normalized, searchRanges } from './rules.ts'
import { customers } from './store.ts'
import { customerFields, CustomerView, Region } from './view.ts'

export const CustomerPage = Page(CustomerView)

const { code, phone, email } = toCreate(customerFields)
const Search = Line(
  100,
  'The beginning of the name, family name, e-mail, code or phone number, or the last digits of the phone number.'
)

export const listCustomers = defineUseCase({
  name: 'customers.list-customers',
  summary: 'Lists customers by name, or searches them',
  permission: 'customer.read',
  reads: true,
  input: Input({
    search: Type.Optional(Search),
    code,
    phone,
    region: Type.Optional(Region),
    email,
    active: Type.Optional(Type.Boolean()),
    taxExempt: Type.Optional(
      Type.Boolean({
        description: 'Whether an exemption from tax is kept of them, in force or not.'
      })
    ),
    groupId: Type.Optional(Id),
    custom: Type.Optional(CustomFilter),
    ...PageInput
  }),
  run: async (ctx, { search, region, custom, ...question }) =>
    customers.list(
      ctx,
      normalized(question, region),
      search === undefined ? [] : searchRanges(search),
      await askedCustom(ctx, CustomerFields, custom)
    )
})
