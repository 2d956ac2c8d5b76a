import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { EditDialog } from '../../kit/edit-dialog.tsx'
import { useEdit } from '../../kit/edit.tsx'
import { answer, api } from '../../web-api.ts'
import { deviceWords } from './device-words.ts'
import { devicesQuery, type Device } from './devices-query.ts'

export function RenameDevice({ device, onClose }: { device: Device; onClose(): void }) {
  const words = deviceWords.use()
  const queries = useQueryClient()
  const path = { deviceId: device.id }
  const edit = useEdit<Device, { name: string }>({
    resource: device,
    valuesOf: resource => ({ name: resource?.name ?? '' }),
    fields: { name: words.name },
    validate: { name: value => (value.trim() === '' ? words.needed : null) },
    save: ({ values, ifMatch }) =>
      answer(
        api.PATCH('/api/v1/access/devices/{deviceId}', {
          params: { path, header: { 'if-match': ifMatch } },
          body: values
        })
      ),
    load: () => answer(api.GET('/api/v1/access/devices/{deviceId}', { params: { path } })),
    onSaved: () => {
      void queries.invalidateQueries({ queryKey: devicesQuery.queryKey })
      onClose()
    }
  })
  return (
    <EditDialog edit={edit} title={words.renameOne(device.code)} onClose={onClose}>
      <TextInput
        label={words.name}
        description={words.nameHelp}
        maxLength={60}
        data-autofocus
        {...edit.form.getInputProps('name')}
      />
    </EditDialog>
  )
}
