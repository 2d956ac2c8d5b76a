import { useState } from 'react'
import { TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api, said, type Row, useSentence } from 'stoa/web'
import { useEdit } from 'stoa/web/edit'
import { EditDialog } from 'stoa/web/edit-dialog'
import { storefrontWords } from '../storefront-words.ts'
import { placesOf } from './places.ts'
import { zoneQuery } from './shipping-query.ts'

export type Zone = Row<'/api/v1/storefront/shipping-zones'>

interface Props {
  /** undefined: a new one. */
  zone: Zone | undefined
  onClose(): void
}

export function ZoneDialog({ zone, onClose }: Props) {
  const { shipping: words } = storefrontWords.use()
  const queries = useQueryClient()
  const edit = useEdit({
    resource: zone,
    valuesOf: shown => ({ name: shown?.name ?? '', places: shown?.places.join(', ') ?? '' }),
    fields: { name: words.name, places: words.places },
    save: ({ values: { name, places }, ifMatch, key }) => {
      const body = { name: name.trim(), places: placesOf(places) }
      return zone === undefined
        ? answer(
            api.POST('/api/v1/storefront/shipping-zones', {
              headers: { 'idempotency-key': key },
              body
            })
          )
        : answer(
            api.PATCH('/api/v1/storefront/shipping-zones/{zoneId}', {
              params: { path: { zoneId: zone.id }, header: { 'if-match': ifMatch } },
              body
            })
          )
    },
    ...(zone !== undefined && {
      load: () => queries.fetchQuery({ ...zoneQuery(zone.id), staleTime: 0 })
    }),
    onSaved: () => {
      void queries.invalidateQueries({ queryKey: ['storefront', 'zones'] })
      onClose()
    },
    fieldOf: field => field.split('.')[0] ?? field,
    fieldOfCode: { 'storefront.zone-name-taken': 'name' }
  })
  return (
    <EditDialog
      edit={edit}
      title={zone === undefined ? words.newZone : words.changeZone}
      {...(zone === undefined && { save: words.newZone })}
      aside={zone !== undefined && <RemoveZone zone={zone} onClose={onClose} />}
      onClose={onClose}
    >
      <TextInput
        label={words.name}
        data-autofocus
        maxLength={120}
        {...edit.form.getInputProps('name')}
      />
      <TextInput
        label={words.places}
        description={words.placesHelp}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        dir="ltr"
        autoComplete="off"
        {...edit.form.getInputProps('places')}
      />
    </EditDialog>
  )
}

/** Asks once more in its own place; a zone with methods is refused by the API. */
function RemoveZone({ zone, onClose }: { zone: Zone; onClose(): void }) {
  const { shipping: words } = storefrontWords.use()
  const queries = useQueryClient()
  const [asked, setAsked] = useState(false)
  const sentence = useSentence()
  const remove = useMutation({
    mutationFn: () =>
      answer(
        api.DELETE('/api/v1/storefront/shipping-zones/{zoneId}', {
          params: { path: { zoneId: zone.id } }
        })
      ),
    onSuccess: () => {
      onClose()
      said(words.removed(zone.name))
    },
    onError: error => said(sentence(error)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['storefront', 'zones'] })
  })
  return (
    <button
      type="button"
      className="button danger"
      disabled={remove.isPending}
      onClick={() => (asked ? remove.mutate() : setAsked(true))}
    >
      {asked ? words.removeSure : words.remove}
    </button>
  )
}
