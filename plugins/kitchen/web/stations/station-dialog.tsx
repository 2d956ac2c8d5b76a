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
  printerHost: string
  printerPort: string
  printerWidth: string
  isDrawn: boolean
}

type GetInputProps = ReturnType<typeof useEdit<Station, Values>>['form']['getInputProps']

const printerOf = ({
  printerHost,
  printerPort,
  printerWidth,
  isDrawn
}: Partial<Pick<Values, 'printerHost' | 'printerPort' | 'printerWidth' | 'isDrawn'>>) => ({
  ...(printerHost !== undefined && { printerHost: printerHost.trim() || null }),
  ...(printerPort !== undefined && { printerPort: Number(printerPort) }),
  ...(printerWidth !== undefined && {
    printerWidth: printerWidth === '58' ? (58 as const) : (80 as const)
  }),
  ...(isDrawn !== undefined && {
    printerLettering: isDrawn ? ('picture' as const) : ('text' as const)
  })
})

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
      shopId: resource?.shopId ?? shops[0]?.id ?? '',
      printerHost: resource?.printerHost ?? '',
      printerPort: String(resource?.printerPort ?? 9100),
      printerWidth: String(resource?.printerWidth ?? 80),
      isDrawn: resource?.printerLettering === 'picture'
    }),
    fields: {
      name: words.name,
      categoryIds: words.categories,
      active: words.isOpen,
      shopId: words.shop,
      printerHost: words.printerHost,
      printerPort: words.printerPort,
      printerWidth: words.printerWidth,
      isDrawn: words.printerDrawn
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
      values: { name, categoryIds, shopId, active: _, ...printer },
      changed: { shopId: _stays, name: newName, categoryIds: newCategories, active, ...changed },
      resource,
      ifMatch,
      key
    }) =>
      answer(
        resource === undefined
          ? api.POST('/api/v1/kitchen/stations', {
              headers: { 'idempotency-key': key },
              body: {
                name: name.trim(),
                categoryIds,
                ...(shopId !== '' && { shopId }),
                ...printerOf(printer)
              }
            })
          : api.PATCH('/api/v1/kitchen/stations/{stationId}', {
              params: { path: { stationId: resource.id }, header: { 'if-match': ifMatch } },
              body: {
                ...(newName !== undefined && { name: newName }),
                ...(newCategories !== undefined && { categoryIds: newCategories }),
                ...(active !== undefined && { active }),
                ...printerOf(changed)
              }
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
      <PrinterFields form={form} />
      {station !== undefined && (
        <Checkbox label={words.isOpen} {...form.getInputProps('active', { type: 'checkbox' })} />
      )}
    </EditDialog>
  )
}

/** The printer that its orders come out of. */
function PrinterFields({ form }: { form: { getInputProps: GetInputProps } }) {
  const words = pageWords.use()
  return (
    <>
      <TextInput
        label={words.printerHost}
        description={words.printerHelp}
        maxLength={253}
        {...form.getInputProps('printerHost')}
      />
      <TextInput
        label={words.printerPort}
        inputMode="numeric"
        maxLength={5}
        {...form.getInputProps('printerPort')}
      />
      <NativeSelect
        label={words.printerWidth}
        data={[
          { value: '58', label: '58 mm' },
          { value: '80', label: '80 mm' }
        ]}
        {...form.getInputProps('printerWidth')}
      />
      <Checkbox
        label={words.printerDrawn}
        {...form.getInputProps('isDrawn', { type: 'checkbox' })}
      />
    </>
  )
}
