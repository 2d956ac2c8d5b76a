import { NativeSelect, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { answer, api, said } from 'stoa/web'
import { useEdit } from 'stoa/web/edit'
import { EditDialog } from 'stoa/web/edit-dialog'
import type { Assignment } from '../console.tsx'
import { pageWords } from '../page-words.ts'
import { today } from '../today.ts'
import { usePlaces, type PlaceKind } from './places.ts'

interface Props {
  agentId: string
  /** undefined: a new one. */
  assignment: Assignment | undefined
  onClose(): void
}

interface Values {
  kind: PlaceKind
  placeId: string
  fromDay: string
  toDay: string
}

/** A new one names a place; of one that is there the days are changed. */
export function AssignmentDialog({ agentId, assignment, onClose }: Props) {
  const all = pageWords.use()
  const words = all.assignments
  const queries = useQueryClient()
  const { choices } = usePlaces()
  const edit = useEdit<Assignment, Values>({
    resource: assignment,
    valuesOf: one => ({
      kind: 'register',
      placeId: '',
      fromDay: one?.fromDay ?? today(),
      toDay: one?.toDay ?? ''
    }),
    fields: { kind: words.kind, placeId: words.which, fromDay: words.from, toDay: words.to },
    validate: {
      placeId: value => (assignment === undefined && value === '' ? all.needed : null),
      fromDay: value => (value === '' ? all.needed : null)
    },
    fieldOf: field => (/(register|shop|territory)Id/.test(field) ? 'placeId' : field),
    fieldOfCode: { 'agents.days-reversed': 'toDay', 'agents.one-place': 'placeId' },
    save: ({ values, changed, resource, ifMatch, key }) =>
      resource === undefined
        ? answer(
            api.POST('/api/v1/agents/assignments', {
              headers: { 'idempotency-key': key },
              body: {
                agentId,
                [`${values.kind}Id`]: values.placeId,
                fromDay: values.fromDay,
                ...(values.toDay !== '' && { toDay: values.toDay })
              }
            })
          )
        : answer(
            api.PATCH('/api/v1/agents/assignments/{assignmentId}', {
              params: { path: { assignmentId: resource.id }, header: { 'if-match': ifMatch } },
              body: {
                ...(changed.fromDay !== undefined && { fromDay: changed.fromDay }),
                ...(changed.toDay !== undefined && { toDay: changed.toDay || null })
              }
            })
          ),
    load: () =>
      answer(
        api.GET('/api/v1/agents/assignments/{assignmentId}', {
          params: { path: { assignmentId: assignment?.id ?? '' } }
        })
      ),
    onSaved: () => {
      void queries.invalidateQueries({ queryKey: ['agents', 'assignments'] })
      said(words.saved)
      onClose()
    }
  })
  const { kind } = edit.form.values
  return (
    <EditDialog
      edit={edit}
      title={assignment === undefined ? words.addTitle : words.changeTitle}
      {...(assignment === undefined && { save: words.add })}
      onClose={onClose}
    >
      {assignment === undefined && (
        <>
          <NativeSelect
            label={words.kind}
            data={(['register', 'shop', 'territory'] as const).map(value => ({
              value,
              label: words.kinds[value]
            }))}
            {...edit.form.getInputProps('kind')}
            onChange={event =>
              edit.form.setValues({
                kind: event.currentTarget.value as PlaceKind,
                placeId: ''
              })
            }
          />
          <NativeSelect
            label={words.which}
            data={[{ value: '', label: '' }, ...choices[kind]]}
            {...edit.form.getInputProps('placeId')}
          />
          {kind === 'territory' && choices.territory.length === 0 && (
            <p className="muted small">{words.noTerritories}</p>
          )}
        </>
      )}
      <TextInput
        type="date"
        label={words.from}
        max="9999-12-31"
        {...edit.form.getInputProps('fromDay')}
      />
      <TextInput
        type="date"
        label={words.to}
        description={words.toHelp}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        max="9999-12-31"
        {...edit.form.getInputProps('toDay')}
      />
    </EditDialog>
  )
}
