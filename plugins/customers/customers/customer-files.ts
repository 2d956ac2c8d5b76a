import {
  codeCell,
  defineFileKind,
  execute,
  type FileRecord,
  type FileRow,
  grouped,
  orProblem,
  Problem,
  isId,
  linesCell,
  oneOfCell,
  placeEach,
  Refused,
  statement,
  textCell,
  yesNoCell
} from 'stoa/plugin'
import { customerErrors } from '../errors.ts'
import { changeCustomer } from './change-customer.ts'
import { createCustomer } from './create-customer.ts'
import { normalized } from './rules.ts'
import { customers } from './store.ts'
import type { CustomerView } from './view.ts'

interface Given {
  id?: string
  code?: string
  name?: string
  phone?: string
  region?: string
  email?: string
  locale?: string
  group?: string
  note?: string
  whatsappConsent?: boolean
  active?: boolean
  custom?: Record<string, never>
}
type Known = FileRecord & { version: number; taken: boolean }

const AT_ONCE = 500
// By what is said first: an id, a number of the company's own, an e-mail, a phone.
const found = statement<{ place: number; id: string }>(
  'customers.customers-of-file',
  `
  SELECT w.place::integer, c.id FROM unnest($3::uuid[], $4::text[], $5::text[], $6::text[]) WITH ORDINALITY AS w (id, code, email, phone, place)
  CROSS JOIN LATERAL (
    SELECT id FROM customers_customer WHERE w.id IS NOT NULL AND tenant_id = $1 AND company_id = $2 AND id = w.id AND merged_into IS NULL
    UNION ALL SELECT id FROM customers_customer WHERE w.id IS NULL AND w.code IS NOT NULL AND tenant_id = $1 AND company_id = $2 AND code = w.code
    UNION ALL SELECT id FROM customers_customer WHERE w.id IS NULL AND w.code IS NULL AND w.email IS NOT NULL AND tenant_id = $1 AND company_id = $2 AND email = w.email AND merged_into IS NULL
    UNION ALL SELECT id FROM customers_customer WHERE w.id IS NULL AND w.code IS NULL AND w.email IS NULL AND w.phone IS NOT NULL AND tenant_id = $1 AND company_id = $2 AND phone = w.phone AND merged_into IS NULL) c`
)

const email = (cell: string): string => {
  const address = textCell(cell, 254).toLowerCase()
  if (!/^[^\s@]{1,64}@[^\s@]{1,189}$/.test(address)) {
    throw new Refused('invalid', 'must be an e-mail address')
  }
  return address
}
const id = (cell: string): string => {
  if (!isId(cell.toLowerCase())) throw new Refused('invalid', 'must be an id as an export has it')
  return cell.toLowerCase()
}
const yesOrNo = (is: boolean): string => (is ? 'yes' : 'no')

const recordOf = (customer: CustomerView, groups: ReadonlyMap<string, string>): Known => ({
  id: customer.id,
  version: customer.version,
  taken: customer.mergedInto !== null,
  custom: customer.custom,
  cells: {
    id: customer.id,
    code: customer.code ?? '',
    name: customer.name,
    phone: customer.phone ?? '',
    email: customer.email ?? '',
    locale: customer.locale ?? '',
    group: customer.groupId === null ? '' : (groups.get(customer.groupId) ?? ''),
    note: customer.note ?? '',
    whatsappConsent: yesOrNo(customer.whatsappConsent),
    active: yesOrNo(customer.active)
  }
})

const groupRows = statement<{ id: string; name: string }>(
  'customers.group-names',
  'SELECT id, name FROM customers_customer_group WHERE tenant_id = $1 AND company_id = $2'
)

