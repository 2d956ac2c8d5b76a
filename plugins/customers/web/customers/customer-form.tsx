import { ActionsAt, Page, PanelsAt } from 'stoa/web'
import { CustomFieldsCard } from 'stoa/web/custom-fields'
import { EditBar } from 'stoa/web/edit'
import type { Customer } from '../console.tsx'
import { customersWords } from '../customers-words.ts'
import { ConsentCard, ContactCard } from './customer-cards.tsx'
import { CustomerState } from './customer-columns.tsx'
import { ExemptionCard } from './exemption-card.tsx'
import { useCustomerEdit } from './customer-edit.ts'
import { GroupCard } from '../groups/group-card.tsx'
import { CustomerMenu } from './customer-menu.tsx'

/** A customer, for who may change them. */
export function CustomerForm({ customer }: { customer: Customer }) {
  const words = customersWords.use()
  const edit = useCustomerEdit(customer)
  return (
    <Page
      title={customer.name}
      back={{ to: '/customers', label: words.back }}
      state={!customer.active && <CustomerState row={customer} />}
      about={customer.code !== null && <span className="num">{customer.code}</span>}
      actions={
        <>
          <ActionsAt place="customers.customer" given={{ customer }} />
          <CustomerMenu customer={customer} />
        </>
      }
    >
      <div className="split with-bar">
        <div className="stack">
          <ContactCard edit={edit} customer={customer} />
          <CustomFieldsCard record="customers.customer" edit={edit} />
          <ConsentCard edit={edit} customer={customer} />
          <GroupCard edit={edit} customer={customer} />
          <ExemptionCard edit={edit} customer={customer} />
        </div>
        <div className="stack">
          <PanelsAt place="customers.customer" given={{ customer }} />
        </div>
      </div>
      <EditBar edit={edit} />
    </Page>
  )
}
