import { Type, type Static } from '@sinclair/typebox'
import { ActingContext } from '../../context/acting-context.ts'
import type { Context } from '../../context/context.ts'
import { visibleScope } from '../../access/authority.ts'
import { statement } from '../../database/statement.ts'
import { coreErrors } from '../../primitives/errors.ts'
import { Id, Instant } from '../../http/formats.ts'
import { idCursor, PageInput } from '../../http/pagination.ts'
import { defineUseCase } from '../../context/use-case.ts'
import { jobErrors } from './errors.ts'
import { Input, Nullable } from '../../primitives/schema.ts'

const STATES = ['queued', 'active', 'done', 'dead'] as const
type State = (typeof STATES)[number]
const State = Type.Union(
  STATES.map(state => Type.Literal(state)),
  {
    description:
      'queued: waits for its turn or its next try; active: is being worked on; done; dead: all its tries failed, or processes ended while it ran.'
  }
)
export const JobView = Type.Object({
  id: Id,
  name: Type.String(),
  summary: Nullable(Type.String(), 'What it does; null: its plugin is not installed any more.'),
  state: State,
  companyId: Nullable(Id),
  shopId: Nullable(Id),
  progress: Nullable(
    Type.Object({}, { additionalProperties: true, description: 'How far it is, in its own words.' })
  ),
  attempts: Type.Integer({ description: 'Tries so far; what was given back unfinished is none.' }),
  lastError: Nullable(Type.String({ description: 'Why its last try failed.' })),
  runAt: Type.String({ description: 'When it is due, UTC.' }),
  createdAt: Instant,
  finishedAt: Nullable(Instant)
})

interface Row {
  id: string
  name: string
  state: State
  company_id: string | null
  shop_id: string | null
  progress: Record<string, unknown> | null
  attempts: number
  last_error: string | null
  run_at: Date
  created_at: Date
  finished_at: Date | null
}
const COLUMNS =
  'id, name, state, company_id, shop_id, progress, attempts - given_back AS attempts, last_error, run_at, created_at, finished_at'
const SEEN = '($2::uuid IS NULL OR (company_id = $2 AND ($3::uuid IS NULL OR shop_id = $3)))'
// The state stands in the text, so that each finds its own index; that of the queued begins with
// whether they are ready.
const ofState = (state: string): string =>
  ` AND state = '${state}'${state === 'queued' ? ' AND ready IN (true, false)' : ''}`
const page = (name: string, where: string) =>
  statement<Row>(
    `jobs.page-${name}`,
    `
  SELECT ${COLUMNS} FROM job WHERE tenant_id = $1 AND ${SEEN} AND ($4::uuid IS NULL OR id < $4) AND ($5::text IS NULL OR name = $5)${where} ORDER BY id DESC LIMIT $6`
  )
const pages = new Map([
  ['any', page('any', '')],
  ...STATES.map(state => [state, page(state, ofState(state))] as const)
])
const byId = statement<Row>(
  'jobs.by-id',
  `SELECT ${COLUMNS} FROM job WHERE tenant_id = $1 AND id = $4 AND ${SEEN}`
)
// Tries are counted on: a process that still works on an old one must not be taken for the new.
const requeue = statement(
  'jobs.requeue',
  `
  UPDATE job SET state = 'queued', max_attempts = attempts - given_back + 12, deaths = 0, run_at = now(), finished_at = NULL WHERE tenant_id = $1 AND id = $2 AND state = 'dead' RETURNING id`
)
const discard = statement(
  'jobs.discard',
  "DELETE FROM job WHERE tenant_id = $1 AND id = $2 AND state = 'dead' RETURNING id"
)

const view = (ctx: Context, r: Row): Static<typeof JobView> => ({
  id: r.id,
  name: r.name,
  summary: ActingContext.of(ctx).instance.registry.jobs.get(r.name)?.definition.summary ?? null,
  state: r.state,
  companyId: r.company_id,
  shopId: r.shop_id,
  progress: r.progress,
  attempts: r.attempts,
  lastError: r.last_error,
  runAt: r.run_at.toISOString(),
  createdAt: r.created_at.toISOString(),
  finishedAt: r.finished_at?.toISOString() ?? null
})

async function seen(ctx: Context, jobId: string): Promise<Row> {
  const [row] = await byId([ctx.tenantId, ...visibleScope(ctx), jobId])
  if (!row) throw coreErrors['not-found']({ what: 'job' })
  return row
}

export const listJobs = defineUseCase({
  name: 'jobs.list-jobs',
  summary:
    'Lists the jobs of the company or shop acted in, newest first; completed jobs are kept for 30 days, dead ones for 90',
  permission: 'job.read',
  withPassword: 'it administers the company',
  scope: 'tenant',
  reads: true,
  input: Input({
    ...PageInput,
    state: Type.Optional(State),
    name: Type.Optional(Type.String({ maxLength: 100, description: 'e.g. files.run-import' }))
  }),
  async run(ctx, { limit, after, state, name }) {
    const [id] = idCursor.behind(after)
    const rows =
      (await pages.get(state ?? 'any')?.([
        ctx.tenantId,
        ...visibleScope(ctx),
        id,
        name ?? null,
        limit + 1
      ])) ?? []
    return idCursor.page(rows, limit, row => view(ctx, row))
  }
})

export const getJob = defineUseCase({
  name: 'jobs.get-job',
  summary: 'One job: its state, progress and last error',
  permission: 'job.read',
  withPassword: 'it administers the company',
  scope: 'tenant',
  reads: true,
  input: Input({ jobId: Id }),
  run: async (ctx, { jobId }) => view(ctx, await seen(ctx, jobId))
})

export const requeueJob = defineUseCase({
  name: 'jobs.requeue-job',
  summary: 'Requeues a dead job with twelve more attempts',
  permission: 'job.requeue',
  withPassword: 'it administers the company',
  scope: 'tenant',
  input: Input({ jobId: Id }),
  async run(ctx, { jobId }) {
    const job = await seen(ctx, jobId)
    const requeued = await requeue([ctx.tenantId, jobId])
    if (requeued.length === 0) throw jobErrors['not-dead']({ state: job.state })
    ActingContext.of(ctx).commitBuffer.wakes = true
    ctx.audited(jobId, { name: job.name })
    return view(ctx, await seen(ctx, jobId))
  }
})

export const discardJob = defineUseCase({
  name: 'jobs.discard-job',
  summary: 'Discards a dead job: what it was to do is not done',
  permission: 'job.discard',
  withPassword: 'it administers the company',
  scope: 'tenant',
  humanOnly: 'what it was to do is lost',
  input: Input({ jobId: Id }),
  async run(ctx, { jobId }) {
    const job = await seen(ctx, jobId)
    const discarded = await discard([ctx.tenantId, jobId])
    if (discarded.length === 0) throw jobErrors['not-dead']({ state: job.state })
    ctx.audited(jobId, { name: job.name, lastError: job.last_error })
    return { id: jobId }
  }
})