/** Customers, a line each; matched by id, own number, e-mail or phone, whichever is said first. */
export const customerFiles = defineFileKind({
  name: 'customers.customers',
  called: { en: 'Customers', es: 'Clientes', pt: 'Clientes', id: 'Pelanggan' },
  permission: 'customer.edit',
  seenWith: 'customer.read',
  columns: [
    { name: 'id', type: 'code', read: id },
    {
      name: 'code',
      type: 'code',
      also: 'code customernumber customerno customerid number numerodecliente numerodocliente codigo kode',
      read: cell => codeCell(cell, 40).toUpperCase()
    },
    {
      name: 'name',
      also: 'name fullname customer customername company nombre cliente nome nama namapelanggan',
      read: cell => textCell(cell, 200)
    },
    {
      name: 'phone',
      type: 'code',
      also: 'phone mobile telephone tel phonenumber telefono movil celular telefone telepon hp',
      read: cell => codeCell(cell, 40)
    },
    {
      name: 'region',
      also: 'region country countrycode pais negara',
      read: cell => oneOfCell(cell, [[[cell.toLowerCase()], textCell(cell, 2).toUpperCase()]], '')
    },
    { name: 'email', also: 'email emailaddress mail correo correoelectronico', read: email },
    {
      name: 'locale',
      also: 'locale language idioma bahasa',
      read: cell => textCell(cell, 10)
    },
    {
      name: 'group',
      also: 'group customergroup grupo kelompok grup',
      permission: 'customer-group.assign',
      read: cell => textCell(cell, 80)
    },
    {
      name: 'note',
      also: 'note notes comment comments nota notas observaciones observacoes catatan',
      read: cell => linesCell(cell, 2_000)
    },
    {
      name: 'whatsappConsent',
      also: 'whatsappconsent acceptsmarketing consent',
      read: yesNoCell
    },
    { name: 'active', also: 'active activo ativo aktif', read: yesNoCell }
  ],
  needs: [],
  together: 50,
  keyOf: ({ id: one, code, email: address, phone }) =>
    one?.toLowerCase() ??
    (code && `code ${code.toUpperCase()}`) ??
    (address && `email ${address.toLowerCase()}`) ??
    (phone ? `phone ${phone}` : null),
  async place(ctx, rows, run) {
    const scope = [ctx.tenantId, ctx.company().id]
    const groups = await groupRows(scope)
    const names = new Map(groups.map(group => [group.id, group.name]))
    const byName = new Map(groups.map(group => [group.name.toLowerCase(), group.id]))
    const factsOf = ({ values }: FileRow) => {
      const { id: _, group, region, ...facts } = values as Given
      const groupId = group === undefined ? undefined : byName.get(group.toLowerCase())
      if (group !== undefined && groupId === undefined) {
        throw customerErrors['unknown-group']({ name: group })
      }
      return { ...facts, ...(region && { region }), ...(groupId && { groupId }) }
    }
    return placeEach<Known>(ctx, rows, run, {
      async find(some) {
        const given = some.map(({ values }) => values as Given)
        // As they are kept, so that they are compared with what is kept.
        const facts = await Promise.all(
          some.map((row, i) =>
            orProblem(() => {
              const one = given[i]
              if (one?.phone) one.phone = normalized({ phone: one.phone }, one.region).phone
              return factsOf(row)
            })
          )
        )
        const matches = await found([
          ...scope,
          given.map(one => one.id ?? null),
          given.map(one => one.code ?? null),
          given.map(one => one.email ?? null),
          given.map(one => one.phone ?? null)
        ])
        const byPlace = grouped(matches, ({ place }) => place)
        return Promise.all(
          some.map(async (_, i) => {
            const [match, another] = byPlace.get(i + 1) ?? []
            const refusal = facts[i]
            if (refusal instanceof Problem) return refusal
            if (another !== undefined) return customerErrors['several-match']()
            if (match === undefined) {
              if (given[i]?.id !== undefined) return customerErrors['unknown-customer']()
              return null
            }
            return recordOf(await customers.get(ctx, match.id), names)
          })
        )
      },
      async create(row) {
        const { active, ...facts } = factsOf(row)
        const made = await execute(row.ctx, createCustomer, facts)
        if (active === false) {
          const { id: customerId, version } = made
          await execute(row.ctx, changeCustomer, { customerId, version, active })
        }
        return made.id
      },
      async change(row, { id: customerId, version }) {
        await execute(row.ctx, changeCustomer, { customerId, version, ...factsOf(row) })
      }
    })
  },
  async page(ctx, after) {
    const groups = await groupRows([ctx.tenantId, ctx.company().id])
    const names = new Map(groups.map(group => [group.id, group.name]))
    const records: FileRecord[] = []
    let next = after
    do {
      const page = await customers.list(ctx, {
        limit: 100,
        ...(next !== null && { after: next })
      })
      records.push(...page.items.map(customer => recordOf(customer, names)))
      next = page.next
    } while (next !== null && records.length < AT_ONCE)
    return { records, next }
  }
})
