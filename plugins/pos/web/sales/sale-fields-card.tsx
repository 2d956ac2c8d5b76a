import { useQueryClient } from '@tanstack/react-query'
import { answer, api, useMay } from 'stoa/web'
import {
  customChange,
  customDifference,
  CustomFieldsCard,
  CustomFieldsShown,
  customFieldWords,
  customOf,
  type CustomValues
} from 'stoa/web/custom-fields'
import { EditBar, useEdit } from 'stoa/web/edit'
import type { Sale } from '../console.tsx'
import { saleQuery } from './sales-query.ts'

const RECORD = 'pos.sale'

/** What is kept beside a sale: the sale itself is never changed. */
export function SaleFieldsCard({ sale }: { sale: Sale }) {
  return useMay('sale.note') ? (
    <SaleFieldsForm key={sale.id} sale={sale} />
  ) : (
    <CustomFieldsShown record={RECORD} of={sale} />
  )
}

interface Resource {
  version: number
  custom: CustomValues
}
const resourceOf = (sale: Pick<Sale, 'custom' | 'customVersion'>): Resource => ({
  version: sale.customVersion,
  custom: customOf(sale)
})

function SaleFieldsForm({ sale }: { sale: Sale }) {
  const words = customFieldWords.use()
  const queries = useQueryClient()
  const { queryKey } = saleQuery(sale.id)
  const edit = useEdit<Resource, { custom: CustomValues }>({
    resource: resourceOf(sale),
    valuesOf: one => ({ custom: one?.custom ?? {} }),
    fields: { custom: customDifference(words.card) },
    save: async ({ values, resource }) => {
      const saved = await answer(
        api.PATCH('/api/v1/pos/sales/{saleId}/custom', {
          params: { path: { saleId: sale.id } },
          body: {
            customVersion: resource?.version ?? 0,
            custom: customChange(values.custom, resource?.custom ?? {})
          }
        })
      )
      queries.setQueryData(queryKey, saved)
      return resourceOf(saved)
    },
    load: async () => resourceOf(await queries.fetchQuery({ ...saleQuery(sale.id), staleTime: 0 }))
  })
  return (
    <>
      <CustomFieldsCard record={RECORD} edit={edit} />
      <EditBar edit={edit} />
    </>
  )
}
