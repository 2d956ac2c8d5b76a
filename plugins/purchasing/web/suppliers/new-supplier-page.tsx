import { useNavigate } from '@tanstack/react-router'
import { Page, said } from 'stoa/web'
import { EditBar } from 'stoa/web/edit'
import { pageWords } from '../page-words.ts'
import { SupplierCard } from './supplier-card.tsx'
import { useSupplierEdit } from './supplier-edit.ts'

export function NewSupplierPage() {
  const words = pageWords.use()
  const navigate = useNavigate()
  const edit = useSupplierEdit(undefined, ({ id, name }) => {
    said(words.made(name))
    void navigate({ to: `/purchasing/suppliers/${id}`, replace: true })
  })
  return (
    <Page
      title={words.newSupplier}
      back={{ to: '/purchasing/suppliers', label: words.back.suppliers }}
      narrow
    >
      <div className="stack with-bar">
        <SupplierCard edit={edit} isNew />
      </div>
      <EditBar edit={edit} save={words.addSupplier} />
    </Page>
  )
}
