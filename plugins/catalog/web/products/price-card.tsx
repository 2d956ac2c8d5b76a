import { TagsInput, TextInput } from '@mantine/core'
import { Card, Icon, newKey, useMay } from 'stoa/web'
import type { Edit } from 'stoa/web/edit'
import { MoneyInput } from 'stoa/web/money-input'
import { catalogWords } from '../catalog-words.ts'
import { nextVariant, type ProductValues } from './product-values.ts'

interface Props {
  edit: Edit<ProductValues>
}

/** Price and barcodes of a product that comes in one way only. */
export function PriceCard({ edit }: Props) {
  const words = catalogWords.use()
  const { form } = edit
  const [seesCosts, setsCosts] = [useMay('cost.read'), useMay('cost.edit')]
  return (
    <Card title={words.form.priceTitle} aside={<AddVariant edit={edit} />}>
      <div className="fields">
        <MoneyInput label={words.columns.price} {...form.getInputProps('variants.0.priceMinor')} />
        {seesCosts ? (
          <MoneyInput
            label={words.form.cost}
            disabled={!setsCosts}
            {...form.getInputProps('variants.0.costMinor')}
          />
        ) : (
          <span />
        )}
        <TagsInput
          label={words.columns.barcode}
          description={words.form.barcodeHelp}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          splitChars={[',', ';', ' ']}
          maxTags={20}
          acceptValueOnBlur
          {...form.getInputProps('variants.0.barcodes')}
        />
        <TextInput
          label={words.form.weight}
          inputMode="numeric"
          dir="ltr"
          maxLength={9}
          {...form.getInputProps('variants.0.weight')}
        />
      </div>
    </Card>
  )
}

export function AddVariant({ edit: { form } }: Props) {
  const words = catalogWords.use()
  return (
    <button
      type="button"
      className="link"
      onClick={() => {
        const values = form.getValues()
        const first = values.variants.map(variant => ({
          ...variant,
          sku: variant.sku || values.sku,
          name: variant.name || values.name
        }))
        form.setValues({
          variants: [...first, nextVariant(values, `new-${newKey().slice(0, 8)}`)]
        })
      }}
    >
      <Icon name="plus" size={14} />
      {words.form.addVariant}
    </button>
  )
}
