import { MultiSelect, NativeSelect, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { answer, api } from 'stoa/web'
import { useEdit } from 'stoa/web/edit'
import { EditDialog } from 'stoa/web/edit-dialog'
import { daysOf, namesOf, useNames, useZone } from './names.ts'
import { priceListWords } from './price-list-words.ts'
import { priceListQuery, type PriceList } from './price-lists-query.ts'

interface Props {
  /** undefined: a new one. */
  list: PriceList | undefined
  onSaved?(list: PriceList): void
  onClose(): void
}

interface Values {
  name: string
  priority: string
  shopIds: string[]
  groupIds: string[]
  channel: 'all' | 'till' | 'web'
  validFrom: string
  validUntil: string
}

const bodyOf = (values: Partial<Values>) => {
  const { name, priority, shopIds, groupIds, channel, validFrom, validUntil } = values
  return {
    ...(name !== undefined && { name }),
    ...(priority !== undefined && { priority: Number(priority) }),
    ...(shopIds !== undefined && { shopIds: shopIds.length > 0 ? shopIds : null }),
    ...(groupIds !== undefined && { groupIds: groupIds.length > 0 ? groupIds : null }),
    ...(channel !== undefined && { channel: channel === 'all' ? null : channel }),
    ...(validFrom !== undefined && { validFrom: validFrom || null }),
    ...(validUntil !== undefined && { validUntil: validUntil || null })
  }
}

/** For whom, where and when a list holds. */
export function PriceListDialog({ list, onSaved, onClose }: Props) {
  const words = priceListWords.use()
  const queries = useQueryClient()
  const { shops, groups } = useNames()
  const zone = useZone(list?.shopIds ?? null)
  const { channels } = words
  const edit = useEdit<PriceList, Values>({
    resource: list,
    valuesOf: one => {
      const { from, until } = daysOf(one ?? { validFrom: null, validUntil: null }, zone)
      return {
        name: one?.name ?? '',
        priority: String(one?.priority ?? 0),
        shopIds: one?.shopIds ?? [],
        groupIds: one?.groupIds ?? [],
        channel: one?.channel ?? 'all',
        validFrom: from,
        validUntil: until
      }
    },
    fields: {
      ...words.fields,
      shopIds: { label: words.fields.shopIds, show: ids => namesOf(ids, shops) },
      groupIds: { label: words.fields.groupIds, show: ids => namesOf(ids, groups) },
      channel: { label: words.fields.channel, show: channel => channels[channel] }
    },
    validate: {
      name: value => (value.trim() === '' ? words.needed : null),
      priority: value =>
        /^\d{1,3}$/.test(value.trim()) && Number(value) <= 100 ? null : words.priorityWrong,
      validUntil: (value, { validFrom }) =>
        value !== '' && value < validFrom ? words.endsEarly : null
    },
    fieldOfCode: {
      'catalog.price-list-name-taken': 'name',
      'catalog.price-list-ends-early': 'validUntil',
      'catalog.unknown-customer-group': 'groupIds'
    },
    save: ({ values, changed, resource, ifMatch, key }) =>
      resource === undefined
        ? answer(
            api.POST('/api/v1/catalog/price-lists', {
              headers: { 'idempotency-key': key },
              body: { ...bodyOf(values), name: values.name }
            })
          )
        : answer(
            api.PATCH('/api/v1/catalog/price-lists/{priceListId}', {
              params: { path: { priceListId: resource.id }, header: { 'if-match': ifMatch } },
              body: bodyOf(changed)
            })
          ),
    ...(list !== undefined && {
      load: () => queries.fetchQuery({ ...priceListQuery(list.id), staleTime: 0 })
    }),
    onSaved: saved => {
      queries.setQueryData(priceListQuery(saved.id).queryKey, saved)
      void queries.invalidateQueries({ queryKey: ['catalog', 'price-lists'] })
      onClose()
      onSaved?.(saved)
    }
  })
  const { getInputProps } = edit.form
  return (
    <EditDialog
      edit={edit}
      title={list === undefined ? words.add : words.changing(list.name)}
      {...(list === undefined && { save: words.add })}
      onClose={onClose}
    >
      <TextInput
        label={words.fields.name}
        data-autofocus
        dir="auto"
        maxLength={80}
        autoComplete="off"
        {...getInputProps('name')}
      />
      <MultiSelect
        label={words.fields.shopIds}
        placeholder={edit.form.getValues().shopIds.length === 0 ? words.allShops : ''}
        data={shops}
        searchable
        {...getInputProps('shopIds')}
      />
      <MultiSelect
        label={words.fields.groupIds}
        placeholder={edit.form.getValues().groupIds.length === 0 ? words.everybody : ''}
        data={groups}
        searchable
        {...getInputProps('groupIds')}
      />
      <NativeSelect
        label={words.fields.channel}
        data={(['all', 'till', 'web'] as const).map(value => ({ value, label: channels[value] }))}
        {...getInputProps('channel')}
      />
      <TextInput type="date" label={words.fields.validFrom} {...getInputProps('validFrom')} />
      <TextInput type="date" label={words.fields.validUntil} {...getInputProps('validUntil')} />
      <TextInput
        label={words.fields.priority}
        description={words.priorityHelp}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
        {...getInputProps('priority')}
      />
    </EditDialog>
  )
}
