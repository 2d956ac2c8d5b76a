import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { ActionsAt, Card, Empty, Failed, Page, PanelsAt, useMay, Waiting, When } from 'stoa/web'
import { CustomFieldsShown } from 'stoa/web/custom-fields'
import type { Customer } from '../console.tsx'
import { customersWords } from '../customers-words.ts'
import { CustomerState } from './customer-columns.tsx'
import { CustomerForm } from './customer-form.tsx'
import { ExemptionDocument } from './exemption-card.tsx'
import { customerQuery } from './customers-query.ts'

export default function CustomerPage() {
  const words = customersWords.use()
  const { customerId = '' } = useParams({ strict: false })
  const mayEdit = useMay('customer.edit')
  const { data: customer, error, refetch } = useQuery(customerQuery(customerId))
  const back = { to: '/customers', label: words.back }
  if (error !== null && customer === undefined) {
    return (
      <Page title={words.title} back={back}>
        <Failed error={error} again={() => void refetch()} />
      </Page>
    )
  }
  if (customer === undefined) {
    return (
      <Page title={words.title} back={back}>
        <Waiting rows={14} />
      </Page>
    )
  }
  if (customer.mergedInto !== null) return <Merged customer={customer} into={customer.mergedInto} />
  return mayEdit ? (
    <CustomerForm key={customer.id} customer={customer} />
  ) : (
    <CustomerDocument customer={customer} />
  )
}

/** An old link leads on to the one they became. */
function Merged({ customer, into }: { customer: Customer; into: string }) {
  const words = customersWords.use()
  return (
    <Page title={customer.name} back={{ to: '/customers', label: words.back }}>
      <div className="card">
        <Empty
          icon="customers"
          title={words.mergedTitle}
          actions={
            <Link to="/customers/$customerId" params={{ customerId: into }} className="button main">
              {words.mergedOpen}
            </Link>
          }
        >
          {words.mergedHelp}
        </Empty>
      </div>
    </Page>
  )
}

/** For who may see them, and no more. */
function CustomerDocument({ customer }: { customer: Customer }) {
  const words = customersWords.use()
  const { fields } = words
  const { phone, email, code, note, whatsappConsent, consentAt } = customer
  return (
    <Page
      title={customer.name}
      back={{ to: '/customers', label: words.back }}
      state={!customer.active && <CustomerState row={customer} />}
      actions={<ActionsAt place="customers.customer" given={{ customer }} />}
    >
      <div className="split">
        <div className="stack">
          <Card title={words.contact}>
            <dl className="pairs">
              {[
                [fields.phone, phone],
                [fields.email, email],
                [fields.code, code]
              ].map(([label, value]) => [
                <dt key={label}>{label}</dt>,
                <dd key={`${label} value`}>
                  <bdi>{value ?? '–'}</bdi>
                </dd>
              ])}
              <dt>{fields.whatsappConsent}</dt>
              <dd>
                {whatsappConsent ? words.states.agreed : words.states.notAgreed}
                {consentAt !== null && (
                  <span className="muted">
                    {' '}
                    <When at={consentAt} />
                  </span>
                )}
              </dd>
            </dl>
            {note !== null && (
              <p className="muted" dir="auto">
                {note}
              </p>
            )}
          </Card>
          <CustomFieldsShown record="customers.customer" of={customer} />
          <ExemptionDocument customer={customer} />
        </div>
        <div className="stack">
          <PanelsAt place="customers.customer" given={{ customer }} />
        </div>
      </div>
    </Page>
  )
}
