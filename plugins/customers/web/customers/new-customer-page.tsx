import { useNavigate } from '@tanstack/react-router'
import { Page, said } from 'stoa/web'
import { CustomFieldsCard } from 'stoa/web/custom-fields'
import { EditBar } from 'stoa/web/edit'
import { customersWords } from '../customers-words.ts'
import { ConsentCard, ContactCard } from './customer-cards.tsx'
import { GroupCard } from '../groups/group-card.tsx'
import { ExemptionCard } from './exemption-card.tsx'
import { useCustomerEdit } from './customer-edit.ts'

export default function NewCustomerPage() {
  const words = customersWords.use()
  const navigate = useNavigate()
  const edit = useCustomerEdit(undefined, ({ id, name }) => {
    said(words.made(name))
    void navigate({ to: '/customers/$customerId', params: { customerId: id }, replace: true })
  })
  return (
    <Page title={words.newTitle} back={{ to: '/customers', label: words.back }} narrow>
      <div className="stack with-bar">
        <ContactCard edit={edit} customer={undefined} />
        <CustomFieldsCard record="customers.customer" edit={edit} isNew />
        <ConsentCard edit={edit} customer={undefined} />
        <GroupCard edit={edit} customer={undefined} />
        <ExemptionCard edit={edit} customer={undefined} />
      </div>
      <EditBar edit={edit} save={words.add} />
    </Page>
  )
}
