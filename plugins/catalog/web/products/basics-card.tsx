import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Card, Failed } from 'stoa/web'
import type { Edit } from 'stoa/web/edit'
import { categoryChoices } from '../categories/category-tree.ts'
import { catalogWords } from '../catalog-words.ts'
import type { ProductValues } from './product-values.ts'
import { categoriesQuery, taxClassesQuery } from './products-query.ts'

export function BasicsCard({ edit, isNew }: { edit: Edit<ProductValues>; isNew: boolean }) {
  const words = catalogWords.use()
  const { form } = edit
  const asked = { categories: useQuery(categoriesQuery), taxClasses: useQuery(taxClassesQuery) }
  const categories = asked.categories.data?.items ?? []
  const taxClasses = asked.taxClasses.data?.items ?? []
  const failed = Object.values(asked).filter(
    ({ error, data }) => error !== null && data === undefined
  )
  return (
    <Card title={words.basics}>
      <div className="fields">
        <TextInput
          className="full"
          label={words.form.name}
          description={words.form.nameHelp}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          dir="auto"
          maxLength={200}
          autoFocus={isNew}
          {...form.getInputProps('name')}
        />
        <TextInput
          label={words.columns.sku}
          {...(isNew && { description: words.form.skuHelp })}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          maxLength={64}
          autoComplete="off"
          {...form.getInputProps('sku')}
        />
        {failed[0]?.error && (
          <div className="full">
            <Failed
              error={failed[0].error}
              again={() => void Promise.all(failed.map(one => one.refetch()))}
            />
          </div>
        )}
        <NativeSelect
          label={words.category}
          data={categoryChoices(categories, words.noCategory)}
          {...form.getInputProps('categoryId')}
        />
        <NativeSelect
          label={words.tax}
          data={[
            ...(isNew ? [{ value: '', label: words.form.usualTax }] : []),
            ...taxClasses.map(({ code, name }) => ({ value: code, label: name }))
          ]}
          {...form.getInputProps('taxClass')}
        />
        <NativeSelect
          label={words.kind}
          data={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))}
          {...form.getInputProps('kind')}
        />
        <Textarea
          className="full"
          label={words.description}
          autosize
          minRows={2}
          maxRows={12}
          maxLength={4000}
          dir="auto"
          {...form.getInputProps('description')}
        />
      </div>
    </Card>
  )
}
