import { later, Part, Refused } from 'stoa/web'
import type { AskedFor } from '../approval/use-approval.ts'

// Few need it: it comes when something was refused.
const ApprovalSteps = later(() => import('./approval-steps.tsx'))

/** What is lent to a request: the permission → the approval. */
export type Approvals = Record<string, string>

/** The permission that something was refused for, where someone can lend it; null: nobody can. */
export function lackingIn(error: Error | null): string | null {
  if (!(error instanceof Refused)) return null
  const { approvable, permission } = error.problem.facts ?? {}
  return approvable === true ? String(permission) : null
}

/** The head of a request that names what is lent to it. */
export function approvalsHead(approvals: Approvals): { 'stoa-approval'?: string } {
  const ids = Object.values(approvals)
  return ids.length === 0 ? {} : { 'stoa-approval': ids.join(', ') }
}

interface Props extends AskedFor {
  approvals: Approvals
  /** With what was lent before; null: it is given up. */
  onDone(approvals: Approvals | null): void
}

/** In place of the form whose request lacks a permission, which is sent again as it was once that is lent. */
export const Approving = ({ approvals, onDone, ...askedFor }: Props) => (
  <Part name="approval">
    <ApprovalSteps
      key={askedFor.permission}
      {...askedFor}
      onDone={id => onDone(id === null ? null : { ...approvals, [askedFor.permission]: id })}
    />
  </Part>
)
