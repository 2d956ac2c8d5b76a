import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api, said } from 'stoa/web'
import { useEdit } from 'stoa/web/edit'
import { EditDialog } from 'stoa/web/edit-dialog'
import { catalogWords } from '../catalog-words.ts'
import { categoriesQuery } from '../products/products-query.ts'
import { categoryChoices, categoryPaths, withBelow, type Category } from './category-tree.ts'

interface Props {
  /** undefined: a new one. */
  category: Category | undefined
  /** Below which a new one is offered to stand. */
  below?: string
  onClose(): void
}

interface Values {
  name: string
  parentId: string
}

export function CategoryDialog({ category, below = '', onClose }: Props) {
  const { categories: words, form } = catalogWords.use()
  const queries = useQueryClient()
  const all = useQuery(categoriesQuery).data?.items ?? []
  const barred = category === undefined ? new Set<string>() : withBelow(all, category.id)
  const edit = useEdit<Category, Values>({
    resource: category,
    valuesOf: one => ({ name: one?.name ?? '', parentId: one ? (one.parentId ?? '') : below }),
    fields: {
      name: words.name,
      parentId: { label: words.parent, show: id => categoryPaths(all).get(id) ?? words.top }
    },
    validate: { name: value => (value.trim() === '' ? form.needed : null) },
    fieldOfCode: {
      'catalog.category-name-taken': 'name',
      'catalog.category-cycle': 'parentId',
      'catalog.category-too-deep': 'parentId'
    },
    save: ({ values, changed, resource, ifMatch, key }) =>
      resource === undefined
        ? answer(
            api.POST('/api/v1/catalog/categories', {
              headers: { 'idempotency-key': key },
              body: {
                name: values.name,
                ...(values.parentId !== '' && { parentId: values.parentId })
              }
            })
          )
        : answer(
            api.PATCH('/api/v1/catalog/categories/{categoryId}', {
              params: { path: { categoryId: resource.id }, header: { 'if-match': ifMatch } },
              body: {
                ...(changed.name !== undefined && { name: changed.name }),
                ...(changed.parentId !== undefined && { parentId: changed.parentId || null })
              }
            })
          ),
    load: async () => {
      const { items } = await queries.fetchQuery({ ...categoriesQuery, staleTime: 0 })
      return items.find(({ id }) => id === category?.id) ?? (category as Category)
    },
    onSaved: saved => {
      void queries.invalidateQueries({ queryKey: ['catalog', 'categories'] })
      if (category === undefined) said(words.added(saved.name))
      onClose()
    }
  })
  return (
    <EditDialog
      edit={edit}
      title={category === undefined ? words.add : words.change(category.name)}
      {...(category === undefined && { save: words.add })}
      onClose={onClose}
    >
      <TextInput
        label={words.name}
        data-autofocus
        dir="auto"
        maxLength={80}
        {...edit.form.getInputProps('name')}
      />
      <NativeSelect
        label={words.parent}
        data={categoryChoices(
          all.filter(({ id }) => !barred.has(id)),
          words.top
        )}
        {...edit.form.getInputProps('parentId')}
      />
    </EditDialog>
  )
}
