import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api, said, useMay, useMe } from 'stoa/web'
import { EditDialog } from 'stoa/web/edit-dialog'
import { useEdit } from 'stoa/web/edit'
import { registersQuery } from '../sales/sales-query.ts'
import { KINDS } from './invoice-search.ts'
import { invoiceWords } from './invoice-words.ts'
import { seriesQuery, type Series } from './invoices-query.ts'

interface Values {
  kind: string
  place: string
  prefix: string
  padding: string
  yearly: boolean
  firstNumber: string
}

const PREFIX = /^[A-Z0-9/.-]{0,10}[A-Z/.]-?$/
const COMPANY = 'company'
/** No one changes a series, so it is always its first version. */
type Added = Series & { version: number }

/** A new series; there is nothing to change of one. */
export function SeriesDialog({ onClose }: { onClose(): void }) {
  const words = invoiceWords.use()
  const queries = useQueryClient()
  const places = usePlaces()
  const edit = useEdit<Added, Values>({
    resource: undefined,
    valuesOf: () => ({
      kind: 'invoice',
      place: COMPANY,
      prefix: '',
      padding: '6',
      yearly: true,
      firstNumber: '1'
    }),
    fields: {
      kind: words.kind,
      place: words.place,
      prefix: words.prefix,
      padding: words.padding,
      yearly: words.yearly,
      firstNumber: words.firstNumber
    },
    validate: { prefix: value => (PREFIX.test(value.toUpperCase()) ? null : words.prefixWrong) },
    fieldOfCode: { 'pos.invoice-prefix-taken': 'prefix', 'pos.invoice-series-open': 'place' },
    save: async ({ values: { kind, place, prefix, padding, yearly, firstNumber }, key }) => {
      const series = await answer(
        api.POST('/api/v1/pos/invoice-series', {
          headers: { 'idempotency-key': key },
          body: {
            kind: kind === 'invoice' ? 'invoice' : 'credit-note',
            ...bodyOf(place),
            prefix: prefix.toUpperCase(),
            padding: Number(padding),
            yearly,
            firstNumber: Number(firstNumber)
          }
        })
      )
      return { ...series, version: 1 }
    },
    onSaved: ({ prefix }) => {
      void queries.invalidateQueries({ queryKey: seriesQuery.queryKey })
      said(words.added(prefix))
      onClose()
    }
  })
  const { form } = edit
  return (
    <EditDialog edit={edit} title={words.addSeries} save={words.addSeries} onClose={onClose}>
      <NativeSelect
        label={words.kind}
        data={KINDS.map(value => ({ value, label: words.kinds[value] }))}
        {...form.getInputProps('kind')}
      />
      <NativeSelect label={words.place} data={places} {...form.getInputProps('place')} />
      <TextInput
        label={words.prefix}
        description={words.prefixHelp}
        data-autofocus
        maxLength={12}
        {...form.getInputProps('prefix')}
      />
      <TextInput
        label={words.padding}
        inputMode="numeric"
        maxLength={2}
        {...form.getInputProps('padding')}
      />
      <Checkbox label={words.yearly} {...form.getInputProps('yearly', { type: 'checkbox' })} />
      <TextInput
        label={words.firstNumber}
        description={words.firstHelp}
        inputMode="numeric"
        maxLength={12}
        {...form.getInputProps('firstNumber')}
      />
    </EditDialog>
  )
}

/** The company, its shops, and their registers. */
function usePlaces(): Array<{ value: string; label: string }> {
  const words = invoiceWords.use()
  const { company, companies } = useMe()
  const enabled = useMay('register.read')
  const registers = useQuery({ ...registersQuery, enabled }).data?.items ?? []
  const shops = companies.find(({ id }) => id === company?.id)?.shops ?? []
  return [
    { value: COMPANY, label: words.wholeCompany },
    ...shops.flatMap(({ id, name }) => [
      { value: `shop ${id}`, label: `${name}: ${words.wholeShop}` },
      ...registers
        .filter(({ shopId }) => shopId === id)
        .map(register => ({
          value: `register ${register.id}`,
          label: `${name}: ${register.name}`
        }))
    ])
  ]
}

function bodyOf(place: string): { shopId?: string; registerId?: string } {
  const [level, id = ''] = place.split(' ')
  if (level === 'shop') return { shopId: id }
  return level === 'register' ? { registerId: id } : {}
}
