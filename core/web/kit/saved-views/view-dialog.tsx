import { Checkbox, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api } from '../../api/client.ts'
import { kitWords } from '../../kit-words.ts'
import { EditDialog } from '../edit-dialog.tsx'
import { useEdit } from '../edit.tsx'
import { Fault, useSentence } from '../fault.tsx'
import { said } from '../toast.ts'
import { savedViewsQuery, type SavedView } from './saved-views-query.ts'
import { savedViewsWords } from './saved-views-words.ts'
import type { SavedViews } from './use-saved-views.ts'

interface Props {
  views: SavedViews
  /** undefined: a new one of how the list stands. */
  of: SavedView | undefined
  onClose(): void
}

const PATH = '/api/v1/access/me/list-views'
const paramsOf = (viewId: string, ifMatch: string) => ({
  path: { viewId },
  header: { 'if-match': ifMatch }
})

/** Names a view; a saved one is deleted here, too. */
export default function ViewDialog({ views, of, onClose }: Props) {
  const words = savedViewsWords.use()
  const queries = useQueryClient()
  const { list, now, keep } = views
  const asked = savedViewsQuery(list)
  const edit = useEdit({
    resource: of,
    valuesOf: view => ({ name: view?.name ?? '', isDefault: view?.isDefault ?? false }),
    fields: { name: words.name, isDefault: words.isDefault },
    save: ({ values, changed, ifMatch, key }) =>
      of === undefined
        ? answer(
            api.POST(PATH, {
              headers: { 'idempotency-key': key },
              body: { ...values, ...now, list }
            })
          )
        : answer(
            api.PATCH(`${PATH}/{viewId}`, { params: paramsOf(of.id, ifMatch), body: changed })
          ),
    load: async () => {
      const { items } = await queries.fetchQuery({ ...asked, staleTime: 0 })
      return items.find(({ id }) => id === of?.id) ?? of!
    },
    onSaved: view => {
      if (of === undefined) said(words.made(view.name))
      keep(view)
      void queries.invalidateQueries(asked)
      onClose()
    },
    fieldOfCode: { 'access.list-view-name-taken': 'name' }
  })
  return (
    <EditDialog
      edit={edit}
      title={of === undefined ? words.newTitle : words.editTitle}
      onClose={onClose}
      aside={of && <DeleteView views={views} of={of} onClose={onClose} />}
    >
      <TextInput
        label={words.name}
        description={words.nameHelp}
        data-autofocus
        maxLength={120}
        {...edit.form.getInputProps('name')}
      />
      <Checkbox
        label={words.isDefault}
        {...edit.form.getInputProps('isDefault', { type: 'checkbox' })}
      />
    </EditDialog>
  )
}

/** Deleted at once; the way back is in what is said. */
function DeleteView({ views, of, onClose }: { views: SavedViews; of: SavedView; onClose(): void }) {
  const words = savedViewsWords.use()
  const { undo } = kitWords.use()
  const queries = useQueryClient()
  const sentence = useSentence()
  const refresh = () => queries.invalidateQueries(savedViewsQuery(views.list))
  const restore = async (): Promise<void> => {
    const { list, name, query, hiddenColumns, isDefault } = of
    try {
      views.keep(
        await answer(api.POST(PATH, { body: { list, name, query, hiddenColumns, isDefault } }))
      )
    } catch (error) {
      said(sentence(error))
    }
    await refresh()
  }
  const remove = useMutation({
    mutationFn: () =>
      answer(api.DELETE(`${PATH}/{viewId}`, { params: paramsOf(of.id, `"${of.version}"`) })),
    onSuccess: () => {
      views.keep(undefined)
      said(words.deleted(of.name), { label: undo, run: () => void restore() })
      onClose()
    },
    onSettled: refresh
  })
  return (
    <>
      <button
        type="button"
        className="button danger"
        disabled={remove.isPending}
        onClick={() => remove.mutate()}
      >
        {words.delete}
      </button>
      <Fault of={remove.error} />
    </>
  )
}
