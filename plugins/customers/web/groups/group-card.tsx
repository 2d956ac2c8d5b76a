import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Card, useMay } from 'stoa/web'
import type { Edit } from 'stoa/web/edit'
import type { Customer } from '../console.tsx'
import type { CustomerValues } from '../customers/customer-values.ts'
import { groupWords } from './group-words.ts'
import { groupChoicesQuery } from './groups-query.ts'

interface Props {
  edit: Edit<CustomerValues>
  customer: Customer | undefined
}

/** Whose prices they get: to be changed by who may, else to be read where they are in a group. */
export function GroupCard({ edit: { form }, customer }: Props) {
  const words = groupWords.use()
  const mayAssign = useMay('customer-group.assign')
  const enabled = useMay('customer-group.read')
  const groups = useQuery({ ...groupChoicesQuery, enabled }).data?.items ?? []
  const own = customer?.groupId ?? null
  if (!enabled || (!mayAssign && own === null)) return null
  const offered = groups.filter(({ id, archived }) => !archived || id === own)
  if (!mayAssign) {
    return (
      <Card title={words.card}>
        <dl className="pairs">
          <dt>{words.group}</dt>
          <dd>
            <bdi>{groups.find(({ id }) => id === own)?.name ?? '…'}</bdi>
          </dd>
        </dl>
      </Card>
    )
  }
  return (
    <Card title={words.card}>
      <NativeSelect
        label={words.group}
        description={words.help}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        data={[
          { value: '', label: words.none },
          ...offered.map(({ id, name }) => ({ value: id, label: name })),
          // While they are read, what is kept stays chosen.
          ...(own !== null && !offered.some(({ id }) => id === own)
            ? [{ value: own, label: '…' }]
            : [])
        ]}
        {...form.getInputProps('groupId')}
      />
    </Card>
  )
}
