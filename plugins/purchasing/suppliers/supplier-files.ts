import {
  codeCell,
  countCell,
  defineFileKind,
  execute,
  type FileRecord,
  grouped,
  isCurrency,
  isId,
  linesCell,
  placeEach,
  Refused,
  statement,
  textCell
} from 'stoa/plugin'
import { purchasingErrors } from '../errors.ts'
import { changeSupplier } from './change-supplier.ts'
import { createSupplier } from './create-supplier.ts'
import { suppliers } from './store.ts'
import type { SupplierView } from './view.ts'

type Given = Partial<Omit<SupplierView, 'archived' | 'version'>>
type Known = FileRecord & { version: number }

const AT_ONCE = 500
const found = statement<{ place: number; id: string }>(
  'purchasing.suppliers-of-file',
  `
  SELECT w.place::integer, s.id FROM unnest($3::uuid[], $4::text[]) WITH ORDINALITY AS w (id, name, place)
  CROSS JOIN LATERAL (
    SELECT id FROM purchasing_supplier WHERE w.id IS NOT NULL AND tenant_id = $1 AND company_id = $2 AND id = w.id
    UNION ALL SELECT id FROM purchasing_supplier WHERE w.id IS NULL AND tenant_id = $1 AND company_id = $2 AND name_key = lower(w.name) COLLATE "C" AND NOT archived) s`
)

const id = (cell: string): string => {
  if (!isId(cell.toLowerCase())) throw new Refused('invalid', 'must be an id as an export has it')
  return cell.toLowerCase()
}
const currency = (cell: string): string => {
  if (!isCurrency(cell.toUpperCase())) throw new Refused('invalid', 'must be a currency, e.g. EUR')
  return cell.toUpperCase()
}
const days = (cell: string): number => countCell(cell, 0, 3_650)

const recordOf = (supplier: SupplierView): Known => ({
  id: supplier.id,
  version: supplier.version,
  cells: {
    id: supplier.id,
    name: supplier.name,
    taxNumber: supplier.taxNumber ?? '',
    contactName: supplier.contactName ?? '',
    email: supplier.email ?? '',
    phone: supplier.phone ?? '',
    address: supplier.address ?? '',
    currency: supplier.currency,
    termsDays: supplier.termsDays === null ? '' : String(supplier.termsDays),
    leadDays: supplier.leadDays === null ? '' : String(supplier.leadDays),
    note: supplier.note ?? ''
  }
})

/** Suppliers, a line each; matched by id, else by name. */
export const supplierFiles = defineFileKind({
  name: 'purchasing.suppliers',
  called: { en: 'Suppliers', es: 'Proveedores', pt: 'Fornecedores', id: 'Pemasok' },
  permission: 'supplier.edit',
  seenWith: 'supplier.read',
  columns: [
    { name: 'id', type: 'code', read: id },
    {
      name: 'name',
      also: 'name supplier suppliername vendor vendorname proveedor nombre fornecedor nome pemasok nama',
      read: cell => textCell(cell, 200)
    },
    {
      name: 'taxNumber',
      type: 'code',
      also: 'taxnumber vatnumber taxid nif cif cnpj npwp',
      read: cell => codeCell(cell, 40)
    },
    {
      name: 'contactName',
      also: 'contactname contact contacto contato kontak',
      read: cell => textCell(cell, 200)
    },
    { name: 'email', also: 'email mail correo', read: cell => textCell(cell, 254) },
    {
      name: 'phone',
      type: 'code',
      also: 'phone telephone telefono telefone telepon',
      read: cell => codeCell(cell, 40)
    },
    {
      name: 'address',
      also: 'address direccion endereco alamat',
      read: cell => linesCell(cell, 500)
    },
    { name: 'currency', also: 'currency moneda moeda matauang', read: currency },
    { name: 'termsDays', type: 'number', also: 'termsdays paymentterms plazo prazo', read: days },
    { name: 'leadDays', type: 'number', also: 'leaddays leadtime', read: days },
    {
      name: 'note',
      also: 'note notes nota notas observaciones observacoes catatan',
      read: cell => linesCell(cell, 2_000)
    }
  ],
  keyOf: ({ id: one, name }) => one?.toLowerCase() ?? (name ? `name ${name.toLowerCase()}` : null),
  place: (ctx, rows, run) =>
    placeEach<Known>(ctx, rows, run, {
      async find(some) {
        const given = some.map(({ values }) => values as Given)
        const matches = await found([
          ctx.tenantId,
          ctx.company().id,
          given.map(one => one.id ?? null),
          given.map(one => one.name ?? '')
        ])
        const byPlace = grouped(matches, ({ place }) => place)
        return Promise.all(
          some.map(async (_, i) => {
            const [match, another] = byPlace.get(i + 1) ?? []
            if (another !== undefined) return purchasingErrors['several-suppliers-match']()
            if (match !== undefined) return recordOf(await suppliers.get(ctx, match.id))
            if (given[i]?.id !== undefined) return purchasingErrors['unknown-supplier']()
            return null
          })
        )
      },
      async create({ ctx: own, values }) {
        const { currency: its = ctx.company().currency, ...facts } = values as Given
        return (await execute(own, createSupplier, { currency: its, ...facts })).id
      },
      async change({ ctx: own, values }, { id: supplierId, version }) {
        const { id: _, ...facts } = values as Given
        await execute(own, changeSupplier, { supplierId, version, ...facts })
      }
    }),
  async page(ctx, after) {
    const records: FileRecord[] = []
    let next = after
    do {
      const page = await suppliers.list(ctx, {
        limit: 100,
        archived: false,
        ...(next !== null && { after: next })
      })
      records.push(...page.items.map(recordOf))
      next = page.next
    } while (next !== null && records.length < AT_ONCE)
    return { records, next }
  }
})
