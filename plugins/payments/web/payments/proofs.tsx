import { useEffect, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Card, When } from 'stoa/web'
import type { Payment } from '../console.tsx'
import { moneyWords } from '../money/money-words.ts'
import { proofQuery, proofsQuery } from './payment-query.ts'
import css from './payment.module.css'

/** Pictures of a transfer that the payer has sent. */
export function Proofs({ payment }: { payment: Payment }) {
  const { proofs: words } = moneyWords.use()
  const enabled = payment.method === 'bank-transfer'
  const items = useQuery({ ...proofsQuery(payment.id), enabled }).data?.items ?? []
  if (items.length === 0) return null
  return (
    <Card title={words.title}>
      <ul className={css['proofs']}>
        {items.map(({ id, createdAt }, i) => (
          <li key={id}>
            <Proof paymentId={payment.id} proofId={id} name={words.one(i + 1)} />
            <span className="muted small">
              <When at={createdAt} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

interface ProofProps {
  paymentId: string
  proofId: string
  name: string
}

function Proof({ paymentId, proofId, name }: ProofProps) {
  const { data: image, error } = useQuery(proofQuery(paymentId, proofId))
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (image === undefined) return
    const made = URL.createObjectURL(image)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [image])
  if (error !== null && image === undefined) return <p className="note bad">{error.message}</p>
  if (url === undefined) return null
  return (
    <a href={url} target="_blank" rel="noreferrer">
      <img src={url} alt={name} />
    </a>
  )
}
