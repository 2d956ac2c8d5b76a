import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import {
  answer,
  api,
  Card,
  Failed,
  Page,
  said,
  State,
  useMay,
  useSentence,
  Waiting
} from 'stoa/web'
import { EditBar } from 'stoa/web/edit'
import { pageWords } from '../page-words.ts'
import { purchasingWords } from '../purchasing-words.ts'
import { NewSupplierPage } from './new-supplier-page.tsx'
import { SupplierCard } from './supplier-card.tsx'
import { useSupplierEdit } from './supplier-edit.ts'
import { SupplierGoods } from './supplier-goods.tsx'
import { supplierQuery, type Supplier } from './suppliers-query.ts'

/** A supplier, or the one that is added. */
export default function SupplierPage() {
  const { supplierId = '' } = useParams({ strict: false })
  return supplierId === 'new' ? <NewSupplierPage /> : <Known supplierId={supplierId} />
}

function Known({ supplierId }: { supplierId: string }) {
  const { suppliers } = purchasingWords.use()
  const words = pageWords.use()
  const mayEdit = useMay('supplier.edit')
  const { data: supplier, error, refetch } = useQuery(supplierQuery(supplierId))
  if (supplier !== undefined) {
    return mayEdit ? (
      <SupplierForm key={supplier.id} supplier={supplier} />
    ) : (
      <SupplierDocument supplier={supplier} />
    )
  }
  return (
    <Page title={suppliers} back={{ to: '/purchasing/suppliers', label: words.back.suppliers }}>
      {error === null ? (
        <Waiting rows={12} />
      ) : (
        <Failed error={error} again={() => void refetch()} />
      )}
    </Page>
  )
}

function SupplierForm({ supplier }: { supplier: Supplier }) {
  const words = pageWords.use()
  const edit = useSupplierEdit(supplier)
  return (
    <Page
      title={supplier.name}
      back={{ to: '/purchasing/suppliers', label: words.back.suppliers }}
      state={supplier.archived && <State tone="calm">{words.archived}</State>}
      actions={<Archive supplier={supplier} />}
    >
      <div className="split with-bar">
        <SupplierCard edit={edit} isNew={false} />
        <SupplierGoods supplier={supplier} mayEdit />
      </div>
      <EditBar edit={edit} />
    </Page>
  )
}

function Archive({ supplier: { id, version, archived } }: { supplier: Supplier }) {
  const words = pageWords.use()
  const queries = useQueryClient()
  const sentence = useSentence()
  const put = useMutation({
    mutationFn: () =>
      answer(
        api.POST(`/api/v1/purchasing/suppliers/{supplierId}/${archived ? 'restore' : 'archive'}`, {
          params: { path: { supplierId: id }, header: { 'if-match': `"${version}"` } }
        })
      ),
    onSuccess: saved => {
      queries.setQueryData(supplierQuery(id).queryKey, saved)
      void queries.invalidateQueries({ queryKey: ['purchasing', 'suppliers'] })
      said(saved.archived ? words.archivedNow : words.restoredNow)
    },
    onError: error => said(sentence(error))
  })
  return (
    <button type="button" className="button" disabled={put.isPending} onClick={() => put.mutate()}>
      {archived ? words.restore : words.archive}
    </button>
  )
}

const SHOWN = ['contactName', 'email', 'phone', 'taxNumber', 'currency', 'address', 'note'] as const

function SupplierDocument({ supplier }: { supplier: Supplier }) {
  const words = pageWords.use()
  return (
    <Page title={supplier.name} back={{ to: '/purchasing/suppliers', label: words.back.suppliers }}>
      <div className="split">
        <Card>
          <dl className="pairs">
            {SHOWN.filter(key => supplier[key] !== null).map(key => [
              <dt key={key}>{words.fields[key]}</dt>,
              <dd key={`${key} is`}>
                <bdi>{supplier[key]}</bdi>
              </dd>
            ])}
          </dl>
        </Card>
        <SupplierGoods supplier={supplier} mayEdit={false} />
      </div>
    </Page>
  )
}
