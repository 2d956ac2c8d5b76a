import { NativeSelect, TextInput } from '@mantine/core'
import { Card, Day, useMay } from 'stoa/web'
import type { Edit } from 'stoa/web/edit'
import { exemptionKinds } from '../../../../contracts/tax-exemptions.ts'
import type { Customer } from '../console.tsx'
import { customersWords } from '../customers-words.ts'
import type { CustomerValues } from './customer-values.ts'

interface Props {
  edit: Edit<CustomerValues>
  customer: Customer | undefined
}

/** Whether they owe no tax: to be changed by who may, else to be read where there is something. */
export function ExemptionCard({ edit, customer }: Props) {
  const mayExempt = useMay('customer.exempt')
  if (mayExempt) return <ExemptionFields edit={edit} />
  return customer === undefined ? null : <ExemptionDocument customer={customer} />
}

function ExemptionFields({ edit: { form } }: Pick<Props, 'edit'>) {
  const words = customersWords.use()
  const isExempt = form.getValues().exemptKind !== ''
  return (
    <Card title={words.exemption}>
      <div className="fields">
        <NativeSelect
          className="full"
          label={words.fields.exemptKind}
          data={[
            { value: '', label: words.notExempt },
            ...exemptionKinds.map(value => ({ value, label: words.exemptKinds[value] }))
          ]}
          {...form.getInputProps('exemptKind')}
        />
        {isExempt && (
          <>
            <TextInput
              className="full"
              label={words.fields.exemptCertificate}
              autoComplete="off"
              maxLength={80}
              {...form.getInputProps('exemptCertificate')}
            />
            <TextInput
              type="date"
              label={words.fields.exemptFrom}
              {...form.getInputProps('exemptFrom')}
            />
            <TextInput
              type="date"
              label={words.fields.exemptUntil}
              {...form.getInputProps('exemptUntil')}
            />
            <TextInput
              className="full"
              label={words.fields.exemptClasses}
              description={words.exemptClassesHelp}
              inputWrapperOrder={['label', 'input', 'error', 'description']}
              autoComplete="off"
              maxLength={400}
              {...form.getInputProps('exemptClasses')}
            />
          </>
        )}
      </div>
    </Card>
  )
}

/** The same, to be read. */
export function ExemptionDocument({ customer: { taxExemption } }: { customer: Customer }) {
  const words = customersWords.use()
  if (taxExemption === null) return null
  const { kind, certificate, from, until, taxClasses } = taxExemption
  return (
    <Card title={words.exemption}>
      <dl className="pairs">
        <dt>{words.fields.exemptKind}</dt>
        <dd>{words.exemptKinds[kind]}</dd>
        <dt>{words.fields.exemptCertificate}</dt>
        <dd className="num">
          <bdi>{certificate}</bdi>
        </dd>
        {from !== null && (
          <>
            <dt>{words.fields.exemptFrom}</dt>
            <dd>
              <Day of={from} />
            </dd>
          </>
        )}
        {until !== null && (
          <>
            <dt>{words.fields.exemptUntil}</dt>
            <dd>
              <Day of={until} />
            </dd>
          </>
        )}
        {taxClasses !== null && (
          <>
            <dt>{words.fields.exemptClasses}</dt>
            <dd>
              <bdi>{taxClasses.join(', ')}</bdi>
            </dd>
          </>
        )}
      </dl>
    </Card>
  )
}
