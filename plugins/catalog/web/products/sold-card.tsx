import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { Card } from 'stoa/web'
import type { Edit } from 'stoa/web/edit'
import { MoneyInput } from 'stoa/web/money-input'
import type { ProductValues } from './product-values.ts'
import { soldWords } from './sold-words.ts'

/** How it is sold at a till: by the piece or weighed, and at which price. */
export function SoldCard({ edit: { form } }: { edit: Edit<ProductValues> }) {
  const words = soldWords.use()
  const { variants, openPrice } = form.values
  return (
    <Card title={words.title}>
      <div className="fields">
        <NativeSelect
          label={words.by}
          description={words.byHelp}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          data={Object.entries(words.units).map(([value, label]) => ({ value, label }))}
          {...form.getInputProps('soldBy')}
        />
        {variants.map(({ id, name }, index) => (
          <TextInput
            key={id}
            label={variants.length > 1 ? `${words.scaleCode}, ${name}` : words.scaleCode}
            {...(index === 0 && { description: words.scaleCodeHelp })}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            inputMode="numeric"
            dir="ltr"
            maxLength={8}
            {...form.getInputProps(`variants.${index}.scaleCode`)}
          />
        ))}
        <Checkbox
          className="full"
          label={words.open}
          description={words.openHelp}
          {...form.getInputProps('openPrice', { type: 'checkbox' })}
        />
        {openPrice && (
          <>
            <MoneyInput label={words.least} {...form.getInputProps('leastPriceMinor')} />
            <MoneyInput label={words.most} {...form.getInputProps('mostPriceMinor')} />
          </>
        )}
      </div>
    </Card>
  )
}
