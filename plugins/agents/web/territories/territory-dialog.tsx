import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { answer, api, said } from 'stoa/web'
import { useEdit } from 'stoa/web/edit'
import { EditDialog } from 'stoa/web/edit-dialog'
import type { Territory } from '../console.tsx'
import { pageWords } from '../page-words.ts'

interface Props {
  /** undefined: a new one. */
  territory: Territory | undefined
  onClose(): void
}

interface Values {
  name: string
  area: string
  active: boolean
}

export function TerritoryDialog({ territory, onClose }: Props) {
  const all = pageWords.use()
  const words = all.territories
  const queries = useQueryClient()
  const edit = useEdit<Territory, Values>({
    resource: territory,
    valuesOf: one => ({
      name: one?.name ?? '',
      area: one?.area ?? '',
      active: one?.active ?? true
    }),
    fields: { name: words.name, area: words.area, active: all.states.active },
    validate: { name: value => (value.trim() === '' ? all.needed : null) },
    fieldOfCode: { 'agents.territory-name-taken': 'name' },
    save: ({ values, changed, resource, ifMatch, key }) =>
      resource === undefined
        ? answer(
            api.POST('/api/v1/agents/territories', {
              headers: { 'idempotency-key': key },
              body: { name: values.name, ...(values.area.trim() !== '' && { area: values.area }) }
            })
          )
        : answer(
            api.PATCH('/api/v1/agents/territories/{territoryId}', {
              params: { path: { territoryId: resource.id }, header: { 'if-match': ifMatch } },
              body: {
                ...(changed.name !== undefined && { name: changed.name }),
                ...(changed.area !== undefined && { area: changed.area.trim() || null }),
                ...(changed.active !== undefined && { active: changed.active })
              }
            })
          ),
    load: () =>
      answer(
        api.GET('/api/v1/agents/territories/{territoryId}', {
          params: { path: { territoryId: territory?.id ?? '' } }
        })
      ),
    onSaved: saved => {
      void queries.invalidateQueries({ queryKey: ['agents', 'territories'] })
      if (territory === undefined) said(words.added(saved.name))
      onClose()
    }
  })
  return (
    <EditDialog
      edit={edit}
      title={territory === undefined ? words.add : words.change(territory.name)}
      {...(territory === undefined && { save: words.add })}
      onClose={onClose}
    >
      <TextInput
        label={words.name}
        data-autofocus
        dir="auto"
        maxLength={200}
        {...edit.form.getInputProps('name')}
      />
      <Textarea
        label={words.area}
        description={words.areaHelp}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        autosize
        minRows={2}
        maxLength={2000}
        dir="auto"
        {...edit.form.getInputProps('area')}
      />
      {territory !== undefined && (
        <Checkbox
          label={all.states.active}
          {...edit.form.getInputProps('active', { type: 'checkbox' })}
        />
      )}
    </EditDialog>
  )
}
