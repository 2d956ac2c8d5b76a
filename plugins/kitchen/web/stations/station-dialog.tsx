import { Checkbox, MultiSelect, NativeSelect, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api, said, useMe } from 'stoa/web'
import { EditDialog } from 'stoa/web/edit-dialog'
import { useEdit } from 'stoa/web/edit'
import { pageWords } from '../page-words.ts'
import { categoryPathsQuery, stationsQuery, type Station } from './stations-query.ts'

interface Values {
  name: string
  categoryIds: string[]
  active: boolean
  shopId: string
}

/** A station as it is, or a new one of a shop. */
export function StationDialog({ station, onClose }: { station?: Station; onClose(): void }) {
  const words = pageWords.use()
  const queries = useQueryClient()
  const { company, shop, companies } = useMe()
  const all = companies.find(({ id }) => id === company?.id)?.shops ?? []
  const shops = shop == null ? all : all.filter(({ id }) => id === shop.id)
  const categories = useQuery(categoryPathsQuery).data ?? []
  const edit = useEdit<Station, Values>({
    resource: station,
    valuesOf: resource => ({
      name: resource?.name ?? '',
      categoryIds: resource?.categoryIds ?? [],
      active: resource?.active ?? true,
      shopId: resource?.shopId ?? shops[0]?.id ?? ''
    }),
    fields: {
      name: words.name,
      categoryIds: words.categories,
      active: words.isOpen,
      shopId: words.shop
    },
    validate: {
      name: value => (value.trim() === '' ? words.needed : null),
      categoryIds: value => (value.length === 0 ? words.categoriesNeeded : null)
    },
    fieldOfCode: {
      'kitchen.station-name-taken': 'name',
      'kitchen.unknown-category': 'categoryIds'
    },
    save: ({
      values: { name, categoryIds, shopId },
      changed: { shopId: _stays, ...changed },
      resource,
      ifMatch,
      key
    }) =>
      answer(
        resource === undefined
          ? api.POST('/api/v1/kitchen/stations', {
              headers: { 'idempotency-key': key },
              body: { name: name.trim(), categoryIds, ...(shopId !== '' && { shopId }) }
            })
          : api.PATCH('/api/v1/kitchen/stations/{stationId}', {
              params: { path: { stationId: resource.id }, header: { 'if-match': ifMatch } },
              body: changed
            })
      ),
    ...(station !== undefined && {
      load: () =>
        answer(
          api.GET('/api/v1/kitchen/stations/{stationId}', {
            params: { path: { stationId: station.id } }
          })
        )
    }),
    onSaved: saved => {
      void queries.invalidateQueries({ queryKey: stationsQuery.queryKey })
      if (station === undefined) said(words.added(saved.name))
      onClose()
    }
  })
  const { form } = edit
  return (
    <EditDialog
      edit={edit}
      title={station === undefined ? words.add : words.changeOne(station.name)}
      {...(station === undefined && { save: words.add })}
      onClose={onClose}
    >
      <TextInput
        label={words.name}
        description={words.nameHelp}
        data-autofocus
        maxLength={60}
        {...form.getInputProps('name')}
      />
      {station === undefined && shops.length > 1 && (
        <NativeSelect
          label={words.shop}
          data={shops.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('shopId')}
        />
      )}
      <MultiSelect
        label={words.categories}
        description={categories.length === 0 ? words.categoriesNone : words.categoriesHelp}
        data={categories}
        searchable
        hidePickedOptions
        {...form.getInputProps('categoryIds')}
      />
      {station !== undefined && (
        <Checkbox label={words.isOpen} {...form.getInputProps('active', { type: 'checkbox' })} />
      )}
    </EditDialog>
  )
}
