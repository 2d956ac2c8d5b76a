import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Row } from '../../web-api.ts'

export type Approval = Row<'/api/v1/access/approvals'>

export const approvalsQuery = queryOptions({
  queryKey: ['stoa', 'approvals'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/access/approvals', { signal }))
})
