import { useState } from 'react'
import { Radio, TextInput } from '@mantine/core'
import { answer, api } from 'stoa/web'
import { FormDialog } from 'stoa/web/form-dialog'
import { costWords } from './cost-words.ts'

const METHODS = ['average', 'fifo'] as const
type Method = (typeof METHODS)[number]

/** Another method, from a day on. */
export default function CostingDialog({ now, onClose }: { now: Method; onClose(): void }) {
  const words = costWords.use()
  const [method, setMethod] = useState<Method>(now)
  const [from, setFrom] = useState('')
  const body = { method, ...(from !== '' && method !== now && { from }) }
  return (
    <FormDialog
      title={words.title}
      help={words.help}
      go={words.change}
      isBlocked={false}
      content={['costing-method', body]}
      send={() => answer(api.PUT('/api/v1/purchasing/costing-method', { body }))}
      done={({ waiting }) => (waiting === null ? words.withdrawn : words.chosen)}
      stale={['purchasing']}
      onClose={onClose}
    >
      <Radio.Group
        label={words.method}
        value={method}
        onChange={value => setMethod(METHODS.find(one => one === value) ?? 'average')}
      >
        <div className="stack">
          {METHODS.map(one => (
            <Radio
              key={one}
              value={one}
              label={words.methods[one]}
              description={words.about[one]}
            />
          ))}
        </div>
      </Radio.Group>
      {method !== now && (
        <TextInput
          type="date"
          label={words.from}
          value={from}
          max="9999-12-31"
          onChange={event => setFrom(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  )
}
