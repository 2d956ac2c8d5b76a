import { TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api, said, useSentence } from 'stoa/web'
import { useEdit } from 'stoa/web/edit'
import { EditDialog } from 'stoa/web/edit-dialog'
import { groupWords } from './group-words.ts'
import type { Group } from './groups-query.ts'

interface Props {
  /** undefined: a new one. */
  group: Group | undefined
  onClose(): void
}

export function GroupDialog({ group, onClose }: Props) {
  const words = groupWords.use()
  const queries = useQueryClient()
  const sentence = useSentence()
  const fresh = (): void => void queries.invalidateQueries({ queryKey: ['customers', 'groups'] })
  const edit = useEdit<Group, { name: string }>({
    resource: group,
    valuesOf: one => ({ name: one?.name ?? '' }),
    fields: { name: words.name },
    validate: { name: value => (value.trim() === '' ? words.needed : null) },
    fieldOfCode: { 'customers.customer-group-name-taken': 'name' },
    save: ({ values, resource, ifMatch, key }) =>
      resource === undefined
        ? answer(
            api.POST('/api/v1/customers/customer-groups', {
              headers: { 'idempotency-key': key },
              body: values
            })
          )
        : answer(
            api.PATCH('/api/v1/customers/customer-groups/{customerGroupId}', {
              params: { path: { customerGroupId: resource.id }, header: { 'if-match': ifMatch } },
              body: values
            })
          ),
    ...(group !== undefined && {
      load: () =>
        answer(
          api.GET('/api/v1/customers/customer-groups/{customerGroupId}', {
            params: { path: { customerGroupId: group.id } }
          })
        )
    }),
    onSaved: saved => {
      fresh()
      if (group === undefined) said(words.made(saved.name))
      onClose()
    }
  })
  const put = useMutation({
    mutationFn: ({ id, version, archived }: Group) =>
      answer(
        api.POST(
          `/api/v1/customers/customer-groups/{customerGroupId}/${archived ? 'restore' : 'archive'}`,
          { params: { path: { customerGroupId: id }, header: { 'if-match': `"${version}"` } } }
        )
      ),
    onSuccess: saved => {
      said(saved.archived ? words.archived(saved.name) : words.restored(saved.name))
      fresh()
      onClose()
    },
    onError: error => {
      said(sentence(error))
      fresh()
    }
  })
  return (
    <EditDialog
      edit={edit}
      title={group === undefined ? words.add : words.change(group.name)}
      {...(group === undefined
        ? { save: words.add }
        : {
            aside: (
              <button
                type="button"
                className="button"
                disabled={put.isPending}
                onClick={() => put.mutate(group)}
              >
                {group.archived ? words.restore : words.archive}
              </button>
            )
          })}
      onClose={onClose}
    >
      <TextInput
        label={words.name}
        data-autofocus
        dir="auto"
        maxLength={80}
        autoComplete="off"
        {...edit.form.getInputProps('name')}
      />
    </EditDialog>
  )
}
