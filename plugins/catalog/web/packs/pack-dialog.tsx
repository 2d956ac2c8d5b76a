import { NativeSelect, TagsInput, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { answer, api, formatMoney, newKey, said, useFigures } from 'stoa/web'
import { useEdit } from 'stoa/web/edit'
import { EditDialog } from 'stoa/web/edit-dialog'
import { MoneyInput } from 'stoa/web/money-input'
import type { Product } from '../console.tsx'
import { packWords } from './pack-words.ts'
import { packsQuery, type Pack } from './packs-query.ts'

interface Props {
  product: Product
  /** undefined: a new one. */
  pack: Pack | undefined
  onClose(): void
}

interface Values {
  variantId: string
  name: string
  /** As typed. */
  quantity: string
  priceMinor: number | null
  barcodes: string[]
}

const DECIMAL = /^\d{1,9}(?:[.,]\d{1,3})?$/
/** Decimal text as the API takes it. */
const plain = (typed: string): string => typed.trim().replace(',', '.')
const isQuantity = (typed: string): boolean =>
  DECIMAL.test(typed.trim()) && Number(plain(typed)) > 0

export function PackDialog({ product, pack, onClose }: Props) {
  const words = packWords.use()
  const queries = useQueryClient()
  const figures = useFigures()
  const { variants } = product
  const fresh = (): void => {
    void queries.invalidateQueries({ queryKey: ['catalog', 'product', product.id] })
    void queries.invalidateQueries({ queryKey: ['catalog', 'products'] })
  }
  const edit = useEdit<Pack, Values>({
    resource: pack,
    valuesOf: one => ({
      variantId: one?.variantId ?? variants[0]?.id ?? '',
      name: one?.name ?? '',
      quantity: one?.quantity ?? '',
      priceMinor: one?.priceMinor ?? null,
      barcodes: one?.barcodes ?? []
    }),
    fields: {
      variantId: {
        label: words.variant,
        show: id => variants.find(one => one.id === id)?.name ?? id
      },
      name: words.name,
      quantity: words.quantity,
      priceMinor: {
        label: words.price,
        show: minor => (minor === null ? words.ofPieces : formatMoney(figures, minor))
      },
      barcodes: words.barcode
    },
    validate: {
      name: value => (value.trim() === '' ? words.needed : null),
      quantity: value => (isQuantity(value) ? null : words.quantityWrong)
    },
    fieldOfCode: {
      'catalog.pack-name-taken': 'name',
      'catalog.barcode-taken': 'barcodes'
    },
    save: ({ values, changed, resource, ifMatch, key }) =>
      resource === undefined
        ? answer(
            api.POST('/api/v1/catalog/packs', {
              headers: { 'idempotency-key': key },
              body: { ...values, quantity: plain(values.quantity) }
            })
          )
        : answer(
            api.PATCH('/api/v1/catalog/packs/{packId}', {
              params: { path: { packId: resource.id }, header: { 'if-match': ifMatch } },
              body: {
                ...(changed.name !== undefined && { name: changed.name }),
                ...(changed.quantity !== undefined && { quantity: plain(changed.quantity) }),
                ...(changed.priceMinor !== undefined && { priceMinor: changed.priceMinor }),
                ...(changed.barcodes !== undefined && { barcodes: changed.barcodes })
              }
            })
          ),
    load: async () => {
      const { pages } = await queries.fetchInfiniteQuery({
        ...packsQuery(product.id),
        staleTime: 0
      })
      return pages.flatMap(({ items }) => items).find(({ id }) => id === pack?.id) ?? (pack as Pack)
    },
    onSaved: saved => {
      fresh()
      if (pack === undefined) said(words.made(saved.name))
      onClose()
    }
  })
  const remove = async (): Promise<void> => {
    if (pack === undefined) return
    try {
      await answer(
        api.DELETE('/api/v1/catalog/packs/{packId}', {
          headers: { 'idempotency-key': newKey() },
          params: { path: { packId: pack.id } }
        })
      )
      said(words.removed(pack.name))
      fresh()
      onClose()
    } catch (error) {
      said((error as Error).message)
    }
  }
  return (
    <EditDialog
      edit={edit}
      title={pack === undefined ? words.add : words.change(pack.name)}
      {...(pack === undefined
        ? { save: words.add }
        : {
            aside: (
              <button type="button" className="button" onClick={() => void remove()}>
                {words.remove}
              </button>
            )
          })}
      onClose={onClose}
    >
      {pack === undefined && variants.length > 1 && (
        <NativeSelect
          label={words.variant}
          data={variants.map(({ id, name }) => ({ value: id, label: name }))}
          {...edit.form.getInputProps('variantId')}
        />
      )}
      <TextInput
        label={words.name}
        description={words.nameHelp}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        data-autofocus
        dir="auto"
        maxLength={60}
        {...edit.form.getInputProps('name')}
      />
      <TextInput
        label={words.quantity}
        inputMode="decimal"
        dir="ltr"
        maxLength={13}
        {...(product.soldBy !== 'piece' && { rightSection: product.soldBy })}
        {...edit.form.getInputProps('quantity')}
      />
      <MoneyInput
        label={words.price}
        description={words.priceHelp}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        {...edit.form.getInputProps('priceMinor')}
      />
      <TagsInput
        label={words.barcode}
        splitChars={[',', ';', ' ']}
        maxTags={20}
        acceptValueOnBlur
        {...edit.form.getInputProps('barcodes')}
      />
    </EditDialog>
  )
}
