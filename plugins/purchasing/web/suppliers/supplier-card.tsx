import { Textarea, TextInput } from '@mantine/core'
import { Card } from 'stoa/web'
import type { Edit } from 'stoa/web/edit'
import { pageWords } from '../page-words.ts'
import type { SupplierValues } from './supplier-edit.ts'

/** Who it is, how it is reached, and by what terms it sells. */
export function SupplierCard({
  edit: { form },
  isNew
}: {
  edit: Edit<SupplierValues>
  isNew: boolean
}) {
  const { fields } = pageWords.use()
  const line = (key: keyof SupplierValues, most: number) => (
    <TextInput
      label={fields[key]}
      dir="auto"
      maxLength={most}
      autoComplete="off"
      {...form.getInputProps(key)}
    />
  )
  const text = (key: 'address' | 'note', most: number) => (
    <Textarea
      className="full"
      label={fields[key]}
      autosize
      minRows={2}
      maxLength={most}
      dir="auto"
      {...form.getInputProps(key)}
    />
  )
  return (
    <Card>
      <div className="fields">
        <TextInput
          className="full"
          label={fields.name}
          dir="auto"
          maxLength={200}
          autoComplete="off"
          autoFocus={isNew}
          {...form.getInputProps('name')}
        />
        {line('contactName', 200)}
        {line('email', 254)}
        {line('phone', 40)}
        {line('taxNumber', 40)}
        {line('currency', 3)}
        {line('termsDays', 4)}
        {line('leadDays', 4)}
        {text('address', 500)}
        {text('note', 2000)}
      </div>
    </Card>
  )
}
