import { Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { answer, api } from 'stoa/web'
import { useEdit } from 'stoa/web/edit'
import { EditDialog } from 'stoa/web/edit-dialog'
import { lotWords } from './lot-words.ts'
import { lotQuery, type WholeLot } from './lots-query.ts'

interface Props {
  lot: WholeLot
  onClose(): void
}

/** What stands on the label of a lot, put right. */
export default function EditLot({ lot, onClose }: Props) {
  const words = lotWords.use()
  const queries = useQueryClient()
  const edit = useEdit({
    resource: lot,
    valuesOf: of => ({
      expiresOn: of?.expiresOn ?? '',
      supplierBatch: of?.supplierBatch ?? '',
      note: of?.note ?? ''
    }),
    fields: { expiresOn: words.expires, supplierBatch: words.supplierBatch, note: words.note },
    save: ({ changed, ifMatch }) =>
      answer(
        api.PATCH('/api/v1/inventory/lots/{lotId}', {
          params: { path: { lotId: lot.id }, header: { 'if-match': ifMatch } },
          body: Object.fromEntries(
            Object.entries(changed).map(([field, value]) => [
              field,
              typeof value === 'string' && value.trim() === '' ? null : value
            ])
          )
        })
      ),
    load: () => queries.fetchQuery({ ...lotQuery(lot.id), staleTime: 0 }),
    onSaved: saved => {
      queries.setQueryData(lotQuery(lot.id).queryKey, saved)
      void queries.invalidateQueries({ queryKey: ['inventory', 'lots'] })
      onClose()
    }
  })
  return (
    <EditDialog edit={edit} title={words.editTitle} save={words.save} onClose={onClose}>
      <TextInput type="date" label={words.expires} {...edit.form.getInputProps('expiresOn')} />
      <TextInput
        label={words.supplierBatch}
        maxLength={80}
        {...edit.form.getInputProps('supplierBatch')}
      />
      <Textarea
        label={words.note}
        autosize
        minRows={2}
        maxLength={500}
        dir="auto"
        {...edit.form.getInputProps('note')}
      />
    </EditDialog>
  )
}
