import { TagsInput, TextInput } from '@mantine/core'
import { Card, Icon, useMay } from 'stoa/web'
import type { Edit } from 'stoa/web/edit'
import { MoneyInput } from 'stoa/web/money-input'
import { catalogWords } from '../catalog-words.ts'
import type { Product } from '../console.tsx'
import { AddVariant } from './price-card.tsx'
import type { ProductValues } from './product-values.ts'
import css from './product.module.css'

interface Props {
  edit: Edit<ProductValues>
  product: Product | undefined
}

/** Each with its own name, price and barcodes. One that was sold is switched off, never taken away. */
export function VariantsCard({ edit, product }: Props) {
  const words = catalogWords.use()
  const seesCosts = useMay('cost.read')
  const { form } = edit
  return (
    <Card title={words.variantsTitle} aside={<AddVariant edit={edit} />} flush>
      <div className="table-wrap" tabIndex={0} role="group" aria-label={words.variantsTitle}>
        <table className={`table plain ${css['variants']}`}>
          <thead>
            <tr>
              <th>{words.variant}</th>
              <th className={css['code']}>{words.columns.sku}</th>
              <th className={css['barcodes']}>{words.columns.barcode}</th>
              <th className={css['amount']}>{words.columns.price}</th>
              {seesCosts && <th className={css['amount']}>{words.form.cost}</th>}
              <th className={css['grams']}>{words.form.weight}</th>
              <th className={css['state']}>{words.states['active']}</th>
            </tr>
          </thead>
          <tbody>
            {form.values.variants.map(({ id }, index) => (
              <Variant
                key={id}
                edit={edit}
                index={index}
                seesCosts={seesCosts}
                isKept={product?.variants.some(known => known.id === id) === true}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

interface RowProps {
  edit: Edit<ProductValues>
  index: number
  seesCosts: boolean
  isKept: boolean
}

function Variant({ edit: { form }, index, seesCosts, isKept }: RowProps) {
  const words = catalogWords.use()
  const setsCosts = useMay('cost.edit')
  const { name } = form.values.variants[index] ?? { name: '' }
  const of = (label: string): string => `${label}, ${name || index + 1}`
  const cell = (label: string) => ({ 'data-label': label })
  return (
    <tr>
      <td {...cell(words.variant)}>
        <TextInput
          aria-label={of(words.variant)}
          dir="auto"
          maxLength={200}
          {...form.getInputProps(`variants.${index}.name`)}
        />
      </td>
      <td {...cell(words.columns.sku)}>
        <TextInput
          aria-label={of(words.columns.sku)}
          maxLength={64}
          autoComplete="off"
          {...form.getInputProps(`variants.${index}.sku`)}
        />
      </td>
      <td {...cell(words.columns.barcode)}>
        <TagsInput
          aria-label={of(words.columns.barcode)}
          splitChars={[',', ';', ' ']}
          maxTags={20}
          acceptValueOnBlur
          {...form.getInputProps(`variants.${index}.barcodes`)}
        />
      </td>
      <td {...cell(words.columns.price)}>
        <MoneyInput
          aria-label={of(words.columns.price)}
          {...form.getInputProps(`variants.${index}.priceMinor`)}
        />
      </td>
      {seesCosts && (
        <td {...cell(words.form.cost)}>
          <MoneyInput
            aria-label={of(words.form.cost)}
            disabled={!setsCosts}
            {...form.getInputProps(`variants.${index}.costMinor`)}
          />
        </td>
      )}
      <td {...cell(words.form.weight)}>
        <TextInput
          aria-label={of(words.form.weight)}
          inputMode="numeric"
          dir="ltr"
          maxLength={9}
          {...form.getInputProps(`variants.${index}.weight`)}
        />
      </td>
      <td {...cell(words.states['active'] ?? '')}>
        {isKept ? (
          <input
            type="checkbox"
            className="check"
            aria-label={of(words.states['active'] ?? '')}
            {...form.getInputProps(`variants.${index}.active`, { type: 'checkbox' })}
          />
        ) : (
          <button
            type="button"
            className="button quiet only"
            aria-label={words.form.removeVariant(name || String(index + 1))}
            onClick={() => form.removeListItem('variants', index)}
          >
            <Icon name="close" />
          </button>
        )}
      </td>
    </tr>
  )
}
