import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Card, Failed, useMay } from 'stoa/web'
import type { Edit } from 'stoa/web/edit'
import { staffQuery } from '../agents-query.ts'
import { pageWords } from '../page-words.ts'
import type { AgentValues } from './agent-edit.ts'

interface Props {
  edit: Edit<AgentValues>
  isNew?: boolean
}

/** Who they are, and how they are reached. */
export function ContactCard({ edit: { form }, isNew = false }: Props) {
  const { agents: words, noOne } = pageWords.use()
  const enabled = useMay('user.read')
  const asked = useQuery({ ...staffQuery, enabled })
  const staff = asked.data?.items ?? []
  return (
    <Card title={words.contact}>
      {asked.error !== null && <Failed error={asked.error} again={() => void asked.refetch()} />}
      <div className="fields">
        <TextInput
          label={words.fields.name}
          dir="auto"
          maxLength={200}
          autoComplete="off"
          autoFocus={isNew}
          {...form.getInputProps('name')}
        />
        <TextInput
          label={words.fields.code}
          description={words.codeHelp}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          autoComplete="off"
          maxLength={20}
          {...form.getInputProps('code')}
        />
        <TextInput
          label={words.fields.phone}
          type="tel"
          dir="ltr"
          autoComplete="off"
          maxLength={40}
          {...form.getInputProps('phone')}
        />
        <TextInput
          label={words.fields.email}
          type="email"
          dir="ltr"
          autoComplete="off"
          {...form.getInputProps('email')}
        />
        {enabled && (
          <NativeSelect
            className="full"
            label={words.fields.userId}
            description={words.userHelp}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            data={[
              { value: '', label: noOne },
              ...staff.map(({ id, name }) => ({ value: id, label: name }))
            ]}
            {...form.getInputProps('userId')}
          />
        )}
        <Textarea
          className="full"
          label={words.fields.note}
          autosize
          minRows={2}
          maxRows={12}
          maxLength={2000}
          dir="auto"
          {...form.getInputProps('note')}
        />
      </div>
    </Card>
  )
}
