import { useQueryClient } from '@tanstack/react-query'
import { answer, api, useFigures } from 'stoa/web'
import { type Edit, useEdit } from 'stoa/web/edit'
import { pageWords } from '../page-words.ts'
import { supplierQuery, type Supplier } from './suppliers-query.ts'

const TEXTS = ['taxNumber', 'contactName', 'email', 'phone', 'address', 'note'] as const
const DAYS = ['termsDays', 'leadDays'] as const

/** As it is typed: nothing is ''. */
export type SupplierValues = Record<
  'name' | 'currency' | (typeof TEXTS)[number] | (typeof DAYS)[number],
  string
>

const valuesOf = (supplier: Supplier | undefined, home: string): SupplierValues => ({
  name: supplier?.name ?? '',
  currency: supplier?.currency ?? home,
  taxNumber: supplier?.taxNumber ?? '',
  contactName: supplier?.contactName ?? '',
  email: supplier?.email ?? '',
  phone: supplier?.phone ?? '',
  address: supplier?.address ?? '',
  note: supplier?.note ?? '',
  termsDays: supplier?.termsDays?.toString() ?? '',
  leadDays: supplier?.leadDays?.toString() ?? ''
})

const daysOf = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed))

const bodyOf = (values: SupplierValues) => ({
  name: values.name.trim(),
  currency: values.currency.trim().toUpperCase(),
  taxNumber: values.taxNumber.trim() || null,
  contactName: values.contactName.trim() || null,
  email: values.email.trim() || null,
  phone: values.phone.trim() || null,
  address: values.address.trim() || null,
  note: values.note.trim() || null,
  termsDays: daysOf(values.termsDays),
  leadDays: daysOf(values.leadDays)
})

/** A new one is told nothing of what was left empty. */
const newBody = (values: SupplierValues) =>
  Object.fromEntries(Object.entries(bodyOf(values)).filter(([, value]) => value !== null)) as Pick<
    SupplierValues,
    'name' | 'currency'
  >

/** The form of a supplier; of a new one while there is none. */
export function useSupplierEdit(
  supplier: Supplier | undefined,
  onMade?: (supplier: Supplier) => void
): Edit<SupplierValues> {
  const words = pageWords.use()
  const { currency: home } = useFigures()
  const queries = useQueryClient()
  const days = (typed: string): string | null =>
    /^\d{0,4}$/.test(typed.trim()) ? null : words.daysWrong
  return useEdit<Supplier, SupplierValues>({
    resource: supplier,
    valuesOf: one => valuesOf(one, home),
    fields: words.fields,
    validate: {
      name: value => (value.trim() === '' ? words.needed : null),
      currency: value => (/^[A-Za-z]{3}$/.test(value.trim()) ? null : words.currencyWrong),
      termsDays: days,
      leadDays: days
    },
    save: ({ values, resource, ifMatch, key }) =>
      resource === undefined
        ? answer(
            api.POST('/api/v1/purchasing/suppliers', {
              headers: { 'idempotency-key': key },
              body: newBody(values)
            })
          )
        : answer(
            api.PATCH('/api/v1/purchasing/suppliers/{supplierId}', {
              params: { path: { supplierId: resource.id }, header: { 'if-match': ifMatch } },
              body: bodyOf(values)
            })
          ),
    ...(supplier !== undefined && {
      load: () => queries.fetchQuery({ ...supplierQuery(supplier.id), staleTime: 0 })
    }),
    onSaved: saved => {
      queries.setQueryData(supplierQuery(saved.id).queryKey, saved)
      void queries.invalidateQueries({ queryKey: ['purchasing', 'suppliers'] })
      if (supplier === undefined) onMade?.(saved)
    }
  })
}
